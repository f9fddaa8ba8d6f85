import { describe, expect, it } from 'vitest';
import { growth } from '#lib/charts/growth/growth.ts';
import { wholeBars } from '#lib/charts/whole-bars/whole-bars.ts';
import type { Row } from '#lib/charts/bundle.ts';
import { help, said, spec } from './made.ts';

const row = (more: Row): Row => ({ qualifier: '', source_ids: ['s'], confidence: 'high', ...more });

describe('whole bars', () => {
	const rows = [
		row({ who: 'a', use: 'glass', share: 40 }),
		row({ who: 'a', use: 'magnets', share: 60 }),
		row({ who: 'b', use: 'magnets', share: 30, qualifier: '>' })
	];
	const whole = (options: Record<string, unknown> = {}) =>
		spec({
			kind: 'whole-bars',
			columns: { value: 'share', qualifier: 'qualifier' },
			options: {
				rest: 'not told',
				parts: [
					{ name: 'magnets', where: { use: 'magnets' }, colour: 'magnet', letters: 'paper' },
					{ name: 'glass', where: { use: 'glass' }, colour: 'world', letters: 'ink' }
				],
				groups: [
					{
						name: 'World',
						basis: 'by weight',
						bars: [
							{ name: 'A', where: { who: 'a' } },
							{ name: 'B', where: { who: 'b' } }
						]
					}
				],
				...options
			}
		});

	it('leave what a source does not break down, and stretch nothing', () => {
		expect(wholeBars.derive?.(whole(), rows, () => [])).toEqual([
			{ group: 'World', bar: 'A', part: 'magnets', value: 60 },
			{ group: 'World', bar: 'A', part: 'glass', value: 40 },
			{ group: 'World', bar: 'A', part: 'rest', value: 0 },
			{ group: 'World', bar: 'B', part: 'magnets', value: 30 },
			{ group: 'World', bar: 'B', part: 'rest', value: 70 }
		]);
		const { scenes, legend } = wholeBars.place(whole(), rows, help());
		for (const { marks } of scenes)
			expect(said(marks)).toEqual([
				'World, A, magnets: 60 per cent',
				'World, A, glass: 40 per cent',
				'World, B, magnets: over 30 per cent',
				'World, B: the rest is not told'
			]);
		expect(legend.map(({ text }) => text)).toEqual(['magnets', 'glass', 'not told']);
	});

	it('refuse a whole without rows, a row without a part and shares that pass the whole', () => {
		const place =
			(options: Record<string, unknown>, of = rows) =>
			() =>
				wholeBars.place(whole(options), of, help());
		const groups = [{ name: 'World', basis: '', bars: [{ name: 'C', where: { who: 'c' } }] }];
		expect(place({ groups })).toThrow('no row for "C"');
		expect(place({ parts: [{ name: 'x', where: { use: 'x' } }] })).toThrow('parts: none meets');
		expect(place({}, [...rows, row({ who: 'a', use: 'glass', share: 2 })])).toThrow('add up to 102');
	});
});

describe('growth', () => {
	const point = (who: string, year: number, value: number, state = 'outlook') =>
		row({ who, year, value, state });
	const rows = [
		point('a', 2010, 50, 'history'),
		point('a', 2020, 100, 'history'),
		point('a', 2022, 121),
		point('a', 2030, 200),
		point('b', 2020, 10),
		point('b', 2021, 13),
		point('c', 2040, 8.6)
	];
	const a = { name: 'A, to 2022', where: { who: 'a' }, until: 2022 };
	const b = { name: 'B', where: { who: 'b' } };
	const c = { name: 'C', where: { who: 'c' }, rate: true };
	const made = (items: object[], options: Record<string, unknown> = {}) =>
		spec({
			kind: 'growth',
			columns: { year: 'year', value: 'value' },
			options: {
				colour: 'magnet',
				counted: { short: 't', spoken: 'tonnes' },
				known: { state: 'history' },
				groups: [{ name: 'Magnets', basis: 'tonnes', items }],
				...options
			}
		});
	const placed = growth.place(made([a, b, c], { strong: { who: 'a' } }), rows, help());

	it('counts from the last point of the past, or from the first one', () => {
		const [first, second, third] = growth.derive?.(made([a, b, c]), rows, () => []) ?? [];
		expect(first).toMatchObject({ name: 'B', from: 10, from_year: 2020, to: 13, to_year: 2021 });
		expect(first?.growth).toBeCloseTo(30, 9);
		// 100 to 121 in two years is a tenth more in each.
		expect(second).toMatchObject({ group: 'Magnets', name: 'A, to 2022', from: 100, to: 121, to_year: 2022 });
		expect(second?.growth).toBeCloseTo(10, 9);
		expect(third).toMatchObject({ name: 'C', growth: 8.6, from: null, to: null, to_year: 2040 });
	});

	it('draws bars from the longest down, and says from what they are', () => {
		for (const { marks } of placed.scenes) {
			expect(said(marks)).toEqual([
				'B, 10 t in 2020, 13 t in 2021: 30 per cent a year',
				'A, to 2022, 100 t in 2020, 121 t in 2022: 10 per cent a year',
				'C, to 2040, its own rate: 8.6 per cent a year'
			]);
			const bars = marks.flatMap((m) => (m.is === 'rect' ? [[m.x, Math.round(m.w * 10) / 10, m.fill]] : []));
			expect(bars).toEqual([
				[0, 100, 'world'],
				[0, 33.3, 'magnet'],
				[0, 28.7, 'world']
			]);
		}
		expect(placed.table.rows.map(({ cells }) => cells)).toEqual([
			['Magnets', 'B', '2020', '10', '2021', '13', '30%'],
			['Magnets', 'A, to 2022', '2020', '100', '2022', '121', '10%'],
			['Magnets', 'C', 'not said', '', '2040', '', '8.6%']
		]);
		expect(placed.rows).toHaveLength(5);
	});

	it.each([
		[
			'without rows',
			{ ...a, where: { who: 'd' }, until: undefined },
			'no row for "A, to 2022" under "Magnets"'
		],
		['with two numbers for one year', { ...a, where: { year: 2020 } }, 'two rows for one year of'],
		['up to a year that has no row', { ...a, until: 2023 }, 'no row of 2023 for'],
		['from no earlier year', { ...a, until: 2020 }, 'no row of an earlier year for'],
		['of a rate that stands in two rows', { ...b, rate: true }, 'more than one row gives the growth of']
	])('refuses an outlook %s', (_, item, sentence) =>
		expect(() => growth.place(made([item]), rows, help())).toThrow(sentence)
	);
});
