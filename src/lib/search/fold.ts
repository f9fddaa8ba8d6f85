/** Words as they are compared: small letters, without accents, so that "sefcovic" finds Šefčovič. Pure. */

/** Letters that are no letter with an accent, and what a reader without them types. */
const PLAIN: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' };

/** A text in small letters without accents: 'Sillamäe' gives 'sillamae'. */
export const fold = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[łøđßæœıþ]/g, (letter) => PLAIN[letter] ?? letter);

/** A run of letters and digits in a text. */
export interface Token {
	/** As compared. */
	word: string;
	/** First and last place in the text, the last one not counted. */
	from: number;
	to: number;
}

/** The words of a text with their places. An apostrophe ends a word: "China’s" is found as "china". */
export const tokens = (text: string): Token[] =>
	[...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
		word: fold(match[0]),
		from: match.index,
		to: match.index + match[0].length
	}));

/** The words of a text as compared. */
export const words = (text: string): string[] => tokens(text).map(({ word }) => word);
