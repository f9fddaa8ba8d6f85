import { describe, expect, it } from 'vitest';
import type { Row, Where } from '#lib/charts/bundle.ts';
import { rangeRows } from '#lib/charts/range-rows/range-rows.ts';
import { linesOf, type Group } from '#lib/charts/range-rows/rows.ts';
import { box } from '#lib/charts/scene/fit.ts';
import { PHONE, seen } from '#lib/charts/scene/scene.ts';
import { said, help, spec } from './made.ts';

const row = (name: string, more: Row = {}): Row => ({
	name,
	low: null,
	value: null,
	high: null,
	qualifier: '',
	flag: '',
	listed: 'no',
	confidence: 'high',
	source_ids: ['s'],
	...more
});
const rows = [
	row('Tin', { value: 2 }),
	row('Gold', { low: 5, value: 10, high: 20, listed: 'yes' }),
	row('Lead', { low: 30, high: 90 }),
	row('Zinc', { low: 40, qualifier: '>' }),
	row('Iron', { high: 3, qualifier: '<' }),
	row('None')
];
const group: Group = {
	name: 'Metals',
	basis: 'in rock',
	unit: { short: 'kg', spoken: 'kilograms', decimals: 1 },
	log: true,
	domain: [1, 100],
	ticks: [
		{ at: 1, text: '1' },
		{ at: 10, text: '10' }
	]
};
const base = spec({
	columns: { name: 'name', low: 'low', value: 'value', high: 'high' },
	options: {
		groups: [group],
		none: 'no number',
		classes: [
			{ name: 'on the list', where: { listed: 'yes' }, colour: 'accent', look: 'ring' },
			{ name: 'not on it', where: { listed: 'no' }, colour: 'world', look: 'dot' }
		]
	}
});

describe('lines of things', () => {
	it.each([
		['Tin', '2'],
		['Gold', '5 to 20'],
		['Lead', '30 to 90'],
		['Zinc', 'over 40'],
		['Iron', 'under 3'],
		['None', 'no number']
	])('%s prints %s', (name, print) =>
		expect(linesOf(base, group, rows).find((l) => l.name === name)?.print).toBe(print)
	);

	it.each([
		['in another unit', { where: { name: 'Lead' }, times: 7 }, [210, 630], '210 to 630'],
		['that is the most there was', { where: { name: 'Iron' }, open: 'down' as const }, [3, 3], 'up to 3'],
		[
			'that is the least there was',
			{ where: { name: 'Tin' }, times: 30, open: 'up' as const },
			[60, 60],
			'at least 60'
		],
		[
			'without a number',
			{ where: { name: 'None' }, none: 'nothing left' },
			[undefined, undefined],
			'nothing left'
		]
	])('one %s', (_, item, ends, print) => {
		const [line] = linesOf(base, { ...group, items: [{ name: 'It', ...item }] }, rows);
		expect([line?.least, line?.most]).toEqual(ends);
		expect(line?.print).toBe(print);
	});
	it('stand from the largest down when asked, without a number last', () => {
		const sorted = { ...base, options: { ...base.options, sort: 'down' } };
		expect(linesOf(sorted, group, rows).map((l) => l.name)).toEqual([
			'Lead',
			'Zinc',
			'Gold',
			'Iron',
			'Tin',
			'None'
		]);
	});
	it('print the unit that a reader would use', () => {
		const items = [
			{ name: 'Weeks', where: { name: 'Lead' }, times: 7, in: { unit: 'weeks' } },
			{ name: 'Grams', where: { name: 'Iron' }, in: { unit: 'g', times: 1000 } }
		];
		const [weeks, grams] = linesOf(base, { ...group, items }, rows);
		expect([weeks?.print, weeks?.most]).toEqual(['30 to 90 weeks', 630]);
		expect([grams?.print, grams?.spoken, grams?.most]).toEqual(['under 3,000 g', 'under 3,000 g', 3]);
	});
	it('print per cent with its sign', () => {
		const share = { ...group, unit: { short: '%', spoken: 'per cent', decimals: 0 } };
		expect(linesOf(base, share, rows)[1]?.print).toBe('5% to 20%');
	});
	it('refuse a name that meets no row, or two', () => {
		const wheres: Where[] = [{ name: 'Brass' }, { listed: 'no' }];
		for (const where of wheres)
			expect(() => linesOf(base, { ...group, items: [{ name: 'X', where }] }, rows)).toThrow(/not one/);
	});
});

describe('range rows', () => {
	const placed = rangeRows.place(base, rows, help());
	const marks = placed.scenes[0]?.marks ?? [];
	const dots = marks.flatMap((m) => (m.is === 'dot' && m.printed ? [m] : []));
	it('lie on a logarithmic scale', () => {
		expect(dots.find((d) => d.printed === '5 to 20')?.x).toBeCloseTo(50);
		expect(dots.find((d) => d.printed === '2')?.x).toBeCloseTo(100 * Math.log10(2) * 0.5);
	});
	it('draw a range alike with its middle and without it', () => {
		const drawn = (value: number | null) =>
			rangeRows.place(
				{ ...base, options: { groups: [group] } },
				[row('Gold', { low: 5, value, high: 20 })],
				help()
			).scenes[0]?.marks;
		expect(drawn(12.5)).toEqual(drawn(null));
	});
	it('say number, unit and group of each', () =>
		expect(said(marks)).toContain('Gold: 5 to 20 kilograms, on the list'));
	it('are rings where their group is', () =>
		expect(dots.map((d) => d.fill)).toEqual(['world', 'paper', 'world', 'world', 'world']));
	it('lead a broken line beyond a bound, and only there', () =>
		expect(marks.filter((m) => m.is === 'line' && m.dash === '3 3')).toHaveLength(2));
	it('keep the line of a thing without a number, and its words', () => {
		expect(marks.some((m) => m.is === 'text' && m.text === 'no number')).toBe(true);
		expect(placed.table.rows.at(-1)?.cells).toEqual(['None', 'not on it', 'no number']);
	});
	it('know only the groups that are drawn', () =>
		expect(placed.legend.map((l) => l.text)).toEqual(['on the list', 'not on it']));
	it('give least and most to the numbers of a chart', () =>
		expect(rangeRows.derive?.(base, rows, () => [])[2]).toEqual({
			group: 'Metals',
			name: 'Lead',
			class: 'not on it',
			least: 30,
			most: 90
		}));
});

describe('bars from nought', () => {
	const items = ['Tin', 'Lead', 'Iron', 'None'].map((name) => ({ name, where: { name } }));
	const bars = {
		...group,
		log: false,
		bars: true,
		colour: 'eu',
		domain: [0, 100] as [number, number],
		ticks: [{ at: 0, text: '0' }],
		items,
		rule: { name: 'Limit', where: { name: 'Zinc' } }
	};
	const options = { groups: [bars, { ...bars, name: 'Again', rule: undefined }], strong: { name: 'Tin' } };
	const { scenes, legend, table } = rangeRows.place({ ...base, options }, rows, help());
	it('are full to the lowest number, striped to the highest, and grey where the title is silent', () => {
		const found = scenes.at(-1)?.marks.flatMap((m) => (m.is === 'rect' ? [m] : [])) ?? [];
		expect(found.slice(0, 4).map((m) => [m.x, m.w, m.hatch ?? false, m.fill])).toEqual([
			[0, 2, false, 'eu'],
			[0, 30, false, 'world'],
			[30, 60, true, 'world'],
			[0, 3, true, 'world']
		]);
		expect(legend.map((l) => l.look)).toEqual(['solid', 'hatch']);
	});
	it('have the numbers of a scale over each group, where the next has the same, too', () => {
		for (const { marks } of scenes)
			expect(marks.filter((m) => m.is === 'text' && m.text === '0')).toHaveLength(2);
	});
	it('are held against a rule, which stands in the table and goes through no words', () => {
		// The unit stands with the group where a number has none beside it and the name does not say it.
		expect(table.rows[4]?.cells).toEqual(['Metals, kg', 'Limit', 'over 40']);
		for (const scene of scenes) {
			expect(said(scene.marks)).toContain('Limit: over 40 kilograms');
			const through = scene.marks.flatMap((m) =>
				m.is === 'line' && m.stroke === 'ink' && m.width === 2 ? [m] : []
			);
			expect(through.length).toBeGreaterThan(1);
			for (let width = 252; width <= 1200; width += 4) {
				if (!seen(scene.show, width)) continue;
				const plot = width - scene.left - scene.right;
				for (const m of scene.marks)
					for (const line of through) {
						if (m.is !== 'text' || !seen(m.show, width) || !seen(line.show, width)) continue;
						if (m.y < line.y1 || m.y - 9 > line.y2) continue;
						const [from, to] = box(m, plot);
						const x = (line.x1 / 100) * plot;
						expect(x > from && x < to, `${m.text} at ${width} px`).toBe(false);
					}
			}
		}
	});
});

describe('words too wide for a narrow drawing', () => {
	const long = {
		...group,
		name: 'Metals in the hills, kilograms of each',
		items: [
			{
				name: 'Tin',
				detail: 'as a paper tells, whose own source is not known',
				where: { name: 'Tin' }
			},
			{ name: 'Gold', where: { name: 'Gold' } }
		]
	};
	const { scenes } = rangeRows.place({ ...base, options: { groups: [long] } }, rows, help());
	const at = (width: number) => scenes.filter((scene) => seen(scene.show, width));
	it.each([256, PHONE - 1, PHONE, 400, 719])('break their line at %i px, and none is cut', (width) => {
		const [scene] = at(width);
		expect(at(width)).toHaveLength(1);
		for (const m of scene!.marks) {
			if (m.is !== 'text' || !seen(m.show, width)) continue;
			const [left, right] = box(m, width - scene!.left - scene!.right);
			expect(left, m.text).toBeGreaterThanOrEqual(-scene!.left);
			expect(right, m.text).toBeLessThanOrEqual(width - scene!.left);
		}
	});
	it('move down what is under them, on the narrowest drawings only', () =>
		expect(at(256)[0]!.height).toBeGreaterThan(at(PHONE)[0]!.height));
});
