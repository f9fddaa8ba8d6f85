/** Words in a row, as a sentence takes them: 'a', 'a and b', 'a, b and c'; '' for none. */
export const list = (words: readonly string[]): string =>
	words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
