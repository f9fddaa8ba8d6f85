import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { partBars } from '#lib/charts/part-bars/part-bars.ts';
import { help, said, spec } from './made.ts';

const row = (list: string, year: number, partner: string, value: number, source = 's'): Row => ({
	list,
	year,
	partner,
	value,
	flag: '',
	confidence: 'high',
	source_ids: [source]
});
const part = (value: string, colour: string) => ({ value, colour, letters: 'paper' });
const chart = spec({
	columns: { bar: 'year', part: 'partner', value: 'value' },
	options: {
		groups: [
			{
				name: 'Union',
				basis: 'one list',
				where: { list: 'A' },
				parts: [part('North', 'china'), part('South', 'eu')]
			},
			{ name: 'Land', basis: 'another list', where: { list: 'B' }, parts: [part('North', 'china')] }
		],
		rest: { whole: 'World', name: 'others', colour: 'edge' }
	}
});
const rows = [
	row('A', 2024, 'World', 50),
	row('A', 2023, 'World', 100),
	row('A', 2023, 'North', 60),
	row('A', 2023, 'South', 30),
	row('A', 2024, 'North', 40),
	row('A', 2024, 'South', 10),
	row('B', 2024, 'World', 20),
	row('B', 2024, 'North', 5)
];

describe('bars of parts', () => {
	const placed = partBars.place(chart, rows, help());
	const marks = placed.scenes[0]?.marks ?? [];
	const drawn = marks.flatMap((m) => (m.is === 'rect' ? [m] : []));

	it('have one scale, also across lists', () =>
		expect(drawn.map((m) => [m.x, m.w])).toEqual([
			[0, 60],
			[60, 30],
			[90, 10],
			[0, 40],
			[40, 10],
			[0, 5],
			[5, 15]
		]));
	it('end with what is left over, which is said to be derived; nothing where nothing is left', () => {
		expect(said(marks)).toContain('Union, 2023, others: 10 tonnes, 10%, derived');
		expect(said(marks).filter((say) => say.startsWith('Union, 2024'))).toHaveLength(2);
		expect(placed.table.rows[2]).toMatchObject({
			cells: ['Union', '2023', 'others', '10', '10%'],
			how: 'derived: what is left of the sum'
		});
	});
	it('draw what is left over in stripes, without a number on it', () => {
		expect(drawn.map((m) => !!m.hatch)).toEqual([false, false, true, false, false, false, true]);
		expect(marks.some((m) => m.is === 'text' && m.text === '15')).toBe(false);
		expect(placed.legend.map(({ look }) => look)).toEqual(['solid', 'solid', 'hatch']);
	});
	it('stand under the name and the basis of their list', () =>
		expect(
			marks.flatMap((m) =>
				m.is === 'text' && ['Union', 'one list', 'Land', 'another list'].includes(m.text) ? [m.text] : []
			)
		).toEqual(['Union', 'one list', 'Land', 'another list']));
	it('give parts and shares', () =>
		expect(partBars.derive?.(chart, rows, () => [])).toContainEqual({
			group: 'Land',
			bar: '2024',
			part: 'others',
			value: 15,
			share: 75
		}));
	it('take the first of two rows that agree', () => {
		const twice = [...rows, row('A', 2024, 'World', 50, 'other')];
		expect(partBars.place(chart, twice, help()).table.rows[5]?.source_ids).toEqual(['s']);
	});
	it.each([
		['no row for a part', rows.filter((r) => r.value !== 30), 'no row for South in Union, 2023'],
		['no sum', rows.filter((r) => r.value !== 20), 'no row for World in Land, 2024'],
		['two rows that differ', [...rows, row('A', 2024, 'South', 11)], 'Union, 2024, South is 10 and 11'],
		['parts over their sum', [...rows.slice(1), row('A', 2024, 'World', 49)], 'are more than its sum']
	])('refuse %s', (_, damaged, words) => expect(() => partBars.place(chart, damaged, help())).toThrow(words));
});
