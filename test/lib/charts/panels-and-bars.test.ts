import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { bars } from '#lib/charts/bars/bars.ts';
import { panels } from '#lib/charts/panels/panels.ts';
import { help, said, spec } from './made.ts';

const cell = (period: string, to: string, value: number, flag = ''): Row => ({
	period,
	to,
	value,
	flag,
	confidence: 'high',
	source_ids: ['s']
});

describe('panels', () => {
	const chart = spec({
		columns: { x: 'period', y: 'value' },
		options: {
			panels: [
				{ name: 'North', where: { to: 'N' }, colour: 'eu' },
				{ name: 'South', where: { to: 'S' }, colour: 'china' }
			],
			label: ['2025-01']
		}
	});
	const rows = [
		cell('2025-01', 'N', 100),
		cell('2025-03', 'N', 50, 'd'),
		cell('2025-01', 'S', 25),
		cell('2025-02', 'S', 0)
	];
	const placed = panels.place(chart, rows, help());
	const marks = placed.scenes[0]?.marks ?? [];
	const columns = marks.flatMap((m) => (m.is === 'rect' && m.printed !== undefined ? [m] : []));

	it('draw all places on one scale', () => {
		expect(columns.map((c) => c.printed)).toEqual(['100', '50', '25', '0']);
		expect(columns[2]?.h).toBeCloseTo((columns[0]?.h ?? 0) / 4, 0);
		expect(columns[3]?.h).toBe(0);
	});
	it('keep a month without a row as a question mark, which is not nought', () => {
		expect(said(marks)).toContain('North, February 2025: no figure found');
		expect(said(marks)).toContain('South, February 2025: 0 tonnes');
		expect(marks.filter((m) => m.is === 'text' && m.text === '?')).toHaveLength(2);
		expect(placed.table.rows.map((r) => r.cells)).toEqual([
			['January 2025', '100', '25'],
			['February 2025', 'no figure found', '0'],
			['March 2025', '50', 'no figure found']
		]);
	});
	it('stripe what is derived and say so', () => {
		expect(columns.map((c) => !!c.hatch)).toEqual([false, true, false, false]);
		expect(placed.table.rows[2]?.how).toBe('North: derived');
	});
	it('give least and most of each place', () =>
		expect(panels.derive?.(chart, rows, () => [])).toEqual([
			{
				panel: 'North',
				known: 2,
				months: 3,
				least: 50,
				least_period: '2025-03',
				most: 100,
				most_period: '2025-01'
			},
			{
				panel: 'South',
				known: 2,
				months: 3,
				least: 0,
				least_period: '2025-02',
				most: 25,
				most_period: '2025-01'
			}
		]));
	it('refuse two rows for one month, and a place without any', () => {
		expect(() => panels.place(chart, [...rows, cell('2025-01', 'N', 1)], help())).toThrow(
			'2 rows for North in 2025-01'
		);
		expect(() => panels.place(chart, [cell('2025-01', 'N', 1)], help())).toThrow('no row for South');
	});
});

describe('bars', () => {
	const chart = spec({
		columns: { value: 'value', low: 'low', high: 'high', qualifier: 'qualifier' },
		names: { s: 'Agency' },
		options: {
			groups: [
				{ name: 'Asked', colour: 'eu', where: { kind: 'asked' } },
				{ name: 'Paid', basis: 'average of the year', colour: 'world', where: { kind: 'paid' } }
			],
			label: ['date', 'source_ids']
		}
	});
	const price = (kind: string, date: string, value: number, more: Row = {}): Row => ({
		kind,
		date,
		value,
		low: null,
		high: null,
		qualifier: '',
		confidence: 'medium',
		source_ids: ['s'],
		...more
	});
	const rows = [
		price('asked', '2025-05-01', 850, { low: 700, high: 1000 }),
		price('asked', '2025-12', 900, { qualifier: '>' }),
		price('paid', '2025', 250)
	];
	const placed = bars.place(chart, rows, help());
	const drawn = (placed.scenes[0]?.marks ?? []).flatMap((m) => (m.is === 'rect' ? [m] : []));

	it('are as long as their values, on one scale', () => {
		const full = drawn.filter((m) => m.printed !== undefined);
		expect(full.map((m) => m.printed)).toEqual(['700 to 1,000', 'over 900', '250']);
		expect(full.map((m) => m.w)).toEqual([70, 90, 25]);
	});
	it('stripe a range from its low to its high value', () => {
		const striped = drawn.filter((m) => m.hatch);
		expect(striped.map((m) => [m.x, Math.round(m.w)])).toEqual([[70, 30]]);
		expect(placed.legend).toHaveLength(2);
	});
	it('stand under the words of their row', () => {
		expect(placed.table.rows.map((r) => r.cells)).toEqual([
			['Asked', '1 May 2025, Agency', '700 to 1,000'],
			['Asked', 'December 2025, Agency', 'over 900'],
			['Paid', '2025, Agency', '250']
		]);
		expect(said(placed.scenes[0]?.marks ?? [])[0]).toBe(
			'1 May 2025, Agency: 700 to 1,000 tonnes, medium confidence'
		);
	});
	it('refuse a source without a word', () =>
		expect(() => bars.place({ ...chart, names: {} }, rows, help())).toThrow('no word for source_ids s'));
});
