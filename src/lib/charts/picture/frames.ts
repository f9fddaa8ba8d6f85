/** The frames of pictures that are shared, and which form of a chart goes into them. Pure. */
import { FORMS } from '../../text/picture-forms.ts';
import { chartFigure, type Drawable, type Figure } from './figure.ts';
import { smallestLetters, type Frame } from './plan.ts';

/** A phone shows a shared picture a third as large: its smallest letters are of 22 px in 1200, 20 in 1080. */
export const FRAMES: Record<'social' | 'square', Frame> = {
	social: {
		...FORMS.social,
		least: 22,
		smalls: [28, 26, 24, 22],
		titles: [60, 56, 52, 48, 45, 42, 40, 38, 36, 34, 32, 30],
		most: 2,
		columns: [330, 370, 410]
	},
	square: {
		...FORMS.square,
		least: 20,
		smalls: [30, 28, 26],
		titles: [76, 72, 68, 64, 60, 56, 52, 48, 45, 42],
		most: 4,
		columns: []
	}
};

/** A whole chart gives way to less of it where that has letters so many times as large, or where its own are too small. */
const CLEARER = 1.25;

/** The chart itself where it is legible in a frame; else what its yaml says under `card`. */
export function framedFigure(whole: Drawable, card: Drawable, frame: Frame): Figure {
	const own = chartFigure(whole);
	if (card === whole) return own;
	const part = chartFigure(card, whole);
	const [letters, larger] = [own, part].map((figure) => smallestLetters(figure, frame)) as [number, number];
	return letters >= frame.least && larger < letters * CLEARER ? own : part;
}
