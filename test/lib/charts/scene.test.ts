import { describe, expect, it } from 'vitest';
import { fits, perStep, thin } from '#lib/charts/scene/fit.ts';
import { balanced, textWidth, wrap } from '#lib/charts/scene/letters.ts';
import { miniScene, MINI_HEIGHT, widened } from '#lib/charts/scene/mini.ts';
import { seen, showClass, STEPS, type Text } from '#lib/charts/scene/scene.ts';

const word = (text: string, x: number, more: Partial<Text> = {}): Text => ({
	is: 'text',
	x,
	y: 10,
	text,
	anchor: 'middle',
	...more
});

describe('letters', () => {
	it('are wider when bold, and grow with their size', () => {
		expect(textWidth('Magnets', 13, true)).toBeGreaterThan(textWidth('Magnets', 13));
		expect(textWidth('Magnets', 26)).toBeCloseTo(2 * textWidth('Magnets', 13));
	});
	it('give every digit the same room', () => expect(textWidth('1111')).toBe(textWidth('8888')));
	it('break at words and lose none', () => {
		const lines = wrap('Licences required since 4 April 2025', 90);
		expect(lines.length).toBeGreaterThan(1);
		expect(lines.join(' ')).toBe('Licences required since 4 April 2025');
		for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(90);
	});
	it('keep a word that is too long', () => expect(wrap('Praseodymium', 10)).toEqual(['Praseodymium']));
	it('balance without adding lines', () => {
		const [first = '', last = ''] = balanced('one two three four five six seven eight nine', 200);
		expect(textWidth(last)).toBeGreaterThan(textWidth(first) * 0.5);
	});
});

describe('widths', () => {
	it.each([
		[undefined, 252, true],
		[{ from: 2 }, 559, false],
		[{ from: 2 }, 560, true],
		[{ below: 2 }, 559, true],
		[{ below: 2 }, 560, false],
		[{ from: 1, below: 3 }, 600, true]
	])('%j at %d px: %s', (show, width, answer) => expect(seen(show, width)).toBe(answer));
	it.each([
		[undefined, ''],
		[{ from: 0 }, ''],
		[{ from: 1, below: 3 }, 'a1 b3'],
		[{ from: 4, below: STEPS.length }, 'a4']
	])('%j has the classes "%s"', (show, answer) => expect(showClass(show)).toBe(answer));
});

describe('words in a plot', () => {
	it('fit when they are apart', () => expect(fits([word('2024', 10), word('2025', 90)], 300)).toBe(true));
	it('do not fit when they meet', () => expect(fits([word('2024', 50), word('2025', 52)], 300)).toBe(false));
	it('do not fit outside of the plot', () => expect(fits([word('2024', 0)], 300, 6, 0, 300)).toBe(false));
	it('thin out as the width shrinks, and none meets another at any step', () => {
		const months = (every: number) =>
			Array.from({ length: 24 }, (_, i) => word('Mar', (i + 0.5) * (100 / 24))).filter(
				(_, i) => i % every === 0
			);
		const words = thin([months(1), months(4)], 40);
		for (const step of STEPS) {
			const there = words.filter((w) => seen(w.show, step));
			expect(fits(there, step - 40), `${step} px`).toBe(true);
		}
		expect(words.filter((w) => seen(w.show, 1200)).length).toBe(24);
		expect(words.filter((w) => seen(w.show, 260)).length).toBe(6);
	});
	it('are written once where neighbouring steps say the same', () => {
		const same = STEPS.map(() => [word('2025', 50)]);
		expect(perStep(same)).toEqual([{ ...word('2025', 50), show: {} }]);
	});
});

describe('a small drawing', () => {
	it('keeps data inside of its height, and no words', () => {
		const small = miniScene([
			{
				height: 300,
				left: 40,
				right: 0,
				marks: [
					word('x', 10),
					{ is: 'rect', x: 0, w: 10, y: 100, h: 200, fill: 'china' },
					{ is: 'dot', x: 5, y: 50, r: 4, fill: 'china', quiet: true }
				]
			}
		]);
		expect(small.marks).toHaveLength(1);
		const [rect] = small.marks;
		if (rect?.is !== 'rect') throw new Error('the column is gone');
		expect(rect.y).toBeGreaterThanOrEqual(0);
		expect(rect.y + rect.h).toBeLessThanOrEqual(MINI_HEIGHT);
	});

	it('prefers the scene in which time runs across, though it be higher', () => {
		const scene = (height: number, x: number) => ({
			height,
			left: 0,
			right: 0,
			marks: [{ is: 'rect' as const, x, w: 10, y: 0, h: height, fill: 'china' as const }]
		});
		const small = miniScene([{ ...scene(200, 1), down: true }, scene(300, 2), scene(400, 3)]);
		expect(small.marks).toMatchObject([{ x: 2 }]);
	});

	it('reaches from side to side', () => {
		const marks = [
			{ is: 'rect' as const, x: 40, w: 10, y: 0, h: 9, fill: 'china' as const },
			{ is: 'dot' as const, x: 60, y: 0, r: 4, fill: 'china' as const }
		];
		expect(widened({ height: 9, left: 0, right: 0, marks }).marks).toMatchObject([
			{ x: 0, w: 50 },
			{ x: 100 }
		]);
		const alone = { height: 9, left: 0, right: 0, marks: marks.slice(1) };
		expect(widened(alone)).toEqual(alone);
	});
});
