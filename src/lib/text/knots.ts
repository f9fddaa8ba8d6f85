/** A frame's height for a column of any width as one line of a style sheet, so that it fits where no script runs. Pure. */
import type { Heights } from './heights.ts';

/** Points of a line [px wide, px high]: straight between two, level before the first and past the last. */
export type Knots = readonly (readonly [width: number, px: number])[];

/** Pixels of width within which the line follows a leap. */
const LEAP = 2;
/** Pixels that the line may begin or end above a step, so as to do with fewer bends. */
const ABOVE = [0, 10, 20, 30];
/** Steps lower than this are bends of no line. */
const LOW = 14;
/** What a slope costs, tried in this order: as much as so many px of white in all columns between 300 and 600 px; the last leaves a level line. */
const SLOPES = [18, 24, 32, 48, 96, 1e5].map((px) => px ** 2 * Math.log(2));
/** Px of white that are much: past this, more weighs ever heavier. */
const MUCH = 45;
/** More slopes make a code too long. */
const MOST = 6;

/** Where the line may bend: at both ends of each step that is high enough, and at both ends of all. */
function bends(steps: Heights): Knots[0][] {
	const [first, last] = [steps[0]!, steps.at(-1)!];
	const found: Knots[0][] = [first];
	let [, at] = first;
	for (const [i, [from, px]] of steps.entries()) {
		const [, before] = steps[i - 1] ?? first;
		if (i === 0 || (Math.abs(px - at) < LOW && i < steps.length - 1)) continue;
		if (px < before) found.push([from, before], [from + LEAP, px]);
		else found.push([from - LEAP, before], [from, px]);
		at = px;
	}
	return [...found, [Math.max(last[0] + LEAP, 1280), last[1]]];
}

/** The white that a line between two points leaves, squared, narrow columns before wide ones; Infinity where it cuts. */
function white(steps: Heights, [x1, y1]: Knots[0], [x2, y2]: Knots[0]): number {
	let sum = 0;
	for (const [i, [from, px]] of steps.entries()) {
		if (from >= x2) break;
		const [left, right] = [Math.max(i ? from : x1, x1), Math.min(steps[i + 1]?.[0] ?? x2, x2)];
		if (left >= right) continue;
		const overs = [left, right].map((x) => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1) - px) as [number, number];
		if (Math.min(...overs) < -1e-6) return Infinity;
		const over = (overs[0] + overs[1]) / 2;
		sum += over ** 2 * (1 + (over / MUCH) ** 4) * Math.log(right / left);
	}
	return sum;
}

/** The line that never lies below the steps, with as little white and as few slopes as `slope` asks for. */
function lineOver(steps: Heights, slope: number): Knots {
	type Way = { knot: Knots[0]; cost: number; from?: Way };
	const [start, ...rest] = bends(steps);
	const ways: Way[] = ABOVE.map((more) => ({ knot: [start![0], start![1] + more], cost: 0 }));
	let best = ways[0]!;
	for (const [x, y] of rest) {
		const here = ABOVE.map((more): Way => {
			const way: Way = { knot: [x, y + more], cost: Infinity };
			for (const from of ways) {
				if (from.knot[0] >= x) continue;
				const own = from.knot[1] === y + more ? 0 : slope;
				const all = from.cost + own + white(steps, from.knot, way.knot);
				if (all < way.cost) Object.assign(way, { cost: all, from });
			}
			return way;
		});
		ways.push(...here.filter((way) => way.cost < Infinity));
		best = here.toSorted((a, b) => a.cost - b.cost)[0]!;
	}
	const knots: Knots[0][] = [];
	for (let way: Way | undefined = best; way; way = way.from) knots.unshift(way.knot);
	return knots;
}

/** The line that never lies below the steps, with little white and at most six slopes. */
export function knotsOf(steps: Heights): Knots {
	for (const slope of SLOPES) {
		const knots = lineOver(steps, slope);
		if (slope === SLOPES.at(-1) || knots.filter(([, px], i) => i && px !== knots[i - 1]![1]).length <= MOST)
			return knots;
	}
	return [];
}

/** One decimal is enough for a slope: where it begins and ends is set so that the line is never lower for it. */
const tenths = (n: number): number => Math.round(n * 10) / 10;

/**
 * The line for a style sheet. 1cqw is a hundredth of the width of the nearest element with
 * `container-type:inline-size`, of the window where there is none.
 * @param more px added everywhere
 */
export function fluid(knots: Knots, more = 0): string {
	const slopes = knots.slice(1).flatMap(([x2, y2], i) => {
		const [x1, y1] = knots[i]!;
		if (y1 === y2) return [];
		const steep = tenths((100 * Math.abs(y2 - y1)) / (x2 - x1));
		const at = (x: number) => (steep * x) / 100;
		return y2 < y1
			? [`clamp(${y2 - y1}px,${Math.ceil(Math.max(at(x1), at(x2) + y2 - y1))}px - ${steep}cqw,0px)`]
			: [`clamp(0px,${steep}cqw - ${Math.floor(Math.min(at(x1), at(x2) + y1 - y2))}px,${y2 - y1}px)`];
	});
	const first = `${(knots[0]?.[1] ?? 0) + more}px`;
	return slopes.length ? `calc(${[first, ...slopes].join(' + ')})` : first;
}
