import { describe, expect, it } from 'vitest';
import { metalsOf } from '#lib/data/elements.ts';
import { content } from '#lib/server/content.ts';
import { chapters } from '#lib/server/chapters.ts';

const { elements, sources } = content().tables;
const { metals, common } = metalsOf(elements, sources, ({ publisher }) => publisher);

describe('the list of the seventeen metals', () => {
	it('has each with its uses, in the order of their numbers', () => {
		expect(metals).toHaveLength(17);
		const numbers = metals.map(({ number }) => number);
		expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
		for (const { name, uses } of metals) {
			expect(uses.length, name).toBeGreaterThan(5);
			// Words for readers: no symbol stands in them.
			expect(uses, name).not.toMatch(/\b[A-Z][a-z]?\b(?!-)/);
		}
	});
	it('has states and lists as the rows do', () => {
		const count = (state: string) => metals.filter((metal) => metal.state === state).length;
		expect([count('lit'), count('suspended'), count('free')]).toEqual([7, 5, 5]);
		const strategic = elements.filter((row) => row.eu_strategic === 'yes').length;
		expect(metals.filter(({ lists }) => lists.join().includes('strategic')).length).toBe(strategic);
		const lines = (symbol: string) => metals.find((metal) => metal.symbol === symbol)?.lists;
		expect(lines('Pm')).toEqual(['China: no entry of its own', 'EU: in neither group, on no list']);
		expect(lines('Gd')).toEqual(['China: licence since April 2025', 'EU: heavy, strategic and critical']);
		expect(lines('Ho')?.[0]).toBe('China: announced, then suspended');
	});
	it('names every source of a row once: with the row, or under all', () => {
		for (const [row, element] of elements.entries()) {
			const own = metals.find(({ symbol }) => symbol === element.symbol)?.sources ?? [];
			expect([...common, ...own].map(({ id }) => id).sort(), String(row)).toEqual(
				[...element.source_ids].sort()
			);
		}
	});
	it('stands in a chapter, whose sources are then those of the rows too', () => {
		const showing = chapters().filter(({ uses }) => uses.metals);
		expect(showing.map(({ slug }) => slug)).toEqual(['seventeen-metals']);
		const used = new Set(showing.flatMap(({ uses }) => uses.sources));
		expect(elements.flatMap((row) => row.source_ids).filter((id) => !used.has(id))).toEqual([]);
	});
});
