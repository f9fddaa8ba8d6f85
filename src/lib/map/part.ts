/** The part of a still map around some of its places. Pure. */

/** A part of a drawing in per cent of it: its left upper corner, and its width, which is its height too. */
export interface Part {
	x: number;
	y: number;
	size: number;
}

/** Part of the width and height that stays free on each side of the places. */
const MARGIN = 0.2;
/** Per cent that places count as apart at least: a still map drawn for the whole has no finer coasts to show. */
const LEAST = 20;

/** The smallest part that holds all places with room around them and has the shape of the whole; all of it for none. */
export function partAround(places: readonly { x: number; y: number }[], least = LEAST): Part {
	if (!places.length) return { x: 0, y: 0, size: 100 };
	const [xs, ys] = [places.map((p) => p.x), places.map((p) => p.y)];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const size = Math.min(100, Math.max(least, right - left, bottom - top) / (1 - 2 * MARGIN));
	const corner = (from: number, to: number) => Math.min(100 - size, Math.max(0, (from + to - size) / 2));
	return { x: corner(left, right), y: corner(top, bottom), size };
}
