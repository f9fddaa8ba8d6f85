/** Measures of a sharing card, px. */
import { FORMS } from '#lib/text/picture-forms.ts';

/** The size that sharing cards are shown at. */
export const CARD = { width: FORMS.social.width, height: FORMS.social.height };
export const EDGE = 44;
/** Where the drawing begins beside the words, and the base line of the sources. */
export const BESIDE = 396;
export const FOOT = 600;
/** The smallest letters on a card: a phone shows it a third as large. */
export const SMALL = 24;
