import { kit } from '#lib/server/kit.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** All charts as pictures and data. */
export const GET = async () => new Response(await kit(), { headers: { 'content-type': 'application/zip' } });
