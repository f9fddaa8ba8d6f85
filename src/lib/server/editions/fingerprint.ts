/**
 * What a reader is told by a chart or the map, as one hash: when it changes, a new edition is due. All words and rows
 * count, those inside the drawing too. Place, size and colour of marks do not, nor how words break into lines: else each
 * touch to a kind of chart would call a new edition of all of them. For those there is `npm run freeze -- --again`.
 */
import type { ChartBundle, Placed } from '#lib/charts/bundle.ts';
import { type Knots, knotsOf } from '#lib/text/knots.ts';
import { openRows } from '#lib/charts/picture/download.ts';
import type { Taken } from '#lib/charts/picture/taken.ts';
import { chart, chartIds } from '../charts.ts';
import { content } from '../content.ts';
import { mapEmbed } from '../map-heights.ts';
import { mapTaken } from '../map-taken.ts';
import { sha256 } from './manifest.ts';
import { correctionsOf } from './notice.ts';

/** Something that can be frozen. */
export interface Freezable {
	id: string;
	fingerprint: string;
	/** Px that its live embed needs at 600 px width and more. */
	height: number;
	/** Px that it needs at each width. */
	knots: Knots;
	/** Ids of the corrections that it has in it. */
	corrections: string[];
}

/** Every word in a drawing and its legend, once each and in the order of the alphabet, with the look that a legend gives it. */
function drawnWords({ scenes, legend }: Pick<Placed, 'scenes' | 'legend'>): string[] {
	const said = scenes
		.flatMap(({ marks }) => marks)
		.flatMap((mark) => [
			...('text' in mark ? [mark.text, ...(mark.more ?? []).map(({ text }) => text)] : []),
			...('say' in mark ? [mark.say ?? ''] : []),
			...('printed' in mark ? [mark.printed ?? ''] : [])
		]);
	const words = said.flatMap((text) => text.split(/\s+/)).filter(Boolean);
	const explained = legend.map(({ text, colour, look }) => `${text}: ${look}, ${colour}`);
	return [...new Set([...words, ...explained])].sort();
}

/** What is told of a chart and of the map alike: words, sources and dates, the table, the rows of the files. */
function told(of: Taken): unknown[] {
	const { title, subtitle, description, how_to_read, notes, unit, as_of, counted_by, legal, placed } = of;
	const sources = of.sources.map(({ id, name, title, url, date, licence, redistribution }) => [
		id,
		name,
		title,
		url,
		date,
		licence,
		redistribution
	]);
	const head = placed.table.head.map(({ text }) => text);
	const rows = placed.table.rows.map(({ cells, how, source_ids }) => [cells, how, source_ids]);
	return [
		[title, subtitle, description, how_to_read, notes, unit, as_of, counted_by, legal?.until],
		sources,
		head,
		rows,
		openRows(of)
	];
}

/** The fingerprint of a chart: over all that is told, and the words in its drawing. */
export const chartFingerprint = (chart: ChartBundle): string =>
	sha256(JSON.stringify([...told(chart), drawnWords(chart.placed)]));

/** The fingerprint of the map: over all that is told, for its drawing has no words that its rows have not. */
export const mapFingerprint = (map: Taken): string => sha256(JSON.stringify(told(map)));

/** All that can be frozen as it stands now: every chart, and the map. @throws as `chart` */
export function freezables(): Freezable[] {
	const map = mapEmbed();
	const log = content().tables.corrections;
	const known = (id: string) => correctionsOf(id, log).map((entry) => entry.id);
	return [
		...chartIds().map((id) => {
			const made = chart(id);
			const { height, heights } = made;
			return {
				id,
				fingerprint: chartFingerprint(made),
				height,
				knots: knotsOf(heights),
				corrections: known(id)
			};
		}),
		{
			id: 'map',
			fingerprint: mapFingerprint(mapTaken()),
			height: map.height,
			knots: knotsOf(map.heights),
			corrections: known('map')
		}
	];
}
