/** What `/embed/<id>/editions.json` says: the editions of a chart, and for each of them whether its data moved on. */
import type { Correction } from '#lib/data/rows.ts';
import { sayDate } from '#lib/text/dates.ts';
import type { EditionMark } from '#lib/text/edition.ts';

/** One edition in the file. Frozen pages read it for ever: members may be added, never renamed or given another sense. */
export interface Notice {
	n: number;
	date: string;
	/** Address from the file's own folder. */
	at: string;
	/** Days on which its data were corrected after it was frozen. */
	corrected: string[];
	/** One quiet line for its readers, '' while nothing changed. */
	said: string;
	/** Words of a link at its end, to the newest edition, or to what is shown today where this is the newest. */
	words: string;
}

export interface Notices {
	id: string;
	newest: number | null;
	editions: Notice[];
}

/** The pages at which corrections of a chart's data are filed. */
const homeOf = (id: string): string => (id === 'map' ? '/map/' : `/charts/${id}/`);

/** Whether an entry of the log says that what this chart told was wrong. */
const corrects = (id: string, entry: Pick<Correction, 'class' | 'where'>): boolean =>
	entry.class === 'correction' && entry.where.replace(/#.*$/, '') === homeOf(id);

/**
 * The notices of one chart.
 * @param editions of this chart, the oldest first
 * @param log the table of corrections
 */
export function notices(
	id: string,
	editions: readonly Pick<EditionMark, 'n' | 'date'>[],
	log: readonly Pick<Correction, 'class' | 'where' | 'date'>[]
): Notices {
	const days = log
		.filter((entry) => corrects(id, entry))
		.map((entry) => entry.date)
		.sort();
	const newest = editions.at(-1);
	return {
		id,
		newest: newest?.n ?? null,
		editions: editions.map(({ n, date }) => {
			const corrected = [...new Set(days.filter((day) => day > date))];
			const last = corrected.at(-1);
			const newer = newest && newest.n > n;
			const said = last
				? `Corrected on ${sayDate(last)};`
				: newer
					? `A newer one is of ${sayDate(newest.date)}:`
					: '';
			const words = newer ? `${last ? 'newest: ' : ''}edition ${newest.n}` : 'see it as of today';
			return { n, date, at: `v/${n}/`, corrected, said, words: said && words };
		})
	};
}
