import { content } from '#lib/server/content.ts';
import { atom } from '#lib/ui/about/feed.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () =>
	new Response(atom(content().tables.corrections), { headers: { 'content-type': 'application/atom+xml' } });
