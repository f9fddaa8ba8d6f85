/** What a stop of a scrolly shows, ready to be drawn. */
import type { LegendItem, Scene } from '#lib/charts/scene/scene.ts';
import type { StopMapData } from '#lib/map/stop-map.ts';

export interface StopView {
	/** Where the reader can go on with this view, as an address of the site. */
	explore: string;
	map?: StopMapData;
	/** A chart, focused or whole. */
	chart?: { scenes: Scene[]; legend: LegendItem[]; description: string };
	/** A day of the strip (ISO). */
	strip?: string;
}
