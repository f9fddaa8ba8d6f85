import { absolute } from '../../text/address.ts';
import { LICENCE } from '../../text/licence.ts';
import type { Cell, ChartBundle, Row } from '../bundle.ts';

/** Rows that may be passed on, with the columns of the download in their order. */
export function openRows(chart: ChartBundle): Row[] {
	const closed = new Set(chart.withheld);
	return chart.placed.rows
		.filter((_, i) => !closed.has(i))
		.map((row) => Object.fromEntries(chart.columns.map((column) => [column, row[column] ?? ''])));
}

/** Rows of the table under the chart without those that rest on a source whose terms forbid passing them on. */
function openTable(chart: ChartBundle): ChartBundle['placed']['table']['rows'] {
	const closed = new Set(chart.sources.filter((s) => s.redistribution === 'no').map((s) => s.id));
	return chart.placed.table.rows.filter((row) => !row.source_ids.some((id) => closed.has(id)));
}

/** A cell of a CSV that no spreadsheet runs as a formula. */
export function csvCell(cell: Cell | undefined): string {
	const text = Array.isArray(cell) ? cell.join(';') : String(cell ?? '');
	const safe = typeof cell !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows behind a chart as CSV (RFC 4180). @throws when none of them may be passed on */
export function chartCsv(chart: ChartBundle): string {
	if (!chart.download.offered) throw new Error(chart.download.why);
	const lines = openRows(chart).map((row) => chart.columns.map((column) => csvCell(row[column])).join(','));
	return [chart.columns.join(','), ...lines, ''].join('\r\n');
}

/** A chart as data: what it says, its rows, its sources, its addresses and licence. */
export function chartJson(chart: ChartBundle): string {
	const at = (path: string) => absolute(path);
	return JSON.stringify(
		{
			id: chart.id,
			title: chart.title,
			subtitle: chart.subtitle,
			description: chart.description,
			how_to_read: chart.how_to_read,
			notes: chart.notes,
			kind: chart.kind,
			unit: chart.unit,
			as_of: chart.as_of,
			counted_by: chart.counted_by || undefined,
			licence: LICENCE,
			credit: `Seventeen Metals, “${chart.title}”, ${at(`/charts/${chart.id}/`)}`,
			addresses: {
				page: at(`/charts/${chart.id}/`),
				embed: at(`/embed/${chart.id}/`),
				csv: chart.download.offered ? at(`/charts/${chart.id}.csv`) : undefined,
				svg: at(`/charts/${chart.id}.svg`),
				png: at(`/charts/${chart.id}.png`)
			},
			withheld: chart.download.why || undefined,
			columns: chart.columns,
			rows: openRows(chart),
			table: { ...chart.placed.table, rows: openTable(chart) },
			sources: chart.sources
		},
		null,
		'\t'
	);
}
