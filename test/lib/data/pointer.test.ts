import { describe, expect, it } from 'vitest';
import { parsePointer, rowsAt } from '#lib/data/pointer.ts';

describe('parsePointer', () => {
	it('takes spaces, brackets and equal signs in a cell', () => {
		expect(parsePointer('eu-imports?product=REE+ (a=b)&partner=World#value')).toEqual({
			table: 'eu-imports',
			where: [
				['product', 'REE+ (a=b)'],
				['partner', 'World']
			],
			column: 'value'
		});
	});
	it.each(['', 'prices#value', 'prices?date=2021', '?date=2021#value', 'prices?=2021#value'])(
		'refuses %j',
		(text) => expect(parsePointer(text)).toBeUndefined()
	);
});

describe('rowsAt', () => {
	const rows = [
		{ year: 2024, unit: 't', source_ids: ['a', 'b'] },
		{ year: 2024, unit: '%', source_ids: ['a'] },
		{ year: null, unit: 't', source_ids: [] }
	];
	const found = (text: string) =>
		rowsAt(parsePointer(text) ?? { table: '', where: [], column: '' }, rows).length;
	it.each([
		['x?year=2024#unit', 2],
		['x?year=2024&unit=t#unit', 1],
		['x?source_ids=a;b#unit', 1],
		['x?year=#unit', 1],
		['x?year=2025#unit', 0]
	])('%s matches %d', (text, count) => expect(found(text)).toBe(count));
});
