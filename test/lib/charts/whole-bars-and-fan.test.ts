import { describe, expect, it } from 'vitest';
import { fan } from '#lib/charts/fan/fan.ts';
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

describe('a fan', () => {
	const point = (who: string, year: number, value: number, state = 'outlook') =>
		row({ who, year, value, state });
	const rows = [
		point('a', 2010, 50, 'history'),
		point('a', 2020, 100, 'history'),
		point('a', 2022, 121),
		point('a', 2030, 200),
		point('b', 2030, 400)
	];
	const made = (lines: object[], name = 'A') =>
		spec({
			kind: 'fan',
			columns: { year: 'year', value: 'value', qualifier: 'qualifier' },
			options: { known: { state: 'history' }, panels: [{ name, basis: 'tonnes', lines }] }
		});
	const a = { name: 'demand', where: { who: 'a' }, colour: 'magnet' };

	it('gives the growth from the last point of the past to the next', () => {
		const [line] = fan.derive?.(made([a]), rows, () => []) ?? [];
		expect(line).toMatchObject({
			now: 100,
			now_year: 2020,
			next: 121,
			next_year: 2022,
			end: 200,
			end_year: 2030
		});
		// 100 to 121 in two years is a tenth more in each.
		expect(line?.growth).toBeCloseTo(10, 9);
		expect(line?.growth_to_end).toBeCloseTo(100 * (2 ** 0.1 - 1), 9);
		expect(line?.times).toBeCloseTo(1.21, 9);
	});

	it('draws the past full and what is expected dashed, and names the end', () => {
		const { scenes, table } = fan.place(made([a, { ...a, name: 'more', where: { who: 'b' } }]), rows, help());
		for (const { marks } of scenes) {
			const paths = marks.flatMap((m) => (m.is === 'path' ? [[m.dash === undefined, m.runs.length]] : []));
			expect(paths).toEqual([
				[true, 1],
				[false, 2]
			]);
			expect(marks.flatMap((m) => (m.is === 'text' && m.text === 'demand' ? [m.text] : []))).toHaveLength(1);
			expect(said(marks)[1]).toBe('A, demand, 2020: 100 tonnes, past');
		}
		expect(table.rows.at(-1)?.cells).toEqual(['A', 'more', '2030', 'expected', '400']);
	});

	it('refuses a line without rows, and two numbers for one year', () => {
		expect(() => fan.place(made([{ ...a, where: { who: 'c' } }]), rows, help())).toThrow(
			'no row for "demand"'
		);
		expect(() => fan.place(made([{ ...a, where: { year: 2030 } }]), rows, help())).toThrow(
			'two rows for one year'
		);
	});
});
