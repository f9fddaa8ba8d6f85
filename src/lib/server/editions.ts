/** Frozen editions of the charts and the map, for pages, codes and citations. */
import type { EditionMark } from '#lib/text/edition.ts';
import { readManifest, type Edition } from './editions/manifest.ts';

let memo: Edition[] | undefined;

/** All editions ever frozen. @throws a sentence when their list is broken */
export const editions = (): Edition[] => (memo ??= readManifest(process.cwd()));

/** The editions of a chart, or of `map`, the oldest first; none before the first `npm run freeze`. */
export const editionsOf = (id: string): Edition[] =>
	editions()
		.filter((edition) => edition.id === id)
		.sort((a, b) => a.n - b.n);

/** The newest frozen edition of a chart, or of `map`: number, day and height; null when there is none yet. */
export function editionOf(id: string): EditionMark | null {
	const newest = editionsOf(id).at(-1);
	return newest ? { n: newest.n, date: newest.date, height: newest.height } : null;
}

/** An edition as a page offers it: its mark, the names of its files, and why it was made where that has to be said. */
export const offeredEditions = (id: string): (EditionMark & { files: string[]; why: string })[] =>
	editionsOf(id).map(({ n, date, height, knots, files, why = '' }) => ({
		n,
		date,
		height,
		knots,
		files: Object.keys(files),
		why
	}));
