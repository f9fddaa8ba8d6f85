import { oembed } from '#lib/embed/oembed.ts';
import { chapter, chapterPlan, chapters } from '#lib/server/chapters.ts';
import { chapterLead } from '#lib/server/leads.ts';
import { CARD } from '#lib/story/card.ts';
import { STRIP_CHART } from '#lib/story/chapter.ts';
import { cardTitle, embedCard } from '#lib/story/embed-card.ts';
import { cardId } from '#lib/text/embed-ids.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => chapters().map(({ slug }) => ({ slug }));

export const GET = ({ params: { slug } }: { params: { slug: string } }) => {
	const lead = chapterLead(slug, STRIP_CHART);
	const { card, height } = embedCard(chapter(slug), lead, chapterPlan().length);
	const answer = oembed({
		id: cardId(slug),
		title: cardTitle(card),
		page: `/chapters/${slug}/`,
		height,
		picture: { path: `/chapters/${slug}.png`, ...CARD }
	});
	return new Response(answer, { headers: { 'content-type': 'application/json' } });
};
