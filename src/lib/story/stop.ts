/** What a stop of a scrolly shows, ready to be drawn. */
import type { LegendItem, Scene } from '#lib/charts/scene/scene.ts';
import type { StopMapData } from '#lib/map/stop-map.ts';

/** A chart, focused or whole. */
export interface StopChart {
	/** Its finding, and its unit and period. */
	title: string;
	subtitle: string;
	description: string;
	/** Who counted, and of when the newest number is. */
	credit: string;
	legend: LegendItem[];
	scenes: Scene[];
	/** The same, low enough for words to pass under it. */
	low: Scene[];
}

export interface StopView {
	/** Where the reader can go on with this view, as an address of the site. */
	explore: string;
	map?: StopMapData;
	chart?: StopChart;
	/** A day of the strip (ISO). */
	strip?: string;
}
