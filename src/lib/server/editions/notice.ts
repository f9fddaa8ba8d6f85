/** What `/embed/<id>/editions.json` says: the editions of a chart, and for each of them whether its data moved on. */
import type { Correction } from '#lib/data/rows.ts';
import { sayDate } from '#lib/text/dates.ts';
import { homeOf } from '#lib/text/home.ts';
import type { Edition } from './manifest.ts';

/** One edition in the file. Frozen pages read it for ever: members may be added, never renamed or given another sense. */
export interface Notice {
	n: number;
	date: string;
	/** Address from the file's own folder. */
	at: string;
	/** Days on which its data were corrected after it was frozen. */
	corrected: string[];
	/** Why it was made where its words and rows are those of the one before, '' where they are not. */
	why: string;
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

type Entry = Pick<Correction, 'id' | 'class' | 'where' | 'date'>;

/** The entries of the log that say that what this chart told was wrong, the oldest first. */
export const correctionsOf = <E extends Entry>(id: string, log: readonly E[]): E[] =>
	log
		.filter(({ class: kind }) => kind === 'correction')
		.filter(({ where }) => where.some((address) => address.replace(/#.*$/, '') === homeOf(id)))
		.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/**
 * The notices of one chart.
 * @param editions of this chart, the oldest first
 * @param log the table of corrections
 */
export function notices(
	id: string,
	editions: readonly Pick<Edition, 'n' | 'date' | 'corrections' | 'why'>[],
	log: readonly Entry[]
): Notices {
	const own = correctionsOf(id, log);
	const newest = editions.at(-1);
	return {
		id,
		newest: newest?.n ?? null,
		editions: editions.map(({ n, date, corrections, why = '' }) => {
			// On its own day an edition may have been made before or after: it remembers which corrections it has in it.
			const later = own.filter((entry) => entry.date >= date && !corrections.includes(entry.id));
			const corrected = [...new Set(later.map((entry) => entry.date))];
			const last = corrected.at(-1);
			const newer = newest && newest.n > n;
			const said = last
				? `Corrected on ${sayDate(last)};`
				: newer
					? `A newer one is of ${sayDate(newest.date)}:`
					: '';
			const words = newer ? `${last ? 'newest: ' : ''}edition ${newest.n}` : 'see it as of today';
			return { n, date, at: `v/${n}/`, corrected, why, said, words: said && words };
		})
	};
}
