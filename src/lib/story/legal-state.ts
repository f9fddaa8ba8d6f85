import { lastDay, sayDate } from '#lib/text/dates.ts';

/**
 * How old a chapter's account of the law is. It is computed from rows alone, never from the clock,
 * so that the same content always gives the same page.
 * @param validUntil day to which the rule told of was set to run (ISO), or '' when there is none
 * @param newest date of the chapter's newest evidence (ISO day, month or year)
 * @returns one sentence, or '' when the chapter speaks of no such rule
 */
export function legalState(validUntil: string, newest: string): string {
	if (!validUntil || !newest) return '';
	if (lastDay(newest) >= validUntil) return `Legal state as of ${sayDate(newest)}.`;
	return (
		`Legal state as of ${sayDate(newest)}, not re-checked since: ` +
		`a pause described here was set to end on ${sayDate(validUntil)}.`
	);
}
