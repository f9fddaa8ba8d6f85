/** What a reader typed, as a tree of words to look for. Pure. */
import { words } from './fold.ts';

/** A word, or words of which all or any must be found. */
export type Wanted = string | { all: Wanted[] } | { any: Wanted[] };

/** More than this is rubbish, and only its beginning is read. */
export const LONGEST = 200;
const MOST_WORDS = 12;

/** The words of a query, each once. */
export const asked = (query: string): string[] =>
	[...new Set(words(query.slice(0, LONGEST)))].slice(0, MOST_WORDS);

const startsAt = (list: readonly string[], run: readonly string[], at: number): boolean =>
	run.length > 0 && run.every((word, i) => list[at + i] === word);

/**
 * The words of a query, where a name that has others stands for any of them: "Dy" also finds dysprosium.
 * @param same groups of names that mean the same; a name may be several words
 */
export function wanted(query: string, same: readonly string[][] = []): { all: Wanted[] } {
	const list = asked(query);
	const names = same.flatMap((group) => group.map((name) => ({ run: words(name), group })));
	const all: Wanted[] = [];
	for (let at = 0; at < list.length;) {
		const found = names
			.filter(({ run }) => startsAt(list, run, at))
			.sort((a, b) => b.run.length - a.run.length)[0];
		if (!found) {
			all.push(list[at]!);
			at += 1;
			continue;
		}
		const any = found.group.map((name): Wanted => {
			const run = words(name);
			return run.length === 1 ? run[0]! : { all: run };
		});
		all.push({ any });
		at += found.run.length;
	}
	return { all };
}

/** Words that stand in nearly every text, and so tell nothing apart. */
const STOP = new Set(
	'a an and are as at be been by can did do does for from had has have how in is it its of on or so than that the their there these they this to was were what when where which who why will with'.split(
		' '
	)
);

/** The parts of a query that tell texts apart; all of them where there are no others. */
export function telling(all: readonly Wanted[]): Wanted[] {
	const rest = all.filter((node) => typeof node !== 'string' || !STOP.has(node));
	return rest.length ? rest : [...all];
}

/** A query of several words in a row, as compared, with a blank before each; '' for one word. The last may be unfinished. */
export function phraseOf(query: string): string {
	const list = words(query.slice(0, LONGEST));
	if (list.length < 2) return '';
	// A number is whole: 0.1 is no beginning of 0.15.
	return ` ${list.join(' ')}${/\d$/.test(list.at(-1)!) ? ' ' : ''}`;
}
