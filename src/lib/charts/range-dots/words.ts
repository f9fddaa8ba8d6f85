import { textWidth } from '../scene/letters.ts';
import type { Text } from '../scene/scene.ts';
import type { Value } from './read.ts';

/** Px between a column of names and the plot. */
export const COLUMN = 16;

const fill = (one: Value): string | undefined => (one.strong ? 'ink' : undefined);

/** How much, right of its mark. */
export const much = (one: Value, x: number, y: number): Text => ({
	is: 'text',
	x,
	dx: 12,
	y: y + 5,
	text: one.print,
	bold: one.strong,
	fill: fill(one),
	halo: true
});

/** Who left of the plot, how much right of the mark. */
export const column = (one: Value, x: number, y: number): Text[] => [
	{ is: 'text', x: 0, dx: -COLUMN, y: y + 5, text: one.who, anchor: 'end', fill: fill(one) },
	much(one, x, y)
];

/**
 * Who and how much on both sides of a mark; both on its right where the left has no room for who.
 * @param ends where it begins and ends, per cent of the plot
 * @param plot px of the plot where it is narrowest
 */
export function beside(one: Value, ends: [number, number], y: number, plot: number): Text[] {
	const [from, x] = ends;
	const left = (from / 100) * plot > textWidth(one.who, 13) + 11;
	const who: Text = { is: 'text', x, y: y + 5, text: one.who, fill: fill(one), halo: true };
	return [
		left
			? { ...who, x: from, dx: -13, anchor: 'end' }
			: { ...who, dx: 20 + Math.ceil(textWidth(one.print, 13, one.strong)) },
		much(one, x, y)
	];
}
