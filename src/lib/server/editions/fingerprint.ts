/** What a reader is told by a chart or the map, as one hash: when it changes, a new edition is due. Drawing and style do not count. */
import type { ChartBundle } from '#lib/charts/bundle.ts';
import { EMBED_HEIGHT, EMBED_TITLE } from '#lib/map/figure.ts';
import { chart, chartIds } from '../charts.ts';
import { mapFigure } from '../maps.ts';
import { sha256 } from './manifest.ts';

/** Something that can be frozen: its id, its fingerprint, the px its live embed needs at 600 px width. */
export interface Freezable {
	id: string;
	fingerprint: string;
	height: number;
}

/** The fingerprint of a chart: over title, subtitle, notes, date of the newest source, and the rows of its table. */
export function chartFingerprint(
	chart: Pick<ChartBundle, 'title' | 'subtitle' | 'notes' | 'as_of' | 'placed'>
): string {
	const { title, subtitle, notes, as_of, placed } = chart;
	const rows = placed.table.rows.map(({ cells, how }) => [...cells, how]);
	return sha256(
		JSON.stringify([title, subtitle, notes, as_of, placed.table.head.map(({ text }) => text), rows])
	);
}

/** The fingerprint of the map: over its words, and the name, stage, state and place of each site. */
function mapFingerprint(): string {
	const { title, subtitle, asOf, maps } = mapFigure({ id: 'map', region: 'world', title: EMBED_TITLE });
	const drawn = maps.flatMap((map) => map.marks.map((mark) => mark.site));
	const sites = drawn.map(({ id, name, stage, status, lon, lat }) => [id, name, stage, status, lon, lat]);
	// Marks are drawn in the order in which they cover each other, which tells a reader nothing.
	return sha256(JSON.stringify([title, subtitle, asOf, sites.sort()]));
}

/** All that can be frozen as it stands now: every chart, and the map. @throws as `chart` */
export const freezables = (): Freezable[] => [
	...chartIds().map((id) => {
		const made = chart(id);
		return { id, fingerprint: chartFingerprint(made), height: made.height };
	}),
	{ id: 'map', fingerprint: mapFingerprint(), height: EMBED_HEIGHT }
];
