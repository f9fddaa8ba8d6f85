import { chartSchema } from '#lib/charts/picture/chart-schema.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What the file of a chart holds, as JSON Schema. */
export const GET = () =>
	new Response(JSON.stringify(chartSchema(), null, '\t'), {
		headers: { 'content-type': 'application/schema+json' }
	});
