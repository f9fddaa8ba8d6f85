import { readNotes } from './notes.ts';
import type { Facility, Source, Tables } from './rows.ts';

/** The newest day on which a source was read: nothing in the tables can be newer. */
export function gatheredDate({ sources }: { sources: readonly Pick<Source, 'date_accessed'>[] }): string {
	return sources.reduce((day, { date_accessed }) => (date_accessed > day ? date_accessed : day), '');
}

/**
 * The source with the newest whole date of publication that is not after the day of gathering.
 * Months and years do not count: nobody can say how new they are.
 */
export function newestSource({ sources }: Pick<Tables, 'sources'>): Source | undefined {
	const gathered = gatheredDate({ sources });
	const dated = sources.filter(({ date_published: day }) => day.length === 10 && day <= gathered);
	return dated.reduce<Source | undefined>(
		(newest, source) => (!newest || source.date_published > newest.date_published ? source : newest),
		undefined
	);
}

/** The newest date of evidence, as an ISO day: what the site knows, it knows up to here. */
export function evidenceDate(tables: Pick<Tables, 'sources'>): string {
	return newestSource(tables)?.date_published ?? '';
}

/** The newest date of evidence for some rows: what stands in them was known by then. */
export function evidenceFor(sources: Source[], rows: { source_ids: string[] }[]): string {
	const cited = new Set(rows.flatMap((row) => row.source_ids));
	// Gathering dates are of the whole table: a source may be read on a later day than those cited here.
	const gathered = gatheredDate({ sources });
	return sources
		.filter(({ id, date_published: day }) => cited.has(id) && day.length === 10 && day <= gathered)
		.reduce((newest, { date_published: day }) => (day > newest ? day : newest), '');
}

/** Since when a source must have said it, for a site to be counted as at work: older states are shown with their date. */
export const FRESH = '2024';

/**
 * The day on which somebody said how a facility stands, as an ISO date (a month or year where no more is known);
 * '' where no source says it.
 */
export function stateDated(row: Pick<Facility, 'status_as_of'> & { notes?: string }): string {
	const day = row.status_as_of;
	if (!day) return '';
	const { dated } = readNotes(row.notes ?? '');
	return dated === 'year' ? day.slice(0, 4) : dated === 'month' ? day.slice(0, 7) : day;
}

/** The newest day on which a source said how one of these facilities stands, as an ISO date; '' for none. */
export const newestState = (rows: readonly Facility[]): string =>
	rows.reduce((newest, row) => {
		const day = stateDated(row);
		return day > newest ? day : newest;
	}, '');
