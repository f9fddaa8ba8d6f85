import { siteLead } from '#lib/server/leads.ts';
import { lightColours, png } from '#lib/server/picture.ts';
import { CARD, cardSvg, SITE_CARD } from '#lib/story/card.ts';
import { STRIP_CHART } from '#lib/story/chapter.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => {
	const svg = cardSvg(SITE_CARD, siteLead(STRIP_CHART), lightColours());
	return new Response(png(svg, CARD.width), { headers: { 'content-type': 'image/png' } });
};
