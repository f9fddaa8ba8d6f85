import { chapterCard } from '#lib/server/cards.ts';
import { chapters } from '#lib/server/chapters.ts';
import { cardPng } from '#lib/server/picture.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => chapters().map(({ slug }) => ({ slug }));

export const GET = ({ params }: { params: { slug: string } }) => {
	const { words, lead } = chapterCard(params.slug);
	return new Response(cardPng(words, lead), { headers: { 'content-type': 'image/png' } });
};
