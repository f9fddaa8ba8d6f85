import { searchIndex } from '#lib/server/search.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What the search looks through. Loaded when a reader first searches. */
export const GET = () =>
	new Response(JSON.stringify(searchIndex()), { headers: { 'content-type': 'application/json' } });
