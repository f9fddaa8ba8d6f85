import { lastDay, sayDate } from './dates.ts';

/** How old an account of the law is: what a page says as built, and what it says once the day has passed. */
export interface LegalState {
	/** First day (ISO) on which the rules told of were set to change: a pause ends, a review is due. */
	until: string;
	/** For readers up to that day, and for all readers without script. */
	before: string;
	/** For readers after that day; '' when the account was checked on or after it. */
	past: string;
}

/**
 * How old an account of the law is. It is computed from rows alone, never from the clock, so that the same content
 * always gives the same page; a script compares the reader's day with `until` and chooses the words.
 * @param until first day on which the rules told of were set to change (ISO), or '' when there is none
 * @param newest date of the newest evidence (ISO day, month or year)
 * @returns null when no such rule is told of
 */
export function legalState(until: string, newest: string): LegalState | null {
	if (!until || !newest) return null;
	if (lastDay(newest) >= until) return { until, before: `Legal state as of ${sayDate(newest)}.`, past: '' };
	const next = 'the next date set in these rules';
	return {
		until,
		before: `Legal state as of ${sayDate(newest)}; ${next}: ${sayDate(until)}.`,
		past: `Not re-checked since ${sayDate(newest)}; ${next} was ${sayDate(until)}.`
	};
}
