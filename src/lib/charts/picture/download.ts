import { absolute } from '../../text/address.ts';
import { absoluteForms, editionForms } from '../../text/chart-forms.ts';
import { LICENCE, MAKER } from '../../text/licence.ts';
import type { Cell, Row, TableRow } from '../bundle.ts';
import { CHART_SCHEMA } from './chart-schema.ts';
import { creditsOf, recordOf } from './credits.ts';
import { placeOf, type Chapter } from './place-of.ts';
import type { Taken } from './taken.ts';

/** A column as the package of the tables describes it. */
export interface Column {
	name: string;
	title: string;
	type: string;
	description: string;
	/** The unit of every value in it. */
	unit?: string;
	/** The column that names the unit, row by row. */
	unitField?: string;
}

/** What a file says of a chart beside what the chart knows itself. */
export interface Around {
	/** The columns of the chart's table. */
	fields: Column[];
	/** The chapter that tells of it; null while none does. */
	chapter: Chapter | null;
	/** Its frozen editions, the oldest first. */
	editions: { n: number; date: string }[];
}

/** The unit of a row: its own, that of the column which names one (`capacity_unit`), or the chart's. */
const unitOf = (chart: Taken, row: Row): Cell =>
	row.unit ||
	chart.columns.map((c) => (c.endsWith('_unit') ? row[c] : null)).find(Boolean) ||
	chart.unit.short;

/** Rows that may be passed on, with the columns of the download in their order. */
export function openRows(chart: Taken): Row[] {
	const closed = new Set(chart.withheld);
	return chart.placed.rows
		.filter((_, i) => !closed.has(i))
		.map((row) =>
			Object.fromEntries(
				chart.columns.map((column) => [column, column === 'unit' ? unitOf(chart, row) : (row[column] ?? '')])
			)
		);
}

/** Rows of the table under the chart without those that rest on a source whose terms forbid passing them on. */
function openTable(chart: Taken): TableRow[] {
	const closed = new Set(chart.sources.filter((s) => s.redistribution === 'no').map((s) => s.id));
	return chart.placed.table.rows.filter((row) => !row.source_ids.some((id) => closed.has(id)));
}

/** Signs with which spreadsheets take a text for a formula, the wide ones of Chinese and Japanese too. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r\n]/;
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A cell of a CSV that no spreadsheet runs as a formula. A number below nought stays a number. */
export function csvCell(cell: Cell | undefined): string {
	const text = Array.isArray(cell) ? cell.join(';') : String(cell ?? '');
	const safe = typeof cell !== 'number' && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The sign before the first letter that tells Excel that the file is UTF-8: without it Excel for Windows turns
 * Šefčovič and every dash into wrong letters, and says nothing. pandas, readr, D3, DuckDB, LibreOffice and Google
 * Sheets take it off by themselves. The tables under /data/ are for programs, and have none.
 */
export const BYTE_MARK = '\uFEFF';

/** What a CSV says of its chart in every row, so that a file that lost its page is still named, dated and free to use. */
export const LABELS: readonly [column: string, of: (chart: Taken) => string][] = [
	['chart_title', ({ title }) => title],
	['chart_as_of', ({ as_of }) => as_of],
	['chart_licence', () => `${LICENCE.name}, ${MAKER}`]
];

/** The columns of a chart's CSV: those of its rows, then what the file says of the chart. */
export const csvColumns = (chart: Taken): string[] => [...chart.columns, ...LABELS.map(([column]) => column)];

/** The rows behind a chart as CSV (RFC 4180), for spreadsheets. @throws when none of them may be passed on */
export function chartCsv(chart: Taken): string {
	if (!chart.download.offered) throw new Error(chart.download.why);
	const labels = LABELS.map(([, of]) => of(chart));
	const lines = openRows(chart).map((row) =>
		[...chart.columns.map((column) => row[column]), ...labels].map(csvCell).join(',')
	);
	return BYTE_MARK + [csvColumns(chart).join(','), ...lines, ''].join('\r\n');
}

/** The columns of a download with what is in them. */
function described(chart: Taken, fields: Column[]): Column[] {
	const own: Column[] = chart.placed.columns ?? [];
	const known = new Map([...fields, ...own].map((field) => [field.name, field]));
	return chart.columns.map((name) => {
		const field = known.get(name);
		if (!field)
			return {
				name,
				title: 'Unit',
				type: 'string',
				description: 'The unit of the row’s number in this chart.'
			};
		const { title, type, description, unit, unitField } = field;
		return { name, title, type, description, ...(unit ? { unit } : {}), ...(unitField ? { unitField } : {}) };
	});
}

/** A chart, or the map, as data: what it says, its rows, its sources, its addresses and licence, how to credit and cite it. */
export function chartJson(chart: Taken, { fields, chapter, editions }: Around): string {
	const edition = editions.at(-1) ?? null;
	return JSON.stringify(
		{
			$schema: absolute(CHART_SCHEMA),
			id: chart.id,
			title: chart.title,
			subtitle: chart.subtitle,
			description: chart.description,
			how_to_read: chart.how_to_read,
			notes: chart.notes,
			kind: chart.kind,
			...placeOf(chart, chapter),
			unit: chart.unit,
			as_of: chart.as_of,
			valid_until: chart.legal?.until ?? null,
			edition: edition && { n: edition.n, date: edition.date },
			counted_by: chart.counted_by || undefined,
			licence: LICENCE,
			credit: creditsOf(chart, edition),
			citation: recordOf(chart, edition),
			addresses: absoluteForms(chart),
			editions: editionForms(chart.id, editions),
			withheld: chart.download.why || undefined,
			columns: described(chart, fields),
			rows: openRows(chart),
			table: { ...chart.placed.table, rows: openTable(chart) },
			sources: chart.sources
		},
		null,
		'\t'
	);
}
