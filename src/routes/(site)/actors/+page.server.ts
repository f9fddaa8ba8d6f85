import { chapters } from '#lib/server/chapters.ts';
import { content } from '#lib/server/content.ts';
import { sayDate } from '#lib/text/dates.ts';
import { bySide } from '#lib/ui/sides.ts';
import { sourceWords } from '#lib/ui/source-words.ts';
import type { PageServerLoad } from './$types';

/** Years of an office with the dash that spans have: '2025-2026' gives '2025–2026'. */
const spanned = (role: string): string => role.replace(/(\d{4})-(\d{4})/g, '$1–$2');

export const load: PageServerLoad = () => {
	const { actors, events, sources } = content().tables;
	const byId = new Map(sources.map((source) => [source.id, source]));
	const tellers = new Map<string, Set<string>>();
	for (const { slug, uses } of chapters())
		for (const { id } of uses.events) tellers.set(id, (tellers.get(id) ?? new Set()).add(slug));
	const printed = events
		.filter((event) => event.print === 'yes')
		.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	const entries = actors.map((actor) => {
		const own = printed.filter((event) => event.actors.includes(actor.id));
		const slugs = new Set(own.flatMap((event) => [...(tellers.get(event.id) ?? [])]));
		return {
			id: actor.id,
			name: actor.name,
			side: actor.side,
			office: [spanned(actor.role), actor.organisation]
				.filter((words) => words && words !== actor.name && words !== 'Company')
				.join(', '),
			description: actor.description,
			events: own.map(({ id, date, title }) => ({ id, title, when: sayDate(date) })),
			chapters: chapters()
				.filter(({ slug }) => slugs.has(slug))
				.map(({ slug, title }) => ({ slug, title })),
			sources: actor.source_ids.map((id) => ({ id, words: sourceWords(id, byId) }))
		};
	});
	return { count: entries.length, sides: bySide(entries) };
};
