import { announcements } from '#lib/data/announcements.ts';
import { metalsOf } from '#lib/data/elements.ts';
import { shortName } from '#lib/charts/spec/publisher.ts';
import { register } from '#lib/map/register.ts';
import type { FrameId } from '#lib/map/regions.ts';
import { STRIP_CHART, type ChapterView, type Rules } from '#lib/story/chapter.ts';
import { CARD, leadWords } from '#lib/story/card.ts';
import { chapterLead } from '#lib/server/leads.ts';
import { chapter, chapterPlan, chapters, type MapTag } from '#lib/server/chapters.ts';
import { chart } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';
import { mapFigure } from '#lib/server/maps.ts';
import { stopView } from '#lib/server/stops.ts';
import { altOf } from '#lib/ui/embeddable.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => chapters().map(({ slug }) => ({ slug }));

const pickRows = <T extends { id: string }>(rows: T[], ids: string[]): Record<string, T> => {
	const wanted = new Set(ids);
	return Object.fromEntries(rows.filter((row) => wanted.has(row.id)).map((row) => [row.id, row]));
};

const drawMap = (map: MapTag) =>
	mapFigure({
		...map,
		region: map.region as FrameId
	});

const rulesOf = (last: string): Rules => {
	const { tables } = content();
	const sources = new Map(tables.sources.map((source) => [source.id, source]));
	const list = announcements(tables.controls, sources, '2025', last);
	const named = list.flatMap((rule) => rule.sources);
	return {
		list,
		publishers: Object.fromEntries(named.map((id) => [id, sources.get(id)?.publisher ?? id]))
	};
};

export const load: PageServerLoad = ({ params }) => {
	const { uses, ...meta } = chapter(params.slug);
	const { tables, package: pkg } = content();
	const plan = chapterPlan();
	const written = plan.filter((entry) => entry.written);
	const at = written.findIndex((entry) => entry.slug === params.slug);
	const drawn = uses.strips.length > 0 ? [...new Set([...uses.charts, STRIP_CHART])] : uses.charts;
	const view: ChapterView = {
		file: meta.file,
		facts: pickRows(tables.facts, uses.facts),
		terms: pickRows(tables.terms, uses.terms),
		sources: pickRows(tables.sources, uses.sources),
		charts: Object.fromEntries(drawn.map((id) => [id, chart(id)])),
		maps: Object.fromEntries(uses.maps.map((map) => [map.id, drawMap(map)])),
		stops: Object.fromEntries(uses.stops.map((stop) => [stop.id, stopView(stop)])),
		people: pickRows(tables.actors, uses.people),
		accounts: Object.fromEntries(
			uses.accounts.map((event) => [event, tables.accounts.filter((row) => row.event === event)])
		),
		chapters: Object.fromEntries(plan.map((entry) => [entry.slug, entry])),
		rules: uses.announcements ? rulesOf(meta.lawAsOf || meta.newestEvidence) : undefined,
		register: uses.register ? register(tables.facilities) : undefined,
		metals: uses.metals
			? metalsOf(tables.elements, tables.sources, ({ publisher }) => shortName(publisher))
			: undefined
	};
	return {
		meta: { ...meta, figures: uses.figures },
		view,
		plan,
		facts: uses.facts,
		charts: drawn,
		picture: { alt: altOf(meta.title, leadWords(chapterLead(params.slug, STRIP_CHART))), size: { ...CARD } },
		edition: pkg.created.slice(0, 10),
		// A weakness that is known and still stands changed nothing.
		changes: tables.corrections.filter((row) => row.class !== 'known-weakness'),
		sources: uses.sources,
		previous: written[at - 1] ?? null,
		next: written[at + 1] ?? null
	};
};
