import { describe, expect, it } from 'vitest';
import { capacities, placesOf, plantRows } from '#lib/charts/parts/capacities.ts';
import { plantLines } from '#lib/charts/parts/plant-lines.ts';
import type { Row, Where } from '#lib/charts/bundle.ts';
import { plant as anyPlant, PLANT_COLUMNS, spec } from './made.ts';

const plant = (id: string, country: string, status: string, capacity: number | null, unit = 't') =>
	anyPlant(id, { name: id.toUpperCase(), country, status, capacity, unit });
const rows = [
	plant('old', 'DE', 'operating', null),
	plant('older', 'FI', 'operating', null),
	plant('new', 'EE', 'ramping-up', 200),
	plant('mixed', 'FR', 'planned', 900, 't of all')
];
const said = (value: number): Row => ({ measure: 'm', as_of: '2021', value, note: 'n', source_ids: ['x'] });
const others: Record<string, Row[]> = {
	guess: [said(100)],
	step: [said(500)],
	part: [said(80)],
	two: [said(1), said(2)]
};
const rowsOf = (table: string) => others[table] ?? [];
const of = { unit: 't', where: { stage: 'magnet' }, lumped: { unit: 't of all', text: 'x', cell: 'y' } };
const also = (more: object[] = []) => [
	{ of: ['old', 'older'], unit: 't', table: 'guess', where: {}, basis: 'estimated' },
	{ of: ['new'], unit: 't', table: 'step', where: {}, basis: 'later step' },
	{ of: ['mixed'], unit: 't', table: 'part', where: {}, basis: 'stated' },
	{ of: ['elsewhere'], unit: 't', table: 'two', where: {}, basis: 'stated' },
	...more
];
const made = (more: object[] = []) =>
	spec({
		columns: PLANT_COLUMNS,
		options: {
			counted_too: also(more),
			parts: [
				{ name: 'at work', where: { status: ['operating', 'ramping-up'], basis: 'stated' }, look: 'solid' },
				{ name: 'estimated', where: { status: ['operating'], basis: 'estimated' }, look: 'hatch' },
				{ name: 'planned', where: { status: 'planned' }, look: 'hollow' }
			]
		}
	});
const count = (more: object = {}) => capacities(made(), plantRows(made(), rows, rowsOf), { ...of, ...more });

describe('numbers of plants that stand in other tables', () => {
	it('are counted by what they are, a later step only by what it adds', () => {
		const { parts } = made().options as { parts: Parameters<ReturnType<typeof count>['partSum']>[0][] };
		expect(parts.map((part) => count().partSum(part))).toEqual([200, 100, 380]);
		expect(count().all).toBe(680);
	});
	it('leave no plant among those without a number, or with another one', () => {
		expect(count().silent).toEqual([]);
		expect(count().lumped).toEqual([]);
	});
	it('name all plants and places they are for, and their own source and date', () => {
		const [guess] = plantRows(made(), rows, rowsOf).filter(({ basis }) => basis === 'estimated');
		expect(guess).toMatchObject({
			name: 'OLD and OLDER',
			as_of: '2021',
			source_ids: ['x'],
			capacity_note: 'm: n'
		});
		expect(placesOf(guess ?? {}, 'country')).toBe('Germany, Finland');
	});
	it('refuse to be two rows', () => {
		const twice = made([{ of: ['new'], unit: 't', table: 'two', where: {}, basis: 'stated' }]);
		expect(() => plantRows(twice, rows, rowsOf)).toThrow('counted_too: new has 2 rows, not one');
	});
	it('are listed and not added where a step says why', () => {
		const apart = count({ apart: 'unlike' });
		expect([apart.all, apart.counted, apart.apart.length]).toEqual([0, [], 4]);
		const { sums, plants } = plantLines(made(), 'Magnets', { ...of, apart: 'unlike' }, apart);
		expect(sums).toEqual([]);
		expect(plants.map(({ row }) => row?.row_is)).toEqual(Array(4).fill('plant: not added'));
	});
	it('have no sum of nought: it says whether plants are silent, and nothing of estimates that nobody made', () => {
		const sumsOf = (unit: string, where: Where) => {
			const other = { ...of, unit, where };
			const { sums } = plantLines(
				made(),
				'Metal',
				other,
				capacities(made(), plantRows(made(), rows, rowsOf), other)
			);
			return sums.map(({ line, row }) => [...line.cells.slice(1, 2), line.cells.at(-1), row]);
		};
		expect(sumsOf('t of metal', { stage: 'magnet' })).toEqual([
			['All with a stated number, at work', 'none published', undefined],
			['All planned', 'none published', undefined]
		]);
		expect(sumsOf('t of metal', { stage: 'metal-alloy' }).map(([, said]) => said)).toEqual(['none', 'none']);
	});
	it('go along as rows that say what they are, with the sources of a sum', () => {
		const { sums, plants } = plantLines(made(), 'Magnets', of, count(), 'Europe');
		expect(sums.map(({ row }) => [row?.name, row?.capacity, row?.source_ids])).toEqual([
			['Europe, all with a stated number, at work', 200, ['s']],
			['Europe, all estimated', 100, ['x']],
			['Europe, all planned', 380, ['x']]
		]);
		expect(plants.map(({ row }) => row?.row_is)).toEqual([
			'plant: stated',
			'plant: estimated',
			'plant: later step',
			'plant: stated'
		]);
	});
});
