/** Finds room for names between the marks; a name without room is left out. */
import type { Spot } from './dodge.ts';

export interface Wanted {
	text: string;
	/** Pixels: the true place of the site, or the middle of a country. */
	x: number;
	y: number;
	/** Pixels from there to the mark that is named; 0 and 0 for a country. */
	dx: number;
	dy: number;
	/** The site that is named; countries have none. */
	site?: string;
}

export interface Label {
	text: string;
	/** Per cent of the frame. */
	x: number;
	y: number;
	/** Pixels from there to the start, middle or end of the base line. */
	dx: number;
	dy: number;
	anchor: 'start' | 'middle' | 'end';
	site?: string;
}

/** Pixels. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Width of a name in pixels at 12 px: near enough to keep boxes apart, a little generous. */
const widthOf = (text: string, bold: boolean): number => text.length * (bold ? 6.9 : 6.4) + 2;

/** A line in pixels. */
export type Line = readonly [from: readonly [x: number, y: number], to: readonly [x: number, y: number]];

const meet = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a line runs through a box: looked at every few pixels. */
function crosses([[x1, y1], [x2, y2]]: Line, box: Box): boolean {
	const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3) || 1;
	return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((t) => {
		const [x, y] = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
		return x > box.left && x < box.right && y > box.top && y < box.bottom;
	});
}

/** Offsets tried for a site's name: right, left, above, below, then the corners. */
const besideSite: [number, number, Label['anchor']][] = [
	[9, 4, 'start'],
	[-9, 4, 'end'],
	[0, -10, 'middle'],
	[0, 18, 'middle'],
	[7, -8, 'start'],
	[-7, -8, 'end'],
	[7, 15, 'start'],
	[-7, 15, 'end']
];

/** Offsets tried for a country's name: its own point, then rings around it. */
const aroundPoint: [number, number, Label['anchor']][] = [[0, 4, 'middle']];
for (const r of [8, 16, 24])
	for (let i = 0; i < 8; i++)
		aroundPoint.push([
			Math.round(Math.cos((i * Math.PI) / 4) * r * 1.4),
			4 + Math.round(Math.sin((i * Math.PI) / 4) * r),
			'middle'
		]);

/**
 * The names that fit, in the order wanted: none on a mark, on another name, over the frame or on what is to stay
 * `clear`; none across one of the `lines` unless there is no other room.
 */
export function labels(
	wanted: readonly Wanted[],
	marks: readonly Spot[],
	width: number,
	height: number,
	{ lines = [], clear = [] }: { lines?: readonly Line[]; clear?: readonly Box[] } = {}
): Label[] {
	const taken: Box[] = [
		...clear,
		...marks.map((m) => ({ left: m.x - 6, right: m.x + 6, top: m.y - 6, bottom: m.y + 6 }))
	];
	const out: Label[] = [];
	for (const w of wanted) {
		// Neighbours of one name need it once.
		if (w.site && out.some((label) => label.site && label.text === w.text)) continue;
		const wide = widthOf(w.text, Boolean(w.site));
		const rooms = (w.site ? besideSite : aroundPoint).flatMap(([dx, dy, anchor]) => {
			const [x, y] = [w.x + w.dx + dx, w.y + w.dy + dy];
			const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
			const box = { left, right: left + wide, top: y - 11, bottom: y + 3 };
			if (box.left < 2 || box.top < 2 || box.right > width - 2 || box.bottom > height - 2) return [];
			return taken.some((t) => meet(t, box)) ? [] : [{ box, dx, dy, anchor }];
		});
		const room = rooms.find(({ box }) => !lines.some((line) => crosses(line, box))) ?? rooms[0];
		if (!room) continue;
		taken.push(room.box);
		const label: Label = {
			text: w.text,
			x: Math.round((w.x / width) * 1000) / 10,
			y: Math.round((w.y / height) * 1000) / 10,
			dx: w.dx + room.dx,
			dy: w.dy + room.dy,
			anchor: room.anchor
		};
		out.push(w.site ? { ...label, site: w.site } : label);
	}
	return out;
}
