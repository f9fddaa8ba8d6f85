/** Charts and chapters as things of schema.org. Pure. */
import type { ChartBundle } from '#lib/charts/bundle.ts';
import type { EditionMark } from '#lib/text/edition.ts';
import type { Correction, Source } from '#lib/data/rows.ts';
import type { Coverage } from '#lib/data/coverage.ts';
import { dataset, imageObject } from './json-ld-data.ts';
import { article } from './json-ld-text.ts';
import type { Cited, Node } from './json-ld.ts';

/** How many documents a chart and a chapter cite to machines: their pages list all, and a chapter is heavy enough. */
const MOST = 6;
const FEW = 3;
const FIRST_HAND = new Set(['primary', 'official-statistics', 'company']);

type Documented = Pick<Source, 'title' | 'publisher' | 'url' | 'date_published' | 'language' | 'kind'>;

/** The few documents that stand nearest to what happened, in the order in which they are used. */
const leading = (sources: Documented[]): Cited[] =>
	[...sources]
		.sort((a, b) => Number(FIRST_HAND.has(b.kind)) - Number(FIRST_HAND.has(a.kind)))
		.slice(0, FEW)
		.map(({ title, publisher, url, date_published: date, language }) => ({
			title,
			publisher,
			url,
			date,
			language
		}));

/** What every page says of a chart as a set of rows. */
const rowsOf = (chart: ChartBundle) => ({
	path: `/charts/${chart.id}/`,
	name: chart.title,
	description: chart.description,
	date: chart.as_of
});

const CSV = 'text/csv';
const JSON_TYPE = 'application/json';

/** The files with a chart's rows; of some no row may be passed on as CSV. */
const tables = ({ id, download }: ChartBundle) => [
	...(download.offered ? [[CSV, `/charts/${id}.csv`] as const] : []),
	[JSON_TYPE, `/charts/${id}.json`] as const
];

/** What a chart's page knows beside the chart. */
interface OnPage {
	coverage: Coverage;
	/** What the whole site is about. */
	keywords: string[];
	/** The newest frozen edition. */
	edition: Pick<EditionMark, 'n'> | null;
	/** The line by which its picture is credited. */
	credit: string;
}

/** A chart on its own page: as a set of rows, and as a picture. */
export function chartNodes(chart: ChartBundle, { coverage, keywords, edition, credit }: OnPage): Node[] {
	const rows = rowsOf(chart);
	const drawings = [
		['image/svg+xml', `/charts/${chart.id}.svg`],
		['image/png', `/charts/${chart.id}.png`]
	] as const;
	const picture = imageObject({
		path: rows.path,
		name: chart.title,
		file: `/charts/${chart.id}.png`,
		terms: '/journalists/#rights',
		credit
	});
	const data = dataset({
		...rows,
		files: [...tables(chart), ...drawings],
		coverage,
		keywords,
		sources: chart.sources.map(({ id, name, title, url, date, lang }) => ({
			title,
			publisher: name,
			url,
			date,
			language: lang,
			at: `/sources/#${id}`
		})),
		cited: MOST,
		more: {
			image: { '@id': picture['@id'] },
			...(edition ? { version: String(edition.n) } : {})
		}
	});
	return [data, picture];
}

interface Told {
	slug: string;
	title: string;
	description: string;
	number: number;
	newestEvidence: string;
	validUntil: string;
	minutes: number;
	retell: string[];
	reading: { words: number };
}

/**
 * A chapter and the charts in it.
 * @param edition ISO day on which these words and tables were put out
 * @param changes rows of the log of corrections
 */
export function chapterNodes(
	meta: Told,
	edition: string,
	changes: readonly Pick<Correction, 'date' | 'where'>[],
	charts: ChartBundle[],
	sources: Documented[]
): Node[] {
	const path = `/chapters/${meta.slug}/`;
	return [
		article({
			path,
			headline: meta.title,
			description: meta.description,
			published: edition,
			modified: changes
				.filter(({ where }) => where.startsWith(path))
				.reduce((last, { date }) => (date > last ? date : last), edition),
			newestEvidence: meta.newestEvidence,
			validUntil: meta.validUntil,
			picture: `/chapters/${meta.slug}.png`,
			words: meta.reading.words,
			minutes: meta.minutes,
			position: meta.number,
			teaches: meta.retell,
			charts: charts.map(({ id, title }) => ({ path: `/charts/${id}/`, name: title })),
			citations: leading(sources)
		})
	];
}
