import type { ChartBundle, ChartSource, ChartSpec, Help, Placed, Row, Where } from './bundle.ts';
import { focusScenes, STAGE } from './focus.ts';
import { legalState } from '../text/legal-state.ts';
import { kinds } from './kinds.ts';
import { pictureSize } from './picture/svg.ts';
import type { Scene } from './scene/scene.ts';
import { embedPlan } from './scene/height.ts';
import { creditLine } from './spec/credit.ts';
import { holds } from './spec/formula.ts';
import { named } from './spec/numbers.ts';
import { select, sourcesOf } from './spec/select.ts';
import { BACK, capital } from './words.ts';

/** Tables and sources a chart is made of. */
export interface Ground {
	rows(table: string): Row[];
	columns(table: string): string[];
	source(id: string): ChartSource;
}

/**
 * Makes a chart of its yaml and the tables.
 * @throws an Error with one sentence when rows are missing, a number cannot be computed or a finding does not hold
 */
export function makeChart(spec: ChartSpec, ground: Ground): ChartBundle {
	const kind = kinds[spec.kind];
	if (!kind) throw new Error(`kind ${spec.kind} is unknown`);
	const own = select(ground.rows(spec.table), spec.where);
	if (!own.length) throw new Error('where: no row of the table meets it');
	const tableRows = (table: string, where?: Where) => select(ground.rows(table), where);
	const derived = kind.derive?.(spec, own, tableRows) ?? [];
	const words = named(spec.numbers, own, (table, where) =>
		table === 'derived' ? select(derived, where) : tableRows(table, where)
	);
	for (const statement of spec.holds)
		if (!holds(statement, words.number))
			throw new Error(
				`holds: "${statement}" is false (${statement.replace(/\{([\w-]+)\}/g, (_, n: string) => String(words.number(n)))}), so the title may be false`
			);
	const help: Help = { rows: tableRows, number: words.number, fill: words.fill };
	const placed = kind.place(spec, own, help);
	const focused = (scenes: Scene[]): Placed['focus'] =>
		Object.fromEntries(
			Object.entries(spec.focus).map(([name, focus]) => [name, focusScenes(name, spec.kind, scenes, focus)])
		);
	if (Object.keys(spec.focus).length) {
		placed.focus = focused(placed.scenes);
		if (kind.low) {
			const { scenes } = kind.place(spec, own, { ...help, height: STAGE });
			placed.low = { scenes, focus: focused(scenes) };
		}
	}
	checkAge(spec, own);
	const sources = ranked([...placed.rows, ...extraRows(spec, tableRows)].flatMap(sourcesOf), ground);
	const closed = new Set(sources.filter((s) => s.redistribution === 'no').map((s) => s.id));
	const withheld = placed.rows.filter((row) => sourcesOf(row).some((id) => closed.has(id)));
	const said = (template: string) => capital(words.fill(template));
	const title = said(spec.title);
	const subtitle = said(spec.subtitle);
	const as_of =
		sources
			.map((s) => s.date)
			.sort()
			.at(-1) ?? '';
	const legal = legalState(spec.valid_until, as_of);
	const caption = `${creditLine({ sources, as_of, counted_by: spec.counted_by }, 2)} ${BACK}`;
	const chart: Omit<ChartBundle, 'picture'> = {
		id: spec.id,
		kind: spec.kind,
		table: spec.table,
		title,
		subtitle,
		description: said(spec.description),
		how_to_read: spec.how_to_read,
		notes: [...spec.notes.map(said), ...(placed.notes ?? [])],
		theme: spec.theme,
		chapter: spec.chapter,
		unit: spec.unit,
		placed,
		sources,
		counted_by: spec.counted_by,
		as_of,
		columns: withUnit(spec.download.length ? spec.download : ground.columns(spec.table)),
		download: offer(placed.rows.length, withheld.length, [
			...new Set(sources.filter((s) => closed.has(s.id)).map((s) => s.name))
		]),
		withheld: withheld.map((row) => placed.rows.indexOf(row)),
		legal,
		...embedPlan(placed, { title, subtitle, caption, legal: legal?.past })
	};
	return { ...chart, picture: pictureSize(chart) };
}

/** A chart of rules that end on a day must say so, and say the right day. */
function checkAge(spec: ChartSpec, rows: Row[]): void {
	const ends = new Set(rows.map((row) => String(row.suspended_until ?? '')).filter(Boolean));
	if (!spec.valid_until && ends.size)
		throw new Error(
			`valid_until: missing, but rows end on ${[...ends].join(', ')}; write the earliest day as valid_until`
		);
	if (spec.valid_until && ends.size && spec.valid_until !== [...ends].sort()[0])
		throw new Error(
			`valid_until: ${spec.valid_until} is not ${[...ends].sort()[0]}, the first day on which a row ends`
		);
}

/** A download says of each row in which unit it is and on which documents it rests. */
function withUnit(columns: string[]): string[] {
	const needed = ['unit', 'source_ids'].filter((column) => !columns.includes(column));
	const at = columns.indexOf('source_ids');
	return at < 0 ? [...columns, ...needed] : [...columns.slice(0, at), ...needed, ...columns.slice(at)];
}

const FIRST_HAND = new Set(['primary', 'official-statistics', 'company']);

/** The sources of the ids, each once: those at first hand before others, then the most used publishers, then the newest. */
function ranked(ids: string[], ground: Ground): ChartSource[] {
	const uses = new Map<string, number>();
	for (const id of ids) {
		const { name } = ground.source(id);
		uses.set(name, (uses.get(name) ?? 0) + 1);
	}
	const weight = ({ kind, name }: ChartSource) => (FIRST_HAND.has(kind) ? 1e6 : 0) + (uses.get(name) ?? 0);
	/** A list of towns comes last: no chart of plants shows where they lie. */
	const rank = (s: ChartSource) => (s.kind === 'places' ? 0 : weight(s));
	return [...new Set(ids)]
		.map((id) => ground.source(id))
		.sort((a, b) => rank(b) - rank(a) || (a.date < b.date ? 1 : -1) || (a.id < b.id ? -1 : 1));
}

/** Rows of other tables that a number of the chart was read from: their sources count as the chart's. */
const extraRows = (spec: ChartSpec, tableRows: Help['rows']): Row[] =>
	Object.values(spec.numbers).flatMap((n) =>
		n.table && n.table !== 'derived' && n.take !== 'count' ? tableRows(n.table, n.where) : []
	);

/** Whether rows may be offered for download, and the sentence that says why not, or why not all. */
function offer(all: number, withheld: number, closed: string[]): ChartBundle['download'] {
	if (!withheld) return { offered: true, why: '' };
	const whose = `the terms of ${closed.join(' and ')} do not allow passing them on`;
	if (withheld === all) return { offered: false, why: `No download: ${whose}.` };
	return {
		offered: true,
		why: `${withheld === 1 ? 'One row is' : `${withheld} rows are`} left out of the download, because ${whose}.`
	};
}
