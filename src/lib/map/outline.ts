/** Shapes of the world as short path text: whole-number steps on a grid, small islands and crowded points left out. */
import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3';

type Point = [number, number];

/** Collects what d3-geo draws as lists of points, so that it can be rounded and thinned. */
class Collector implements GeoContext {
	lines: { points: Point[]; closed: boolean }[] = [];
	beginPath() {}
	arc() {}
	moveTo(x: number, y: number) {
		this.lines.push({ points: [[x, y]], closed: false });
	}
	lineTo(x: number, y: number) {
		this.lines.at(-1)?.points.push([x, y]);
	}
	closePath() {
		const last = this.lines.at(-1);
		if (last) last.closed = true;
	}
}

/** Twice the signed area of a ring. */
const area2 = (ring: Point[]): number =>
	ring.reduce((sum, [x, y], i) => {
		const [u, v] = ring[(i + 1) % ring.length]!;
		return sum + x * v - u * y;
	}, 0);

/** Distance of p from the line through a and b; from a itself when they coincide. */
function off(p: Point, a: Point, b: Point): number {
	const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
	const length = Math.hypot(ux, uy);
	if (length === 0) return Math.hypot(p[0] - a[0], p[1] - a[1]);
	return Math.abs(ux * (p[1] - a[1]) - uy * (p[0] - a[0])) / length;
}

/** Douglas and Peucker's thinning: what is left runs nowhere further than the tolerance at a point from what was. */
function thin(points: Point[], toleranceAt: (p: Point) => number): Point[] {
	const keep = new Set([0, points.length - 1]);
	const spans: [number, number][] = [[0, points.length - 1]];
	for (let span = spans.pop(); span; span = spans.pop()) {
		const [from, to] = span;
		let [far, at] = [1, -1];
		for (let i = from + 1; i < to; i++) {
			const d = off(points[i]!, points[from]!, points[to]!) / toleranceAt(points[i]!);
			if (d > far) [far, at] = [d, i];
		}
		if (at < 0) continue;
		keep.add(at);
		spans.push([from, at], [at, to]);
	}
	return points.filter((_, i) => keep.has(i));
}

/** Whole grid points, none twice in a row. */
function round(points: Point[]): Point[] {
	const out: Point[] = [];
	for (const [x, y] of points) {
		const p: Point = [Math.round(x), Math.round(y)];
		const last = out.at(-1);
		if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p);
	}
	return out;
}

/** How many times as far a line may run from the truth where it is seen only in passing. */
const LOOSE = 3;
/** Units around what is seen at rest that are still drawn as exactly: the width of a line lies there. */
const RIM = 4;

const step = (n: number, first: boolean): string => (n < 0 || first ? `${n}` : ` ${n}`);

/**
 * The path text of a shape on a grid of whole numbers.
 * `tolerance` is how far the line may run from the truth and `speck` the smallest ring (in square grid units) drawn.
 * `exact` is the width and height, from the origin, beyond which a line may run `LOOSE` times as far and a ring
 * must be as many times as wide and as high.
 */
export function outline(
	shape: GeoPermissibleObjects,
	projection: GeoProjection,
	{ tolerance = 0.7, speck = 12, exact }: { tolerance?: number; speck?: number; exact?: Point } = {}
): string {
	const beyond = ([x, y]: Point): boolean =>
		exact !== undefined && (x < -RIM || y < -RIM || x > exact[0] + RIM || y > exact[1] + RIM);
	const toleranceAt = (p: Point): number => (beyond(p) ? LOOSE * tolerance : tolerance);
	const drawn = new Collector();
	geoPath(projection, drawn)(shape);
	let d = '';
	for (const { points, closed } of drawn.lines) {
		const line = round(thin(points, toleranceAt));
		const least = line.every(beyond) ? LOOSE * LOOSE * speck : speck;
		if (closed && (line.length < 3 || Math.abs(area2(line)) / 2 < least)) continue;
		if (line.length < 2) continue;
		let [x, y] = line[0]!;
		d += `M${x}${step(y, false)}l`;
		line.slice(1).forEach(([u, v], i) => {
			d += step(u - x, i === 0) + step(v - y, false);
			[x, y] = [u, v];
		});
		if (closed) d += 'z';
	}
	return d;
}
