/** Charts and chapters as things of schema.org. Pure. */
import type { ChartBundle } from '#lib/charts/bundle.ts';
import type { Taken } from '#lib/charts/picture/taken.ts';
import type { EditionMark } from '#lib/text/edition.ts';
import type { Correction, Source } from '#lib/data/rows.ts';
import type { Coverage } from '#lib/data/coverage.ts';
import { absolute } from '#lib/text/address.ts';
import { MAP_POINTS } from '#lib/text/chart-forms.ts';
import type { Credits } from '#lib/text/cite/credit.ts';
import { homeOf } from '#lib/text/home.ts';
import { MAP_ID } from '#lib/text/picture-forms.ts';
import { dataset, imageObject } from './json-ld-data.ts';
import { article } from './json-ld-text.ts';
import { NAME, type Cited, type Node } from './json-ld.ts';

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

/** What every page says of a chart, or of the map, as a set of rows. */
const rowsOf = (chart: Taken) => ({
	path: homeOf(chart.id),
	name: chart.title,
	description: chart.description,
	date: chart.as_of
});

/** The files with its rows and its drawing; of some charts no row may be passed on as CSV. */
const filesOf = ({ id, download }: Taken) => [
	...(download.offered ? [['text/csv', `/charts/${id}.csv`] as const] : []),
	['application/json', `/charts/${id}.json`] as const,
	...(id === MAP_ID ? [['application/geo+json', MAP_POINTS] as const] : []),
	['image/svg+xml', `/charts/${id}.svg`] as const,
	['image/png', `/charts/${id}.png`] as const
];

/** The list of sources, where it stands for the documents: those of the map are as many as the plants, and each row names its own. */
const ALL_SOURCES: Cited = {
	title: 'The sources, with their terms',
	publisher: NAME,
	url: absolute('/sources/'),
	date: '',
	at: '/sources/'
};

const documentsOf = ({ id, sources }: Taken): Cited[] =>
	id === MAP_ID
		? [ALL_SOURCES]
		: sources.map(({ id, name, title, url, date, lang }) => ({
				title,
				publisher: name,
				url,
				date,
				language: lang,
				at: `/sources/#${id}`
			}));

/** What a page knows beside the chart. */
interface OnPage {
	coverage: Coverage;
	/** What the whole site is about. */
	keywords: string[];
	/** The newest frozen edition. */
	edition: Pick<EditionMark, 'n'> | null;
	/** The lines by which its picture is credited. */
	credits: Pick<Credits, 'short'>;
}

/** A chart, or the map, on its own page: as a set of rows, and as a picture. */
export function chartNodes(chart: Taken, { coverage, keywords, edition, credits }: OnPage): Node[] {
	const rows = rowsOf(chart);
	const picture = imageObject({
		path: rows.path,
		name: chart.title,
		file: `/charts/${chart.id}.png`,
		terms: '/journalists/#rights',
		credit: credits.short
	});
	const data = dataset({
		...rows,
		files: filesOf(chart),
		coverage,
		keywords,
		sources: documentsOf(chart),
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
				.filter(({ where }) => where.some((address) => address.startsWith(path)))
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
