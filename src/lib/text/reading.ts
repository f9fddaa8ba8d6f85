/** How a text reads: sentences, words, syllables, and the Flesch–Kincaid school grade. Pure. */

/** What was measured of a text. Lengths are in words; `grade` is the Flesch–Kincaid grade without proper names. */
export interface Reading {
	words: number;
	sentences: number;
	meanSentence: number;
	longest: { words: number; text: string };
	grade: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.,–-]*[\p{L}\p{N}%]|[\p{L}\p{N}]/gu;

/** The words of a text, in order; a number such as 1,238 is one word. */
export const words = (text: string): string[] => text.match(WORD) ?? [];

/**
 * Splits paragraphs into sentences. A paragraph's end ends a sentence; "No. 18", "Nos. 55" and initials do not.
 * @param paragraphs plain text, one entry per paragraph or list item
 */
export function sentences(paragraphs: string[]): string[] {
	return paragraphs.flatMap((paragraph) =>
		paragraph
			.replace(/\b(Nos?|St|Dr|Mr|Ms)\. /g, '$1\u00a0')
			.split(/(?<=[.!?][”"’)]?)\s+(?=[\p{Lu}\p{N}“"‘(])/u)
			.map((sentence) => sentence.trim())
			.filter((sentence) => words(sentence).length > 0)
	);
}

/** Syllables of one English word, counted by groups of vowels; never fewer than one. */
export function syllables(word: string): number {
	const letters = word
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z]/g, '');
	if (letters.length <= 3) return 1;
	const groups = letters
		.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
		.replace(/^y/, '')
		.match(/[aeiouy]{1,2}/g);
	// "-ium" and "-ial" are two syllables, "-tion" and "-cial" one.
	const split = letters.match(/iu|(?<![tcs])i[ao]/g);
	return Math.max(1, (groups?.length ?? 1) + (split?.length ?? 0));
}

/** Words that stand with a capital inside a sentence: names of people, places, firms and days. */
export function properNames(list: string[]): Set<string> {
	const names = new Set<string>();
	for (const sentence of list) {
		for (const word of words(sentence).slice(1)) if (/^\p{Lu}/u.test(word)) names.add(word);
	}
	return names;
}

/**
 * Measures a text.
 * Numbers and proper names are left out of the syllable count: a reader cannot be spared "Šefčovič" or "1,238".
 * @param paragraphs plain text, one entry per paragraph or list item
 * @throws when there is no sentence to measure
 */
export function reading(paragraphs: string[]): Reading {
	const list = sentences(paragraphs);
	if (list.length === 0) throw new Error('There is no sentence to measure.');
	const names = properNames(list);
	const lengths = list.map((sentence) => words(sentence).length);
	const all = lengths.reduce((sum, length) => sum + length, 0);
	const plain = list.flatMap(words).filter((word) => !names.has(word) && !/\p{N}/u.test(word));
	const syllablesPerWord = plain.reduce((sum, word) => sum + syllables(word), 0) / Math.max(1, plain.length);
	const longest = lengths.indexOf(Math.max(...lengths));
	const mean = all / list.length;
	return {
		words: all,
		sentences: list.length,
		meanSentence: mean,
		longest: { words: lengths[longest] ?? 0, text: list[longest] ?? '' },
		grade: 0.39 * mean + 11.8 * syllablesPerWord - 15.59
	};
}

/**
 * Minutes to read a text with its figures, to the nearest minute and never none:
 * words / 220 + figures / 3, so 220 words a minute and twenty seconds a figure.
 * Both are allowances, not measured here: a calm pace for words, and for a figure the time to read its title and find
 * the one mark that the text speaks of. A view of a figure that changes as one scrolls counts as a figure.
 */
export const minutes = (words: number, figures = 0): number =>
	Math.max(1, Math.round(words / 220 + figures / 3));
