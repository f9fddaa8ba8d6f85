import { evidenceFor } from '../../data/evidence.ts';
import type { Source } from '../../data/rows.ts';
import { firstDay, lastDay, sayDate } from '../../text/dates.ts';
import { strayDigits } from '../../text/stray-digits.ts';
import type { ChartSpec, Help, Row, Where } from '../bundle.ts';
import type { Named } from '../scene/scene.ts';
import { select, sourcesOf, textIn } from '../spec/select.ts';
import { certainty, sayShort } from '../words.ts';

export interface Lane {
	name: string;
	colour: string;
	where: Where;
}
/** One happening on the line. */
export interface Item {
	row: Row;
	id: string;
	/** As the table has it: a day, a month or a year. */
	date: string;
	/** Its first moment, and the moment after its last day; a day is a point. Milliseconds. */
	from: number;
	to: number;
	/** Whether the table knows the month or the year only. */
	span: boolean;
	/** The place of its lane. */
	lane: number;
	/** What stands beside its mark. */
	words: string;
	/** What the table says happened. */
	title: string;
	/** Whether it was announced for its date, and what came of it is not in the sources. */
	open: boolean;
	/** Whether the title speaks of it: its words are bold, and no fold hides it. */
	lead: boolean;
}

const DAY = 86_400_000;
/** Milliseconds of an ISO day. */
export const moment = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The lanes of a chart. @throws when there is none */
export function lanesOf(spec: ChartSpec): Lane[] {
	const lanes = spec.options.lanes;
	if (!Array.isArray(lanes) || !lanes.length) throw new Error('lanes: write at least one lane');
	return lanes as Lane[];
}

/** The newest day of the sources that the rows rest on, as an ISO day; '' when none is dated. */
export const newestOf = (rows: Row[], rowsOf: Help['rows']): string =>
	evidenceFor(
		rowsOf('sources') as unknown as Source[],
		rows.map((row) => ({ source_ids: sourcesOf(row) }))
	);

/**
 * The rows as happenings, oldest first.
 * @param newest the newest day of their sources: what begins later can only have been announced
 * @param fill fills `{{name}}` in the words of `short`
 * @throws when a row stands in no lane or in two, has no date, or `short` or `lead` names no row or holds a typed number
 */
export function itemsOf(
	spec: ChartSpec,
	rows: Row[],
	newest: string,
	fill: (words: string) => string
): Item[] {
	const { date: dateColumn = '', title: titleColumn = '', id: idColumn = 'id' } = spec.columns;
	const lanes = lanesOf(spec);
	const short = (spec.options.short ?? {}) as Record<string, string>;
	const leads = (spec.options.lead ?? []) as string[];
	const announced = spec.options.scheduled
		? new Set(select(rows, spec.options.scheduled as Where))
		: new Set<Row>();
	const items = rows.map((row): Item => {
		const id = textIn(row, idColumn);
		const date = textIn(row, dateColumn);
		if (!/^\d{4}(-\d\d){0,2}$/.test(date)) throw new Error(`row ${id}: "${date}" is no date`);
		const met = lanes.flatMap((lane, i) => (select([row], lane.where).length ? [i] : []));
		if (met.length !== 1)
			throw new Error(
				`lanes: row ${id} stands in ${met.length ? met.map((i) => lanes[i]?.name).join(' and in ') : 'no lane'}; it must stand in one`
			);
		const title = textIn(row, titleColumn);
		const span = date.length < 10;
		const from = moment(firstDay(date));
		return {
			row,
			id,
			date,
			from,
			to: span ? moment(lastDay(date)) + DAY : from,
			span,
			lane: met[0] as number,
			words: fill(short[id] ?? title),
			title,
			open: announced.has(row) || (newest !== '' && firstDay(date) > newest),
			lead: leads.includes(id)
		};
	});
	const ids = new Set(items.map(({ id }) => id));
	for (const id of leads) if (!ids.has(id)) throw new Error(`lead: no row of the chart has the id "${id}"`);
	for (const [id, words] of Object.entries(short)) {
		if (!ids.has(id)) throw new Error(`short.${id}: no row of the chart has this id`);
		const [stray] = strayDigits(words.replaceAll(/\{\{.*?\}\}/g, ''));
		if (stray) throw new Error(`short.${id}: "${stray}" is a typed number; name it under numbers`);
	}
	return items.sort((a, b) => a.from - b.from || a.to - b.to || a.lane - b.lane);
}

/** A date without its year, the month in three letters: '9 Oct'; a year stays. */
export const shortDate = (date: string): string => sayShort(date).replace(/ \d{4}$/, '');

/** What a focus may pick an item by: its date, its id, its lane. */
export const pickOf = (item: Item, lanes: Lane[]): Named => ({
	x: item.date,
	series: item.id,
	group: lanes[item.lane]?.name ?? ''
});

/** What a mark says. */
export function sayItem(item: Item, lanes: Lane[]): string {
	const how = howOf(item);
	return `${lanes[item.lane]?.name}, ${sayDate(item.date)}: ${item.title}${how ? ` (${how})` : ''}`;
}

/** 'scheduled', 'medium confidence', or both; '' when it happened and is of high confidence. */
export const howOf = (item: Item): string =>
	[item.open ? 'scheduled' : '', certainty(item.row)].filter(Boolean).join(', ');
