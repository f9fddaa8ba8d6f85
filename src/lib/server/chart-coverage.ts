import { coverage, type Coverage } from '#lib/data/coverage.ts';
import { openRows } from '#lib/charts/picture/download.ts';
import type { Taken } from '#lib/charts/picture/taken.ts';
import { content } from './content.ts';

/** What the rows that a chart, or the map, gives away cover. @throws when its table is in no description */
export function chartCoverage(chart: Taken): Coverage {
	const table = content().package.resources.find(({ name }) => name === chart.table);
	if (!table) throw new Error(`chart ${chart.id}: datapackage.json does not describe table ${chart.table}.`);
	return coverage(openRows(chart), chart.columns, table);
}
