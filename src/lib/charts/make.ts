import type { ChartBundle, ChartSource, ChartSpec, Help, Placed, Row, Where } from './bundle.ts';
import { focusScenes, STAGE } from './focus.ts';
import { legalState } from '../text/legal-state.ts';
import { kinds } from './kinds.ts';
import { pictureSize } from './picture/svg.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Scene } from './scene/scene.ts';
import { embedPlan } from './scene/height.ts';
import { embedCaption } from './spec/credit.ts';
import { holds } from './spec/formula.ts';
import { filled, offered, withOrigin } from './spec/offer.ts';
import { named } from './spec/numbers.ts';
import { ranked } from './spec/ranked.ts';
import { select, sourcesOf } from './spec/select.ts';
import { capital } from './words.ts';

/** Tables and sources a chart is made of. */
export interface Ground {
	rows(table: string): Row[];
	columns(table: string): string[];
	source(id: string): ChartSource;
	/** How many documents of a publisher are in the table of sources. */
	documents(name: string): number;
	/** Whether a document only retells others. */
	retells(id: string): boolean;
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
	placed.table.head = headed(spec, placed.table.head);
	placed.rows = [...placed.rows, ...alsoRows(spec, tableRows, placed.rows)];
	checkAge(spec, own);
	const drawn = [...placed.rows.flatMap(sourcesOf), ...placed.table.rows.flatMap((row) => row.source_ids)];
	const sources = ranked({ drawn, quoted: extraRows(spec, tableRows).flatMap(sourcesOf) }, ground);
	const said = (template: string) => capital(words.fill(template));
	const title = said(spec.title);
	const subtitle = said(spec.subtitle);
	// The day of reading says nothing of how new the numbers are, and a document that only a note quotes nothing of the
	// drawing.
	// A misspelt one would leave its date in place unseen.
	for (const id of spec.passes_on) ground.source(id);
	const behind = sources.filter(({ id }) => drawn.includes(id) && !spec.passes_on.includes(id));
	const as_of = newest(behind.map(({ date }) => date));
	if (!as_of)
		throw new Error(
			`sources: none of ${behind.map(({ id }) => id).join(', ')} is dated, so the chart cannot say of when it is; date one in content/tables/sources.csv, or add a row with a dated one`
		);
	const offer = offered(placed.rows, sources);
	const legal = legalState(spec.valid_until, as_of);
	const caption = embedCaption({ sources, as_of, counted_by: spec.counted_by });
	const chart: Omit<ChartBundle, 'picture'> = {
		id: spec.id,
		kind: spec.kind,
		table: spec.table,
		title,
		subtitle,
		description: said(spec.description),
		how_to_read: said(spec.how_to_read),
		notes: [...spec.notes.map(said), ...(placed.notes ?? []), ...copied(placed.rows)],
		theme: spec.theme,
		chapter: spec.chapter,
		unit: spec.unit,
		placed,
		sources,
		counted_by: spec.counted_by,
		as_of,
		columns: filled(
			withOrigin(
				[
					...(placed.columns ?? []).map(({ name }) => name),
					// Whether a row may be printed is of use to us alone: none goes out that may not.
					...(spec.download.length ? spec.download : ground.columns(spec.table).filter((c) => c !== 'print'))
				],
				placed.rows.some((row) => row.via)
			),
			placed.rows.filter((_, i) => !offer.withheld.includes(i))
		),
		...offer,
		legal,
		...embedPlan(placed, { title, subtitle, caption, legal })
	};
	return { ...chart, picture: pictureSize(chart) };
}

/** The heads of a table, some in the words of the chart's own yaml. @throws where it renames a head that is not there */
function headed({ heads }: ChartSpec, given: Placed['table']['head']): Placed['table']['head'] {
	const known = given.map(({ text }) => text);
	for (const head of Object.keys(heads))
		if (!known.includes(head))
			throw new Error(`heads: no column is headed "${head}"; there are ${known.join(', ')}`);
	return given.map((head) => ({ ...head, text: heads[head.text] ?? head.text }));
}

/** The newest of ISO days, months and years; '' of none. */
const newest = (dates: string[]): string => dates.toSorted().at(-1) ?? '';

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

/** A note where rows of a release were not read at its publisher. */
function copied(rows: Row[]): string[] {
	const some = rows.filter((row) => String(row.via ?? '').startsWith('public repository')).length;
	if (!some) return [];
	const all = formatNumber(rows.length);
	if (some === 1 && rows.length > 1)
		return [`One of ${all} rows was read in a public copy of the release, which the data name under “via”.`];
	const which = some === rows.length ? 'All rows' : `${formatNumber(some)} of ${all} rows`;
	return [`${which} were read in public copies of the releases, which the data name under “via”.`];
}

/** Rows that a chart's words name and its drawing does not show. @throws where a condition finds none that is new */
function alsoRows(spec: ChartSpec, tableRows: Help['rows'], drawn: Row[]): Row[] {
	const known = new Set(drawn);
	return spec.also.flatMap((where, i) => {
		const found = tableRows(spec.table, where).filter((row) => !known.has(row));
		if (!found.length) throw new Error(`also.${i}: no row of the table meets it that is not drawn already`);
		for (const row of found) known.add(row);
		return found;
	});
}

/** Rows of other tables that a number of the chart was read from: their sources count as the chart's. */
const extraRows = (spec: ChartSpec, tableRows: Help['rows']): Row[] =>
	Object.values(spec.numbers).flatMap((n) =>
		n.table && n.table !== 'derived' && n.take !== 'count' ? tableRows(n.table, n.where) : []
	);
