import { absolute } from '../text/address.ts';
import { attribute } from '../text/html.ts';

/** A chart as AMP shows it. */
export interface AmpOf {
	id: string;
	title: string;
	/** Px that the frame needs at 600 px width. */
	height: number;
	/** The picture that stands until the frame is ready, below the base path. */
	picture: string;
}

/**
 * The code for an AMP page, as high as a column of 600 px needs and asking for more where it is narrower: a frame with a picture in its place until it is ready, which also lets it stand at the
 * top of a page, and a word to press where AMP wants to ask before it grows.
 */
export const ampCode = ({ id, title, height, picture }: AmpOf): string =>
	`<amp-iframe layout="fixed-height" width="auto" height="${height}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" resizable frameborder="0" title="${attribute(title)}" src="${absolute(`/embed/${id}/`)}">\n` +
	`  <amp-img placeholder layout="fill" src="${absolute(picture)}" alt="${attribute(title)}"></amp-img>\n` +
	`  <div overflow tabindex="0" role="button" aria-label="Show all of the chart">Show all</div>\n` +
	`</amp-iframe>`;
