/** The files of a chart that say more than the chart knows: its columns, and its editions. */
import { chartCsv, chartJson, type Around } from '#lib/charts/picture/download.ts';
import { chart } from './charts.ts';
import { content } from './content.ts';
import { editionsOf } from './editions.ts';

/** What stands around a chart's rows. @throws that there is no such chart */
export function around(id: string): Around {
	const { table } = chart(id);
	const resource = content().package.resources.find(({ name }) => name === table);
	return { fields: resource?.schema.fields ?? [], editions: editionsOf(id) };
}

/** A chart as JSON. @throws that there is no such chart */
export const jsonFile = (id: string): string => chartJson(chart(id), around(id));

/** A chart's rows as CSV; '' where none may be passed on. @throws that there is no such chart */
export const csvFile = (id: string): string => (chart(id).download.offered ? chartCsv(chart(id)) : '');
