const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** Digits that may be typed: dates, years, and the numbers of announcements. */
const ALLOWED = [
	new RegExp(`\\b\\d{1,2}(?:(?:,| and| to|–)\\s*\\d{1,2})*\\s+${MONTH}(?:\\s+\\d{4})?\\b`, 'g'),
	/\bNos?\.\s\d+(?:(?:,\s|\sto\s|\sand\s)\d+)*/g,
	/\b(?:1[89]|20)\d{2}\b/g
];

/** The typed digits that are neither a date, a year nor the number of an announcement. */
export function strayDigits(text: string): string[] {
	const rest = ALLOWED.reduce(
		(left, allowed) => left.replace(allowed, ' '),
		text.replace(/\]\([^)]*\)/g, ']')
	);
	return (rest.match(/\S*\d\S*/g) ?? []).map((digits) => digits.replace(/[.,;:!?)”"]+$/, ''));
}
