/** The picture that stands for a page where it is shared. Pure. */
import { FORMS, pictureAddress } from '#lib/text/picture-forms.ts';

export interface SharedPicture {
	/** Address below the base path. */
	path: string;
	width: number;
	height: number;
}

/** The strip of tiles stands for every page that has no picture of its own. */
export const STRIP: SharedPicture = { path: '/seventeen-metals.png', width: 1200, height: 630 };

const { width, height } = FORMS.social;

/** A chart's, or the map's by its id. */
export const sharedPicture = (id: string): SharedPicture => ({
	path: pictureAddress(id, 'social'),
	width,
	height
});
