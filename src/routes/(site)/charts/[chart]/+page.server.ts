import { chapterPlan } from '#lib/server/chapters.ts';
import { chartCoverage } from '#lib/server/chart-coverage.ts';
import { chart, chartIds } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';

export const entries = () => chartIds().map((id) => ({ chart: id }));

/** A chart, and the chapter that tells of it. */
export const load = ({ params }: { params: { chart: string } }) => {
	const found = chart(params.chart);
	return {
		chart: found,
		coverage: chartCoverage(found),
		keywords: content().package.keywords as string[],
		chapter: chapterPlan().find(({ slug, written }) => written && slug === found.chapter) ?? null
	};
};
