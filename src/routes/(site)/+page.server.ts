import { pictureSize } from '#lib/charts/picture/svg.ts';
import { evidenceFor } from '#lib/data/evidence.ts';
import { sayCount, sitesOf } from '#lib/map/counts.ts';
import { sitesByStage } from '#lib/map/sites-by-stage.ts';
import { chapterPlan, chapters } from '#lib/server/chapters.ts';
import { chart, charts } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';
import { STRIP_CHART, type ChapterView } from '#lib/story/chapter.ts';
import type { PageServerLoad } from './$types';

/** The numbers that the opening speaks. */
const SPOKEN = [
	'magnets-january-2025',
	'magnets-may-2025',
	'magnets-fall-march-to-may-2025',
	'eu-applications-november-2025',
	'licences-approved-sefcovic-november-2025'
];

export const load: PageServerLoad = () => {
	const { tables } = content();
	const facts = tables.facts.filter((fact) => SPOKEN.includes(fact.id));
	const cited = new Set(facts.flatMap((fact) => fact.source_ids));
	const view: ChapterView = {
		file: 'the opening page',
		facts: Object.fromEntries(facts.map((fact) => [fact.id, fact])),
		terms: {},
		sources: Object.fromEntries(
			tables.sources.filter(({ id }) => cited.has(id)).map((source) => [source.id, source])
		),
		charts: {},
		maps: {},
		stops: {},
		people: {},
		accounts: {},
		chapters: {}
	};
	// What a firm does or a market shows is no act of the dispute.
	const dispute = tables.events.filter(({ kind }) => kind !== 'industry' && kind !== 'supply');
	const strip = chart(STRIP_CHART);
	return {
		view,
		strip,
		picture: pictureSize(strip),
		exports: chart('magnet-exports-monthly'),
		plan: chapterPlan(),
		minutes: chapters().map((chapter) => chapter.minutes),
		charts: charts().length,
		events: tables.events.filter((event) => event.print === 'yes').length,
		stages: sitesByStage(tables.facilities),
		plants: sayCount(tables.facilities),
		sites: sitesOf(tables.facilities),
		sources: tables.sources.length,
		evidence: {
			dispute: evidenceFor(tables.sources, [...dispute, ...tables.licences, ...tables.controls]),
			sites: evidenceFor(tables.sources, tables.facilities)
		}
	};
};
