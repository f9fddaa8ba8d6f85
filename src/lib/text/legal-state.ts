import { lastDay, sayDate } from './dates.ts';

/** How old an account of the law is: what a page says as built, and what it says once the day has passed. */
export interface LegalState {
	/** Day (ISO) to which the rule told of was set to run. */
	until: string;
	/** For readers up to that day, and for all readers without script. */
	before: string;
	/** For readers after that day; '' when the account was checked on or after it. */
	past: string;
}

/**
 * How old an account of the law is. It is computed from rows alone, never from the clock, so that the same content
 * always gives the same page; a script compares the reader's day with `until` and chooses the words.
 * @param until day to which the rule told of was set to run (ISO), or '' when there is none
 * @param newest date of the newest evidence (ISO day, month or year)
 * @returns null when no such rule is told of
 */
export function legalState(until: string, newest: string): LegalState | null {
	if (!until || !newest) return null;
	if (lastDay(newest) >= until) return { until, before: `Legal state as of ${sayDate(newest)}.`, past: '' };
	const end = `a pause told of here was set to end on ${sayDate(until)}.`;
	return {
		until,
		before: `Legal state as of ${sayDate(newest)}; ${end}`,
		past: `Not re-checked since ${sayDate(newest)}; ${end}`
	};
}
