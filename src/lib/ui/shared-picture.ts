/** The picture that stands for a page where it is shared. Pure. */
import { FORMS, MAP_ID, pictureAddress } from '#lib/text/picture-forms.ts';

export interface SharedPicture {
	/** Address below the base path. */
	path: string;
	width: number;
	height: number;
}

const { width, height } = FORMS.social;

/** The strip of tiles stands for every page that has no picture of its own. */
export const STRIP: SharedPicture = { path: '/seventeen-metals.png', width, height };

/** A chart's. */
export const sharedPicture = ({ id }: { id: string }): SharedPicture => ({
	path: pictureAddress(id, 'social'),
	width,
	height
});

/** The map's. */
export const MAP_PICTURE = sharedPicture({ id: MAP_ID });
