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
