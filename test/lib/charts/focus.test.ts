import { describe, expect, it } from 'vitest';
import { focusScenes, lowered } from '#lib/charts/focus.ts';
import { kinds } from '#lib/charts/kinds.ts';
import type { Row } from '#lib/charts/bundle.ts';
import type { Mark, Scene } from '#lib/charts/scene/scene.ts';
import { help, spec } from './made.ts';

const month = (period: string, value: number): Row => ({
	period,
	value,
	source_ids: ['s'],
	flag: '',
	confidence: 'high'
});
const bars = kinds.columns!.place(
	spec({ columns: { x: 'period', y: 'value' }, options: { colour: 'china', label: ['2025-02'] } }),
	[month('2025-01', 9), month('2025-02', 5), month('2025-03', 7)],
	help()
).scenes;
const year = (name: string, x: number, value: number): Row => ({
	name,
	x,
	value,
	source_ids: ['s'],
	flag: '',
	confidence: 'high'
});
const curves = kinds.lines!.place(
	spec({
		columns: { x: 'x', y: 'value', series: 'name' },
		options: {
			series: [
				{ value: 'A', name: 'A', colour: 'china' },
				{ value: 'B', name: 'B', colour: 'eu' }
			]
		}
	}),
	[1990, 1991, 1992].flatMap((x) => [year('A', x, x - 1980), year('B', x, 3)]),
	help()
).scenes;
const share = (stage: string, value: number): Row => ({
	stage,
	value,
	year: 2024,
	qualifier: '',
	source_ids: ['s'],
	flag: '',
	confidence: 'high'
});
const dots = kinds['range-dots']!.place(
	spec({
		columns: { value: 'value', year: 'year' },
		unit: { short: '%', spoken: 'per cent', decimals: 0 },
		names: { s: 'IEA' },
		options: {
			colour: 'china',
			domain: [0, 100],
			groups: ['Mining', 'Magnets'].map((name) => ({ name, basis: name, where: { stage: name } }))
		}
	}),
	[share('Mining', 60), share('Mining', 69), share('Magnets', 94)],
	help()
).scenes;

const fills = (scenes: Scene[], is: Mark['is']) =>
	scenes[0]!.marks.flatMap((m) =>
		m.is === is && m.pick ? [m.is === 'path' ? m.stroke : 'fill' in m ? m.fill : undefined] : []
	);

describe('a focus', () => {
	it('keeps the named columns and draws the others pale', () => {
		const scenes = focusScenes('fall', 'columns', bars, { x: { from: '2025-02', to: '2025-03' } });
		expect(fills(scenes, 'rect')).toEqual(['muted', 'china', 'china']);
	});

	it('keeps one line, its end and its name, and makes no ghosts of quiet points', () => {
		const scenes = focusScenes('a', 'lines', curves, { series: 'A' });
		expect(fills(scenes, 'path')).toEqual(['china', 'muted']);
		expect(scenes[0]!.marks.some((m) => m.is === 'dot' && m.quiet)).toBe(false);
		expect(scenes[0]!.marks.find((m) => m.is === 'text' && m.text === 'B')).toMatchObject({ fill: 'ink-2' });
	});

	it('draws the stretch of a line between two years in its own colour', () => {
		const scenes = focusScenes('early', 'lines', curves, { series: 'A', x: [1990, 1991] });
		const paths = scenes[0]!.marks.filter((m) => m.is === 'path');
		expect(paths.map((p) => p.stroke)).toEqual(['muted', 'muted', 'china']);
		expect(paths.at(-1)!.runs[0]).toHaveLength(2);
	});

	it('cuts dots down to their group, axis and all', () => {
		const [scene] = focusScenes('magnets', 'range-dots', dots, { group: 'Magnets' });
		const texts = scene!.marks.flatMap((m) => (m.is === 'text' ? [m.text] : []));
		expect(texts).toContain('Magnets');
		expect(texts).not.toContain('Mining');
		expect(texts).toContain('100%');
		expect(scene!.height).toBeLessThan(dots[0]!.height);
		for (const m of scene!.marks) if (m.is === 'dot') expect(m.y).toBeLessThan(scene!.height);
	});

	it('writes its words over the marks', () => {
		const [scene] = focusScenes('fall', 'columns', bars, { x: '2025-01', label: 'a record' });
		expect(scene!.marks.at(-1)).toMatchObject({ text: 'a record', anchor: 'start' });
	});

	it.each([
		['columns', bars, { x: '2031-01' }, 'focus.f: picks no mark; correct x'],
		['lines', curves, { series: 'C' }, 'focus.f: picks no mark; correct series'],
		['columns', bars, { group: 'Mining' }, 'focus.f: picks no mark; correct group'],
		['tiles', [{ height: 9, left: 0, right: 0, marks: [] }], {}, 'a chart of kind tiles takes no focus']
	])('of %s refuses what it cannot pick', (kind, scenes, focus, sentence) => {
		expect(() => focusScenes('f', kind, scenes, focus)).toThrow(sentence);
	});
});

describe('a drawing on a stage', () => {
	it('is lowered without making letters smaller', () => {
		const low = lowered(bars[0]!);
		expect(low.height).toBeLessThan(bars[0]!.height);
		for (const m of low.marks) if (m.is === 'text') expect(m.size ?? 13).toBeGreaterThanOrEqual(12);
		for (const m of low.marks) if (m.is === 'text') expect(m.y).toBeLessThanOrEqual(low.height);
	});

	it('is refused when it is too high', () => {
		expect(() => lowered({ height: 900, left: 0, right: 0, marks: [] })).toThrow('900 px high');
	});
});
