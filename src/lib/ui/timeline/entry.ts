import { isScheduled } from '#lib/data/scheduled.ts';
import type { Actor, Event, Source } from '#lib/data/rows.ts';
import { sayDate } from '#lib/text/dates.ts';
import { sourceWords } from '../source-words.ts';
import { kindLooks } from './kinds.ts';

/** A place in a chapter that tells an event. */
export interface Telling {
	slug: string;
	title: string;
	step: string;
	stepTitle: string;
}
/** An event as the timeline prints it. */
export interface Entry {
	id: string;
	date: string;
	/** In words; what is not known of it is said apart. */
	when: string;
	inexact: string;
	title: string;
	summary: string;
	kind: string;
	/** Its kind in words, and the colour of its dot. */
	kindName: string;
	colour: string;
	place: string;
	confidence: string;
	scheduled: boolean;
	/** Classes that the filters look at: its kind, then its actors. */
	classes: string;
	actors: { id: string; name: string }[];
	sources: { id: string; words: string }[];
	told: Telling[];
}

const INEXACT = { day: '', month: 'day not given', year: 'month not given' } as const;

/** An event in words. */
export function entryOf(
	event: Event,
	actors: ReadonlyMap<string, Actor>,
	sources: ReadonlyMap<string, Source>,
	evidence: string,
	told: Telling[]
): Entry {
	const look = kindLooks.find(({ id }) => id === event.kind);
	return {
		id: event.id,
		date: event.date,
		when: sayDate(event.date),
		inexact: INEXACT[event.precision],
		title: event.title,
		summary: event.summary,
		kind: event.kind,
		kindName: look?.short ?? event.kind,
		colour: look?.colour ?? '',
		place: event.place,
		confidence: event.confidence,
		scheduled: isScheduled(event, evidence),
		classes: [event.kind, ...event.actors].join(' '),
		actors: event.actors.map((id) => ({ id, name: actors.get(id)?.name ?? id })),
		sources: event.source_ids.map((id) => ({ id, words: sourceWords(id, sources) })),
		told
	};
}
