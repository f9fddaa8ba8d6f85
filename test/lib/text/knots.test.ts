import { describe, expect, it } from 'vitest';
import { charts } from '#lib/server/charts.ts';
import { mapEmbed } from '#lib/server/map-heights.ts';
import { type Heights, heightsOf, highestFrom } from '#lib/text/heights.ts';
import { fluid, knotsOf } from '#lib/text/knots.ts';

/** What a browser makes of the line in a column of `width` px. */
function shown(css: string, width: number): number {
	const sum = css
		.replace(/^calc/, '')
		.replaceAll(/([\d.]+)cqw/g, (_, n: string) => `${(Number(n) * width) / 100}`)
		.replaceAll('px', '');
	const clamp = (low: number, at: number, high: number) => Math.max(low, Math.min(at, high));
	return (new Function('clamp', `return ${sum}`) as (f: typeof clamp) => number)(clamp);
}
const needed = (steps: Heights, width: number): number =>
	(steps.findLast(([from]) => from <= width) ?? steps[0]!)[1];
const WIDTHS = Array.from({ length: 1100 }, (_, i) => 280 + i);

const all: [string, Heights][] = [
	...charts().map(({ id, heights }): [string, Heights] => [id, heights]),
	['map', mapEmbed().heights],
	['what never changes', [[280, 400]]],
	['a flight of stairs', Array.from({ length: 20 }, (_, i) => [280 + 40 * i, 1000 - 30 * i] as const)],
	['up and down', Array.from({ length: 12 }, (_, i) => [280 + 60 * i, i % 2 ? 500 : 800] as const)],
	['one leap', [[280, 900], [600, 300]]] // prettier-ignore
];

describe.each(all)('the line of %s', (_, steps) => {
	const css = fluid(knotsOf(steps));

	it('never lies below what is needed', () => {
		const low = WIDTHS.filter((width) => shown(css, width) < needed(steps, width) - 0.01);
		expect(low).toEqual([]);
	});
	it('is short', () => expect(css.length).toBeLessThanOrEqual(260));
	it('can be moved as a whole', () => {
		for (const width of [280, 400, 777, 1300])
			expect(shown(fluid(knotsOf(steps), 20), width)).toBeCloseTo(shown(css, width) + 20, 6);
	});
});

it.each(all.slice(0, -4))('the line of %s leaves little white', (_, steps) => {
	const css = fluid(knotsOf(steps));
	const over = (width: number) => shown(css, width) - needed(steps, width);
	// Beside a leap the line is on its way from one height to the other.
	const leaps = steps.filter(([, px], i) => i && Math.abs(px - steps[i - 1]![1]) > 40).map(([from]) => from);
	const still = WIDTHS.filter((width) => leaps.every((leap) => Math.abs(width - leap) > 2));
	expect(still.filter((width) => over(width) > Math.max(70, 0.13 * needed(steps, width)))).toEqual([]);
	const mean = still.map(over).reduce((sum, px) => sum + px, 0) / still.length;
	expect(mean).toBeLessThan(30);
});

describe('heights', () => {
	it('are steps, each from the width on which it is needed', () => {
		const steps = heightsOf((width) => (width < 600 ? 500 : 300));
		expect(steps).toEqual([
			[280, 500],
			[600, 300]
		]);
		expect(highestFrom(steps, 600)).toBe(300);
		expect(highestFrom(steps, 599)).toBe(500);
	});
	it('of what grows with its width are those of the wider end', () => {
		const steps = heightsOf((width) => width);
		for (const width of WIDTHS.filter((w) => w < 1260))
			expect(needed(steps, width)).toBeGreaterThanOrEqual(width);
	});
});
