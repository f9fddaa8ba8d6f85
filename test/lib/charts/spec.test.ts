import { describe, expect, it } from 'vitest';
import { csvCell } from '#lib/charts/picture/download.ts';
import { evaluate, holds } from '#lib/charts/spec/formula.ts';
import { named } from '#lib/charts/spec/numbers.ts';
import { shortName } from '#lib/charts/spec/publisher.ts';
import { meets, select } from '#lib/charts/spec/select.ts';
import type { NumberSpec, Row } from '#lib/charts/bundle.ts';

const values: Record<string, number> = { a: 6, b: 3, zero: 0 };
const lookup = (name: string) => {
	const value = values[name];
	if (value === undefined) throw new Error(`no number is named "${name}"`);
	return value;
};

describe('a formula', () => {
	it.each([
		['{a} + {b} * 2', 12],
		['({a} + {b}) * 2', 18],
		['100 * (1 - {b} / {a})', 50],
		['-{a} + 10', 4],
		['2.5 * 2', 5],
		['12 / 3 / 2', 2]
	])('%s gives %d', (formula, answer) => expect(evaluate(formula, lookup)).toBe(answer));

	it.each([
		['{a} +', 'lacks a number'],
		['({a}', 'closing bracket'],
		['{a} {b}', 'left over'],
		['{c}', 'no number is named "c"'],
		['{a} / {zero}', 'gives no number'],
		['{a} ^ 2', 'is not understood']
	])('%s is refused', (formula, words) => expect(() => evaluate(formula, lookup)).toThrow(words));

	it.each([
		['{a} > {b}', true],
		['{a} = 2 * {b}', true],
		['{a} <= 5.9', false],
		['{a} >= 6', true],
		['{b} < {b}', false]
	])('%s is %s', (statement, answer) => expect(holds(statement, lookup)).toBe(answer));

	it('must compare to be held', () => expect(() => holds('{a}', lookup)).toThrow('not a comparison'));
});

describe('a condition on a cell', () => {
	it.each([
		['World', 'World', true],
		[2025, '2025', true],
		['', { filled: true }, false],
		[null, { filled: false }, true],
		[0, { filled: true }, true],
		[['Nd', 'Pr'], 'Pr', true],
		[['Nd', 'Pr'], ['Dy', 'Nd'], true],
		['EE', ['EE', 'FI'], true],
		[2024, { from: 2023, to: 2025 }, true],
		[2026, { from: 2023, to: 2025 }, false],
		['2025-04', { from: '2025-04' }, true],
		['2025-H1', { matches: '\\d{4}-\\d{2}' }, false],
		[null, { from: 0 }, false],
		['planned', { not: ['planned', 'closed'] }, false]
	] as const)('%j meets %j: %s', (cell, test, answer) => {
		expect(meets(cell as Row[string], test as never)).toBe(answer);
	});

	it('selects rows in their order', () => {
		const rows: Row[] = [{ x: 2 }, { x: 1 }, { x: 2, y: 'b' }];
		expect(select(rows, { x: 2 })).toEqual([rows[0], rows[2]]);
	});
});

describe('named numbers', () => {
	const rows: Row[] = [
		{ month: '2025-01', value: 6357 },
		{ month: '2025-05', value: 1238 },
		{ month: '2025-06', value: 3188.4 }
	];
	const fill = (numbers: Record<string, NumberSpec>, template: string) =>
		named(numbers, rows, () => rows).fill(template);
	it.each<[string, NumberSpec, string]>([
		['the only row', { column: 'value', where: { month: '2025-05' } }, '1,238'],
		['the largest', { column: 'value', take: 'max' }, '6,357'],
		['the month of the smallest', { column: 'month', take: 'min', by: 'value', as: 'date' }, 'May 2025'],
		['the last by month', { column: 'value', take: 'last', by: 'month', round: 0 }, '3,188'],
		['a sum', { column: 'value', take: 'sum', round: -3 }, '11,000'],
		['a count in words', { take: 'count', as: 'words' }, 'three']
	])('%s', (_, spec, answer) => expect(fill({ n: spec }, '{{n}}')).toBe(answer));

	it('build on one another, unrounded', () => {
		const numbers: Record<string, NumberSpec> = {
			a: { column: 'value', take: 'max' },
			b: { column: 'value', take: 'min' },
			fall: { formula: '100 * (1 - {b} / {a})', round: 0 }
		};
		expect(fill(numbers, 'fell {{fall}}%')).toBe('fell 81%');
	});

	it.each<[Record<string, NumberSpec>, string, string]>([
		[{ n: { column: 'value' } }, '{{n}}', 'number "n": 3 rows are met, not one'],
		[{ n: { column: 'value', where: { month: '1999' } } }, '{{n}}', '0 rows are met'],
		[{ n: { formula: '{later}' } }, '{{n}}', 'no number is named "later"'],
		[{}, 'x {{typed}}', 'not among the numbers']
	])('are refused: %j', (numbers, template, words) => expect(() => fill(numbers, template)).toThrow(words));
});

describe('small words', () => {
	it.each([
		['U.S. Geological Survey', 'USGS'],
		['Reuters / mining.com', 'Reuters'],
		['Bankingnews (citing IEA)', 'Bankingnews (citing IEA)'],
		['Argus (via xe.today)', 'Argus (through xe.today)'],
		['IEA / JRC (via public code file)', 'IEA (through a public code file)'],
		[
			'Science-education-research.com (quoting CRS R41744, 2013)',
			'Science-education-research.com (quoting CRS R41744)'
		],
		['IEA Global Critical Minerals Outlook 2024 (SEAISI summary)', 'IEA (SEAISI summary)'],
		['Particle News (summary)', 'Particle News'],
		['Reuters (Kitco copy)', 'Reuters'],
		['SMM', 'SMM']
	])('publisher %s is %s', (long, short) => expect(shortName(long)).toBe(short));

	it.each([
		['=SUM(A1)', "'=SUM(A1)"],
		['-x', "'-x"],
		[' =1+1', "' =1+1"],
		['\n@x', `"'\n@x"`],
		['＝1', "'＝1"],
		[-1.8, '-1.8'],
		['-1.8', '-1.8'],
		['-1.8+A1', "'-1.8+A1"],
		['a,b', '"a,b"'],
		['say "x"', '"say ""x"""'],
		[['a', 'b'], 'a;b'],
		[null, '']
	])('CSV cell %j is %s', (cell, answer) => expect(csvCell(cell as Row[string])).toBe(answer));
});
