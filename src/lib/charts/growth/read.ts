import type { ChartSpec, Row, Where } from '../bundle.ts';
import { numberIn, select, sourcesOf } from '../spec/select.ts';

/** What one author expects of one thing. */
export interface Item {
	/** Who, and of when. */
	name: string;
	where: Where;
	/** The year up to which it grows; the last one when left out. */
	until?: number;
	/** The row gives the growth itself, in per cent a year. */
	rate?: boolean;
}
/** Items that count the same thing. */
export interface Group {
	name: string;
	basis: string;
	items: Item[];
}
export interface Point {
	row: Row;
	year: number;
	value: number;
}
/** An item with its growth in per cent a year, and the points from which it is computed. */
export interface Outlook {
	item: Item;
	growth: number;
	/** The last point of the past, or the first one; none where the row gives the growth. */
	from?: Point;
	/** The point up to which it grows, or the row that gives the growth and the year up to which it holds. */
	to: Point;
}

/**
 * The groups of a chart with their outlooks, from the one that grows most down.
 * @throws when an item has no row, two rows for a year, no row for `until`, rows without a source, or for a rate more than one row
 */
export function groupsOf(spec: ChartSpec, rows: Row[]): { group: Group; outlooks: Outlook[] }[] {
	return (spec.options.groups as Group[]).map((group) => ({
		group,
		outlooks: group.items
			.map((item) => outlookOf(spec, rows, group, item))
			.sort((a, b) => b.growth - a.growth)
	}));
}

function outlookOf(spec: ChartSpec, rows: Row[], group: Group, item: Item): Outlook {
	const { year = '', value = '' } = spec.columns;
	const refuse = (what: string): never => {
		throw new Error(`groups: ${what} "${item.name}" under "${group.name}"`);
	};
	const points = select(rows, item.where)
		.map((row): Point => ({ row, year: numberIn(row, year), value: numberIn(row, value) }))
		.sort((a, b) => a.year - b.year);
	if (points.some(({ row }) => !sourcesOf(row).length)) refuse('a row has no source for');
	if (new Set(points.map((p) => p.year)).size < points.length) refuse('two rows for one year of');
	const to = item.until === undefined ? points.at(-1) : points.find((p) => p.year === item.until);
	if (!to) return refuse(item.until === undefined ? 'no row for' : `no row of ${item.until} for`);
	if (item.rate) {
		if (points.length > 1) refuse('more than one row gives the growth of');
		return { item, growth: to.value, to };
	}
	const known = spec.options.known as Where;
	const from = points.findLast((p) => select([p.row], known).length > 0) ?? points[0];
	if (!from || from.year >= to.year) return refuse('no row of an earlier year for');
	return { item, growth: 100 * ((to.value / from.value) ** (1 / (to.year - from.year)) - 1), from, to };
}

/** What a chart's numbers may read of each outlook. */
export const derived = (spec: ChartSpec, rows: Row[]): Row[] =>
	groupsOf(spec, rows).flatMap(({ group, outlooks }) =>
		outlooks.map(({ item, growth, from, to }) => ({
			group: group.name,
			name: item.name,
			growth,
			from: from?.value ?? null,
			from_year: from?.year ?? null,
			to: from ? to.value : null,
			to_year: to.year
		}))
	);
