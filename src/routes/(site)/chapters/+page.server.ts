import { chapterPlan, chapters } from '#lib/server/chapters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const minutes = new Map(chapters().map((chapter) => [chapter.slug, chapter.minutes]));
	return { plan: chapterPlan().map((entry) => ({ ...entry, minutes: minutes.get(entry.slug) ?? 0 })) };
};
