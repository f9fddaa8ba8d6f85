/** What we promise of an embed in numbers: newsrooms are told these, and the tests hold us to the same. */
export const LIMITS_OF_EMBEDS = {
	/** Kilobytes (1,000 bytes, brotli) of HTML and styles. */
	most: 14,
	/** The same of the embed in the middle of all. */
	middle: 8,
	/** Px of the smallest letters in a drawing. */
	letters: 12
};
