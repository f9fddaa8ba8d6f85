import { chapter, chapterPlan, chapters } from '#lib/server/chapters.ts';
import { chapterLead } from '#lib/server/leads.ts';
import { lightColours, png } from '#lib/server/picture.ts';
import { CARD, cardSvg, chapterCard } from '#lib/story/card.ts';
import { STRIP_CHART } from '#lib/story/chapter.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => chapters().map(({ slug }) => ({ slug }));

export const GET = ({ params }: { params: { slug: string } }) => {
	const { number, title } = chapter(params.slug);
	const words = chapterCard(number, chapterPlan().length, title);
	const svg = cardSvg(words, chapterLead(params.slug, STRIP_CHART), lightColours());
	return new Response(png(svg, CARD.width), { headers: { 'content-type': 'image/png' } });
};
