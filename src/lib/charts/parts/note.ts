import { balanced } from '../scene/letters.ts';
import { STEPS, type Text } from '../scene/scene.ts';
import { perStep } from '../scene/fit.ts';

interface NoteLook {
	/** Where the words stand from their place; the side with more room when left out. */
	side?: 'left' | 'right';
	size?: number;
	bold?: boolean;
	/** Most px in a line. */
	most?: number;
	halo?: boolean;
}

/**
 * Words beside a place in the plot, in lines of about equal length for every width.
 * @param x per cent of the plot
 * @param y px of the first line
 * @param gutters px of the drawing that are not plot
 */
export function note(words: string, x: number, y: number, gutters: number, look: NoteLook = {}): Text[] {
	const { side = x > 62 ? 'left' : 'right', size = 13, bold = false, most = 300, halo = true } = look;
	const sets = STEPS.map((step) => {
		const room = Math.min(most, ((side === 'left' ? x : 100 - x) / 100) * (step - gutters) - 8);
		return balanced(words, room, size, bold).map((text, i): Text => ({
			is: 'text',
			x,
			dx: side === 'left' ? -7 : 7,
			y: y + i * (size + 3),
			text,
			anchor: side === 'left' ? 'end' : 'start',
			size,
			bold,
			fill: 'ink',
			halo
		}));
	});
	return perStep(sets);
}
