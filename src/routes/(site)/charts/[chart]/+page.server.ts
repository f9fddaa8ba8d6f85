import { THEMES } from '#lib/charts/themes.ts';
import { chapterPlan } from '#lib/server/chapters.ts';
import { chart, chartIds, charts } from '#lib/server/charts.ts';
import { sharedFigure } from '#lib/server/picture.ts';
import { takeAway } from '#lib/server/take-away.ts';
import { altOf } from '#lib/ui/embeddable.ts';

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
	const shared = sharedFigure(found.id);
	return {
		chart: found,
		...takeAway(found.id),
		chapter: chapterPlan().find(({ slug, written }) => written && slug === found.chapter) ?? null,
		shared: altOf(shared.title, shared.description),
		theme: { id: found.theme, name: THEMES[found.theme] ?? found.theme },
		...neighbours(found.id, found.theme)
	};
};
