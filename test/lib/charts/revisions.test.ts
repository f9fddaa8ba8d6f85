import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { revisions } from '#lib/charts/revisions/revisions.ts';
import { seen } from '#lib/charts/scene/scene.ts';
import { help, said, spec } from './made.ts';

const row = (country: string, edition: string, value: number | null, more: Row = {}): Row => ({
	country,
	edition,
	value,
	qualifier: '',
	flag: '',
	confidence: 'high',
	source_ids: [edition],
	...more
});
const rows = [
	row('Atlantis', 'one', 50_000),
	row('Atlantis', 'two', 50_000),
	row('Atlantis', 'three', 20_000, { flag: 'e' }),
	row('Other', 'three', 90_000),
	row('Utopia', 'one', 30_000),
	row('Utopia', 'three', 30_000),
	row('Lost', 'two', 70_000),
	row('Lost', 'three', null),
	row('Never', 'three', null),
	row('World', 'one', 200_000),
	row('World', 'three', 140_000, { qualifier: '>' })
];
const options = {
	editions: [
		{ value: 'one', name: 'first' },
		{ value: 'two', name: 'second' },
		{ value: 'three', name: 'third' }
	],
	groups: [
		{ name: 'Whole', where: { country: 'World' }, domain: [0, 200] },
		{ name: 'Parts', basis: 'finer', where: { country: { not: 'World' } }, domain: [0, 100] }
	],
	colour: 'mine',
	colours: { Utopia: 'eu' },
	per: 1000,
	last: ['Other']
};
const columns = { name: 'country', value: 'value', edition: 'edition', qualifier: 'qualifier' };
const chart = spec({ columns, names: { Other: 'All others' }, options });
const placed = revisions.place(chart, rows, help());
const wide = placed.scenes.find((s) => seen(s.show, 900))?.marks ?? [];
const dots = wide.flatMap((m) => (m.is === 'dot' ? [m] : []));

describe('revisions', () => {
	it('stand in the order of what is said now: then what has no number, then what closes the group', () =>
		expect(placed.table.rows.map((r) => r.cells[0])).toEqual([
			'World',
			'Utopia',
			'Atlantis',
			'Lost',
			'All others'
		]));
	it('give each edition its cell, in the unit that is shown', () =>
		expect(placed.table.rows.map((r) => r.cells.slice(1))).toEqual([
			['200', 'no figure found', 'over 140'],
			['30', 'no figure found', '30'],
			['50', '50', '20'],
			['no figure found', '70', 'not given'],
			['no figure found', 'no figure found', '90']
		]));
	it('lead from a small dot to a large one, each on the scale of its group', () => {
		const world = dots.filter((d) => d.say?.startsWith('World'));
		expect(world.map((d) => [d.x, d.r])).toEqual([
			[100, 3.5],
			[70, 6.5]
		]);
		const atlantis = dots.filter((d) => d.say?.startsWith('Atlantis'));
		expect(atlantis.map((d) => d.x)).toEqual([50, 50, 20]);
		const ways = wide.filter((m) => m.is === 'line' && !m.ground);
		expect(ways.map((m) => m.is === 'line' && [m.x1, m.x2])).toEqual([
			[100, 70],
			[50, 20]
		]);
	});
	it('draw an estimate as a ring, and a name in its own colour', () => {
		const last = (name: string) => dots.filter((d) => d.say?.startsWith(name)).at(-1);
		expect(last('Atlantis')).toMatchObject({ fill: 'paper', stroke: 'mine' });
		expect(last('Utopia')).toMatchObject({ fill: 'eu' });
		expect(placed.legend.map((l) => l.text)).toEqual(['first', 'third, an estimate', 'third, reported']);
	});
	it('keep the last known number of what is not given any more, without a large dot', () => {
		expect(dots.filter((d) => d.say?.startsWith('Lost')).map((d) => d.r)).toEqual([3.5]);
		expect(
			wide.some((m) => m.is === 'text' && m.text === '70, now' && m.more?.[0]?.text === 'not given')
		).toBe(true);
	});
	it('say what did not change, and nothing of what has no number at all', () => {
		expect(wide.some((m) => m.is === 'text' && m.text === 'unchanged')).toBe(true);
		expect(JSON.stringify(placed)).not.toContain('Never');
	});
	it('speak name, edition, number and how sure it is', () =>
		expect(said(wide)).toContain('Atlantis, third: 20 tonnes, estimated'));
	it('say the same on a narrow drawing', () =>
		expect(said(placed.scenes.find((s) => seen(s.show, 300))?.marks ?? [])).toEqual(said(wide)));
	it('give what became of each to the numbers of the chart', () =>
		expect(
			revisions
				.derive?.(chart, rows, () => [])
				.map(({ name, first, last, change, fate }) => [name, first, last, change, fate])
		).toEqual([
			['World', 200, 140, -60, 'down'],
			['Utopia', 30, 30, 0, 'same'],
			['Atlantis', 50, 20, -30, 'down'],
			['Lost', 70, null, null, 'gone'],
			['All others', 90, 90, 0, 'once']
		]));

	it.each<[string, object, Row[], string]>([
		['two numbers of one edition', {}, [...rows, row('Utopia', 'one', 1)], '2 rows for Utopia in one'],
		[
			'a group without a row',
			{ groups: [{ name: 'Moon', where: { country: 'Moon' }, domain: [0, 1] }] },
			rows,
			'no row for Moon'
		],
		['a divisor of nought', { per: 0 }, rows, 'per: 0 is not a number above nought'],
		['a divisor in words', { per: 'thousand' }, rows, 'per: thousand is not a number']
	])('refuse %s', (_, more, with_, why) =>
		expect(() => revisions.place(spec({ columns, options: { ...options, ...more } }), with_, help())).toThrow(
			why
		)
	);
});
