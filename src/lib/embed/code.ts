/** The codes that a journalist pastes, and what they were asked to be. Pure: the dialog and its tests share it. */
import { absolute } from '../text/address.ts';
import { editionPath } from '../text/edition.ts';
import { kindOf } from '../text/home.ts';
import { attribute } from '../text/html.ts';
import { fluid, type Knots } from '../text/knots.ts';
import { pictureAddress } from '../text/picture-forms.ts';
import type { Look } from './theme.ts';

/** What can be pasted elsewhere. */
export interface Embeddable {
	/** Id of the chart, or `map`. */
	id: string;
	/** The chart's title, read to people who cannot see the frame. */
	title: string;
	/** Address of its own page, below the base path. */
	page: string;
	/** Height in CSS pixels that the live embed needs at 600 px width and more. */
	height: number;
	/** The height that it needs at each width; without it the code has the one height only. */
	knots?: Knots;
	/** Its picture: size in pixels, words for those who do not see it, and the line that names the sources; null when it has none. */
	picture: { width: number; height: number; alt: string; sources: string } | null;
}

/** What a code is asked to be. */
export interface EmbedState extends Look {
	/** Number of the frozen edition; 0 is the live one. */
	edition: number;
	/** Height in CSS pixels that is right at the width of the column, where styles are taken away. */
	height: number;
	/** Of a frozen edition, the height that it needs at each width. */
	knots?: Knots;
}

/** The live embed as it stands by itself. */
export const liveState = (height: number): EmbedState => ({
	edition: 0,
	height,
	theme: 'light',
	transparent: false,
	plain: false
});

/** The four codes: a frame; a frame and the script that fits its height; a picture with a link; an address. */
export const CODES = ['frame', 'script', 'picture', 'link'] as const;
export type CodeName = (typeof CODES)[number];

/** No code is longer: fields for codes in some systems are short. */
export const MOST_LETTERS = 900;
/** No words for a picture are longer: newsletters cut them. */
export const MOST_ALT = 250;
/** Pixels of width that mail programs without style sheets give the picture: some take no per cent there. */
const MAIL_WIDTH = 600;

/** The address of an embed in a state, below the base path. */
export function embedPath(
	id: string,
	{ edition, theme, plain, transparent }: Omit<EmbedState, 'height' | 'knots'>
): string {
	const query = [
		theme === 'light' ? '' : `theme=${theme}`,
		plain ? 'plain=true' : '',
		transparent ? 'transparent=true' : ''
	].filter(Boolean);
	return (edition ? editionPath(id, edition) : `/embed/${id}/`) + (query.length ? `?${query.join('&')}` : '');
}

/** As many whole sentences as fit into `most` letters, the first one cut between words if it does not fit itself. */
export function sentencesWithin(text: string, most: number): string {
	if (text.length <= most) return text;
	const ends = [...text.slice(0, most + 1).matchAll(/[.!?](?=\s)/g)].map((match) => match.index + 1);
	const last = ends.at(-1);
	if (last) return text.slice(0, last);
	return `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

/** Pixels that an embed is lower without its headline, which has one line at least. */
const HEADLINE = 28;

/**
 * A frame as high as it must be in a column of any width, without a script: its style counts with the width of the
 * element around it. Where styles are taken away it has no border all the same, and a height for 600 px and more.
 */
function frame(of: Embeddable, state: EmbedState): string {
	const knots = state.edition ? state.knots : of.knots;
	const height = knots ? `;height:${fluid(knots, state.plain ? -HEADLINE : 0)}` : '';
	// A code stands for years and a page cannot grant later what its code did not: so copying and sharing are granted.
	const html =
		`<iframe src="${attribute(absolute(embedPath(of.id, state)))}" title="${attribute(of.title)}" width="100%" ` +
		`height="${state.height}" frameborder="0" loading="lazy" style="border:0${height}" allow="clipboard-write; web-share"></iframe>`;
	return knots ? `<div style="${AROUND}">${html}</div>` : html;
}

/** The element by whose width the frame counts; it is no narrower for it where its own place is as wide as what it holds. */
const AROUND = 'width:100%;container-type:inline-size;contain-intrinsic-width:300px';

/** The picture with its link; where the whole would be too long, with fewer words for those who do not see it. */
function pictured(of: Embeddable, most = MOST_ALT): string {
	const { id, page, picture } = of;
	if (!picture) return '';
	const height = Math.round((picture.height / picture.width) * MAIL_WIDTH);
	const html =
		`<a href="${absolute(page)}"><img src="${absolute(pictureAddress(id, 'wide'))}" ` +
		`srcset="${absolute(pictureAddress(id, 'double'))} 2x" width="${MAIL_WIDTH}" height="${height}" ` +
		`style="width:100%;max-width:1200px;height:auto" alt="${attribute(sentencesWithin(picture.alt, most))}"></a>\n` +
		`<p>${kindOf(id)}: Seventeen Metals, CC BY 4.0. ${attribute(picture.sources)}</p>`;
	return html.length > MOST_LETTERS && most > 60 ? pictured(of, most - 10) : html;
}

/**
 * One of the four codes.
 * The picture and the link to the page are of today and light, whatever the state: they have no other form.
 * @returns '' for a picture of what has none
 */
export function codeOf(name: CodeName, of: Embeddable, state: EmbedState): string {
	if (name === 'picture') return pictured(of);
	if (name === 'link') return absolute(state.edition ? embedPath(of.id, state) : of.page);
	const html = frame(of, state);
	return name === 'script' ? `${html}\n<script async src="${absolute('/embed.js')}"></script>` : html;
}
