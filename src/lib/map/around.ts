/** A frame around some places, as wide as they need. Pure; `projection` and `place` take it like any other. */
import { geoAzimuthalEqualArea } from 'd3';
import { EARTH, region, regions, type Region } from './regions.ts';

type Degrees = [number, number];

/** Part of the frame's width and height that stays free on each side. */
const MARGIN = 0.17;

const turn = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;

/** The middle of places on the globe: the mean of their directions from its centre. */
function middle(places: readonly { lon: number; lat: number }[]): Degrees {
	const rad = Math.PI / 180;
	let [x, y, z] = [0, 0, 0];
	for (const { lon, lat } of places) {
		x += Math.cos(lat * rad) * Math.cos(lon * rad);
		y += Math.cos(lat * rad) * Math.sin(lon * rad);
		z += Math.sin(lat * rad);
	}
	return [Math.atan2(y, x) / rad, Math.atan2(z, Math.hypot(x, y)) / rad];
}

/** A plane in kilometres with its origin at `centre`. */
const plane = ([lon, lat]: Degrees) =>
	geoAzimuthalEqualArea().rotate([-lon, -lat]).scale(EARTH).translate([0, 0]);

const DETAILED: readonly string[] = ['europe', 'east-asia', 'north-america', 'south-america'];

/** Names of countries (and, near by, of towns) that lie in a frame, each once. */
function namesIn(centre: Degrees, across: number, ratio: number): Region['labels'] {
	const on = plane(centre);
	const world = region('world');
	const near = regions.filter((r) => r !== world).sort((a) => (DETAILED.includes(a.id) ? -1 : 1));
	const lists = across > 6000 ? [world] : [...near, world, ...(across < 800 ? [region('estonia')] : [])];
	const found = new Map<string, readonly [string, number, number]>();
	for (const label of lists.flatMap((r) => r.labels)) {
		const [x, y] = on([label[1], label[2]]) ?? [Infinity, Infinity];
		const inside = Math.abs(x) < across / 2.1 && Math.abs(y) < (across * ratio) / 2.1;
		if (inside && !found.has(label[0])) found.set(label[0], label);
	}
	return [...found.values()];
}

/**
 * The frame that holds all of some places, with room around them.
 * @param places where they are, in degrees
 * @param span kilometres that the frame is wide at least
 * @param ratio height over width
 * @param width pixels of the narrowest drawing
 * @throws RangeError when there is no place
 */
export function around(
	places: readonly { lon: number; lat: number }[],
	{ span = 400, ratio = 0.75, width = 300 }: { span?: number; ratio?: number; width?: number } = {}
): Region & { across: number } {
	if (!places.length) throw new RangeError('A frame needs at least one place to stand around.');
	let centre = middle(places);
	let [wide, high] = [0, 0];
	// The middle of the directions is not the middle of the frame: two rounds bring the one to the other.
	for (let round = 0; round < 3; round++) {
		const on = plane(centre);
		const at = places.map((p) => on([p.lon, p.lat])!);
		const [xs, ys] = [at.map((p) => p[0]), at.map((p) => p[1])];
		const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
		[wide, high] = [right - left, bottom - top];
		centre = on.invert!([(left + right) / 2, (top + bottom) / 2]) as Degrees;
	}
	const free = 1 - 2 * MARGIN;
	const across = Math.round(Math.max(span, wide / free, high / ratio / free));
	const on = plane(centre);
	const edge = (x: number, y: number) =>
		(on.invert!([(x * across) / 2, (y * across * ratio) / 2]) ?? centre) as Degrees;
	const [w, e, s, n] = [edge(-1, 0)[0], edge(1, 0)[0], edge(0, 1)[1], edge(0, -1)[1]];
	const round = (degrees: number) => Math.round(degrees * 100) / 100;
	return {
		id: 'around',
		name: 'Around the sites',
		where: 'in this frame',
		width,
		ratio,
		centre: [round(turn(centre[0])), round(centre[1])],
		box: [round(w), round(s), round(e < w ? e + 360 : e), round(n)],
		across,
		labels: namesIn(centre, across, ratio)
	};
}
