import { evidenceDate } from '#lib/data/evidence.ts';
import { chapters } from '#lib/server/chapters.ts';
import { content } from '#lib/server/content.ts';
import { sayDate } from '#lib/text/dates.ts';
import { bySide } from '#lib/ui/sides.ts';
import { entryOf } from '#lib/ui/timeline/entry.ts';
import { kindLooks } from '#lib/ui/timeline/kinds.ts';
import { byYear } from '#lib/ui/timeline/years.ts';
import { tellings } from '#lib/ui/told.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { tables } = content();
	const actors = new Map(tables.actors.map((actor) => [actor.id, actor]));
	const sources = new Map(tables.sources.map((source) => [source.id, source]));
	const evidence = evidenceDate(tables);
	const told = chapters();
	const events = tables.events
		.filter((event) => event.print === 'yes')
		.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
		.map((event) =>
			entryOf(
				event,
				actors,
				sources,
				evidence,
				tellings(told, ({ uses }) => uses.events, event.id)
			)
		);
	return {
		count: events.length,
		scheduled: events.filter((event) => event.scheduled).length,
		told: events.filter((event) => event.told.length).length,
		evidence: sayDate(evidence),
		years: byYear(events),
		strip: events.map(({ id, date, kind, scheduled, classes, when, title }) => ({
			id,
			date,
			kind,
			scheduled,
			classes,
			say: `${when}: ${title}`
		})),
		kinds: kindLooks.map((look) => ({
			...look,
			count: events.filter(({ kind }) => kind === look.id).length
		})),
		sides: bySide(
			tables.actors
				.map((actor) => ({
					id: actor.id,
					name: actor.name,
					side: actor.side,
					count: events.filter((event) => event.actors.some(({ id }) => id === actor.id)).length
				}))
				.filter(({ count }) => count > 0)
		)
	};
};
