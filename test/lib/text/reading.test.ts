import { describe, expect, it } from 'vitest';
import { minutes, properNames, reading, sentences, syllables, words } from '#lib/text/reading.ts';

describe('reading', () => {
	it.each([
		['It is No. 18. It banned nothing.', 2],
		['Nos. 55 and 56 came. “Why?” Nobody said.', 3],
		['A share of 0.1% or more, said the U.S. office.', 1]
	])('counts the sentences of: %s', (text, count) => expect(sentences([text])).toHaveLength(count));

	it('lets the end of a paragraph end a sentence', () => {
		expect(sentences(['What happened then', 'How it ended'])).toHaveLength(2);
	});

	it.each([
		['sea', 1],
		['metal', 2],
		['licence', 2],
		['dysprosium', 4],
		['separation', 4],
		['baked', 1],
		['needed', 2]
	])('counts the syllables of %s', (word, count) => expect(syllables(word)).toBe(count));

	it('counts a number as one word and knows names by their capitals inside a sentence', () => {
		expect(words('about 1,238 tonnes, or 81%')).toEqual(['about', '1,238', 'tonnes', 'or', '81%']);
		expect([...properNames(['Then Maroš Šefčovič met Wang.'])]).toEqual(['Maroš', 'Šefčovič', 'Wang']);
	});

	it('gives mean, longest and grade, without names and numbers in the syllables', () => {
		const plain = reading(['The cat sat on the mat.']);
		expect(plain).toMatchObject({ words: 6, sentences: 1, meanSentence: 6, longest: { words: 6 } });
		expect(plain.grade).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 5);
		expect(reading(['The cat Maximilian sat on 1,238 mats.']).grade).toBeCloseTo(0.39 * 7 + 11.8 - 15.59, 5);
	});

	it('refuses a text without a sentence', () => expect(() => reading(['  '])).toThrow('no sentence'));

	it.each([
		[220, 0, 1],
		[20, 0, 1],
		[329, 0, 1],
		[330, 0, 2],
		[1500, 3, 8],
		[1500, 11, 10]
	])('%i words and %i figures take %i minutes', (count, figures, took) =>
		expect(minutes(count, figures)).toBe(took)
	);
});
