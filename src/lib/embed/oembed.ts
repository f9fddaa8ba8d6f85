/** What an address pasted into somebody else's editor becomes: the answer of oEmbed 1.0, as a file. Pure. */
import { absolute } from '../text/address.ts';
import { attribute } from '../text/html.ts';

/** Width in CSS pixels at which `height` is right. A file cannot answer `maxwidth`, so the frame takes all there is. */
export const WIDTH = 600;

export interface Embedded {
	/** A chart's id, `map`, or a `cardId`. */
	id: string;
	title: string;
	/** Address of the page that the embed belongs to, below the base path. */
	page: string;
	/** Height in CSS pixels at a width of 600. */
	height: number;
	/** The picture that stands for it: address below the base path, and size in pixels. */
	picture: { path: string; width: number; height: number };
}

/** How long an answer may be kept, in seconds: a day. */
const KEEP = 86_400;

/**
 * A link in a quotation, then the frame, and nothing else: WordPress lets these two pass and shows the frame once it
 * has told its height. Only attributes that its filter keeps are written.
 */
export const oembedHtml = ({ id, title, page, height }: Omit<Embedded, 'picture'>): string =>
	`<blockquote><a href="${absolute(page)}">${attribute(title)}</a></blockquote>` +
	`<iframe src="${absolute(`/embed/${id}/`)}" title="${attribute(title)}" width="100%" height="${height}" frameborder="0"></iframe>`;

/** The file, as JSON. */
export const oembed = (of: Embedded): string =>
	JSON.stringify(
		{
			version: '1.0',
			type: 'rich',
			title: of.title,
			author_name: 'Seventeen Metals',
			author_url: absolute('/about/'),
			provider_name: 'Seventeen Metals',
			provider_url: absolute('/'),
			cache_age: KEEP,
			width: WIDTH,
			height: of.height,
			html: oembedHtml(of),
			thumbnail_url: absolute(of.picture.path),
			thumbnail_width: of.picture.width,
			thumbnail_height: of.picture.height
		},
		null,
		'\t'
	);
