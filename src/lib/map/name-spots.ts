/** Where the name of a country fits in a frame that shows only a part of it. Pure. */
import { projection, type Region } from './regions.ts';

/** The outer and inner rings of a country, in degrees. */
export interface Outline {
	name: string;
	rings: readonly (readonly (readonly [number, number] | number[])[])[];
}

/** A cell of the grid in pixels: a name is wider than it is high. */
const WIDE = 16;
const HIGH = 8;

/** Cells that must be free around the middle of a name on all sides. */
const ROOM = 2;

/** The cells whose middle lies inside of the rings, row by row: even and odd crossings of each line. */
function inside(
	rings: Outline['rings'],
	fit: (at: [number, number]) => [number, number] | null,
	cols: number,
	rows: number
): Set<number> {
	const crossings: number[][] = Array.from({ length: rows }, () => []);
	for (const ring of rings) {
		const points = ring.map(([lon, lat]) => fit([lon!, lat!])).filter((p) => p !== null);
		points.forEach(([x1, y1], i) => {
			const [x2, y2] = points[(i + 1) % points.length]!;
			const [top, bottom] = y1 < y2 ? [y1, y2] : [y2, y1];
			const first = Math.max(0, Math.ceil(top / HIGH - 0.5));
			for (let row = first; row < rows && (row + 0.5) * HIGH < bottom; row++)
				crossings[row]!.push(x1 + ((x2 - x1) * ((row + 0.5) * HIGH - y1)) / (y2 - y1));
		});
	}
	const own = new Set<number>();
	crossings.forEach((xs, row) => {
		xs.sort((a, b) => a - b);
		for (let i = 0; i + 1 < xs.length; i += 2)
			for (
				let col = Math.max(0, Math.ceil(xs[i]! / WIDE - 0.5));
				col < cols && (col + 0.5) * WIDE < xs[i + 1]!;
				col++
			)
				own.add(row * cols + col);
	});
	return own;
}

/** The cell farthest from all that is not of `own`, from the frame's edge and from what is `taken`, if it has room. */
function roomiest(
	own: ReadonlySet<number>,
	taken: ReadonlySet<number>,
	cols: number,
	rows: number
): number | null {
	let rest = [...own].filter((cell) => !taken.has(cell));
	let best: number | null = null;
	// Peel rim after rim: who stays longest has the most room.
	for (let round = 0; rest.length; round++) {
		if (round >= ROOM) best = rest[rest.length >> 1]!;
		const left = new Set(rest);
		rest = rest.filter((cell) => {
			const [row, col] = [Math.floor(cell / cols), cell % cols];
			if (row === 0 || col === 0 || row === rows - 1 || col === cols - 1) return false;
			return [-cols - 1, -cols, -cols + 1, -1, 1, cols - 1, cols, cols + 1].every((d) => left.has(cell + d));
		});
	}
	return best;
}

/**
 * Names of countries with the point in degrees where each fits in the frame, the largest part first.
 * A country that shows too little of itself for its name is left out.
 * @param marks places, in degrees, that names keep away from
 */
export function nameSpots(
	countries: readonly Outline[],
	frame: Region,
	marks: readonly { lon: number; lat: number }[]
): [name: string, lon: number, lat: number][] {
	const [cols, rows] = [Math.floor(frame.width / WIDE), Math.floor((frame.width * frame.ratio) / HIGH)];
	const on = projection(frame);
	const taken = new Set(
		marks.flatMap((m) => {
			const [x, y] = on([m.lon, m.lat])!;
			const [col, row] = [Math.floor(x / WIDE), Math.floor(y / HIGH)];
			// A mark and the name beside it.
			return [-1, 0, 1].flatMap((dy) => [-1, 0, 1, 2, 3].map((dx) => (row + dy) * cols + col + dx));
		})
	);
	return countries
		.map(({ name, rings }) => ({ name, own: inside(rings, on, cols, rows) }))
		.sort((a, b) => b.own.size - a.own.size)
		.flatMap(({ name, own }) => {
			const cell = roomiest(own, taken, cols, rows);
			if (cell === null) return [];
			const at = on.invert!([((cell % cols) + 0.5) * WIDE, (Math.floor(cell / cols) + 0.5) * HIGH])!;
			return [
				[name, Math.round(at[0] * 100) / 100, Math.round(at[1] * 100) / 100] as [string, number, number]
			];
		});
}
