import { oembed } from '#lib/embed/oembed.ts';
import { EMBED_HEIGHT, EMBED_TITLE } from '#lib/map/figure.ts';
import { MAP_ID } from '#lib/text/picture-forms.ts';
import { sharedPicture } from '#lib/ui/shared-picture.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => {
	const answer = oembed({
		id: MAP_ID,
		title: EMBED_TITLE,
		page: '/map/',
		height: EMBED_HEIGHT,
		picture: sharedPicture(MAP_ID)
	});
	return new Response(answer, { headers: { 'content-type': 'application/json' } });
};
