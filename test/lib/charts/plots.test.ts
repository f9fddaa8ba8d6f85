import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { columns } from '#lib/charts/columns/columns.ts';
import { lines, runs } from '#lib/charts/lines/lines.ts';
import { run } from '#lib/charts/parts/periods.ts';
import { dateShifts } from '#lib/charts/date-shifts/date-shifts.ts';
import { help, said, spec } from './made.ts';

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

describe('date shifts', () => {
	const row = (id: string, first: string, newest: string, outcome: string): Row => ({
		id,
		stage: 'magnet',
		project: id,
		place: 'Estonia',
		milestone: 'start',
		first,
		newest,
		said: '2026-09',
		outcome,
		confidence: 'high',
		source_ids: ['s']
	});
	const rows = [
		row('late', '2025', '2026-09', 'reached'),
		row('true', '2026-12', '2026', 'planned'),
		row('open', '2024', '', 'open'),
		row('silent', '', '', 'undated')
	];
	const made = spec({
		columns: {
			group: 'stage',
			name: 'project',
			place: 'place',
			milestone: 'milestone',
			first: 'first',
			newest: 'newest',
			as_of: 'said',
			outcome: 'outcome'
		},
		options: {
			domain: [2022, 2032],
			groups: [{ value: 'magnet', name: 'Magnets', colour: 'magnet' }],
			outcomes: {
				reached: { text: 'reached {date}', look: 'dot' },
				planned: { text: 'now due {date}', look: 'ring' },
				open: { text: 'due {date}, no start found', look: 'none' },
				undated: { text: 'no date found', look: 'none' }
			}
		}
	});
	const placed = dateShifts.place(made, rows, help());
	it('count as kept what is not later than promised', () => {
		const derived = dateShifts.derive?.(made, rows, () => []) ?? [];
		expect(derived.map((r) => [r.id, r.both, r.kept])).toEqual([
			['true', 'yes', 'yes'],
			['late', 'yes', 'no'],
			['open', 'yes', 'no'],
			['silent', 'no', 'no']
		]);
	});
	it('say what was promised and how it stands', () =>
		expect(said(placed.scenes[0]?.marks ?? [])).toEqual([
			'true, Estonia, start: first given December 2026, now due 2026',
			'late, Estonia, start: first given 2025, reached September 2026',
			'open, Estonia, start: first given 2024, due 2024, no start found'
		]));
	it('run on to the newest word where no start was found', () => {
		const bars = placed.scenes[0]?.marks.flatMap((m) => (m.is === 'rect' && !m.ground ? [m] : [])) ?? [];
		expect(bars).toHaveLength(2);
		expect(bars[1]?.w).toBeGreaterThan(20);
	});
	it('refuse an outcome that has no words', () => {
		expect(() => dateShifts.place(made, [row('x', '', '', 'gone')], help())).toThrow('no words for "gone"');
	});
});
