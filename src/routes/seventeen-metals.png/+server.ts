import { siteCard } from '#lib/server/cards.ts';
import { cardPng } from '#lib/server/picture.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => {
	const { words, lead } = siteCard();
	return new Response(cardPng(words, lead), { headers: { 'content-type': 'image/png' } });
};
