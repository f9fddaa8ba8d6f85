import { THEMES } from '#lib/charts/themes.ts';
import { chapterPlan } from '#lib/server/chapters.ts';
import { charts } from '#lib/server/charts.ts';

/** The charts by theme, each with its small drawing, and the same charts by the chapter that tells of them. */
export const load = () => {
	const plan = chapterPlan();
	const cards = charts().map(({ id, title, subtitle, theme, chapter, placed, as_of }) => ({
		id,
		title,
		subtitle,
		theme,
		chapter: plan.find(({ slug }) => slug === chapter),
		as_of,
		placed: { ...placed, table: { head: [], rows: [] }, rows: [] }
	}));
	return {
		count: cards.length,
		themes: Object.entries(THEMES)
			.map(([id, name]) => ({ id, name, cards: cards.filter(({ theme }) => theme === id) }))
			.filter((theme) => theme.cards.length),
		chapters: plan
			.map(({ slug, number, title, written }) => ({
				slug,
				number,
				title,
				written,
				charts: cards
					.filter(({ chapter }) => chapter?.slug === slug)
					.map(({ id, title, theme }) => ({ id, title, theme }))
			}))
			.filter((chapter) => chapter.charts.length)
	};
};
