import { absoluteForms, editionForms } from '../../text/chart-forms.ts';
import { LICENCE } from '../../text/licence.ts';
import type { Cell, ChartBundle, Row } from '../bundle.ts';
import { creditsOf, recordOf } from './credits.ts';

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
	/** Its frozen editions, the oldest first. */
	editions: { n: number; date: string }[];
}

/** The unit of a row: its own, that of the column which names one (`capacity_unit`), or the chart's. */
const unitOf = (chart: ChartBundle, row: Row): Cell =>
	row.unit ||
	chart.columns.map((c) => (c.endsWith('_unit') ? row[c] : null)).find(Boolean) ||
	chart.unit.short;

/** Rows that may be passed on, with the columns of the download in their order. */
export function openRows(chart: ChartBundle): Row[] {
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
function openTable(chart: ChartBundle): ChartBundle['placed']['table']['rows'] {
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

/** The rows behind a chart as CSV (RFC 4180), for spreadsheets. @throws when none of them may be passed on */
export function chartCsv(chart: ChartBundle): string {
	if (!chart.download.offered) throw new Error(chart.download.why);
	const lines = openRows(chart).map((row) => chart.columns.map((column) => csvCell(row[column])).join(','));
	return BYTE_MARK + [chart.columns.join(','), ...lines, ''].join('\r\n');
}

/** The columns of a download with what is in them. */
function described(chart: ChartBundle, fields: Column[]): Column[] {
	const known = new Map(fields.map((field) => [field.name, field]));
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

/** A chart as data: what it says, its rows, its sources, its addresses and licence, how to credit and cite it. */
export function chartJson(chart: ChartBundle, { fields, editions }: Around): string {
	const edition = editions.at(-1) ?? null;
	return JSON.stringify(
		{
			id: chart.id,
			title: chart.title,
			subtitle: chart.subtitle,
			description: chart.description,
			how_to_read: chart.how_to_read,
			notes: chart.notes,
			kind: chart.kind,
			theme: chart.theme,
			chapter: chart.chapter,
			unit: chart.unit,
			as_of: chart.as_of,
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
