import { describe, expect, it } from 'vitest';
import { factWords, sayFact } from '#lib/data/say-fact.ts';
import { content } from '#lib/server/content.ts';
import type { Fact } from '#lib/data/rows.ts';

const fact = (given: Partial<Fact>): Fact => ({
	id: 'x',
	label: '',
	value: null,
	as_said: '',
	unit: '',
	qualifier: '',
	period: '',
	said_by: '',
	basis: '',
	source_ids: [],
	confidence: 'high',
	row: '',
	formula: '',
	note: '',
	...given
});

describe('the words of a fact', () => {
	it.each([
		[{ value: 1238, unit: 't magnets' }, '1,238\u00a0tonnes', '1,238'],
		[{ value: 70, unit: '%', qualifier: '~' as const }, 'about 70%', '70%'],
		[{ value: 31.5, unit: 'wt %', qualifier: '~' as const }, 'about 31.5% by weight', '31.5%'],
		[{ value: 50, unit: '%', as_said: 'just over half' }, 'just over half', 'just over half'],
		[{ value: 14.790898, unit: 'million EUR' }, '14.8\u00a0million euro', '14.8']
	])('%o', (given, said, bare) => {
		expect(sayFact(fact(given))).toBe(said);
		expect(sayFact(fact(given), true)).toBe(bare);
	});

	it('refuses a row with neither value nor words', () => {
		expect(() => sayFact(fact({}))).toThrow('"x" has neither value nor as_said. Mend:');
	});
});

describe('the words of a fact on a narrow line', () => {
	it.each([
		['1,238\u00a0tonnes', '', '1,238\u00a0tonnes', ''],
		['about 41,700\u00a0tonnes of rare-earth oxide', 'about ', '41,700\u00a0tonnes', ' of rare-earth oxide'],
		['at least 300\u00a0watt-hours a kilogram', 'at least ', '300\u00a0watt-hours', ' a kilogram'],
		['more than a kilogram', 'more than ', 'a kilogram', ''],
		['two months or longer', '', 'two months', ' or longer'],
		['two and a half to four months', '', 'two and a half to four months', ''],
		['45 working days', '', '45 working days', ''],
		['just over half', '', 'just over half', '']
	])('%s', (said, lead, core, tail) => expect(factWords(said)).toEqual({ lead, core, tail }));

	it('lose nothing, and keep each number with its unit', () => {
		for (const row of content().tables.facts) {
			const said = sayFact(row);
			const { lead, core, tail } = factWords(said);
			expect(lead + core + tail).toBe(said);
			expect(core, said).not.toMatch(/^\s|\s$|^$/);
			expect(/\d/.test(lead + tail) && !/\d/.test(core), said).toBe(false);
		}
	});
});
