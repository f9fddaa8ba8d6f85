/** Places sites and names in the frame of a region. Pure; positions in per cent, nudges in pixels. */
import { dodge } from './dodge.ts';
import { labels, type Box, type Label, type Wanted } from './labels.ts';
import { projection, type Region } from './regions.ts';
import type { Site } from './site.ts';

export interface Mark {
	site: Site;
	/** True place, per cent of the frame. */
	x: number;
	y: number;
	/** From the true place to the mark, in pixels; 0 and 0 when nothing was in the way. */
	dx: number;
	dy: number;
}

export interface Placed {
	region: Region;
	marks: Mark[];
	labels: Label[];
}

const round = (n: number, places: number): number => Math.round(n * 10 ** places) / 10 ** places;

/** A nudge below this many pixels is not drawn with a leader line. */
export const LEADER = 5;

/** Whether a line leads from a mark of a drawing to its place. */
export const anyLed = ({ marks }: Placed): boolean =>
	marks.some(({ dx, dy }) => Math.hypot(dx, dy) >= LEADER);

/**
 * Every site once, spread so that none hides another, and the names that find room.
 * `named` gives sites to be named with the words to print. Sites must lie in the frame: throws RangeError with the id.
 */
export function place(
	region: Region,
	sites: readonly Site[],
	{ named = {}, width = region.width, countries = true, links = [], clear = [] }: PlaceOptions = {}
): Placed {
	const height = width * region.ratio;
	const project = projection(region, width);
	const spots = sites.map((s) => {
		const at = project([s.lon, s.lat]);
		if (!at || at[0] < 0 || at[0] > width || at[1] < 0 || at[1] > height)
			throw new RangeError(`${s.id}: ${s.lat}, ${s.lon} lies outside the frame of ${region.id}`);
		return { id: s.id, x: at[0], y: at[1] };
	});
	const drawn = dodge(spots, { width, height });
	const marks = sites.map((s, i) => {
		const home = spots[i]!;
		const to = drawn[i]!;
		const dx = round(to.x - home.x, 0);
		const dy = round(to.y - home.y, 0);
		const still = Math.hypot(dx, dy) < 1;
		return {
			site: s,
			x: round((home.x / width) * 100, 1),
			y: round((home.y / height) * 100, 1),
			dx: still ? 0 : dx,
			dy: still ? 0 : dy
		};
	});
	const wanted: Wanted[] = Object.entries(named).flatMap(([id, text]) => {
		const i = sites.findIndex((s) => s.id === id);
		const mark = marks[i];
		return mark ? [{ text, ...spots[i]!, dx: mark.dx, dy: mark.dy, site: id }] : [];
	});
	if (countries)
		for (const [text, lon, lat] of region.labels) {
			const at = project([lon, lat]);
			if (at) wanted.push({ text, x: at[0], y: at[1], dx: 0, dy: 0 });
		}
	const spot = (id: string) => spots.find((s) => s.id === id);
	const lines = links.flatMap(([from, to]) => {
		const [a, b] = [spot(from), spot(to)];
		return a && b ? [[[a.x, a.y] as const, [b.x, b.y] as const] as const] : [];
	});
	return { region, marks, labels: labels(wanted, drawn, width, height, { lines, clear }) };
}

export interface PlaceOptions {
	/** Site ids to the words that name them on the drawing. */
	named?: Record<string, string>;
	/** Width in pixels to spread for; the region's own if not given. */
	width?: number;
	/** Whether countries are named. */
	countries?: boolean;
	/** Ids of sites between which a line is drawn: names keep off it where they can. */
	links?: readonly (readonly [from: string, to: string])[];
	/** Pixels that no name may take. */
	clear?: readonly Box[];
}
