import { describe, expect, it } from 'vitest';
import { onTop } from '#lib/charts/parts/on-top.ts';
import { textWidth } from '#lib/charts/scene/letters.ts';
import { STEPS, type Text } from '#lib/charts/scene/scene.ts';

const BASE = 300;
const FULL = 100;
/** The words and leaders on the narrowest drawing, over columns of these values. */
function on(
	values: (number | undefined)[],
	wanted: number[],
	more: Partial<Parameters<typeof onTop>[0]> = {}
) {
	const marks = onTop({
		values,
		wanted,
		y: (value) => BASE - (value / FULL) * 200,
		print: String,
		room: 0,
		...more
	}).filter(({ show }) => !show || ((show.from ?? 0) <= 0 && (show.below ?? 9) > 0));
	const words = marks.filter((mark): mark is Text => mark.is === 'text');
	return { words, said: words.map(({ text }) => text), lines: marks.filter(({ is }) => is === 'line') };
}
/** From where to where a word reaches, px on the narrowest drawing. */
function span({ text, x, dx = 0, anchor }: Text): [number, number] {
	const wide = textWidth(text, 13, true);
	const at = (x / 100) * STEPS[0] + dx;
	return anchor === 'start'
		? [at, at + wide]
		: anchor === 'end'
			? [at - wide, at]
			: [at - wide / 2, at + wide / 2];
}
const many = (value: number) => Array.from({ length: 30 }, () => value);

describe('numbers on top of columns', () => {
	it('stand over their own column, without a line, where there is room', () => {
		const { words, lines } = on([20, 50, 90], [1]);
		expect(words).toMatchObject([{ text: '50', y: BASE - 100 - 6, anchor: 'middle' }]);
		expect(lines).toEqual([]);
	});

	it('are left out where there is no value', () => expect(on([20, undefined, 90], [1]).said).toEqual([]));

	it('rise over a taller neighbour, say of which column they are, and a line leads down', () => {
		const values = many(90).with(15, 10);
		const { words, lines } = on(values, [15], { name: (i) => `column ${i}` });
		expect(words).toMatchObject([{ text: 'column 15: 10' }]);
		expect(words[0]!.y).toBeLessThanOrEqual(BASE - 180 - 6);
		expect(lines).toMatchObject([{ x1: (15.5 / 30) * 100, y2: BASE - 20 - 2 }]);
	});

	it('keep inside the plot at both ends', () => {
		const print = () => 'a long number';
		for (const [at, anchor] of [
			[0, 'start'],
			[29, 'end']
		] as const) {
			const [word] = on(many(50), [at], { print }).words;
			expect(word!.anchor).toBe(anchor);
			const [left, right] = span(word!);
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(STEPS[0]);
		}
	});

	it.each([
		['before', 14],
		['behind', 15]
	])('do not cross an upright line %s it', (_, at) => {
		const [word] = on(many(50), [at], { print: () => '50,000', line: 50 }).words;
		const [left, right] = span(word!);
		const middle = STEPS[0] / 2;
		expect(at < 15 ? right : -left).toBeLessThan(at < 15 ? middle : -middle);
	});

	it('make room for one another: two neighbours never stand at one height', () => {
		const { words } = on(many(50), [14, 15], { print: () => '50,000' });
		const [a, b] = words.map(span);
		expect(words).toHaveLength(2);
		const apart = a![1] <= b![0] || b![1] <= a![0] || Math.abs(words[0]!.y - words[1]!.y) >= 13;
		expect(apart).toBe(true);
	});

	it('give way to words that stand already, and are left out where nothing is free', () => {
		const wall = Array.from({ length: 40 }, (_, row): Text => ({
			is: 'text',
			x: 0,
			y: row * 8,
			text: 'words '.repeat(20),
			fill: 'ink'
		}));
		expect(on(many(90).with(15, 10), [15], { others: wall }).said).toEqual([]);
	});
});
