import type { ChartSource } from '../bundle.ts';
import { author } from './publisher.ts';

/** The sources of a chart before they are ordered. */
export interface Behind {
	/** Ids behind what is drawn, one for each row and document: the more rows, the more often. */
	drawn: string[];
	/** Ids behind numbers that only words quote. */
	quoted: string[];
}

/** What may be asked of a source and its publisher. */
interface Register {
	source(id: string): ChartSource;
	/** How many documents of an author the whole fact base rests on. */
	documents(name: string): number;
	/** Whether a document only retells others. */
	retells(id: string): boolean;
}

const OFFICIAL = new Set(['primary', 'official-statistics']);

/** Whether a document is an official one, a text of law or a statistic. */
export const isOfficial = ({ kind }: Pick<ChartSource, 'kind'>): boolean => OFFICIAL.has(kind);

const OWN_WORK = new Set(['company', 'research', 'market-data']);

/** Official documents and texts of law first, then firms of themselves and studies, then those who report on others. */
const tier = (source: ChartSource): number => (isOfficial(source) ? 0 : OWN_WORK.has(source.kind) ? 1 : 2);

/**
 * The sources of a chart, each once, in the order in which every line of sources names them: what is drawn before
 * what is only quoted, official ones before others, those whose numbers may be passed on before those whose may not,
 * then the publishers of most rows, then those who do not only retell, then those that the whole fact base rests on
 * most, then the newest.
 */
export function ranked({ drawn, quoted }: Behind, register: Register): ChartSource[] {
	const ids = [...new Set([...drawn, ...quoted])];
	const all = new Map(ids.map((id) => [id, register.source(id)]));
	const authorOf = (id: string) => author(all.get(id)?.name ?? '');
	const rows = new Map<string, number>();
	for (const id of drawn) rows.set(authorOf(id), (rows.get(authorOf(id)) ?? 0) + 1);
	const own = new Set(drawn);
	// A list of towns comes last: no chart of plants shows where they lie.
	const places = (s: ChartSource) => Number(s.kind === 'places');
	const closed = (s: ChartSource) => Number(s.redistribution === 'no');
	return [...all.values()].sort(
		(a, b) =>
			places(a) - places(b) ||
			Number(own.has(b.id)) - Number(own.has(a.id)) ||
			tier(a) - tier(b) ||
			closed(a) - closed(b) ||
			(rows.get(author(b.name)) ?? 0) - (rows.get(author(a.name)) ?? 0) ||
			Number(register.retells(a.id)) - Number(register.retells(b.id)) ||
			register.documents(author(b.name)) - register.documents(author(a.name)) ||
			(a.date === b.date ? 0 : a.date < b.date ? 1 : -1) ||
			(a.id < b.id ? -1 : 1)
	);
}
