import type { Term } from './rows.ts';

/** Words of names that tie nothing together. */
const COMMON = new Set(['european', 'and', 'act', 'raw', 'for', 'project']);
/** More than this is no help. */
const MOST = 6;

type Named = Pick<Term, 'id' | 'term' | 'definition'>;

/** A term's name without brackets, in small letters and the singular. */
const nameOf = (term: string): string =>
	term
		.replace(/\s*\(.*?\)/g, '')
		.trim()
		.toLowerCase()
		.replaceAll(/(\w{3})s\b/g, '$1');

/** Whether a term's name stands in a text, in the singular or the plural. */
export const standsIn = (term: string, text: string): boolean => {
	const name = nameOf(term).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text.toLowerCase().replaceAll(/(\w{3})s\b/g, '$1'));
};

const wordsOf = (term: string): Set<string> =>
	new Set(
		nameOf(term)
			.split(/[\s-]+/)
			.filter((w) => w.length > 3 && !COMMON.has(w))
	);

/**
 * Terms that belong together: first those whose names share a word, then those of which one stands in the other's definition.
 * @returns at most six ids for each id
 */
export function relatedTerms(terms: readonly Named[]): Map<string, string[]> {
	const words = new Map(terms.map((t) => [t.id, wordsOf(t.term)]));
	const inside = (a: Named, b: Named): boolean => standsIn(a.term, b.definition);
	const alike = (a: Named, b: Named): boolean =>
		[...(words.get(a.id) ?? [])].some((w) => words.get(b.id)?.has(w));
	return new Map(
		terms.map((term) => {
			const others = terms.filter(({ id }) => id !== term.id);
			const named = others.filter((other) => alike(term, other));
			const told = others.filter((other) => inside(term, other) || inside(other, term));
			return [term.id, [...new Set([...named, ...told].map(({ id }) => id))].slice(0, MOST)];
		})
	);
}
