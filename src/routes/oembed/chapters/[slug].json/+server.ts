import { oembed } from '#lib/embed/oembed.ts';
import { chapterCardOf } from '#lib/server/cards.ts';
import { chapters } from '#lib/server/chapters.ts';
import { CARD } from '#lib/story/card.ts';
import { cardTitle } from '#lib/story/embed-card.ts';
import { cardId } from '#lib/text/embed-ids.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => chapters().map(({ slug }) => ({ slug }));

export const GET = ({ params: { slug } }: { params: { slug: string } }) => {
	const { card, height } = chapterCardOf(slug);
	const answer = oembed({
		id: cardId(slug),
		title: cardTitle(card),
		page: `/chapters/${slug}/`,
		height,
		picture: { path: `/chapters/${slug}.png`, ...CARD }
	});
	return new Response(answer, { headers: { 'content-type': 'application/json' } });
};
