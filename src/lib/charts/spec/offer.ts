/** What of a chart's rows may be downloaded, and in which columns. Pure. */
import type { ChartBundle, ChartSource, Row } from '../bundle.ts';
import { sourcesOf } from './select.ts';

/**
 * A download says of each row in which unit it is and on which documents it rests, and, where these were not read
 * themselves, through what they reached us.
 * @param via whether a row of the chart says so
 */
export function withOrigin(columns: string[], via: boolean): string[] {
	const needed = ['unit', 'source_ids'].filter((column) => !columns.includes(column));
	const at = columns.indexOf('source_ids');
	const all = at < 0 ? [...columns, ...needed] : columns.toSpliced(at, 0, ...needed);
	return !via || all.includes('via') ? all : all.toSpliced(all.indexOf('source_ids') + 1, 0, 'via');
}

/** Columns in which some row has something; a unit and sources they all have. With no row to pass on, all columns. */
export const filled = (columns: string[], rows: readonly Row[]): string[] =>
	columns.filter(
		(column) =>
			!rows.length ||
			['unit', 'source_ids'].includes(column) ||
			rows.some((row) => String(row[column] ?? '') !== '')
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

/** Which rows may not be passed on, by their places, and what is said of the download for that. */
export function offered(
	rows: readonly Row[],
	sources: readonly ChartSource[]
): Pick<ChartBundle, 'download' | 'withheld'> {
	const closed = sources.filter((source) => source.redistribution === 'no');
	const ids = new Set(closed.map(({ id }) => id));
	const withheld = rows.flatMap((row, i) => (sourcesOf(row).some((id) => ids.has(id)) ? [i] : []));
	const whose = [...new Set(closed.map(({ name }) => name))];
	return { download: offer(rows.length, withheld.length, whose), withheld };
}
