import type { Source } from '#lib/data/rows.ts';
import { sayDate } from '#lib/text/dates.ts';

/** A source in a few words: its publisher and, where it has one, its date. */
export function sourceWords(id: string, sources: ReadonlyMap<string, Source>): string {
	const source = sources.get(id);
	const when = source?.date_published ? `, ${sayDate(source.date_published)}` : '';
	return `${source?.publisher ?? id}${when}`;
}
