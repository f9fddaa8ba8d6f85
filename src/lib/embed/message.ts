/** What an embed and its host say to each other. Kept tiny: both sides ship it. */

/** The host asks an embed for its height (it may have loaded later than the embed). */
export const ASK = 'seventeen-metals:height?';

/** An embed tells its height in CSS pixels. */
export interface HeightMessage {
	'seventeen-metals': number;
}

/** The message that tells a height of `px` CSS pixels. */
export const heightMessage = (px: number): HeightMessage => ({ 'seventeen-metals': px });
