/**
 * A scene is a drawing as plain shapes: x in per cent of the plot's width, y in pixels, letters in pixels.
 * The page and the picture are drawn from the same scene, so they cannot differ.
 */

import type { Stage } from '#lib/data/rows.ts';

/** A colour of tokens.css by name, or `none`. */
export type Colour = string;

/** Which widths a shape is for: from a step (inclusive), below a step (exclusive); see `STEPS`. */
export interface Show {
	from?: number;
	below?: number;
	/** Only from `PHONE` on (true), or only below it (false). */
	phone?: boolean;
}

/** What a mark says when the reader stands on it, and which series it belongs to (for up and down). */
export interface Said {
	say?: string;
	series?: number;
	/** The number the mark stands for, as the table prints it; tests hold the two equal. */
	printed?: string;
}

/** What a mark stands for, by which a focus finds it: its place along x, its series, its group. */
export interface Named {
	x?: string | number;
	series?: string;
	group?: string;
}

interface Shape {
	show?: Show;
	pick?: Named;
}
export interface Rect extends Shape, Said {
	is: 'rect';
	x: number;
	w: number;
	y: number;
	h: number;
	fill: Colour;
	/** Outline; `hatch` fills with stripes of the outline's colour instead, `light` with thin ones under words. */
	stroke?: Colour;
	strokeWidth?: number;
	hatch?: boolean | 'light';
	/** Part of the ground (bands, tracks), not of the data: left out of small drawings. */
	ground?: boolean;
	rx?: number;
	opacity?: number;
	/** Pixels taken off the left and right edges, so that neighbours never touch. Only for wide shapes. */
	dash?: string;
}
export interface Line extends Shape {
	is: 'line';
	x1: number;
	y1: number;
	x2: number;
	y2: number;
	/** Pixels added to both x. */
	dx?: number;
	stroke: Colour;
	width?: number;
	dash?: string;
	ground?: boolean;
}
export interface Text extends Shape {
	is: 'text';
	x: number;
	dx?: number;
	y: number;
	text: string;
	anchor?: 'start' | 'middle' | 'end';
	fill?: Colour;
	size?: number;
	bold?: boolean;
	/** A rim in the ground's colour, for words that lie over lines. */
	halo?: boolean;
	/** Words of another look that run on after a blank, wherever the first ones end in the reader's own letters. */
	more?: Run[];
}
/** Words of one look within a line. */
export interface Run {
	text: string;
	size: number;
	bold: boolean;
	fill: Colour;
}
export interface Dot extends Shape, Said {
	is: 'dot';
	x: number;
	y: number;
	r: number;
	fill: Colour;
	stroke?: Colour;
	/** A point that is only seen when the reader stands on it. */
	quiet?: boolean;
}
export interface Path extends Shape {
	is: 'path';
	/** Runs of points [x per cent, y px]; between two runs lies a gap. */
	runs: [number, number][][];
	stroke: Colour;
	width: number;
	dash?: string;
}
/** Bands or thin lines from place to place, bent like an S: [x1, y1, x2, y2] in per cent and px. */
export interface Flow extends Shape {
	is: 'flow';
	links: [number, number, number, number][];
	/** Thickness in px, the same along the way; a line of `stroke` where it is 0. */
	thick: number;
	fill: Colour;
	stroke?: Colour;
	dash?: string;
	opacity?: number;
}
/** How a sign is filled: at work, being built, planned, stopped, not known; or a cross in its place: dropped. */
export type SignLook = 'solid' | 'half' | 'hollow' | 'struck' | 'faint' | 'cross';
/** A block of signs of one stage, one for each thing counted, set in px from its place. */
export interface Signs extends Shape {
	is: 'signs';
	x: number;
	y: number;
	stage: Stage;
	at: [number, number, SignLook][];
	/** In small drawings the block shrinks as a whole. */
	scale?: number;
}
export type Mark = Rect | Line | Text | Dot | Path | Flow | Signs;

export interface Scene {
	/** Height in px. */
	height: number;
	/** Room in px left and right of the plot, for the words of an axis or the ends of lines. */
	left: number;
	right: number;
	show?: Show;
	/** Time runs down the page: its marks keep to the left, and say little without their words. */
	down?: true;
	/** Px from its top that hold what the title speaks of: no fold may come above it. */
	lead?: number;
	marks: Mark[];
}

/** One entry of a legend: a swatch drawn like the marks it explains. */
export interface LegendItem {
	text: string;
	colour: Colour;
	look:
		| 'solid'
		| 'hatch'
		| 'hollow'
		| 'pale'
		| 'wide'
		| 'dot'
		| 'small'
		| 'ring'
		| 'half'
		| 'cross'
		| 'struck'
		| 'faint'
		| 'line'
		| 'dash'
		| 'none';
}

/**
 * The widths, in px of a whole drawing, at which a drawing may change: a shape shown `from` step 2 is seen
 * where the drawing is at least 560 px wide. The first is the narrowest drawing we promise.
 */
export const STEPS = [252, 400, 560, 720, 960] as const;

/**
 * The width in px of a drawing on a usual phone, and a little less than in a frame of 320 px, whose height must have
 * settled there: from it on long ones need not be set as narrow as the narrowest.
 */
export const PHONE = 292;

/** Whether a shape is seen where the drawing is `width` px wide. */
export function seen(show: Show | undefined, width: number): boolean {
	if (!show) return true;
	if (show.phone !== undefined && width >= PHONE !== show.phone) return false;
	if (show.from !== undefined && width < (STEPS[show.from] ?? 0)) return false;
	return show.below === undefined || width < (STEPS[show.below] ?? Infinity);
}

/** The classes that make a style sheet show the shape only where it should be: `a2` from step 2, `b3` below step 3. */
export function showClass(show: Show | undefined): string {
	const names: string[] = [];
	if (show?.from) names.push(`a${show.from}`);
	if (show?.below && show.below < STEPS.length) names.push(`b${show.below}`);
	if (show?.phone !== undefined) names.push(show.phone ? 'phone' : 'slim');
	return names.join(' ');
}

/** A number short enough for markup: at most two decimals. */
export const short = (n: number): number => Math.round(n * 100) / 100;

/** Stripes that a drawing needs: the colour, the tile's size and the stripe's width in px, and a name for its id. */
export interface Hatch {
	name: string;
	colour: Colour;
	size: number;
	width: number;
}

/** The stripes that a rect is filled with. */
export function hatchOf(r: Pick<Rect, 'hatch' | 'stroke' | 'fill'>): Hatch | undefined {
	if (!r.hatch) return undefined;
	const colour = r.stroke ?? r.fill;
	return r.hatch === 'light'
		? { name: `${colour}-light`, colour, size: 7, width: 1.25 }
		: { name: colour, colour, size: 5, width: 2 };
}

/** All stripes of some marks, each once. */
export function hatches(marks: Mark[]): Hatch[] {
	const found = marks.flatMap((m) => (m.is === 'rect' ? (hatchOf(m) ?? []) : []));
	return [...new Map(found.map((h) => [h.name, h])).values()];
}
