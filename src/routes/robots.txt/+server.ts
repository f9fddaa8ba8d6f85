import { absolute } from '#lib/text/address.ts';

export const prerender = true;

/** Everyone may read everything. */
export const GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml')}\n`);
