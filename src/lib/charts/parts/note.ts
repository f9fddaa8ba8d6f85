import { wrap, textWidth } from '../scene/letters.ts';
import { STEPS, type Text } from '../scene/scene.ts';
import { thin } from '../scene/fit.ts';

/**
 * Words beside a place in the plot, wrapped for every width, on the side that has more room (or the side given).
 * @param x per cent of the plot
 * @param gutters px of the drawing that are not plot
 */
export function note(
	words: string,
	x: number,
	y: number,
	gutters: number,
	options: { side?: 'left' | 'right'; size?: number; bold?: boolean; most?: number; fill?: string } = {}
): Text[] {
	const { size = 13, bold = false, most = 300, fill = 'ink' } = options;
	const side = options.side ?? (x > 62 ? 'left' : 'right');
	const sets = STEPS.map((step) => {
		const plot = step - gutters;
		const room = Math.min(most, ((side === 'left' ? x : 100 - x) / 100) * plot - 8);
		return wrap(words, room, size, bold).map(
			(line, i): Text => ({
				is: 'text',
				x,
				dx: side === 'left' ? -7 : 7,
				y: y + i * (size + 3),
				text: line,
				anchor: side === 'left' ? 'end' : 'start',
				size,
				bold,
				fill,
				halo: true
			})
		);
	});
	// Wider steps have longer lines: try the widest first.
	return thin(sets.reverse(), gutters, 2, side === 'left' ? 0 : Infinity, side === 'right' ? 0 : Infinity);
}

/** How many lines the words of a note take at the narrowest drawing. */
export const noteLines = (words: string, room: number, size = 13, bold = false): number =>
	textWidth(words, size, bold) <= room ? 1 : wrap(words, room, size, bold).length;
