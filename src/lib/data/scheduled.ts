import { firstDay } from '../text/dates.ts';
import type { Event } from './rows.ts';

/** How the notes of an event begin when its date was set beforehand and no source says what came of it. */
const NOTED = /^Scheduled date\b/;

/**
 * Whether an event was only announced for its date: its notes say so, or it begins after the newest evidence.
 * @param evidence the newest day of evidence, ISO
 */
export const isScheduled = (event: Pick<Event, 'date' | 'notes'>, evidence: string): boolean =>
	NOTED.test(event.notes) || firstDay(event.date) > evidence;
