import { chapterCardOf } from '#lib/server/cards.ts';
import { chapterPlan, chapters } from '#lib/server/chapters.ts';
import type { PageServerLoad } from './$types';

/** The ten chapters; of the written ones also how long they take, and the height of their cards. */
export const load: PageServerLoad = () => {
	const minutes = new Map(chapters().map((chapter) => [chapter.slug, chapter.minutes]));
	return {
		plan: chapterPlan().map((entry) => ({
			...entry,
			minutes: minutes.get(entry.slug) ?? 0,
			height: entry.written ? chapterCardOf(entry.slug).height : 0
		}))
	};
};
