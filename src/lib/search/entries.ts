/** What can be found, as the index file holds it: made at build, read in the browser. */

/** The kinds of entries, each with the word that a result carries, and what one and several of them are called. */
export const KINDS = {
	step: ['Chapter', 'chapter step', 'chapter steps'],
	term: ['Term', 'term', 'terms'],
	event: ['Event', 'event', 'events'],
	facility: ['Plant or mine', 'plant or mine', 'plants and mines'],
	chart: ['Chart', 'chart', 'charts'],
	actor: ['Actor', 'actor', 'actors']
} as const;
export type Kind = keyof typeof KINDS;

/** One thing that can be found. */
export interface Entry {
	kind: Kind;
	title: string;
	/** Where it belongs or what it is, in a few words: "3 · From mine to magnet", "4 April 2025". */
	where: string;
	/** Its address below the base path, with its anchor. */
	at: string;
	/** The words to search, of which a result shows a piece. */
	text: string;
}

/** The index file: entries as lists in the order of `Entry`, and groups of words that mean the same. */
export interface IndexFile {
	entries: [Kind, string, string, string, string][];
	same: string[][];
}

/** Packs entries for the file. */
export const pack = (entries: readonly Entry[], same: string[][]): IndexFile => ({
	entries: entries.map(({ kind, title, where, at, text }) => [kind, title, where, at, text]),
	same
});

/** Unpacks them again. */
export const unpack = ({ entries }: IndexFile): Entry[] =>
	entries.map(([kind, title, where, at, text]) => ({ kind, title, where, at, text }));
