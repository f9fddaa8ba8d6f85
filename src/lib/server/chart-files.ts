/** The files of a chart that say more than the chart knows: its columns, and its editions. */
import { chartCsv, chartJson, type Around } from '#lib/charts/picture/download.ts';
import type { Listed } from '#lib/charts/picture/index-of.ts';
import { chapterPlan } from './chapters.ts';
import { chart, charts } from './charts.ts';
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

/** All charts with their chapters and editions, as indexes list them. */
export const listed = (): Listed[] => {
	const plan = chapterPlan();
	return charts().map((one) => {
		const found = plan.find(({ slug, written }) => written && slug === one.chapter);
		return {
			chart: one,
			chapter: found ? { number: found.number, slug: found.slug, title: found.title } : null,
			editions: editionsOf(one.id).map(({ n, date }) => ({ n, date }))
		};
	});
};
