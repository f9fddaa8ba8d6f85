/** Charts and chapters as things of schema.org. Pure. */
import type { ChartBundle } from '#lib/charts/bundle.ts';
import type { Source } from '#lib/data/rows.ts';
import { article, dataset, type Cited, type Node } from './json-ld.ts';

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

/**
 * A chart as a set of rows.
 * @param brief leaves files and documents out, for pages that only show it
 */
export const chartNode = (chart: ChartBundle, brief = false): Node =>
	dataset({
		path: `/charts/${chart.id}/`,
		name: chart.title,
		description: chart.description,
		date: chart.as_of,
		...(brief
			? {}
			: {
					picture: `/charts/${chart.id}.png`,
					files: [
						...(chart.download.offered ? [['text/csv', `/charts/${chart.id}.csv`] as const] : []),
						['application/json', `/charts/${chart.id}.json`],
						['image/svg+xml', `/charts/${chart.id}.svg`]
					],
					citations: chart.sources
						.slice(0, MOST)
						.map(({ name, title, url, date }) => ({ title, publisher: name, url, date }))
				})
	});

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
 * @param about what the whole site is about, in a few words each
 */
export function chapterNodes(
	meta: Told,
	edition: string,
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
		...charts.map((chart) => chartNode(chart, true))
	];
}
