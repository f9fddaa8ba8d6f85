import { chartIndex } from '#lib/charts/picture/index-of.ts';
import { listed } from '#lib/server/chart-files.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** All charts, for machines. */
export const GET = () =>
	new Response(chartIndex(listed()), { headers: { 'content-type': 'application/json' } });
