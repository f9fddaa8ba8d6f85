/** How new a chapter's knowledge of the law is: what a plant reported or a market paid does not date a rule. Pure. */
import type { Tables } from './rows.ts';

type Read = Pick<Tables, 'controls' | 'policy' | 'events' | 'facilities' | 'sources'>;
type Sourced = { source_ids: string[] };

/** Kinds of events that make rules, or talk of them. */
const LAW = new Set(['control', 'legal', 'talks', 'eu-policy']);
/** Kinds of events that follow from them, or from something else. */
const TRADE = new Set(['industry', 'supply']);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ids = (rows: Sourced[]): Set<string> => new Set(rows.flatMap((row) => row.source_ids));

/**
 * The sources that tell of rules: those of controls, of policy and of events that make or negotiate rules. One that
 * also tells of a plant, a price or a shipment is left out: nobody can say which of the two its date is of.
 */
export function lawSources({ controls, policy, events, facilities }: Read): Set<string> {
	const law = ids([...controls, ...policy, ...events.filter(({ kind }) => LAW.has(kind))]);
	const trade = ids([...facilities, ...events.filter(({ kind }) => TRADE.has(kind))]);
	return new Set([...law].filter((id) => !trade.has(id)));
}

/**
 * The newest day of the law that a chapter goes by: of its sources, of the events it tells, and of the rules that its
 * figures show.
 * @param uses ids of its sources and its events
 * @param shown whether a figure of it shows the rules for single elements
 * @returns an ISO day; '' when it uses no such source, or none of which the day is known
 */
export function lawDate(
	uses: { sources: string[]; events: { id: string }[] },
	shown: boolean,
	tables: Read
): string {
	const told = new Set(uses.events.map(({ id }) => id));
	const used = new Set([
		...uses.sources,
		...ids(tables.events.filter(({ id, kind }) => told.has(id) && LAW.has(kind))),
		...ids(shown ? tables.controls.filter(({ symbol, print }) => symbol && print === 'yes') : [])
	]);
	const law = lawSources(tables);
	return tables.sources
		.filter(({ id, date_published: day }) => used.has(id) && law.has(id) && DAY.test(day))
		.reduce((newest, { date_published: day }) => (day > newest ? day : newest), '');
}
