import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { regionOf } from '#lib/charts/parts/regions.ts';
import { miniScene, MINI_HEIGHT } from '#lib/charts/scene/mini.ts';
import { reach, signForm, signForms } from '#lib/charts/scene/signs.ts';
import { signGrid } from '#lib/charts/sign-grid/sign-grid.ts';
import { stages } from '#lib/data/stages.ts';
import { help, said, spec } from './made.ts';

const row = (id: string, stage: string, country: string, status: string, confidence = 'high'): Row => ({
	id,
	stage,
	country,
	status,
	confidence,
	source_ids: [id]
});
const chart = spec({
	columns: { stage: 'stage', country: 'country' },
	options: {
		regions: [{ name: 'China', countries: ['CN'] }, { name: 'Union', countries: ['EU'] }, { name: 'Rest' }],
		states: [
			{ name: 'at work', look: 'solid', where: { status: 'operating' } },
			{ name: 'planned', look: 'hollow', where: { status: 'planned' } }
		]
	}
});
const rows = [
	row('a', 'mine', 'CN', 'planned'),
	row('b', 'mine', 'CN', 'operating'),
	row('c', 'magnet', 'EE', 'operating', 'low'),
	row('d', 'recycling', 'US', 'planned')
];

describe('a grid of signs', () => {
	const placed = signGrid.place(chart, rows, help());

	it.each(placed.scenes.map((scene, i) => [i, scene] as const))(
		'has a sign for each row, drawing %d',
		(_, scene) => {
			// The first signs are those of the heads of three stages.
			const blocks = scene.marks.flatMap((m) => (m.is === 'signs' ? [m] : [])).slice(3);
			expect(blocks.map((m) => [m.stage, m.at.map(([, , look]) => look)])).toEqual([
				['mine', ['solid', 'hollow']],
				['magnet', ['solid']],
				['recycling', ['hollow']]
			]);
		}
	);
	it('keeps the stages that have rows in the order of the chain, each in its column', () => {
		for (const { marks } of placed.scenes) {
			const words = marks.flatMap((m) => (m.is === 'text' ? [m] : []));
			const counts = words.filter(({ text }) => /^\d+$/.test(text));
			expect(counts.map(({ text }) => text)).toEqual(['2', '1', '1']);
			// All on one line, each below the name of its stage.
			expect(new Set(counts.map(({ y }) => y)).size).toBe(1);
			expect(counts.map(({ x }) => x)).toEqual([...counts.map(({ x }) => x)].sort((l, r) => l - r));
			for (const name of ['Mines', 'Magnets', 'Recycling'])
				expect(words.find(({ text }) => text === name)?.y).toBe((counts[0]?.y ?? 0) - 16);
		}
	});
	it('says each cell', () =>
		expect(said(placed.scenes[0]?.marks ?? [])).toEqual([
			'China, mines: 2 in the list, 1 at work, 1 planned',
			'Union, magnets: 1 in the list, 1 at work',
			'Rest, recycling: 1 in the list, 1 planned'
		]));
	it('adds up in its table, stage by stage and in all', () => {
		const sums = placed.table.rows.filter(({ cells }) => cells[0] === 'All regions');
		expect(sums.map(({ cells }) => cells.slice(1))).toEqual([
			['Mines', '1', '1', '2'],
			['Separation', '0', '0', '0'],
			['Metal and alloy', '0', '0', '0'],
			['Magnets', '1', '0', '1'],
			['Recycling', '0', '1', '1'],
			['All stages', '2', '2', '4']
		]);
		expect(placed.table.rows[1]).toMatchObject({
			cells: ['Union', 'Magnets', '1', '0', '1'],
			how: 'derived, 1 of low confidence'
		});
	});
	it('refuses what has no state, no stage, or no region', () => {
		const refused =
			(one: Row, more = {}) =>
			() =>
				signGrid.place({ ...chart, options: { ...chart.options, ...more } }, [...rows, one], help());
		expect(refused(row('e', 'mine', 'CN', 'sold'))).toThrow('states: e meets 0 of them, not one');
		const other = [...(chart.options.states as object[]), { name: 'not known', look: 'faint' }];
		expect(refused(row('e', 'mine', 'CN', 'sold'), { states: other })).not.toThrow();
		expect(refused(row('e', 'trade', 'CN', 'planned'))).toThrow('e is of stage "trade"');
		expect(
			refused(row('e', 'mine', 'US', 'planned'), { regions: [{ name: 'China', countries: ['CN'] }] })
		).toThrow('regions: EE belongs to none');
	});
});

describe('regions', () => {
	const regions = [
		{ name: 'Rest' },
		{ name: 'Union', countries: ['EU'] },
		{ name: 'Island', countries: ['MT'] }
	];
	it('know the states of the EU, and give the rest to the one without countries', () => {
		expect(regionOf(regions, 'EE').name).toBe('Union');
		expect(regionOf(regions, 'EU').name).toBe('Union');
		expect(regionOf(regions, 'CN').name).toBe('Rest');
	});
});

describe('signs', () => {
	it('have a form for each stage and look, in the colour of the stage', () => {
		for (const { id, shape } of stages) {
			expect(signForm(id, 'solid').parts).toEqual([{ d: shape, fill: id, stroke: id, width: 1 }]);
			expect(signForm(id, 'struck').parts).toHaveLength(2);
		}
		expect(() => signForm('smelter' as never, 'solid')).toThrow('No such stage: smelter');
	});
	it('are defined once each', () => {
		const at = (look: 'solid' | 'half') => [0, 0, look] as [number, number, typeof look];
		const block = {
			is: 'signs',
			x: 0,
			y: 0,
			stage: 'mine',
			at: [at('solid'), at('half'), at('solid')]
		} as const;
		expect(signForms([block as never, block as never]).map(({ name }) => name)).toEqual([
			'mine-solid',
			'mine-half'
		]);
	});
	it('stay inside of a small drawing', () => {
		const { marks } = miniScene(signGrid.place(chart, rows, help()).scenes);
		const ys = marks.flatMap((m) => (m.is === 'signs' ? reach(m) : []));
		expect(ys.length).toBeGreaterThan(3);
		expect(Math.max(...marks.flatMap((m) => (m.is === 'signs' ? [m.y] : [])))).toBeLessThan(MINI_HEIGHT);
	});
});
