import { describe, expect, it } from 'vitest';
import type { ChartSpec, Help, Row } from '#lib/charts/bundle.ts';
import { bulletBars } from '#lib/charts/bullet-bars/bullet-bars.ts';
import { columns, run } from '#lib/charts/columns/columns.ts';
import { lines, runs } from '#lib/charts/lines/lines.ts';
import { rangeDots } from '#lib/charts/range-dots/range-dots.ts';
import { nameAndRest, stackedBars } from '#lib/charts/stacked-bars/stacked-bars.ts';
import { stateOn, tileScenes } from '#lib/charts/tiles/tiles.ts';
import type { Mark } from '#lib/charts/scene/scene.ts';

const spec = (more: Partial<ChartSpec>): ChartSpec => ({
	id: 'test',
	title: '',
	subtitle: '',
	kind: '',
	table: '',
	where: {},
	columns: {},
	unit: { short: 't', spoken: 'tonnes', decimals: 0 },
	numbers: {},
	holds: [],
	description: '',
	how_to_read: '',
	notes: [],
	theme: '',
	chapter: '',
	counted_by: '',
	download: [],
	names: {},
	options: {},
	...more
});
const help = (tables: Record<string, Row[]> = {}, numbers: Record<string, number> = {}): Help => ({
	rows: (table) => tables[table] ?? [],
	number: (name) => numbers[name] ?? NaN,
	fill: (template) => template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(numbers[name]))
});
const said = (marks: Mark[]) => marks.flatMap((m) => ('say' in m && m.say ? [m.say] : []));

describe('columns', () => {
	it.each([
		[
			['2024-11', '2025-02'],
			['2024-11', '2024-12', '2025-01', '2025-02']
		],
		[
			['2020', '2022'],
			['2020', '2021', '2022']
		],
		[
			['a', 'b'],
			['a', 'b']
		]
	])('%j runs over %j', (periods, all) => expect(run(periods)).toEqual(all));

	const rows: Row[] = [
		{ period: '2025-01', value: 100, flag: '', confidence: 'high', source_ids: ['s'] },
		{ period: '2025-02', value: 0, flag: '', confidence: 'high', source_ids: ['s'] },
		{ period: '2025-04', value: 50, flag: 'd', confidence: 'medium', source_ids: ['s'] }
	];
	const placed = columns.place(
		spec({ columns: { x: 'period', y: 'value' }, options: { colour: 'china' } }),
		rows,
		help()
	);
	const bars =
		placed.scenes[0]?.marks.flatMap((m) => (m.is === 'rect' && m.printed !== undefined ? [m] : [])) ?? [];
	it('are as high as their numbers', () => {
		expect(bars.map((b) => b.printed)).toEqual(['100', '0', '50']);
		expect(bars[2]?.h).toBeCloseTo((bars[0]?.h ?? 0) / 2, 0);
	});
	it('keep the place of a month without a row, which is not nought', () => {
		expect(said(placed.scenes[0]?.marks ?? [])).toEqual([
			'January 2025: 100 tonnes',
			'February 2025: 0 tonnes',
			'March 2025: no figure',
			'April 2025: 50 tonnes, derived, medium confidence'
		]);
		expect(placed.table.rows.map((r) => r.cells[1])).toEqual(['100', '0', 'no figure found', '50']);
	});
	it('are hatched when derived', () => expect(bars.map((b) => !!b.hatch)).toEqual([false, false, true]));
	it('leave a gap between neighbours', () => {
		for (let i = 1; i < bars.length; i++)
			expect((bars[i]?.x ?? 0) - (bars[i - 1]?.x ?? 0) - (bars[i - 1]?.w ?? 0)).toBeGreaterThan(1);
	});
	it('refuse a cell that holds no number', () => {
		const bad = [{ period: '2025-01', value: null }];
		expect(() =>
			columns.place(spec({ columns: { x: 'period', y: 'value' }, options: { colour: 'china' } }), bad, help())
		).toThrow('not a number');
	});
});

describe('lines', () => {
	const row = (year: number, value: number, flag = ''): Row => ({
		year,
		value,
		country: 'World',
		flag,
		confidence: 'high',
		source_ids: ['s']
	});
	it('stop where a year is missing', () => {
		const points = [1900, 1901, 1905, 1907, 1908].map((x) => ({ x, value: 1, row: row(x, 1) }));
		expect(runs(points).map((r) => r.map((p) => p.x))).toEqual([[1900, 1901], [1905], [1907, 1908]]);
	});
	const rows = [row(1900, 10), row(1901, 0), row(1905, 20), row(1907, 30), row(1908, 40, 'e')];
	const options = { series: [{ value: 'World', name: 'World', colour: 'world' }] };
	const base = spec({ columns: { x: 'year', y: 'value', series: 'country' }, options });
	const placed = lines.place(base, rows, help());
	const marks = placed.scenes[0]?.marks ?? [];
	it('join only runs, and draw a single year as a dot', () => {
		const path = marks.find((m) => m.is === 'path');
		expect(path?.is === 'path' && path.runs.map((r) => r.length)).toEqual([2, 2]);
		const dots = marks.flatMap((m) => (m.is === 'dot' && !m.quiet ? [m.say] : []));
		expect(dots).toEqual(['World, 1905: 20 tonnes', 'World, 1908: 40 tonnes, estimated']);
	});
	it('put a nought on the ground line', () => {
		const zero = marks.find((m) => m.is === 'dot' && m.say?.includes('1901'));
		const ground = marks.find((m) => m.is === 'line' && m.stroke === 'edge');
		expect(zero?.is === 'dot' && zero.y).toBe(ground?.is === 'line' && ground.y1);
	});
	it('refuse a remark where there is no row', () => {
		const remarks = [{ series: 'World', x: 1950, text: 'x' }];
		expect(() => lines.place({ ...base, options: { ...options, remarks } }, rows, help())).toThrow(
			'there is no row'
		);
	});
});

describe('range dots', () => {
	const rows: Row[] = [
		{
			stage: 'mining',
			share: 59,
			year: 2024,
			qualifier: '',
			flag: '',
			confidence: 'high',
			source_ids: ['iea']
		},
		{
			stage: 'mining',
			share: 71.1,
			year: 2024,
			qualifier: '~',
			flag: 'd',
			confidence: 'high',
			source_ids: ['usgs']
		}
	];
	const base = spec({
		columns: { value: 'share', year: 'year' },
		unit: { short: '%', spoken: 'per cent', decimals: 1 },
		names: { iea: 'IEA', usgs: 'USGS' },
		options: {
			colour: 'china',
			domain: [0, 100],
			groups: [{ name: 'Mining', basis: 'ore', where: { stage: 'mining' } }]
		}
	});
	it('stand at their value, with who says it and of when', () => {
		const dots =
			rangeDots.place(base, rows, help()).scenes[0]?.marks.flatMap((m) => (m.is === 'dot' ? [m] : [])) ?? [];
		expect(dots.map((d) => [d.x, d.say])).toEqual([
			[59, 'Mining: 59 per cent, IEA, 2024'],
			[71.1, 'Mining: about 71.1 per cent, USGS, 2024, derived']
		]);
		expect(dots[1]?.fill).toBe('paper');
	});
	it('sum up a group', () => {
		expect(rangeDots.derive?.(base, rows, () => [])).toEqual([
			{ group: 'Mining', least: 59, most: 71.1, values: 2 }
		]);
	});
	it('refuse a source without a name', () => {
		expect(() => rangeDots.place({ ...base, names: { iea: 'IEA' } }, rows, help())).toThrow('usgs');
	});
});

describe('stacked bars', () => {
	it.each([
		['Bayan Obo (China, bastnaesite)', ['Bayan Obo', 'China · bastnaesite']],
		['Narva', ['Narva', '']]
	])('%s is %j', (words, answer) => expect(nameAndRest(words)).toEqual(answer));

	const elements: Row[] = [
		{ symbol: 'Y', name: 'Yttrium', family: 'heavy', n: 39 },
		{ symbol: 'La', name: 'Lanthanum', family: 'light', n: 57 },
		{ symbol: 'Nd', name: 'Neodymium', family: 'light', n: 60 }
	];
	const cell = (element: string, value: number, qualifier = ''): Row => ({
		subject: 'A (X, y)',
		element,
		value,
		qualifier,
		confidence: 'high',
		source_ids: ['s']
	});
	const rows = [cell('Y', 10), cell('Nd', 30), cell('La', 58.5, '<')];
	const base = spec({
		columns: { bar: 'subject', part: 'element', value: 'value' },
		unit: { short: '%', spoken: 'per cent', decimals: 2 },
		options: {
			families: [
				{ value: 'light', name: 'light', colour: 'light-ree', strong: 'light-magnet' },
				{ value: 'heavy', name: 'heavy', colour: 'heavy-ree', strong: 'heavy-magnet' }
			],
			parts: { table: 'elements', key: 'symbol', family: 'family', name: 'name', order: 'n' },
			point_out: [{ name: 'Nd + Pr', parts: ['Nd', 'Pr'] }],
			sort_by: 'heavy'
		}
	});
	const placed = stackedBars.place(base, rows, help({ elements }));
	const rects = placed.scenes[0]?.marks.flatMap((m) => (m.is === 'rect' ? [m] : [])) ?? [];
	it('put light before heavy and point out parts in the strong colour', () => {
		expect(rects.map((r) => r.fill)).toEqual(['light-ree', 'light-magnet', 'heavy-ree']);
	});
	it('are as long as they add up to: nothing is stretched', () => {
		expect(rects.reduce((sum, r) => sum + r.w, 0)).toBeCloseTo(100);
		expect(placed.table.rows[0]?.cells.at(-1)).toBe('98.5');
	});
	it('say a qualifier', () => expect(rects[0]?.say).toBe('A, Lanthanum: under 58.5 per cent'));
	it('refuse a part without a family', () => {
		expect(() => stackedBars.place(base, [cell('Xx', 1)], help({ elements }))).toThrow('Xx has no family');
	});
});

describe('tiles', () => {
	const names = { announced: 'a', in_force: 'f', suspended_from: 'from', suspended_until: 'until' };
	const rule = (a: string, f: string, from = '', until = ''): Row => ({ a, f, from, until });
	const suspended = rule('2025-10-09', '2025-11-08', '2025-11-07', '2026-11-10');
	it.each([
		['2025-04-03', [rule('2025-04-04', '2025-04-04')], 'free'],
		['2025-04-04', [rule('2025-04-04', '2025-04-04')], 'lit'],
		['2025-10-09', [suspended], 'announced'],
		['2025-11-07', [suspended], 'suspended'],
		['2026-11-10', [suspended], 'lit'],
		['2025-11-07', [suspended, rule('2025-04-04', '2025-04-04')], 'lit'],
		['2025-11-07', [rule('', '')], 'free'],
		['2025-11-07', [], 'free']
	] as const)('on %s under %j an element is %s', (day, rules, state) => {
		expect(stateOn(day, [...rules], names)).toBe(state);
	});
	it('stand nine and eight where it is narrow, never beyond the edge', () => {
		const tile = { symbol: 'Nd', name: 'Neodymium', number: 60, family: 'light', state: 'lit' as const };
		const strip = {
			date: '2025-04-04',
			heading: '4 April 2025',
			words: '',
			tiles: Array.from({ length: 17 }, () => tile)
		};
		for (const scene of [...tileScenes([strip]), ...tileScenes([strip], 'small')]) {
			const rects = scene.marks.flatMap((m) => (m.is === 'rect' ? [m] : []));
			expect(rects).toHaveLength(17);
			for (const r of rects) expect(r.x + r.w).toBeLessThanOrEqual(100.001);
			expect(new Set(rects.map((r) => r.y)).size).toBe(scene.show?.below === 2 ? 2 : 1);
		}
	});
});

describe('bullet bars', () => {
	const plant = (id: string, status: string, capacity: number | null, unit = 't/yr magnets'): Row => ({
		id,
		name: id,
		country: 'EE',
		status,
		as_of: '2026-01',
		capacity,
		unit,
		confidence: 'high',
		source_ids: ['s']
	});
	const rows = [
		plant('a', 'operating', 100),
		plant('b', 'planned', 300),
		plant('c', 'operating', 999, 't/yr feed'),
		plant('d', 'operating', null),
		plant('e', 'closed', 500)
	];
	const base = spec({
		columns: {
			value: 'capacity',
			unit: 'unit',
			name: 'name',
			place: 'country',
			status: 'status',
			as_of: 'as_of'
		},
		options: {
			colour: 'eu',
			unknown: 'plants publish no number',
			parts: [
				{ name: 'operating', where: { status: 'operating' }, look: 'solid' },
				{ name: 'planned', where: { status: 'planned' }, look: 'hollow' }
			],
			bars: [
				{ name: 'Magnets', unit: 't/yr magnets', where: {}, need: 'need', need_text: 'EU use {{need}} t' }
			]
		}
	});
	it('never add another unit, nor what is closed, and count the silent', () => {
		expect(bulletBars.derive?.(base, rows, () => [])).toEqual([
			{ bar: 'Magnets', part: 'operating', value: 100, count: 1 },
			{ bar: 'Magnets', part: 'planned', value: 300, count: 1 },
			{ bar: 'Magnets', part: 'all', value: 400, count: 2 },
			{ bar: 'Magnets', part: 'no number', value: null, count: 1 }
		]);
	});
	it('are measured by the need', () => {
		const placed = bulletBars.place(base, rows, help({}, { need: 1000 }));
		const bars = placed.scenes[1]?.marks.flatMap((m) =>
			m.is === 'rect' && m.printed ? [[m.x, m.w, m.printed]] : []
		);
		expect(bars).toEqual([
			[0, 10, '100'],
			[10, 30, '300']
		]);
		expect(placed.table.rows.map((r) => r.cells.at(-1))).toEqual([
			'100',
			'300',
			'1000',
			'100',
			'300',
			'not published'
		]);
	});
});
