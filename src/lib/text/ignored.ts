/** What is said of an address that holds words which a page does not know. Pure. */
import { list } from './list.ts';

/** A word of an address, short enough to be printed. */
export const shortened = (word: string): string => (word.length > 40 ? `${word.slice(0, 39)}…` : word);

/** The sentence that says which parts of an address were ignored; '' when none was. */
export function ignoredSentence(ignored: readonly string[]): string {
	if (!ignored.length) return '';
	const first = ignored.slice(0, 4).map((s) => `“${s}”`);
	const rest = ignored.length - first.length;
	const said = list(rest ? [...first, `${rest} more`] : first);
	return `Part of the address was ignored, because this page does not know it: ${said}.`;
}
