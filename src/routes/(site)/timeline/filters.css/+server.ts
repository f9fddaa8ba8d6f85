import { content } from '#lib/server/content.ts';
import { kindLooks } from '#lib/ui/timeline/kinds.ts';
import { filterRules } from '#lib/ui/timeline/rules.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The style rules that filter by kind and by actor, for the actors that events name. */
export function GET() {
	const shown = content().tables.events.filter((event) => event.print === 'yes');
	const actors = [...new Set(shown.flatMap((event) => event.actors))].sort();
	const rules = filterRules(
		kindLooks.map((look) => look.id),
		actors
	);
	return new Response(rules, { headers: { 'content-type': 'text/css' } });
}
