import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { concentration } from '#lib/charts/concentration/concentration.ts';
import { seen } from '#lib/charts/scene/scene.ts';
import { help, said, spec } from './made.ts';

const row = (year: number, country: string, value: number, flag = '', edition = 'new'): Row => ({
	year,
	country,
	value,
	flag,
	edition,
	confidence: 'high',
	source_ids: [edition]
});
const rows = [
	row(2020, 'Atlantis', 50),
	row(2020, 'Utopia', 50),
	row(2021, 'Utopia', 20, 'e'),
	row(2021, 'Atlantis', 80, 'e'),
	row(2021, 'Lost', 0)
];
const older = [row(2021, 'Atlantis', 60, '', 'old'), row(2021, 'Utopia', 40, '', 'old')];
const columns = { period: 'year', name: 'country', value: 'value' };
const options = {
	colour: 'world',
	colours: { Atlantis: 'china' },
	of: 'output',
	fields: 'Fields.',
	least: 2,
	other: { name: 'older', where: { edition: 'old' } }
};
const unit = { short: 'from 0 to 1', spoken: '', decimals: 2 };
const chart = spec({ table: 'mines', columns, unit, names: { Utopia: 'Nowhere' }, options });
const ask = help({ mines: [...rows, ...older] });
const placed = concentration.place(chart, rows, ask);
const wide = placed.scenes.find((s) => seen(s.show, 900))?.marks ?? [];
const dots = wide.flatMap((m) => (m.is === 'dot' ? [m] : []));
const blocks = wide.flatMap((m) => (m.is === 'rect' && !m.ground ? [m] : []));

describe('concentration', () => {
	it('is the index of each period, and of the same period by other rows', () =>
		expect(placed.table.rows.map((r) => r.cells)).toEqual([
			['2020', '0.5', '2.0', 'Atlantis', '50%', '2'],
			['2021', '0.68', '1.5', 'Atlantis', '80%', '2'],
			['2021, older', '0.52', '1.9', 'Atlantis', '60%', '2']
		]));
	it('stands higher the nearer it is to one alone', () => {
		expect(dots.map((d) => d.printed)).toEqual(['0.5', '0.68', '0.52']);
		const [a, b, c] = dots.map((d) => d.y) as [number, number, number];
		expect(b).toBeLessThan(c);
		expect(c).toBeLessThan(a);
		expect((a - b) / (a - c)).toBeCloseTo(9, 0);
	});
	it('fills as much of its field as the index says, at every width', () => {
		for (const scene of placed.scenes) {
			const fields = scene.marks.flatMap((m) => (m.is === 'rect' && m.ground ? [m] : []));
			const filled = fields.map((f) =>
				scene.marks
					.flatMap((m) => (m.is === 'rect' && !m.ground ? [m] : []))
					.filter((m) => m.x >= f.x - 1e-9 && m.x < f.x + f.w && m.y >= f.y && m.y < f.y + f.h)
					.reduce((sum, m) => sum + (m.w * m.h) / (f.w * f.h), 0)
			);
			expect(filled).toHaveLength(2);
			expect(filled[0]).toBeCloseTo(0.5, 9);
			expect(filled[1]).toBeCloseTo(0.68, 9);
		}
	});
	it('has the largest block first, and none for what supplies nothing', () => {
		expect(blocks.map((b) => b.fill)).toEqual(['china', 'world', 'china', 'world']);
		expect(blocks.map((b) => b.printed)).toEqual(['50%', undefined, '80%', undefined]);
	});
	it('is a ring where most of it is estimated, and says so', () => {
		expect(dots.map((d) => d.fill)).toEqual(['ink', 'paper', 'edge']);
		expect(placed.table.rows.map((r) => r.how)).toEqual([
			'derived',
			'derived, 100% of it from estimates',
			'derived'
		]);
		expect(said(wide)[1]).toBe(
			'2021: 0.68, as if 1.5 of equal size shared output; Atlantis 80 per cent, mostly estimated'
		);
	});
	it('gives its numbers to the chart', () =>
		expect(
			concentration
				.derive?.(chart, rows, ask.rows)
				.map(({ period, by, index, countries, share }) => [
					period,
					by,
					Number(index).toFixed(2),
					countries,
					share
				])
		).toEqual([
			['2020', 'own', '0.50', 2, 50],
			['2021', 'own', '0.68', 2, 80],
			['2021', 'other', '0.52', 2, 60]
		]));
	it('keeps every row it was reckoned from', () => expect(placed.rows).toHaveLength(7));

	it.each<[string, object, Row[], string]>([
		['two rows of one supplier', {}, [...rows, row(2020, 'Utopia', 1)], 'Utopia has two rows in 2020'],
		['too few suppliers', { least: 3 }, rows, '2020 has 2 suppliers, fewer than 3'],
		[
			'other rows that are not there',
			{ other: { name: 'x', where: { edition: 'x' } } },
			rows,
			'no row for x'
		],
		['nothing supplied', { least: 0 }, [row(2020, 'Utopia', 0)], 'no amount is above 0']
	])('refuses %s', (_, more, with_, why) =>
		expect(() => concentration.place({ ...chart, options: { ...options, ...more } }, with_, ask)).toThrow(why)
	);
});
