import { publishedPackage } from '#lib/server/tables/published.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The description of the published files. */
export const GET = () =>
	new Response(JSON.stringify(publishedPackage(), null, '\t') + '\n', {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
