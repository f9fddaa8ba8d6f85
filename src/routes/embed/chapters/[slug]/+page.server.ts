import { chapter, chapterPlan, chapters } from '#lib/server/chapters.ts';
import { chapterLead } from '#lib/server/leads.ts';
import { STRIP_CHART } from '#lib/story/chapter.ts';
import { embedCard } from '#lib/story/embed-card.ts';

export const entries = () => chapters().map(({ slug }) => ({ slug }));

export const load = ({ params }: { params: { slug: string } }) => {
	const of = chapter(params.slug);
	const lead = chapterLead(of.slug, STRIP_CHART);
	return { ...embedCard(of, lead, chapterPlan().length), lead, description: of.description };
};
