/** The numbered announcements behind the rows of controls: one entry each, in the order in which they came. Pure. */
import { sayDate } from '../text/dates.ts';
import { list } from '../text/list.ts';
import type { Control, Source } from './rows.ts';

/** How the wording of an announcement was read. */
export type Reading = 'text' | 'extract' | 'reports';

/** A stretch of days in which an announcement stood in one state; both days ISO. */
export interface Stretch {
	state: 'announced' | 'in-force' | 'suspended';
	from: string;
	until: string;
}

/** One announcement. Dates are ISO; `suspendedUntil` is '' when no pause is known. */
export interface Announcement {
	/** 'No. 18 of 2025'. */
	name: string;
	covers: string;
	announced: string;
	inForce: string;
	inForceNote: string;
	/** A later day that was planned for a part of it; '' when none is named. */
	planned: string;
	suspendedFrom: string;
	suspendedUntil: string;
	reading: Reading;
	sources: string[];
	stretches: Stretch[];
}

const NAME = /Announcement (No\. \d+ of \d{4}(?:, clause \d+)?)/;
const ISO = /\d{4}-\d{2}-\d{2}/g;

/** 'a', 'a and b', 'a, b and c', with small letters after the first. */
const join = (words: string[]): string =>
	list(words.map((word, i) => (i ? word.charAt(0).toLowerCase() + word.slice(1) : word)));

function readingOf(sources: Source[], announced: string): Reading {
	const ofThatDay = sources.filter((source) => source.date_published === announced);
	if (ofThatDay.some((source) => source.kind === 'primary')) return 'text';
	return ofThatDay.some((source) => source.publisher.includes('machine-made extract'))
		? 'extract'
		: 'reports';
}

/** The states one after another; what is open runs to `last`. */
function stretchesOf(rule: Control, last: string): Stretch[] {
	const pause = rule.suspended_from;
	const end = pause || last;
	const start = rule.date_in_force < end ? rule.date_in_force : end;
	const all: Stretch[] = [
		{ state: 'announced', from: rule.date_announced, until: start },
		{ state: 'in-force', from: start, until: end },
		{ state: 'suspended', from: pause, until: rule.suspended_until }
	];
	return all.filter((stretch) => stretch.from && stretch.from < stretch.until);
}

/**
 * The numbered announcements of one year, and older ones that are paused.
 * @param year the year, as '2025'
 * @param last the day to which an open state is drawn (ISO)
 */
export function announcements(
	controls: Control[],
	sources: Map<string, Source>,
	year: string,
	last: string
): Announcement[] {
	const groups = new Map<string, Control[]>();
	for (const row of controls) {
		const name = NAME.exec(row.announcement)?.[1];
		if (!name || row.print === 'no' || !row.date_announced) continue;
		if (!row.date_announced.startsWith(year) && !row.suspended_until) continue;
		groups.set(name, [...(groups.get(name) ?? []), row]);
	}
	return [...groups]
		.map(([name, rows]): Announcement => {
			const rule = rows[0]!;
			const ids = [...new Set(rows.flatMap((row) => row.source_ids))];
			return {
				name,
				covers: join(rows.map((row) => row.name)),
				announced: rule.date_announced,
				inForce: rule.date_in_force,
				inForceNote: rule.date_in_force_note.replace(ISO, sayDate),
				planned: rule.date_in_force_note.match(ISO)?.[0] ?? '',
				suspendedFrom: rule.suspended_from,
				suspendedUntil: rule.suspended_until,
				reading: readingOf(
					ids.flatMap((id) => sources.get(id) ?? []),
					rule.date_announced
				),
				sources: ids,
				stretches: stretchesOf(rule, last)
			};
		})
		.sort((a, b) => (a.announced + a.name < b.announced + b.name ? -1 : 1));
}
