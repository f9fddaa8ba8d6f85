/** The picture that stands for a page where it is shared. Pure. */
import type { ChartBundle } from '#lib/charts/bundle.ts';

export interface SharedPicture {
	/** Address below the base path. */
	path: string;
	width: number;
	height: number;
}

/** The strip of tiles stands for every page that has no picture of its own. */
export const STRIP: SharedPicture = { path: '/seventeen-metals.png', width: 1200, height: 630 };

/** A chart's. */
export const sharedPicture = ({ id, picture }: Pick<ChartBundle, 'id' | 'picture'>): SharedPicture => ({
	path: `/charts/${id}.png`,
	...picture
});

/** The map's. */
export const MAP_PICTURE = STRIP;
