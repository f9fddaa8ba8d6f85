import { balanced } from '../scene/letters.ts';
import { STEPS, type Text } from '../scene/scene.ts';
import { perStep } from '../scene/fit.ts';

interface NoteLook {
	/** Where the words stand from their place; the side with more room when left out. */
	side?: 'left' | 'right' | 'over';
	size?: number;
	bold?: boolean;
	/** Most px in a line. */
	most?: number;
	halo?: boolean;
}

/** Where words at a side of `x` are anchored, px they stand off it, and the per cent of the plot that they may take. */
function beside(side: 'left' | 'right' | 'over', x: number) {
	if (side === 'left') return { anchor: 'end', at: x, dx: -7, part: x } as const;
	if (side === 'right') return { anchor: 'start', at: x, dx: 7, part: 100 - x } as const;
	if (x < 30) return { anchor: 'start', at: 0, dx: 0, part: 100 } as const;
	if (x > 70) return { anchor: 'end', at: 100, dx: 0, part: 100 } as const;
	return { anchor: 'middle', at: x, dx: 0, part: 2 * Math.min(x, 100 - x) } as const;
}

/**
 * Words beside a place in the plot, or over it, in lines of about equal length for every width.
 * @param x per cent of the plot
 * @param y px of the first line; of the last one where the words stand over their place
 * @param gutters px of the drawing that are not plot
 */
export function note(words: string, x: number, y: number, gutters: number, look: NoteLook = {}): Text[] {
	return perStep(STEPS.map((step) => noteAt(words, x, y, step - gutters, look)));
}

/** The same for a plot `width` px wide. */
export function noteAt(words: string, x: number, y: number, width: number, look: NoteLook = {}): Text[] {
	const { side = x > 62 ? 'left' : 'right', size = 13, bold = false, most = 300, halo = true } = look;
	const { anchor, at, dx, part } = beside(side, x);
	const lines = balanced(words, Math.min(most, (part / 100) * width - 8), size, bold);
	const up = side === 'over' ? lines.length - 1 : 0;
	return lines.map((text, i): Text => ({
		is: 'text',
		x: at,
		dx,
		y: y + (i - up) * (size + 3),
		text,
		anchor,
		size,
		bold,
		fill: 'ink',
		halo
	}));
}
