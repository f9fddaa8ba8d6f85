import { describe, expect, it } from 'vitest';
import { quoteProblems, register, sourced, wrongQuotes } from '#lib/server/quotes.ts';

const list = sourced();
const book = register();
const paragraph = (text: string, sources: string[]) => [{ file: 'x', text, sources }];
const one = { quotes: [{ words: 'a normal step', source: 'ministry' }], named: [] };

describe('the quotations of the chapters', () => {
	it('stand beside the source that has them', () => expect(quoteProblems()).toEqual([]));
	it('are found in the chapters themselves, with the sources of citations, numbers and events', () => {
		expect(list.filter(({ text }) => text.includes('“')).length).toBeGreaterThan(15);
		expect(list.every(({ text }) => !/[\ue000\ue001]/.test(text))).toBe(true);
	});
	it.each(book.quotes.map(({ words, source }) => [words, source]))(
		'“%s” is refused where its source is not named',
		(words, source) => {
			const without = list.map((one) => ({ ...one, sources: one.sources.filter((id) => id !== source) }));
			expect(wrongQuotes(without, book).join()).toContain(`“${words}” was read in ${source}`);
		}
	);
	it('are refused when nobody wrote down where they were read', () => {
		expect(wrongQuotes(paragraph('It is “normal practice”, China says.', ['newspaper']), one)).toEqual([
			'x: “normal practice” is quoted, and content/quotes.yaml does not have it. Mend: add it there with the source that has it, or take the marks away.',
			'content/quotes.yaml: no chapter quotes “a normal step”. Mend: take the entry out.'
		]);
		expect(wrongQuotes(paragraph('It is “a normal stap”.', ['ministry']), one)[0]).toContain(
			'write “a normal step”'
		);
	});
	it('may be words that are named and not spoken', () => {
		expect(wrongQuotes(paragraph('They say “half”.', []), { quotes: [], named: ['half'] })).toEqual([]);
		expect(wrongQuotes(paragraph('“A normal step,” it said.', []), { quotes: [], named: [] })).toHaveLength(
			1
		);
	});
});
