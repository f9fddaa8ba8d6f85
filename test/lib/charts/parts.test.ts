import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { bulletBars } from '#lib/charts/bullet-bars/bullet-bars.ts';
import { nameAndRest } from '#lib/charts/stacked-bars/read.ts';
import { stackedBars } from '#lib/charts/stacked-bars/stacked-bars.ts';
import { stateOn, tileScenes } from '#lib/charts/tiles/tiles.ts';
import { help, PLANT_COLUMNS, spec } from './made.ts';

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
				{ value: 'light', name: 'light', colour: 'light-ree', strong: 'light-magnet', letters: 'ink' },
				{ value: 'heavy', name: 'heavy', colour: 'heavy-ree', strong: 'heavy-magnet', letters: 'paper' }
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
	it('have letters that stand out from each part', () => {
		const letters = placed.scenes[0]?.marks.flatMap((m) =>
			m.is === 'text' && m.anchor === 'middle' ? [[m.text, m.fill]] : []
		);
		expect(letters).toEqual([
			['La', 'ink'],
			['Nd', 'paper'],
			['Y', 'paper']
		]);
	});
	it('say a qualifier', () => expect(rects[0]?.say).toBe('A, Lanthanum: under 58.5 per cent'));
	it('put the bar with most of a family on top, its sum in a column of its own, and fewer columns where it is narrow', () => {
		const families = (base.options.families as object[]).map((f, i) => (i ? { ...f, column: 'heavy' } : f));
		const point_out = ['Nd', 'Y', 'La'].map((one) => ({ name: one, parts: [one] }));
		const more = [...rows, { ...cell('Y', 60), subject: 'A long name of an ore (X, y)' }];
		const options = { ...base.options, families, point_out };
		const { scenes, table } = stackedBars.place({ ...base, options }, more, help({ elements }));
		expect(table.rows.map(({ cells }) => cells[0])).toEqual(['A long name of an ore (X, y)', 'A (X, y)']);
		const heads = (from?: number) =>
			scenes[0]?.marks.flatMap((m) =>
				m.is === 'text' && m.bold && m.anchor === 'end' && m.y === 24 && (m.show?.from ?? 0) === (from ?? 0)
					? [m.text]
					: []
			);
		expect(heads()).toEqual(['heavy', 'La']);
		expect(heads(1)).toEqual(['heavy', 'Nd', 'Y']);
	});
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
		columns: PLANT_COLUMNS,
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
	it('name plants whose number holds more than the bar counts, and add none of them', () => {
		const lumped = { unit: 't/yr feed', text: 'more give feed', cell: 'feed, not counted' };
		const bar = { name: 'Magnets', unit: 't/yr magnets', where: {}, need: 'need', need_text: 'x', lumped };
		const own = { ...base, options: { ...base.options, bars: [bar] } };
		expect(bulletBars.derive?.(own, rows, () => []).at(-1)).toEqual({
			bar: 'Magnets',
			part: 'together',
			value: null,
			count: 1
		});
		const placed = bulletBars.place(own, rows, help({}, { need: 1000 }));
		for (const scene of placed.scenes) {
			const texts = scene.marks.flatMap((m) => (m.is === 'text' ? [m.text] : []));
			expect(texts.some((text) => text.endsWith('1 more give feed'))).toBe(true);
			expect(texts).toContain('Covers 10%, with plans 40%');
		}
		expect(placed.table.rows.find((r) => r.cells[1] === 'c')?.cells.at(-1)).toBe('feed, not counted');
		expect(placed.rows.flatMap((r) => r.id ?? [])).toEqual(['a', 'b', 'c', 'd']);
		expect(placed.rows.map((r) => r.row_is)).toEqual([
			'sum',
			'sum',
			'need',
			'plant: stated',
			'plant: stated',
			'plant: another measure',
			'plant: no number'
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
