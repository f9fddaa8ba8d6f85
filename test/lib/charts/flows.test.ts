import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { flows } from '#lib/charts/flows/flows.ts';
import { drawScene } from '#lib/charts/picture/scene-svg.ts';
import { miniScene, MINI_HEIGHT } from '#lib/charts/scene/mini.ts';
import { flowPath } from '#lib/charts/scene/signs.ts';
import { fits } from '#lib/charts/scene/fit.ts';
import { seen, STEPS, type Flow, type Mark } from '#lib/charts/scene/scene.ts';
import { help, said, spec } from './made.ts';

const row = (
	id: string,
	from: string,
	to: string,
	quantity: number | null,
	unit = '',
	more: Row = {}
): Row => ({
	id,
	from,
	to,
	quantity,
	unit,
	year: '2024',
	material: 'ore',
	stage_from: 'mine',
	stage_to: 'separation',
	confidence: 'high',
	source_ids: ['s'],
	...more
});
const end = { stage_from: 'magnet', stage_to: 'end-use' };
const tables = {
	facilities: [
		{ id: 'pit', name: 'The Pit', country: 'US' },
		{ id: 'works', name: 'The Works', country: 'EE' }
	],
	uses: [{ value: 40, unit: 't magnets', year: 2024, confidence: 'high', source_ids: ['u'] }]
};
const chart = spec({
	columns: {
		from: 'from',
		to: 'to',
		amount: 'quantity',
		unit: 'unit',
		year: 'year',
		material: 'material',
		stage_from: 'stage_from',
		stage_to: 'stage_to'
	},
	names: { 'A firm': 'DE' },
	options: {
		silent: 'no amount',
		places: { table: 'facilities', key: 'id', country: 'country', name: 'name' },
		steps: [
			{ name: 'Mine', stages: ['mine'], sign: 'mine' },
			{ name: 'Separation', stages: ['separation'], sign: 'separation' },
			{ name: 'Magnet', stages: ['magnet'], sign: 'magnet' },
			{ name: 'Use', stages: ['end-use'] }
		],
		lanes: [
			{ name: 'China', countries: ['CN'], colour: 'china' },
			{ name: 'Union', countries: ['EU'], colour: 'eu' },
			{ name: 'Rest' }
		],
		measures: [
			{
				of: 'tonnes of oxide',
				where: { unit: ['t REO', 't REO quota'] },
				set: { unit: 't REO quota' }
			},
			{
				of: 'tonnes of magnets',
				where: { unit: 't magnets' },
				whole: {
					table: 'uses',
					where: {},
					column: 'value',
					lane: 'Union',
					name: 'Union uses',
					rest: 'others'
				}
			}
		]
	}
});
const rows = [
	row('quota', 'CN', 'CN', 300, 't REO quota'),
	row('ore', 'pit', 'CN', 100, 't REO'),
	row('new', 'pit', 'works', null),
	row('plan', 'US', 'works', 50, 't planned'),
	row('magnets', 'CN', 'EU', 30, 't magnets', end),
	row('deal', 'works', 'A firm', null, '', end)
];

const texts = (marks: Mark[]) => marks.flatMap((m) => (m.is === 'text' ? [m] : []));

describe('flows', () => {
	const placed = flows.place(chart, rows, help(tables));
	const [narrow, middle, wide] = placed.scenes;
	const marks = narrow?.marks ?? [];
	const bands = marks.flatMap((m) => (m.is === 'flow' ? [m] : []));
	const untold = (some: Mark[]) =>
		some.flatMap((m) => (m.is === 'signs' && m.at.some(([, , look]) => look === 'hollow') ? [m] : []));

	it('are as thick as their amounts within a measure, and each measure has its own scale', () => {
		// The end of the chain stands on top.
		const [magnets, quota, ore] = bands;
		expect((quota?.thick ?? 0) / (ore?.thick ?? 1)).toBeCloseTo(3);
		// The largest place of each measure is equally high: 400 of oxide, 40 of magnets.
		expect((quota?.thick ?? 0) + (ore?.thick ?? 0)).toBeCloseTo(((magnets?.thick ?? 0) * 40) / 30);
	});
	it('are pale with a rim where they were set and not measured', () => {
		expect(bands.map((m) => [m.fill, (m.opacity ?? 1) < 1, m.stroke])).toEqual([
			['china', false, undefined],
			['china', true, 'china'],
			['world', false, undefined]
		]);
		expect(placed.legend).toHaveLength(1);
		expect(flows.place(chart, rows.slice(1), help(tables)).legend).toEqual([]);
	});
	it.each([
		['one over the other', narrow],
		['wider', middle],
		['side by side', wide]
	])('without an amount, or with a planned one, are counted in words and signs, %s', (_, scene) => {
		const own = scene?.marks ?? [];
		expect(untold(own).map(({ stage, at }) => [stage, at.length])).toEqual(
			scene === wide
				? [
						['mine', 2],
						['magnet', 1]
					]
				: [
						['magnet', 1],
						['mine', 2]
					]
		);
		expect(texts(own).map(({ text }) => text)).toEqual(
			expect.arrayContaining(['2 of 4 links: no amount', '1 of 2 links: no amount'])
		);
		expect(said(own)).toContain('2 of 4 links: no amount');
	});
	it('of a step without any amount are counted, too', () => {
		const silent = flows.place(chart, rows.slice(2, 4), help(tables));
		for (const { marks: own } of silent.scenes) expect(untold(own)).toHaveLength(1);
	});
	it('leave and arrive side by side, never over one another', () => {
		const [, quota, ore] = bands;
		const [[, , , y1] = [], [, , , y2] = []] = [quota?.links[0], ore?.links[0]] as [
			Flow['links'][0],
			Flow['links'][0]
		];
		expect(Math.abs((y1 ?? 0) - (y2 ?? 0))).toBeCloseTo(((quota?.thick ?? 0) + (ore?.thick ?? 0)) / 2);
	});
	it('name both of their ends beside these, and what a place got in all and from others', () => {
		for (const { marks: own } of placed.scenes) {
			const words = texts(own).flatMap(({ text, more = [] }) => [text, ...more.map((run) => run.text)]);
			expect(words).toEqual(
				expect.arrayContaining([
					'tonnes of oxide',
					'China',
					'Rest',
					'300',
					'100',
					'Union uses',
					'40',
					'others',
					'10'
				])
			);
			expect(words).not.toContain('50');
		}
	});
	it('keep their words apart and inside, at every width', () => {
		for (const scene of placed.scenes)
			for (const width of [...STEPS, 1200].filter((step) => seen(scene.show, step))) {
				const { left, right } = scene;
				const plot = width - left - right;
				expect(fits(texts(scene.marks), plot, 1, -left, plot + right), String(width)).toBe(true);
			}
	});
	it('are as high as the yaml says', () => {
		const tall = { ...chart, options: { ...chart.options, tall: 120 } };
		const [first] =
			flows.place(tall, rows, help(tables)).scenes[0]?.marks.flatMap((m) => (m.is === 'flow' ? [m] : [])) ??
			[];
		expect(first?.thick).toBe(90);
	});
	it('stand in the table with all amounts, also those not drawn, and the whole', () => {
		const cells = placed.table.rows.map((r) => r.cells);
		expect(cells).toContainEqual([
			'United States',
			'The Works',
			'Mine to separation',
			'ore',
			'50',
			't planned',
			'2024'
		]);
		expect(cells).toContainEqual([
			'The Pit',
			'The Works',
			'Mine to separation',
			'ore',
			'not found',
			'',
			'2024'
		]);
		expect(cells.slice(-2)).toEqual([
			['all', 'Union', '', 'tonnes of magnets', '40', 't magnets', '2024'],
			['others', 'Union', '', 'tonnes of magnets', '10', 't magnets', '2024']
		]);
	});
	it('leave out a lane that nothing touches', () => {
		const some = flows.place(chart, rows.slice(0, 1), help(tables)).scenes[0]?.marks ?? [];
		const words = some.flatMap((m) => (m.is === 'text' ? [m.text] : []));
		expect(words).toContain('China');
		expect(words).not.toContain('Rest');
	});
	it('tell which links are bands', () =>
		expect(
			flows.derive?.(chart, rows, help(tables).rows).filter(({ drawn }) => drawn === 'band')
		).toHaveLength(3));
	it('fit into a small drawing', () => {
		const small = miniScene(placed.scenes).marks.flatMap((m) => (m.is === 'flow' ? m.links : []));
		expect(small.length).toBe(3);
		for (const [, y1, , y2] of small) expect(Math.max(y1, y2)).toBeLessThanOrEqual(MINI_HEIGHT);
	});
	it.each([
		[
			'a stage without a step',
			row('x', 'CN', 'CN', null, '', { stage_to: 'smelter' }),
			'stage smelter stands in none'
		],
		['an amount that is missing', row('x', 'CN', 'CN', null, 't REO'), 'column quantity holds null']
	])('refuse %s', (_, one, words) =>
		expect(() => flows.place(chart, [...rows, one], help(tables))).toThrow(words)
	);
	it('refuse a whole that is less than what came', () =>
		expect(() =>
			flows.place(chart, rows, help({ ...tables, uses: [{ ...tables.uses[0], value: 20 }] }))
		).toThrow('more came to Union'));
	it('refuse a row of two measures, and a whole without a row', () => {
		const [oxide] = chart.options.measures as object[];
		const twice = { ...chart, options: { ...chart.options, measures: [oxide, oxide] } };
		expect(() => flows.place(twice, rows, help(tables))).toThrow('measures: quota meets 2 of them');
		expect(() => flows.place(chart, rows, help({ ...tables, uses: [] }))).toThrow(
			'the whole of tonnes of magnets'
		);
	});
});

describe('a band', () => {
	const band: Flow = { is: 'flow', links: [[0, 10, 100, 30]], thick: 8, fill: 'eu' };
	it('is closed and as thick at its end as at its start; a line is open', () => {
		expect(flowPath(band)).toBe('M0 6C50 6 50 26 100 26L100 34C50 34 50 14 0 14Z');
		expect(flowPath({ ...band, thick: 0 })).toBe('M0 10C50 10 50 30 100 30');
	});
	it('is drawn in a picture too, within its margins', () => {
		const [path] = drawScene({ height: 40, left: 10, right: 10, marks: [band] }, 220, (c) => c ?? '');
		expect(path).toBe('<path d="M10 6C110 6 110 26 210 26L210 34C110 34 110 14 10 14Z" fill="eu"/>');
	});
});
