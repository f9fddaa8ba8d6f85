import { chartIndex } from '#lib/charts/picture/index-of.ts';
import { listed, listedOf } from '#lib/server/chart-files.ts';
import { MAP_ID } from '#lib/text/picture-forms.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** All charts and the map, for machines. */
export const GET = () =>
	new Response(chartIndex(listed(), listedOf(MAP_ID)), { headers: { 'content-type': 'application/json' } });
