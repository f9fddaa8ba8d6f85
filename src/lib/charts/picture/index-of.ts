/** The set of charts for machines: one entry each, and the schema that it keeps to. Pure. */
import { absolute } from '../../text/address.ts';
import { absoluteForms, editionForms } from '../../text/chart-forms.ts';
import { LICENCE } from '../../text/licence.ts';
import { creditsOf } from './credits.ts';
import { placeOf, type Chapter } from './place-of.ts';
import type { Taken } from './taken.ts';

/** Where the set of charts and its schema stand, below the base path. */
export const INDEX = '/charts/index.json';
export const INDEX_SCHEMA = '/charts/index.schema.json';

/** A chart, or the map, and what the index says of it beside. */
export interface Listed {
	chart: Taken;
	/** The chapter that tells of it; null where none does, or many. */
	chapter: Chapter | null;
	editions: { n: number; date: string }[];
}

/** One chart, or the map, in the index. */
function entry({ chart, chapter, editions }: Listed) {
	const last = editions.at(-1);
	return {
		id: chart.id,
		title: chart.title,
		subtitle: chart.subtitle,
		description: chart.description,
		...placeOf(chart, chapter),
		kind: chart.kind,
		unit: chart.unit,
		as_of: chart.as_of,
		valid_until: chart.legal?.until ?? null,
		edition: last ? { n: last.n, date: last.date } : null,
		editions: editionForms(chart.id, editions),
		addresses: absoluteForms(chart),
		embed_height: chart.height,
		rows: chart.placed.rows.length - chart.withheld.length,
		rows_withheld: chart.withheld.length,
		withheld: chart.download.why || null,
		sources: chart.sources.map(({ id }) => id),
		credit: creditsOf(chart, last ?? null).long,
		licence: LICENCE.url
	};
}

/** All charts and the map as one JSON. */
export const chartIndex = (listed: Listed[], map: Listed): string =>
	JSON.stringify(
		{
			$schema: absolute(INDEX_SCHEMA),
			title: 'Seventeen Metals: charts',
			home: absolute('/charts/'),
			licence: LICENCE,
			charts: listed.map(entry),
			map: entry(map)
		},
		null,
		'\t'
	);
