import { chapterPlan } from '#lib/server/chapters.ts';
import { chart, chartIds } from '#lib/server/charts.ts';
import { offeredEditions } from '#lib/server/editions.ts';

export const entries = () => chartIds().map((id) => ({ chart: id }));

/** A chart, and the chapter that tells of it. */
export const load = ({ params }: { params: { chart: string } }) => {
	const found = chart(params.chart);
	return {
		chart: found,
		editions: offeredEditions(found.id),
		chapter: chapterPlan().find(({ slug, written }) => written && slug === found.chapter) ?? null
	};
};
