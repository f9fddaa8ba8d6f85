/** Reads @font-face rules: which files a page asks for, and for which characters. */

export interface Face {
	family: string;
	/** Address of the font file as written in the style sheet: /fonts/x.woff2. */
	file: string;
	/** Pairs of first and last code point; the whole of Unicode when the rule names none. */
	ranges: [number, number][];
}

/** The faces with a file of their own; metric fallbacks built on local fonts are left out. */
export function facesOf(css: string): Face[] {
	return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body = '']) => {
		const file = /url\(\s*['"]?([^'")]+)/.exec(body)?.[1];
		const family = /font-family\s*:\s*['"]?([^;'"]+)/.exec(body)?.[1];
		if (!file || !family) return [];
		return [
			{ family: family.trim(), file, ranges: rangesOf(/unicode-range\s*:\s*([^;}]+)/.exec(body)?.[1]) }
		];
	});
}

/** `U+20-7E, U+4??, U+20AC` as pairs of code points. */
function rangesOf(written = 'U+0-10FFFF'): [number, number][] {
	return written.split(',').map((part) => {
		const [first = '0', last = first] = part.trim().replace(/^u\+/i, '').split('-');
		return [parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'F'), 16)];
	});
}

/** Whether a face is asked for a character. */
export const inRange = (face: Face, code: number): boolean =>
	face.ranges.some(([first, last]) => code >= first && code <= last);
