import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { rangeDots } from '#lib/charts/range-dots/range-dots.ts';
import { box } from '#lib/charts/scene/fit.ts';
import { seen } from '#lib/charts/scene/scene.ts';
import { help, said, spec } from './made.ts';

describe('range dots with a goal', () => {
	const row = (kind: string, value: number): Row => ({
		kind,
		value,
		year: '2025',
		qualifier: kind === 'goal' ? '>=' : '',
		confidence: 'high',
		source_ids: ['s']
	});
	const rows = [row('present', 1), row('present', 9), row('goal', 25)];
	const placed = rangeDots.place(
		spec({
			columns: { value: 'value', year: 'year' },
			unit: { short: '%', spoken: 'per cent', decimals: 0 },
			names: { s: 'Press' },
			options: {
				colour: 'eu',
				domain: [0, 100],
				goal: { where: { kind: 'goal' }, text: 'goal for 2030' },
				groups: [{ name: 'Recycled', basis: 'rare earths', where: {} }]
			}
		}),
		rows,
		help()
	);
	const marks = placed.scenes[0]?.marks ?? [];
	it('say the goal first, and by its name', () =>
		expect(said(marks)).toEqual([
			'Recycled: at least 25 per cent, goal for 2030',
			'Recycled: 1 per cent, Press, 2025',
			'Recycled: 9 per cent, Press, 2025'
		]));
	it('carry the goal on, but through no words at any width', () => {
		const scene = placed.scenes.at(-1);
		const found = (scene?.marks ?? []).filter((mark) => mark.is === 'line' && mark.width === 3);
		expect(found.some((line) => line.is === 'line' && line.y2 - line.y1 > 40)).toBe(true);
		for (let width = 560; width <= 1200; width += 4)
			for (const line of found) {
				if (line.is !== 'line' || !seen(line.show, width)) continue;
				const plot = width - (scene?.right ?? 0) - (scene?.left ?? 0);
				const crossed = (scene?.marks ?? []).filter((mark) => {
					if (
						mark.is !== 'text' ||
						!mark.halo ||
						mark.y < line.y1 ||
						mark.y > line.y2 ||
						!seen(mark.show, width)
					)
						return false;
					const [start, end] = box(mark, plot);
					return (line.x1 / 100) * plot > start && (line.x1 / 100) * plot < end;
				});
				expect(crossed, `${width} px`).toEqual([]);
			}
	});
	it('stand the goal upright, as thick at every width', () => {
		for (const { marks: all } of placed.scenes) {
			const stroke = all.find((m) => m.is === 'line' && m.width === 3);
			expect(stroke?.is === 'line' && [stroke.x1, stroke.x2]).toEqual([25, 25]);
		}
	});
	it('have all names in a column where there is room', () => {
		const names = placed.scenes.at(-1)?.marks.filter((m) => m.is === 'text' && m.anchor === 'end') ?? [];
		expect(names.map((m) => m.is === 'text' && m.text)).toEqual([
			'goal for 2030',
			'Press, 2025',
			'Press, 2025'
		]);
		expect(new Set(names.map((m) => m.is === 'text' && m.x))).toEqual(new Set([0]));
	});
	it('write the name to the right of a dot that stands far left', () => {
		const name = marks.find((m) => m.is === 'text' && m.text === 'Press, 2025');
		expect(name?.is === 'text' && name.anchor).not.toBe('end');
	});
});

describe('range dots', () => {
	const rows: Row[] = [
		{
			stage: 'mining',
			share: 59,
			year: 2024,
			qualifier: '',
			flag: '',
			confidence: 'high',
			source_ids: ['iea']
		},
		{
			stage: 'mining',
			share: 71.1,
			year: 2024,
			qualifier: '~',
			flag: 'd',
			confidence: 'high',
			source_ids: ['usgs']
		}
	];
	const base = spec({
		columns: { value: 'share', year: 'year' },
		unit: { short: '%', spoken: 'per cent', decimals: 1 },
		names: { iea: 'IEA', usgs: 'USGS' },
		options: {
			colour: 'china',
			domain: [0, 100],
			groups: [{ name: 'Mining', basis: 'ore', where: { stage: 'mining' } }]
		}
	});
	it('stand at their value, with who says it and of when', () => {
		const dots =
			rangeDots.place(base, rows, help()).scenes[0]?.marks.flatMap((m) => (m.is === 'dot' ? [m] : [])) ?? [];
		expect(dots.map((d) => [d.x, d.say])).toEqual([
			[59, 'Mining: 59 per cent, IEA, 2024'],
			[71.1, 'Mining: about 71.1 per cent, USGS, 2024, derived']
		]);
		expect(dots[1]?.fill).toBe('paper');
	});
	it('are strong only where the title speaks of them', () => {
		const strong = { where: { year: 2024, share: 59 }, colour: 'magnet' };
		const marks = rangeDots
			.place({ ...base, options: { ...base.options, strong } }, rows, help())
			.scenes.flatMap((scene) => scene.marks);
		const bold = marks.flatMap((m) => (m.is === 'text' && m.bold && m.size === undefined ? [m.text] : []));
		expect(new Set(bold)).toEqual(new Set(['59%']));
		expect(new Set(marks.flatMap((m) => (m.is === 'dot' ? [m.stroke ?? m.fill] : [])))).toEqual(
			new Set(['magnet', 'china'])
		);
	});
	it('sum up a group', () => {
		expect(rangeDots.derive?.(base, rows, () => [])).toEqual([
			{ group: 'Mining', least: 59, most: 71.1, values: 2 }
		]);
	});
	it('draw a range as two dots and a line, and sum it up by its ends', () => {
		const ranged = { ...base, columns: { ...base.columns, low: 'low', high: 'high' } };
		const both = [...rows, { ...rows[0], share: 74, low: 55, high: 74 } as Row];
		const marks = rangeDots.place(ranged, both, help()).scenes[0]?.marks ?? [];
		expect(marks.flatMap((m) => (m.is === 'dot' ? [Math.round(m.x)] : []))).toEqual([59, 71, 55, 74]);
		expect(
			marks.some(
				(m) => m.is === 'line' && m.width === 3 && Math.round(m.x1) === 55 && Math.round(m.x2) === 74
			)
		).toBe(true);
		expect(said(marks).at(-1)).toBe('Mining: 55 to 74 per cent, IEA, 2024');
		expect(rangeDots.derive?.(ranged, both, () => [])).toEqual([
			{ group: 'Mining', least: 55, most: 74, values: 3 }
		]);
	});
	it('refuse a source without a name', () => {
		expect(() => rangeDots.place({ ...base, names: { iea: 'IEA' } }, rows, help())).toThrow('usgs');
	});
});
