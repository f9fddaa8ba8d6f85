/** How a figure fills a frame: where words, key and drawing stand, and how much the drawing is enlarged. Pure. */
import { LICENCE } from '../../text/licence.ts';
import { balanced, textWidth } from '../scene/letters.ts';
import type { Figure } from './figure.ts';
import { keyLines, keySize, titled } from './parts.ts';
import { MOST_SPREAD } from './spread.ts';

/** A frame in px: its size, and the letters in it. */
export interface Frame {
	width: number;
	height: number;
	/** The letters of the drawing at their least. */
	least: number;
	/** Letters of subtitle, key and foot that are tried, the largest first. */
	smalls: number[];
	/** Letters of the title that are tried, the largest first, and its lines where it stands above the drawing. */
	titles: number[];
	most: number;
	/** Widths of the words beside the drawing that are tried; none where they never stand there. */
	columns: number[];
}

export const EDGE = 44;
/** How far words may reach beyond a drawing. */
const SPARE = 16;
/** The coloured line along the foot. */
export const BAND = 10;
export const NAME = 'Seventeen Metals';
/** How much larger than the words beside it our name is, px. */
export const LARGER = 4;
/** Px between our name and the words beside it. */
const APART = 24;
/** How many times a drawing is enlarged at most. */
export const MOST = 2.7;
/** A drawing is shown no narrower than in a frame of 300 px, px. */
const NARROWEST = 276;
/** Letters of a drawing and of a title that are large enough, in parts of the frame's width: larger ones win nothing. */
const [ENOUGH, LOUD] = [0.027, 0.07];
/** A title below this part of the width is hardly one: to come up to it counts twice. */
const FIRM = 0.045;
/** So small a drawing is not legible, but lies inside its frame. */
const LOWEST = 0.5;

/** Where the words of one way to fill a frame stand, and what room is left to the drawing. */
export interface Plan {
	beside: boolean;
	title: { lines: string[]; size: number };
	small: number;
	subtitle: string[];
	/** Where subtitle and key begin. */
	subtitleTop: number;
	keyTop: number;
	wide: number;
	room: { x: number; y: number; width: number; height: number };
	zoom: number;
}

export const step = (size: number): number => Math.round(size * 1.17);

/** The address without what nobody types. */
const spoken = (address: string): string => address.replace(/^https?:\/\//, '');

/** How much a drawing can be enlarged in its room. */
function zoomIn(figure: Figure, width: number, height: number): number {
	for (let z = Math.min(MOST, Math.floor((width / NARROWEST) * 50) / 50); z > LOWEST; z -= 0.02)
		if (figure.height(width, z) <= height && figure.inside(width, z, SPARE)) return Math.round(z * 100) / 100;
	return LOWEST;
}

/** The words of one width, from the largest title that has its lines on. */
function wordsIn(figure: Figure, frame: Frame, wide: number, small: number, most: number) {
	const subtitle = balanced(figure.subtitle, wide, small);
	const key = keyLines(
		figure.key(() => ''),
		EDGE,
		0,
		wide,
		'',
		keySize(small)
	);
	const set = (title: { lines: string[]; size: number }) => {
		const subtitleTop = EDGE - 8 + title.lines.length * step(title.size) + 10;
		const keyTop = subtitleTop + subtitle.length * step(small) + 16;
		return { title, subtitle, subtitleTop, keyTop, small, wide, end: keyTop + key.height };
	};
	const sets = frame.titles
		.map((size) => set({ lines: balanced(figure.title, wide, size, true), size }))
		.filter(({ title }) => title.lines.length <= most);
	return sets.length ? sets : [set(titled(figure.title, wide, [frame.titles.at(-1) as number], most, true))];
}

/** All ways to fill a frame with small words of one size. */
function plans(figure: Figure, frame: Frame, small: number): (Plan & { foot: Foot })[] {
	const foot = footOf(figure, frame, small);
	const bottom = foot.top - 18;
	const whole = frame.width - 2 * EDGE;
	const above = wordsIn(figure, frame, whole, small, frame.most).map((set) => {
		const room = { x: EDGE, y: set.end + 4, width: whole, height: bottom - set.end - 4 };
		return { ...set, beside: false, room, foot, zoom: zoomIn(figure, room.width, room.height) };
	});
	const beside = frame.columns.flatMap((wide) => {
		const [set] = wordsIn(figure, frame, wide, small, 12).filter(({ end }) => end <= bottom);
		if (!set) return [];
		const x = EDGE + wide + 36;
		const room = { x, y: EDGE, width: frame.width - EDGE - x, height: bottom - EDGE };
		return [{ ...set, beside: true, room, foot, zoom: zoomIn(figure, room.width, room.height) }];
	});
	return [...above, ...beside];
}

/** What stands at the foot: the age of the law if any, lines of sources, the address, and on which line there is room for our name. */
export interface Foot {
	lines: string[];
	tail: string;
	/** Letters of the address: few type it, so they may be the smallest. */
	tailSize: number;
	nameAt: 'first' | 'last';
	top: number;
}

function footOf(figure: Figure, frame: Frame, small: number): Foot {
	const whole = frame.width - 2 * EDGE;
	/** Our name is larger than the lines: it keeps its own width free of the line on which it stands. */
	const room = whole - textWidth(NAME, small + LARGER) - APART;
	const tail = [figure.part, LICENCE.name, spoken(figure.address)].filter(Boolean).join(' · ');
	let tailSize = small;
	while (tailSize > frame.least && textWidth(tail, tailSize) > room) tailSize--;
	const nameAt = textWidth(tail, tailSize) <= room ? 'last' : 'first';
	if (nameAt === 'first') tailSize = small;
	while (tailSize > frame.least && textWidth(tail, tailSize) > whole) tailSize--;
	const wide = nameAt === 'first' ? room : whole;
	// As many names as fit on one line; two lines where one name alone is too long.
	const said = [5, 4, 3, 2, 1].map((most) => figure.credit(most));
	const one = said.find((line) => textWidth(line, small) <= wide);
	const sources = one ? [one] : balanced(said.at(-1) as string, wide, small);
	const lines = [...(figure.stamp ? balanced(figure.stamp, wide, small) : []), ...sources];
	const top = frame.height - BAND - 16 - (lines.length + 1) * step(small);
	return { lines, tail, tailSize, nameAt, top };
}

/** How large the smallest letters of the drawing are in this way, px. */
const lettersOf = (figure: Figure, { room, zoom }: Plan): number => figure.letters(room.width, zoom) * zoom;

/** How well one sees what a way shows: each size counts by its share, and so does a room that is filled. */
function seenAs(figure: Figure, frame: Frame, way: Plan): number {
	const letters = Math.min(lettersOf(figure, way), ENOUGH * frame.width);
	const title = Math.min(way.title.size, LOUD * frame.width);
	const filled = Math.min(1, (figure.height(way.room.width, way.zoom) * MOST_SPREAD) / way.room.height);
	const firm = Math.min(way.title.size, FIRM * frame.width);
	return letters ** 2 * title * firm * way.small ** 2 * Math.sqrt(filled);
}

/** The way to fill the frame in which one sees most; of those with legible letters in the drawing, if there are any. */
export function best(figure: Figure, frame: Frame): Plan & { foot: Foot } {
	const all = frame.smalls.flatMap((small) => plans(figure, frame, small));
	const legible = all.filter((way) => lettersOf(figure, way) >= frame.least);
	const by = (score: (way: Plan) => number) => (a: Plan, b: Plan) => score(b) - score(a);
	const [chosen] = legible.length
		? legible.sort(by((way) => seenAs(figure, frame, way)))
		: all.sort(by((way) => lettersOf(figure, way)));
	return chosen as Plan & { foot: Foot };
}

/** How large the smallest letters of the drawing are in this frame, px. */
export const smallestLetters = (figure: Figure, frame: Frame): number =>
	lettersOf(figure, best(figure, frame));
