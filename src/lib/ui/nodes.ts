/** Charts and chapters as things of schema.org. Pure. */
import type { ChartBundle } from '#lib/charts/bundle.ts';
import type { Correction, Source } from '#lib/data/rows.ts';
import { article, dataset, datasetShown, type Cited, type Node } from './json-ld.ts';

/** How many documents a page names to machines: the page itself lists all. */
const MOST = 6;
const FIRST_HAND = new Set(['primary', 'official-statistics', 'company']);

type Documented = Pick<Source, 'title' | 'publisher' | 'url' | 'date_published' | 'language' | 'kind'>;

/** The few documents that stand nearest to what happened, in the order in which they are used. */
const leading = (sources: Documented[]): Cited[] =>
	[...sources]
		.sort((a, b) => Number(FIRST_HAND.has(b.kind)) - Number(FIRST_HAND.has(a.kind)))
		.slice(0, MOST)
		.map(({ title, publisher, url, date_published: date, language }) => ({
			title,
			publisher,
			url,
			date,
			language
		}));

/** What every page says of a chart as a set of rows, and the files in which they can be taken. */
const rowsOf = (chart: ChartBundle) => ({
	path: `/charts/${chart.id}/`,
	name: chart.title,
	description: chart.description,
	date: chart.as_of,
	files: [
		...(chart.download.offered ? [['text/csv', `/charts/${chart.id}.csv`] as const] : []),
		['application/json', `/charts/${chart.id}.json`] as const
	]
});

/** A chart as a set of rows, on its own page. */
export function chartNode(chart: ChartBundle): Node {
	const rows = rowsOf(chart);
	return dataset({
		...rows,
		picture: `/charts/${chart.id}.png`,
		files: [...rows.files, ['image/svg+xml', `/charts/${chart.id}.svg`]],
		citations: chart.sources
			.slice(0, MOST)
			.map(({ name, title, url, date }) => ({ title, publisher: name, url, date }))
	});
}

interface Told {
	slug: string;
	title: string;
	description: string;
	number: number;
	newestEvidence: string;
	validUntil: string;
	minutes: number;
	reading: { words: number };
}

/**
 * A chapter and the charts in it.
 * @param edition ISO day on which these words and tables were put out
 * @param changes rows of the log of corrections
 * @param about what the whole site is about, in a few words each
 */
export function chapterNodes(
	meta: Told,
	edition: string,
	changes: readonly Pick<Correction, 'date' | 'where'>[],
	about: string[],
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
			about,
			charts: charts.map(({ id }) => `/charts/${id}/`),
			citations: leading(sources)
		}),
		...charts.map((chart) => datasetShown(rowsOf(chart)))
	];
}
