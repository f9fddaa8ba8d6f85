/** The front matter of a chapter: what it must hold, and when it must say until which day its account of the law holds. */
import { sayDate } from '#lib/text/dates.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const KEYS = ['title', 'lead', 'description', 'retell', 'valid_until', 'picture'];
const MONTHS = 'January February March April May June July August September October November December'.split(
	' '
);
const SAID = new RegExp(`(\\d{1,2})\\s(${MONTHS.join('|')})\\s(\\d{4})`, 'g');

/** What is wrong with the front matter of a chapter: one sentence per fault. */
export function checkFront(
	file: string,
	front: Record<string, unknown>,
	charts: ReadonlySet<string>
): string[] {
	const problems: string[] = [];
	const say = (sentence: string) => problems.push(`${file}, front matter: ${sentence}`);
	for (const key of ['title', 'lead', 'description']) {
		if (typeof front[key] !== 'string' || !front[key])
			say(`"${key}" is missing. Mend: write one line of text.`);
	}
	for (const key of Object.keys(front)) {
		if (!KEYS.includes(key)) say(`"${key}" is not known. Mend: use only ${KEYS.join(', ')}.`);
	}
	const until = front.valid_until;
	if (until !== undefined && (typeof until !== 'string' || !DATE.test(until))) {
		say(`"valid_until" is "${String(until)}". Mend: write a date as 2026-11-10.`);
	}
	const picture = String(front.picture ?? '');
	if (picture && !charts.has(picture) && !DATE.test(picture))
		say(
			`"picture" is "${picture}". Mend: write the id of a chart in content/charts, or a day of the strip as '2025-11-07'.`
		);
	const retell = front.retell;
	if (!Array.isArray(retell) || retell.length !== 3 || retell.some((line) => typeof line !== 'string')) {
		say('"retell" is not three sentences. Mend: write a list of three.');
	}
	return problems;
}

/** A part of the front matter and the body, checked as one text so that typed numbers are found in both. */
export const frontWords = (front: Record<string, unknown>): string =>
	['title', 'lead', 'description'].map((key) => String(front[key] ?? '')).join('\n') +
	'\n' +
	(Array.isArray(front.retell) ? front.retell.join('\n') : '');

/** The days written out in a text, as ISO. */
export function daysIn(text: string): string[] {
	return [...text.matchAll(SAID)].map(([, day = '', month = '', year = '']) => {
		const two = (n: number) => String(n).padStart(2, '0');
		return `${year}-${two(MONTHS.indexOf(month) + 1)}-${two(Number(day))}`;
	});
}

/** What a chapter shows and says of the law. */
export interface Legal {
	validUntil: string;
	/** Newest evidence of the chapter, ISO day. */
	newest: string;
	prose: string[];
	/** Ids of its figures that show rules with an end. */
	figures: string[];
}

/**
 * A chapter that shows a rule with an end, or speaks of a pause and of a day after its newest evidence,
 * must say until when that account holds.
 */
export function checkAge(file: string, { validUntil, newest, prose, figures }: Legal): string[] {
	if (validUntil) return [];
	const ahead = prose
		.filter((paragraph) => /\b(?:suspen|paus|in force|expire|truce)/i.test(paragraph))
		.flatMap((paragraph) => daysIn(paragraph))
		.find((day) => newest && day > newest);
	const why = figures[0] ? `shows ${figures[0]}` : ahead ? `tells of a pause and of ${sayDate(ahead)}` : '';
	return why
		? [
				`${file}, front matter: "valid_until" is missing, but the chapter ${why}. Mend: write the day to which that rule was set to run.`
			]
		: [];
}
