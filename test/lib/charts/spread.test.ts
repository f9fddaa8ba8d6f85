import { describe, expect, it } from 'vitest';
import { isLoose, MOST_SPREAD, spread } from '#lib/charts/picture/spread.ts';
import { kinds } from '#lib/charts/kinds.ts';
import type { Mark, Scene } from '#lib/charts/scene/scene.ts';

const word = (y: number, text: string): Mark => ({ is: 'text', x: 0, y, text, size: 13 });
const bar = (y: number): Mark => ({ is: 'rect', x: 0, w: 50, y, h: 10, fill: 'eu' });
const rule: Mark = { is: 'line', x1: 10, x2: 10, y1: 0, y2: 100, stroke: 'line', ground: true };
/** Two rows, each of a name over its bar, along one upright line. */
const scene: Scene = {
	height: 100,
	left: 0,
	right: 0,
	marks: [rule, word(12, 'one'), bar(20), word(62, 'two'), bar(70)]
};
const at = (some: Scene, i: number): number => {
	const m = some.marks[i] as Mark;
	return m.is === 'line' ? m.y2 : 'y' in m ? m.y : NaN;
};

describe('rows moved apart', () => {
	const wide = spread(scene, 400, 130);

	it('fill the room that there is', () => expect(wide.height).toBe(130));
	it('stay in their order, and a name stays nearer to its bar than to the row above', () => {
		const [name, first, second] = [at(wide, 3), at(wide, 2), at(wide, 4)];
		expect(first).toBeLessThan(name);
		expect(second - name).toBeLessThan(name - first - 10);
		expect(name).toBeGreaterThan(85);
	});
	it('leave bars and letters as large as they were', () =>
		expect(wide.marks.map((m) => (m.is === 'rect' ? m.h : m.is === 'text' ? m.size : 0))).toEqual([
			0, 13, 10, 13, 10
		]));
	it('take the upright lines along', () => expect(at(wide, 0)).toBe(130));
	it('never grow beyond half as much again', () =>
		expect(spread(scene, 400, 900).height).toBe(100 * MOST_SPREAD));
	it('stay where there is no more room', () => expect(spread(scene, 400, 90)).toBe(scene));
	it('are those of kinds whose heights mean nothing', () => {
		for (const kind of ['columns', 'lines', 'panels', 'small-lines', 'flows', 'concentration'])
			expect([kind, kind in kinds, isLoose(kind)]).toEqual([kind, true, false]);
		expect(Object.keys(kinds).filter(isLoose)).toHaveLength(14);
	});
});
