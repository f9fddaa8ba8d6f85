import { indexSchema } from '#lib/charts/picture/index-schema.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What the index of charts holds, as JSON Schema. */
export const GET = () =>
	new Response(JSON.stringify(indexSchema(), null, '\t'), {
		headers: { 'content-type': 'application/schema+json' }
	});
