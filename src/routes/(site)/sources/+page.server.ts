import { citations } from '#lib/data/citations.ts';
import { evidenceDate } from '#lib/data/evidence.ts';
import type { Source, SourceKind } from '#lib/data/rows.ts';
import { chapters } from '#lib/server/chapters.ts';
import { charts } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';
import { sayDate } from '#lib/text/dates.ts';
import { languageName, titleLang } from '#lib/text/languages.ts';

const GROUPS: [kind: SourceKind, title: string, what: string][] = [
	[
		'primary',
		'Laws, notices and statements',
		'Texts by those who decide: laws, ministry notices, speeches, official pages. Many were read as copies or translations; the publisher line says so.'
	],
	[
		'official-statistics',
		'Official statistics',
		'Figures by statistical offices, geological surveys and customs.'
	],
	[
		'company',
		'Company documents',
		'Reports and releases by the firms themselves. What they say of their own plans is a claim.'
	],
	[
		'news',
		'News',
		'Reports by agencies, newspapers and trade press. The name in brackets is the copy that was read.'
	],
	['analysis', 'Analysis', 'Notes by law firms, institutes, chambers and trackers.'],
	['research', 'Research and reference', 'Papers, reviews and reference databases.'],
	['market-data', 'Market data', 'Price assessments. They are proprietary: only single figures are quoted.'],
	['places', 'Places', 'Lists of towns with their positions. They say where a site lies, and nothing else.']
];

interface Door {
	path: string;
	words: string;
}

/** What leads a reader to a source: chapters, charts and events, by source id. */
function citing(): Map<string, Door[]> {
	const doors = new Map<string, Door[]>();
	const add = (id: string, door: Door) => void doors.set(id, [...(doors.get(id) ?? []), door]);
	for (const { slug, title, uses } of chapters())
		for (const id of uses.sources) add(id, { path: `/chapters/${slug}/`, words: `“${title}”` });
	for (const chart of charts())
		for (const { id } of chart.sources)
			add(id, { path: `/charts/${chart.id}/`, words: `chart ${chart.id.replaceAll('-', ' ')}` });
	for (const event of content().tables.events)
		if (event.print === 'yes')
			for (const id of event.source_ids)
				add(id, { path: `/timeline/#${event.id}`, words: `event of ${sayDate(event.date)}` });
	return doors;
}

/** A source as the page prints it. */
function entry(source: Source, cited: Map<string, number> | undefined, doors: Door[] | undefined) {
	return {
		id: source.id,
		aliases: source.aliases,
		title: source.title,
		lang: titleLang(source),
		url: source.url,
		about: [
			source.publisher,
			source.date_published ? sayDate(source.date_published) : 'undated',
			languageName(source.language)
		].join(' · '),
		licence: source.licence,
		redistribution: source.redistribution,
		note: source.note,
		doors: doors ?? [],
		cited: [...(cited ?? [])].filter(([table]) => table !== 'events')
	};
}

/** All sources by kind, newest first, with what the page says of each. */
export function load() {
	const { tables } = content();
	const cited = citations(tables);
	const doors = citing();
	const groups = GROUPS.map(([kind, title, what]) => ({
		kind,
		title,
		what,
		// Newest first; an undated one comes last.
		sources: tables.sources
			.filter((source) => source.kind === kind)
			.sort((a, b) => b.date_published.localeCompare(a.date_published) || a.id.localeCompare(b.id))
			.map((source) => entry(source, cited.get(source.id), doors.get(source.id)))
	}));
	const languages = new Set(tables.sources.map(({ language }) => language)).size;
	return { groups, count: tables.sources.length, languages, newest: sayDate(evidenceDate(tables)) };
}
