import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { columns } from '#lib/charts/columns/columns.ts';
import { lines, runs } from '#lib/charts/lines/lines.ts';
import { run } from '#lib/charts/parts/periods.ts';
import { dateShifts } from '#lib/charts/date-shifts/date-shifts.ts';
import { rangeDots } from '#lib/charts/range-dots/range-dots.ts';
import { box } from '#lib/charts/scene/fit.ts';
import { seen } from '#lib/charts/scene/scene.ts';
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
	it('keep a place up to a period that has no row', () => {
		const options = { colour: 'china', until: '2025-06', missing: 'not made public' };
		const longer = columns.place(spec({ columns: { x: 'period', y: 'value' }, options }), rows, help());
		expect(longer.table.rows.map((r) => r.cells[1]).slice(-2)).toEqual([
			'not made public',
			'not made public'
		]);
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

describe('range dots with a goal', () => {
	const row = (kind: string, value: number): Row => ({
		kind,
		value,
		year: '2025',
		qualifier: kind === 'goal' ? '>=' : '',
		confidence: 'high',
		source_ids: ['s']
	});
	const rows = [row('present', 1), row('present', 9), row('goal', 25)];
	const placed = rangeDots.place(
		spec({
			columns: { value: 'value', year: 'year' },
			unit: { short: '%', spoken: 'per cent', decimals: 0 },
			names: { s: 'Press' },
			options: {
				colour: 'eu',
				domain: [0, 100],
				goal: { where: { kind: 'goal' }, text: 'goal for 2030' },
				groups: [{ name: 'Recycled', basis: 'rare earths', where: {} }]
			}
		}),
		rows,
		help()
	);
	const marks = placed.scenes[0]?.marks ?? [];
	it('say the goal first, and by its name', () =>
		expect(said(marks)).toEqual([
			'Recycled: at least 25 per cent, goal for 2030',
			'Recycled: 1 per cent, Press, 2025',
			'Recycled: 9 per cent, Press, 2025'
		]));
	it('dash the goal on, but through no words at any width', () => {
		const scene = placed.scenes[0];
		const found = (scene?.marks ?? []).filter((mark) => mark.is === 'line' && mark.dash === '3 3');
		expect(found.length).toBeGreaterThan(0);
		for (let width = 252; width <= 1200; width += 4)
			for (const line of found) {
				if (line.is !== 'line' || !seen(line.show, width)) continue;
				const plot = width - (scene?.right ?? 0);
				const crossed = (scene?.marks ?? []).filter((mark) => {
					if (
						mark.is !== 'text' ||
						!mark.halo ||
						mark.y < line.y1 ||
						mark.y > line.y2 ||
						!seen(mark.show, width)
					)
						return false;
					const [start, end] = box(mark, plot);
					return (line.x1 / 100) * plot > start && (line.x1 / 100) * plot < end;
				});
				expect(crossed, `${width} px`).toEqual([]);
			}
	});
	it('leave the goal out of the band', () => {
		const band = marks.find((m) => m.is === 'rect' && m.fill === 'tint');
		expect(band?.is === 'rect' && [band.x, band.w]).toEqual([1, 8]);
	});
	it('write the name to the right of a dot that stands far left', () => {
		const name = marks.find((m) => m.is === 'text' && m.text === 'Press, 2025');
		expect(name?.is === 'text' && name.anchor).not.toBe('end');
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
		const bars = placed.scenes[0]?.marks.flatMap((m) => (m.is === 'rect' ? [m] : [])) ?? [];
		expect(bars).toHaveLength(2);
		expect(bars[1]?.w).toBeGreaterThan(20);
	});
	it('refuse an outcome that has no words', () => {
		expect(() => dateShifts.place(made, [row('x', '', '', 'gone')], help())).toThrow('no words for "gone"');
	});
});
