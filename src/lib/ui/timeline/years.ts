/** Events by year and month, as the list and the jump row stand in. Pure. */
import { sayDate } from '#lib/text/dates.ts';

/** A year with more events than this has its months in the jump row. */
const MANY = 12;

export interface Month<E> {
	/** '2025-04'; the bare year for what is known to the year only. */
	key: string;
	events: E[];
}
export interface Year<E> {
	year: string;
	count: number;
	months: Month<E>[];
	/** The twelve months of the jump row with their counts; none in a year of few events. */
	jumps: { key: string; short: string; name: string; count: number }[];
}

/** Things under their keys, in the order in which the keys come first. */
function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
	return groups;
}

/** All months of a year, each with the number of its events. */
function twelve<E>(year: string, months: ReadonlyMap<string, E[]>): Year<E>['jumps'] {
	return Array.from({ length: 12 }, (_, i) => {
		const key = `${year}-${String(i + 1).padStart(2, '0')}`;
		const name = sayDate(key);
		return { key, name, short: name.slice(0, 3), count: months.get(key)?.length ?? 0 };
	});
}

/** Puts events that stand in the order of time under their years and months. */
export function byYear<E extends { date: string }>(events: readonly E[]): Year<E>[] {
	return [...grouped(events, ({ date }) => date.slice(0, 4))].map(([year, own]) => {
		const months = grouped(own, ({ date }) => date.slice(0, 7));
		return {
			year,
			count: own.length,
			months: [...months].map(([key, some]) => ({ key, events: some })),
			jumps: own.length > MANY ? twelve(year, months) : []
		};
	});
}
