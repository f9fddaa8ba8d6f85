/** Numbers and units as they are printed and spoken. British grouping, no false precision. */

const formats = new Map<number, Intl.NumberFormat>();
function format(value: number, decimals: number): string {
	let made = formats.get(decimals);
	if (!made) {
		made = new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals });
		formats.set(decimals, made);
	}
	return made.format(value).replace('-', '\u2212');
}

/** Decimals that carry meaning at this size: none from 100 up, one from 10, two from 1, else two figures. */
function decimalsFor(value: number): number {
	const size = Math.abs(value);
	if (size >= 100 || Number.isInteger(value)) return 0;
	if (size >= 10) return 1;
	if (size >= 1 || size === 0) return 2;
	return Math.min(20, 1 - Math.floor(Math.log10(size)));
}

/** A number for print: 57392 gives '57,392', 46.3 gives '46.3', 6149.95 gives '6,150'. */
export function formatNumber(value: number): string {
	return format(value, decimalsFor(value));
}

const QUALIFIERS: Record<string, string> = {
	'~': 'about ',
	'>': 'over ',
	'<': 'under ',
	'>=': 'at least ',
	'<=': 'at most ',
	'up to': 'up to '
};

/** The word for a qualifier, with a space after it: '~' gives 'about ', '' gives ''. */
export function sayQualifier(qualifier: string): string {
	return QUALIFIERS[qualifier] ?? '';
}

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(
	' '
);

/** A small count in words, nought as "no"; a larger one in figures. */
export const spelt = (count: number): string => WORDS[count] ?? formatNumber(count);
