import { chapterPlan, chapters } from '#lib/server/chapters.ts';
import { chapterLead } from '#lib/server/leads.ts';
import { STRIP_CHART } from '#lib/story/chapter.ts';
import { embedCard } from '#lib/story/embed-card.ts';
import { knotsOf } from '#lib/text/knots.ts';
import type { PageServerLoad } from './$types';

/** The ten chapters; of the written ones also how long they take, and the heights of their cards. */
export const load: PageServerLoad = () => {
	const plan = chapterPlan();
	const written = new Map(chapters().map((chapter) => [chapter.slug, chapter]));
	return {
		plan: plan.map((entry) => {
			const chapter = written.get(entry.slug);
			if (!chapter) return { ...entry, minutes: 0, height: 0, knots: [] };
			const { height, heights } = embedCard(chapter, chapterLead(entry.slug, STRIP_CHART), plan.length);
			return { ...entry, minutes: chapter.minutes, height, knots: knotsOf(heights) };
		})
	};
};
