import { oembed } from '#lib/embed/oembed.ts';
import { EMBED_HEIGHT, EMBED_TITLE } from '#lib/map/figure.ts';
import { MAP_PICTURE } from '#lib/ui/shared-picture.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => {
	const answer = oembed({
		id: 'map',
		title: EMBED_TITLE,
		page: '/map/',
		height: EMBED_HEIGHT,
		picture: MAP_PICTURE
	});
	return new Response(answer, { headers: { 'content-type': 'application/json' } });
};
