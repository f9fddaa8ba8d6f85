/** How wide words are: advance widths of Instrument Sans, hundredths of the font size, from space to tilde. */
const REGULAR =
	'20 27 38 72 61 79 76 23 41 41 41 53 26 51 26 44 67 39 55 57 60 57 60 53 58 61 26 26 53 53 53 57 85 73 64 74 75 64 60 77 74 25 46 69 59 91 74 79 66 79 66 61 65 71 73 109 69 68 62 41 44 41 53 43 35 53 61 53 61 56 35 61 60 24 24 54 24 92 60 58 61 61 38 47 38 59 52 77 55 52 50 41 24 41 53';
const BOLD =
	'19 30 45 73 64 79 77 26 44 44 43 54 28 49 28 44 68 39 56 58 62 58 62 56 60 62 28 28 54 54 54 58 87 73 65 75 76 63 59 76 73 25 43 71 59 90 73 79 67 81 66 64 66 70 73 109 71 70 63 44 44 44 54 47 35 56 62 55 62 57 37 62 61 26 26 56 26 94 61 60 62 62 39 49 41 60 54 80 59 54 51 44 23 44 54';
const widths = { regular: REGULAR.split(' ').map(Number), bold: BOLD.split(' ').map(Number) };

/**
 * The width of `text` in px at `size` px; an accent has none, and other letters beyond ASCII count as an average one.
 * @param tabular whether all figures are as wide as the widest, as they are in drawings
 */
export function textWidth(text: string, size = 13, bold = false, tabular = true): number {
	const table = bold ? widths.bold : widths.regular;
	let sum = 0;
	for (const letter of text.normalize('NFD').replaceAll(/\p{Mn}/gu, ''))
		sum += tabular && /\d/.test(letter) ? 66 : (table[(letter.codePointAt(0) ?? 0) - 32] ?? 60);
	return (sum * size) / 100;
}

/** A number and what it counts, a day and its month: they stay on one line. */
const TOGETHER =
	/(?<=(?:^|[\s(])[\d.,–−-]*\d) (?=(?:t|kg|g|%|px|days|years|months|tonnes|kilograms|more|million|billion|January|February|March|April|May|June|July|August|September|October|November|December)\b|%)/g;

/** A text for a page, in which a number keeps what it counts on its line, and a day its month. */
export const together = (text: string): string => text.replaceAll(TOGETHER, '\u00a0');

/** The words of a text, between which a line may end. */
const words = (text: string): string[] =>
	together(text)
		.split(' ')
		.map((word) => word.replaceAll('\u00a0', ' '));

/** `text` in lines no wider than `width` px; a single longer word keeps its own line. */
export function wrap(text: string, width: number, size = 13, bold = false): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of words(text)) {
		const longer = line ? `${line} ${word}` : word;
		if (line && textWidth(longer, size, bold) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return line ? [...lines, line] : lines;
}

/**
 * How many lines `text` takes in a page at a width in px: measured once, for many widths.
 * @param spacing what is added to each letter, in parts of its size
 */
export function linesAt(text: string, size = 13, bold = false, spacing = 0): (width: number) => number {
	const wide = (word: string) => textWidth(word, size, bold, false) + word.length * spacing * size;
	const words = text ? text.split(' ').map((word) => wide(word.replaceAll('\u00a0', ' '))) : [];
	const blank = wide(' ');
	return (width) => {
		let [lines, at] = [0, Infinity];
		for (const word of words) {
			if (at + blank + word > width) [lines, at] = [lines + 1, word];
			else at += blank + word;
		}
		return lines;
	};
}

/** As `wrap`, in as few lines, but of about equal length. */
export function balanced(text: string, width: number, size = 13, bold = false): string[] {
	const lines = wrap(text, width, size, bold);
	for (let narrow = width; narrow > width / 2; narrow -= size / 2) {
		const tried = wrap(text, narrow, size, bold);
		if (tried.length > lines.length) break;
		lines.splice(0, lines.length, ...tried);
	}
	return lines;
}

/** Words of several looks on one line, with a blank between each. */
type Runs = { text: string; size: number; bold?: boolean }[];

/** The width in px of words of several looks that stand on one line, with a blank of its own look before each. */
export const lineWidth = (runs: Runs): number =>
	runs.reduce((sum, { text, size, bold }, i) => sum + textWidth(i ? ` ${text}` : text, size, bold), 0);

/**
 * Words of several looks that run on in lines no wider than `width` px.
 * @param spare px by which the first lines are shorter, one number for each
 */
export function flow<R extends Runs[number]>(parts: R[], width: number, spare: number[] = []): R[][] {
	const lines: R[][] = [[]];
	for (const part of parts)
		for (const [i, text] of words(part.text).entries()) {
			const line = lines.at(-1) as R[];
			const last = line.at(-1);
			const longer =
				i && last
					? [...line.slice(0, -1), { ...last, text: `${last.text} ${text}` }]
					: [...line, { ...part, text }];
			const room = width - (spare[lines.length - 1] ?? 0);
			if (last && lineWidth(longer) > room) lines.push([{ ...part, text }]);
			else lines[lines.length - 1] = longer;
		}
	return lines;
}
