import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { runsOf } from '#lib/charts/small-lines/read.ts';
import { smallLines } from '#lib/charts/small-lines/small-lines.ts';
import { seen } from '#lib/charts/scene/scene.ts';
import { help, said, spec } from './made.ts';

const row = (date: string, product: string, value: number, flag = ''): Row => ({
	date,
	product,
	value,
	flag,
	confidence: 'high',
	source_ids: [product]
});
const rows = [
	row('2020', 'A', 1000),
	row('2021', 'A', 2000),
	row('2022', 'A', 500, 'e'),
	row('2020', 'B', 1.5),
	row('2022', 'B', 0.5),
	row('2019', 'C', 7),
	row('2020', 'C', 7)
];
const columns = { x: 'date', y: 'value' };
const panel = (name: string) => ({ name, where: { product: name }, colour: 'separation' });
const options = {
	groups: [
		{ name: 'Two', basis: 'own scales', panels: [panel('A'), panel('B')] },
		{ name: 'One', panels: [panel('C')] }
	]
};
const unit = { short: 'USD', spoken: 'dollars', decimals: 2 };
const chart = spec({ columns, unit, options });
const placed = smallLines.place(chart, rows, help());
const at = (width: number) => placed.scenes.find((s) => seen(s.show, width))?.marks ?? [];
const [wide, narrow] = [at(900), at(300)];
const dots = wide.flatMap((m) => (m.is === 'dot' ? [m] : []));

describe('small lines', () => {
	it('each have a scale of their own, from nought to their largest number', () => {
		const [a1, a2, a3, b1, b3] = dots.map((d) => d.y) as number[];
		const floor = wide.flatMap((m) => (m.is === 'line' ? [m.y1] : []))[0] ?? 0;
		expect(a2).toBe(b1);
		expect((floor - (a1 ?? 0)) / (floor - (a2 ?? 0))).toBeCloseTo(0.5, 1);
		expect((floor - (a3 ?? 0)) / (floor - (a2 ?? 0))).toBeCloseTo(0.25, 1);
		expect((floor - (b3 ?? 0)) / (floor - (b1 ?? 0))).toBeCloseTo(1 / 3, 1);
	});
	it('stop where a year is missing, and the year keeps its place', () => {
		const lines = wide.flatMap((m) => (m.is === 'path' ? m.runs : []));
		expect(lines.map((run) => run.length)).toEqual([3, 2]);
		const b = dots.filter((d) => d.say?.startsWith('B'));
		const a = dots.filter((d) => d.say?.startsWith('A'));
		expect((b[1]?.x ?? 0) - (b[0]?.x ?? 0)).toBeCloseTo((a[2]?.x ?? 0) - (a[0]?.x ?? 0), 9);
		expect(b.some((d) => d.quiet)).toBe(false);
	});
	it('print the newest number, and the largest where it is another', () => {
		const words = wide.flatMap((m) => (m.is === 'text' ? [m.text] : []));
		expect(words).toEqual(expect.arrayContaining(['500', '2,000', '0.5', '1.5', '7']));
		expect(words.filter((text) => text === '7')).toHaveLength(1);
	});
	it('have the years under the last plot of each column', () => {
		const years = (marks: typeof wide) =>
			marks.flatMap((m) => (m.is === 'text' && /^20\d\d$/.test(m.text) ? [m.text] : []));
		expect(years(wide)).toEqual(['2020', '2022', '2020', '2022', '2019', '2020']);
		expect(years(narrow)).toEqual(years(wide));
	});
	it('draw an estimate as a ring and say so', () => {
		expect(dots.filter((d) => d.fill === 'paper').map((d) => d.say)).toEqual([
			'A, 2022: 500 dollars, estimated'
		]);
		expect(placed.legend.map((l) => l.text)).toEqual(['estimated']);
	});
	it('stand in a table with a column for every year', () => {
		expect(placed.table.head.map((h) => h.text)).toEqual(['dollars', '2019', '2020', '2021', '2022']);
		expect(placed.table.rows.map((r) => r.cells)).toEqual([
			['A', '–', '1,000', '2,000', '500'],
			['B', '–', '1.5', '–', '0.5'],
			['C', '7', '7', '–', '–']
		]);
	});
	it('hold the newest number against that of a period: both at their points, the change in per cent under the newest', () => {
		const groups = [{ name: 'Two', against: '2020', panels: [panel('A'), panel('B')] }];
		const signed = spec({ columns, unit, options: { groups, sign: '$' } });
		const [first] = smallLines.place(signed, rows, help()).scenes;
		const words = first?.marks.flatMap((m) => (m.is === 'text' ? [m.text] : [])) ?? [];
		expect(words).toEqual(expect.arrayContaining(['−50%', '$1,000', '$500', '−67%', '$1.5', '$0.5']));
		expect(words.filter((text) => /^’/.test(text))).toEqual(['’20', '’22', '’20', '’22']);
		const none = { columns, unit, options: { groups: [{ ...groups[0], against: '2021' }] } };
		expect(() => smallLines.place(spec(none), rows, help())).toThrow('B has no number in 2021');
	});
	it('say the same at every width', () => expect(said(narrow)).toEqual(said(wide)));
	it('give the newest, the one before and the largest to the chart', () =>
		expect(
			smallLines
				.derive?.(chart, rows, () => [])
				.map((r) => [r.panel, r.before, r.last, r.most, r.most_period, r.move])
		).toEqual([
			['A', 2000, 500, 2000, '2021', 'down'],
			['B', 1.5, 0.5, 1.5, '2020', 'down'],
			['C', 7, 7, 7, '2019', 'same']
		]));
	it('part a run at a gap', () =>
		expect(
			runsOf([0, 1, 3].map((n) => ({ period: '', at: n, value: 1, print: '1', row: {} }))).map(
				(run) => run.length
			)
		).toEqual([2, 1]));

	it.each<[string, Row[], string]>([
		['a plot without rows', rows.slice(0, 5), 'no row for C'],
		['two rows of one year', [...rows, row('2020', 'C', 1)], 'two rows for C in 2020'],
		['a plot of noughts', [...rows.slice(0, 5), row('2020', 'C', 0)], 'C has no number above 0'],
		['what is no number', [...rows, { ...row('2021', 'C', 1), value: 'many' }], 'not a number']
	])('refuse %s', (_, with_, why) => expect(() => smallLines.place(chart, with_, help())).toThrow(why));
});
