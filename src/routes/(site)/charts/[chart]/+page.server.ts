import { citationsOf, creditsOf } from '#lib/charts/picture/credits.ts';
import { THEMES } from '#lib/charts/themes.ts';
import { report } from '#lib/text/report.ts';
import { chapterPlan } from '#lib/server/chapters.ts';
import { chartCoverage } from '#lib/server/chart-coverage.ts';
import { chart, chartIds, charts } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';
import { editionOf, offeredEditions } from '#lib/server/editions.ts';

export const entries = () => chartIds().map((id) => ({ chart: id }));

/** The charts of a theme before and after one, in the order of the gallery. */
function neighbours(id: string, theme: string) {
	const list = charts().filter((one) => one.theme === theme);
	const at = list.findIndex((one) => one.id === id);
	const brief = (i: number) => {
		const one = list[i];
		return one ? { id: one.id, title: one.title } : null;
	};
	return { previous: brief(at - 1), next: brief(at + 1) };
}

/** A chart, the chapter that tells of it, how it is cited and credited, and its neighbours. */
export const load = ({ params }: { params: { chart: string } }) => {
	const found = chart(params.chart);
	const edition = editionOf(found.id);
	const path = `/charts/${found.id}/`;
	return {
		chart: found,
		coverage: chartCoverage(found),
		keywords: content().package.keywords as string[],
		chapter: chapterPlan().find(({ slug, written }) => written && slug === found.chapter) ?? null,
		edition,
		editions: offeredEditions(found.id),
		citations: citationsOf(found, edition),
		credits: creditsOf(found, edition),
		report: report({ id: found.id, title: found.title, path, asOf: found.as_of, edition }),
		theme: { id: found.theme, name: THEMES[found.theme] ?? found.theme },
		...neighbours(found.id, found.theme)
	};
};
