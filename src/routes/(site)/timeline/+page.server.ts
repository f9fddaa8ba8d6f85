import { chapters } from '#lib/server/chapters.ts';
import { content } from '#lib/server/content.ts';
import { sayDate } from '#lib/text/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { events, sources } = content().tables;
	const publishers = new Map(sources.map((source) => [source.id, source.publisher]));
	return {
		events: events
			.filter((event) => event.print === 'yes')
			.toSorted((a, b) => (a.date < b.date ? -1 : 1))
			.map((event) => ({
				...event,
				when: sayDate(event.date),
				sources: event.source_ids.map((id) => ({ id, publisher: publishers.get(id) ?? id })),
				told: chapters().flatMap(({ slug, title, uses }) =>
					uses.events.filter(({ id }) => id === event.id).map(({ step }) => ({ slug, title, step }))
				)
			}))
	};
};
