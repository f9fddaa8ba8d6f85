/** The files of a chart, or of the map, that say more than it knows: its columns, and its editions. */
import { chartCsv, chartJson, type Around } from '#lib/charts/picture/download.ts';
import type { Listed } from '#lib/charts/picture/index-of.ts';
import type { Chapter } from '#lib/charts/picture/place-of.ts';
import { chapterPlan } from './chapters.ts';
import { chartIds } from './charts.ts';
import { content } from './content.ts';
import { editionsOf } from './editions.ts';
import { taken } from './taken.ts';

/** The chapter of a slug; null while it is not written. */
function chapterOf(wanted: string): Chapter | null {
	const found = chapterPlan().find(({ slug, written }) => written && slug === wanted);
	return found ? { number: found.number, slug: found.slug, title: found.title } : null;
}

/** What stands around a chart's rows. @throws that there is no such chart */
export function around(id: string): Around {
	const { table, chapter } = taken(id);
	const resource = content().package.resources.find(({ name }) => name === table);
	return {
		fields: resource?.schema.fields ?? [],
		chapter: chapterOf(chapter),
		editions: editionsOf(id)
	};
}

/** It as JSON. @throws that there is no such chart */
export const jsonFile = (id: string): string => chartJson(taken(id), around(id));

/** Its rows as CSV; '' where none may be passed on. @throws that there is no such chart */
export const csvFile = (id: string): string => (taken(id).download.offered ? chartCsv(taken(id)) : '');

/** It with its chapter and editions, as indexes list it. @throws that there is no such chart */
export function listedOf(id: string): Listed {
	const one = taken(id);
	return {
		chart: one,
		chapter: chapterOf(one.chapter),
		editions: editionsOf(id).map(({ n, date }) => ({ n, date }))
	};
}

/** All charts as indexes list them. */
export const listed = (): Listed[] => chartIds().map(listedOf);
