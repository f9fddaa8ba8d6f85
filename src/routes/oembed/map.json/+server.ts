import { oembed } from '#lib/embed/oembed.ts';
import { mapEmbed } from '#lib/server/map-heights.ts';
import { wholeMap } from '#lib/server/maps.ts';
import { MAP_ID } from '#lib/text/picture-forms.ts';
import { sharedPicture } from '#lib/ui/shared-picture.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => {
	const answer = oembed({
		id: MAP_ID,
		title: wholeMap().title,
		page: '/map/',
		height: mapEmbed().height,
		picture: sharedPicture(MAP_ID)
	});
	return new Response(answer, { headers: { 'content-type': 'application/json' } });
};
