import { lastDay, sayDate } from './dates.ts';

/** How old an account of the law is: words that are true on any day, and stronger ones for when the day has passed. */
export interface LegalState {
	/** First day (ISO) on which the rules told of were set to change: a pause ends, a review is due. */
	until: string;
	/** True before that day and after it: for pages as built, and for pictures and frozen pages, which never learn what day it is. */
	still: string;
	/** For readers after that day, where a script knows it; '' when the account was checked on or after it. */
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
	const checked = `Legal state as of ${sayDate(newest)}`;
	if (lastDay(newest) >= until) return { until, still: `${checked}.`, past: '' };
	const next = `the next date set in these rules was ${sayDate(until)}.`;
	// Nobody looked on that day: it is how new the evidence is, which a reader of a frozen page cannot know.
	const why = 'the date of the newest source used here';
	return {
		until,
		still: `${checked}, ${why}, not re-checked since; ${next}`,
		past: `Not re-checked since ${sayDate(newest)}, ${why}; ${next}`
	};
}
