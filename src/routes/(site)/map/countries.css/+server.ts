import { sites } from '#lib/server/maps.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The style rules that filter by country, one for each country in the table. */
export function GET() {
	const codes = ['EU', ...new Set(sites().map((s) => s.country))].sort();
	const rules = codes.map((c) => `.filters:has([value=${c}]:checked)~* .item:not(.${c})`);
	return new Response(`${rules.join(',\n')}{display:none}\n`, { headers: { 'content-type': 'text/css' } });
}
