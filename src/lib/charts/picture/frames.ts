/** The frames of pictures that are shared, and which form of a chart goes into them. Pure. */
import { FORMS } from '../../text/picture-forms.ts';
import { chartFigure, type Drawable, type Figure } from './figure.ts';
import { smallestLetters, type Frame } from './plan.ts';

/** A phone shows a shared picture a third as large: its smallest letters are of 22 px in 1200, 20 in 1080. */
export const FRAMES: Record<'social' | 'square', Frame> = {
	social: {
		...FORMS.social,
		least: 22,
		small: 22,
		titles: [50, 47, 44, 41, 38, 36, 34, 32, 30],
		column: 330
	},
	square: { ...FORMS.square, least: 20, small: 23, titles: [62, 58, 54, 50, 46, 42], column: 0 }
};

/** The chart itself where it is legible in a frame; else what its yaml says under `card`. */
export function framedFigure(whole: Drawable, card: Drawable, frame: Frame): Figure {
	const own = chartFigure(whole);
	return card === whole || smallestLetters(own, frame) >= frame.least ? own : chartFigure(card, whole);
}
