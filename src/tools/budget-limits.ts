import { LIMITS_OF_EMBEDS } from '#lib/text/limits.ts';
import type { Weight } from './weigh.ts';

export interface Limit {
	kind: string;
	matches: RegExp;
	/** Kilobytes (1,000 bytes, brotli) of HTML, CSS and JS together, without fonts and pictures. */
	total: number;
	/** Kilobytes of JS in it. */
	js: number;
	/** Kilobytes of fonts. */
	fonts: number;
}

/** The first that matches holds. */
export const LIMITS: Limit[] = [
	// HTML and CSS; the script only tells the height and the theme, and lets readers walk the marks.
	{ kind: 'embed', matches: /^\/embed\//, total: LIMITS_OF_EMBEDS.most, js: 2, fonts: 20 },
	{ kind: 'chapter', matches: /^\/chapters\/[^/]+\/$/, total: 50, js: 8, fonts: 60 },
	// Before the live map is wished for.
	{ kind: 'map', matches: /^\/map\/$/, total: 80, js: 8, fonts: 60 },
	{ kind: 'opening', matches: /^\/$/, total: 45, js: 8, fonts: 60 },
	{ kind: 'chart', matches: /^\/charts\/[^/]+\/$/, total: 40, js: 8, fonts: 60 },
	// Some 600 sources with their notes, each reachable by its anchor: one page, so that one search finds all.
	{ kind: 'sources', matches: /^\/sources\/$/, total: 90, js: 0, fonts: 60 },
	// Every event with summary, people, sources and chapters, filtered in place: a split would break filters and search.
	{ kind: 'timeline', matches: /^\/timeline\/$/, total: 45, js: 8, fonts: 60 },
	// Tables, columns and units of all the data: long, and read by those who came for it.
	{ kind: 'data', matches: /^\/data\//, total: 30, js: 0, fonts: 60 },
	{ kind: 'other', matches: /./, total: 30, js: 8, fonts: 60 }
];
export const MEDIAN_OF_EMBEDS = LIMITS_OF_EMBEDS.middle;

/** Kilobytes with one decimal. */
export const kb = (bytes: number) => (bytes / 1000).toFixed(1);
/** The limit that holds for a page. */
export const limitOf = (page: Weight) => LIMITS.find(({ matches }) => matches.test(page.address)) as Limit;

/** What a page has too much of, in words. */
export function excess(page: Weight): string[] {
	const { kind, total, js, fonts } = limitOf(page);
	// The limit of an embed is for its first paint, and its script is not needed for that.
	const measured = kind === 'embed' ? page.html + page.css : page.total;
	return [
		measured > total * 1000 ? `${kb(measured)} of ${total} KB` : '',
		page.js > js * 1000 ? `JS ${kb(page.js)} of ${js} KB` : '',
		page.fonts > fonts * 1000 ? `fonts ${kb(page.fonts)} of ${fonts} KB` : ''
	].filter(Boolean);
}

/** The middle number, 0 of none. */
export const median = (numbers: number[]): number => {
	const sorted = numbers.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};
