import { describe, expect, it } from 'vitest';
import { funnel } from '#lib/charts/funnel/funnel.ts';
import type { Row } from '#lib/charts/bundle.ts';
import { chart } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';
import { help, plant as anyPlant, PLANT_COLUMNS, said, spec } from './made.ts';

const plant = (id: string, stage: string, status: string, capacity: number | null, unit = 't') =>
	anyPlant(id, { stage, status, capacity, unit });
const rows = [
	plant('works', 'metal', 'operating', 100),
	plant('plan', 'metal', 'planned', 50),
	plant('mute', 'magnet', 'operating', null),
	plant('lump', 'metal', 'operating', 9000, 't of all'),
	plant('shut', 'metal', 'closed', 700)
];
const tables = {
	use: [{ value: 1000, source_ids: ['u'] }],
	share: [
		{ what: 'in', value: 30, low: null, high: null, source_ids: ['a'] },
		{ what: 'in', value: 31, low: 30, high: 32, source_ids: ['b'] }
	],
	cut: [
		{ value: 20, source_ids: ['c'] },
		{ value: 60, source_ids: ['c'] }
	],
	ores: [
		{ ore: 'x', value: 10, source_ids: ['d'] },
		{ ore: 'x', value: 15, source_ids: ['d'] },
		{ ore: 'y', value: 12.5, source_ids: ['d'] }
	]
};
const made = (more: Record<string, unknown> = {}) =>
	spec({
		kind: 'funnel',
		columns: PLANT_COLUMNS,
		options: {
			start: { table: 'use', where: {} },
			whose: 'Europe',
			colour: 'eu',
			round: 0,
			parts: [
				{ name: 'at work', where: { status: 'operating' }, look: 'solid' },
				{ name: 'planned', where: { status: 'planned' }, look: 'hollow' }
			],
			stages: [
				{
					name: 'Ore',
					product: 't',
					colour: 'mine',
					unit: 't',
					where: { stage: 'mine' },
					open: 'not known',
					factors: [{ table: 'ores', where: {}, sum_by: 'ore', does: 'within', text: 'of it' }]
				},
				{
					name: 'Metal',
					product: 't',
					colour: 'metal-alloy',
					unit: 't',
					where: { stage: 'metal' },
					lumped: { unit: 't of all', text: 'all together', cell: 'not counted' },
					factors: [
						{ table: 'share', where: {}, does: 'holds', text: 'in magnets' },
						{ table: 'cut', where: {}, does: 'lost', open: true, text: 'cut away' }
					]
				},
				{ name: 'Magnets', product: 't', colour: 'magnet', unit: 't', where: { stage: 'magnet' } }
			],
			...more
		}
	});
const rowsOf = (table: string) => (tables as Record<string, Row[]>)[table] ?? [];
const of = (stage: string, part: string, one = made()) =>
	funnel.derive?.(one, rows, rowsOf).find((row) => row.stage === stage && row.part === part);

describe('a funnel', () => {
	it('reckons each step back from the product, by ranges of published factors', () => {
		expect(of('Magnets', 'need')).toMatchObject({ low: 1000, high: 1000 });
		// 30 to 32% of 1,000 t, of which a fifth is cut away; at the most three fifths.
		expect(of('Metal', 'need')).toMatchObject({ low: 375, high: 400, most: 800 });
		expect(of('Metal', 'factor 1')).toMatchObject({ low: 30, high: 32 });
		// The parts of one ore are added: 25 and 12.5%.
		expect(of('Ore', 'factor 1')).toMatchObject({ low: 12.5, high: 25 });
		expect(of('Ore', 'need')).toMatchObject({ low: 1500, high: 3200, most: 6400 });
	});

	it('adds what plants state in the unit of a step, and counts the others apart', () => {
		expect(of('Metal', 'all')).toMatchObject({ value: 150, count: 2 });
		expect(of('Metal', 'together')).toMatchObject({ count: 1 });
		expect(of('Magnets', 'no number')).toMatchObject({ count: 1 });
		expect(of('Ore', 'all')).toMatchObject({ value: 0, count: 0 });
	});

	it('tells no number from no plant, and open ends from closed ones', () => {
		const { scenes, table } = funnel.place(made(), rows, help(tables));
		for (const { marks } of scenes) {
			const words = marks.flatMap((m) => (m.is === 'text' ? [m.text] : [])).join(' ');
			expect(words).toContain('Europe: no number for those at work.');
			expect(words).toContain('Europe: none at work.');
			expect(words).toContain('Europe: 100 t at work; 50 t planned.');
			expect(said(marks)).toContain('Metal: 375 to 400 t needed, or more');
			expect(said(marks)).toContain('Magnets: 1,000 t needed');
			expect(marks.filter((m) => m.is === 'line' && m.dash)).toHaveLength(2);
		}
		const cells = table.rows.map((row) => row.cells.join('|'));
		expect(cells).toContain('Metal|Needed where every loss is the highest||||800');
		expect(cells).toContain('Metal|lump|Estonia|operating|January 2026|not counted');
		expect(table.rows.find((row) => row.cells[1] === 'In magnets')?.source_ids).toEqual(['a', 'b']);
	});

	it('refuses a start that is no single row, and a factor without rows', () => {
		expect(() => of('Ore', 'need', made({ start: { table: 'share', where: {} } }))).toThrow('start: 2 rows');
		const stages = [
			{ ...(made().options.stages as object[])[2], factors: [{ table: 'none', where: {}, does: 'lost' }] }
		];
		expect(() => of('Magnets', 'need', made({ stages }))).toThrow('no row of none');
	});
});

describe('the funnel of magnets', () => {
	const shares = new Map<string, number>();
	for (const row of content().tables['mass-balance'] as Row[])
		if (row.parameter === 'REO composition of ore' && ['Nd', 'Pr'].includes(String(row.element)))
			shares.set(String(row.subject), (shares.get(String(row.subject)) ?? 0) + Number(row.value));
	it('takes the poorest and the richest ore of those it names', () => {
		const named = [...shares]
			.filter(([ore]) => /bastnaesite|monazite|loparite/.test(ore))
			.map(([, share]) => share);
		expect(named).toHaveLength(9);
		const line = chart('magnet-funnel').placed.table.rows.find(({ cells }) => cells[1]?.includes('by ore'));
		expect(line?.cells.at(-1)).toBe(
			`${Number(Math.min(...named).toFixed(2))} to ${Number(Math.max(...named).toFixed(2))}%`
		);
	});
});
