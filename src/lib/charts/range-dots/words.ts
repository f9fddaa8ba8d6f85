import { textWidth, wrap } from '../scene/letters.ts';
import { STEPS, type Text } from '../scene/scene.ts';
import { perStep } from '../scene/fit.ts';
import type { Value } from './read.ts';

/**
 * Who and how much on both sides of a mark; both on its right where the left has no room for who.
 * @param x per cent of the plot
 * @param right px that the drawing keeps free right of the plot
 */
export function label(one: Value, x: number, y: number, right: number): Text[] {
	const much = textWidth(one.print, 13, true);
	const left = (x / 100) * (STEPS[0] - right) > textWidth(one.who, 13) + 15;
	const who: Text = { is: 'text', x, y: y + 4, text: one.who, halo: true };
	return [
		left ? { ...who, dx: -13, anchor: 'end' } : { ...who, dx: 12 + much + 8 },
		{ is: 'text', x, dx: 12, y: y + 4.5, text: one.print, bold: true, fill: 'ink', halo: true }
	];
}

/** The words under a group's name, in as many lines as the part of the width that is free allows, less some px. */
export function basis(words: string, y: number, part: number, less: number, halo: boolean): Text[] {
	const sets = STEPS.map((step) =>
		wrap(words, Math.max(120, step * part - less), 12).map((line, i): Text => ({
			is: 'text',
			x: 0,
			y: y + i * 15,
			text: line,
			size: 12,
			halo
		}))
	);
	return perStep(sets);
}
