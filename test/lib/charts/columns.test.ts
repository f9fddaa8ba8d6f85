import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { seen } from '#lib/charts/scene/scene.ts';
import { columns } from '#lib/charts/columns/columns.ts';
import { help, said, spec } from './made.ts';

const row = (period: string, value: number, flag = ''): Row => ({
	period,
	value,
	flag,
	confidence: 'high',
	source_ids: ['s']
});
const chart = spec({
	columns: { x: 'period', y: 'value' },
	options: { colour: 'china', label: ['2024-03'] }
});
const rows = [
	row('2024-01/2024-02', 60),
	row('2024-03', 40),
	row('2024-05', 20, 'd'),
	row('2024', 900, 'd'),
	row('2025-01', 10)
];

describe('months that were published together', () => {
	const placed = columns.place(chart, rows, help());
	const marks = placed.scenes[0]?.marks ?? [];
	const drawn = marks.flatMap((m) => (m.is === 'rect' && m.printed !== undefined && !m.ground ? [m] : []));

	it('are one wide column, as high as their average', () => {
		const [wide, march] = drawn;
		expect(wide?.printed).toBe('60');
		expect(wide?.h).toBeCloseTo((march?.h ?? 0) * 0.75, -0.5);
		expect((wide?.w ?? 0) / (march?.w ?? 1)).toBeCloseTo(1.78 / 0.78, 5);
		expect(said(marks)).toContain('January to February 2024: 60 tonnes in 2 months');
	});
	it('leave no question mark in the month that they cover', () => {
		const unknown = said(marks).filter((say) => say.endsWith('no figure'));
		expect(unknown.map((say) => say.split(':')[0])).toEqual([
			'April 2024',
			...['June', 'July', 'August', 'September', 'October', 'November', 'December'].map((m) => `${m} 2024`)
		]);
	});
	it('may not cover a month that has a number', () =>
		expect(() => columns.place(chart, [...rows, row('2024-02/2024-03', 5)], help())).toThrow(
			'columns: 2024-02/2024-03 covers 2024-02, which has a number already'
		));
});

describe('a whole year among months', () => {
	const placed = columns.place(chart, rows, help());
	const marks = placed.scenes[0]?.marks ?? [];

	it('is a clasp over its months, dashed where it is derived', () => {
		expect(marks.some((m) => m.is === 'text' && m.text === '2024: 900 t')).toBe(true);
		const over = marks.filter((m) => m.is === 'line' && m.y1 === 20 && m.y2 === 20);
		expect(over).toMatchObject([{ dash: '4 3' }]);
		expect(said(marks)).toContain('The whole of 2024: 900 tonnes, derived');
	});
	it('is no column, and stands last in the table', () => {
		expect(Math.max(...marks.flatMap((m) => (m.is === 'rect' && m.printed === '900' ? [m.h] : [])))).toBe(24);
		expect(placed.table.rows.at(-1)).toMatchObject({ cells: ['2024', '900'], how: 'derived' });
	});
	it('is a column where all rows are years', () => {
		const years = columns.place(chart, [row('2023', 5), row('2024', 9)], help());
		expect(years.table.head[0]?.text).toBe('Year');
		expect(years.scenes[0]?.marks.filter((m) => m.is === 'rect')).toHaveLength(2);
	});
});

it('a year that begins at the right end keeps its name inside of a narrow plot, and over its month in a wide one', () => {
	const long = Array.from({ length: 24 }, (_, i) =>
		row(`${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, 1)
	);
	const { scenes } = columns.place(chart, [...long, row('2026-01', 1)], help());
	const name = (width: number) =>
		scenes[0]?.marks.filter((m) => m.is === 'text' && m.text === '2026' && seen(m.show, width));
	expect(name(280)).toMatchObject([{ x: 100, anchor: 'end' }]);
	expect(name(1000)).toMatchObject([{ anchor: 'start' }]);
});

describe('a month of which a row says that no number was published', () => {
	const options = { colour: 'china', missing: 'not made public' };
	const made = spec({ columns: { x: 'period', y: 'value' }, options });
	const silent: Row = { period: '2025-03', value: null, source_ids: ['ministry'], confidence: 'high' };
	it('names who says so; a month without any row names none', () => {
		const { table, rows: used } = columns.place(made, [...rows, silent], help());
		expect(
			table.rows.filter(({ cells }) => cells[0]?.endsWith('2025') && cells[1] === 'not made public')
		).toEqual([
			{
				cells: ['February 2025', 'not made public'],
				how: 'no figure here',
				source_ids: [],
				origin: 'none found'
			},
			{ cells: ['March 2025', 'not made public'], how: 'no figure here', source_ids: ['ministry'] }
		]);
		expect(used).toContain(silent);
	});
	it.each(['2025-01', '2025-03', '2024-02'])('may not stand where %s has another row', (period) =>
		expect(() => columns.place(made, [...rows, silent, { ...silent, period }], help())).toThrow(
			`columns: ${period} has a row without a number, and another`
		)
	);
});
