import { error } from '@sveltejs/kit';
import { published } from '#lib/server/tables/published.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => [...published().keys()].map((table) => ({ table }));

/** The rows of a table that may be handed on. */
export const GET: RequestHandler = ({ params }) => {
	const table = published().get(params.table);
	if (!table) error(404, `There is no table ${params.table}.`);
	return new Response(table.text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
