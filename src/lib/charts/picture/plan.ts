/** How a figure fills a frame: where words, key and drawing stand, and how much the drawing is enlarged. Pure. */
import { LICENCE } from '../../text/licence.ts';
import { balanced, textWidth, wrap } from '../scene/letters.ts';
import type { Figure } from './figure.ts';
import { keyLines, titled } from './parts.ts';

/** A frame in px: its size, the letters of the drawing at their least, those of subtitle and foot, and of titles. */
export interface Frame {
	width: number;
	height: number;
	least: number;
	small: number;
	titles: number[];
	/** Width of the words where they stand beside the drawing; 0 where they never do. */
	column: number;
}

export const EDGE = 44;
/** How far words may reach beyond a drawing. */
const SPARE = 16;
/** The coloured line along the foot. */
export const BAND = 10;
export const NAME = 'Seventeen Metals';
const MOST = 2.7;
/** So small a drawing is not legible, but lies inside its frame. */
const LOWEST = 0.5;

/** Where the words of one way to fill a frame stand, and what room is left to the drawing. */
export interface Plan {
	beside: boolean;
	title: { lines: string[]; size: number };
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

function plan(figure: Figure, frame: Frame, beside: boolean, bottom: number): Plan | null {
	const whole = frame.width - 2 * EDGE;
	const wide = beside ? frame.column : whole;
	const small = frame.small;
	const key = keyLines(
		figure.key(() => ''),
		EDGE,
		0,
		wide,
		''
	);
	const fit = (size: number, most: number) => {
		const title = titled(figure.title, wide, [size], most, true);
		const subtitle = balanced(figure.subtitle, wide, small);
		const subtitleTop = EDGE - 8 + title.lines.length * step(size) + 10;
		const keyTop = subtitleTop + subtitle.length * step(small) + 16;
		return { title, subtitle, subtitleTop, keyTop, end: keyTop + key.height };
	};
	const found = frame.titles
		.map((size) => fit(size, beside ? 12 : 2))
		.find(({ title, end }) => (beside ? end <= bottom : title.lines.length <= 2));
	if (!found && beside) return null;
	const placed = found ?? fit(frame.titles.at(-1) as number, 3);
	const x = beside ? EDGE + wide + 36 : EDGE;
	const y = beside ? EDGE : placed.end + 4;
	const room = { x, y, width: frame.width - EDGE - x, height: bottom - y };
	let zoom = LOWEST;
	for (let z = MOST; z > LOWEST; z -= 0.02)
		if (figure.height(room.width, z) <= room.height && figure.inside(room.width, z, SPARE)) {
			zoom = Math.round(z * 100) / 100;
			break;
		}
	return { beside, wide, room, zoom, ...placed };
}

/** What stands at the foot: lines of sources, the address, and on which line there is room for our name. */
export interface Foot {
	lines: string[];
	tail: string;
	nameAt: 'first' | 'last';
	top: number;
}

function footOf(figure: Figure, frame: Frame): Foot {
	const { small } = frame;
	const width = frame.width - 2 * EDGE;
	const name = textWidth(NAME, small + 6);
	const tail = [figure.part, LICENCE.name, spoken(figure.address)].filter(Boolean).join(' · ');
	const nameAt = textWidth(tail, small) + name <= width ? 'last' : 'first';
	const room = nameAt === 'last' ? width : width - name;
	// As many names as fit on one line; two lines where one name alone is too long.
	const said = [5, 4, 3, 2, 1].map((most) => figure.credit(most));
	const one = said.find((line) => textWidth(line, small) <= room);
	const lines = one ? [one] : wrap(said.at(-1) as string, room, small);
	return { lines, tail, nameAt, top: frame.height - BAND - 16 - (lines.length + 1) * step(small) };
}

/** The way to fill the frame in which the drawing's letters are largest. */
export function best(figure: Figure, frame: Frame): Plan & { foot: Foot } {
	const foot = footOf(figure, frame);
	const plans = (frame.column ? [false, true] : [false])
		.map((beside) => plan(figure, frame, beside, foot.top - 18))
		.filter((p) => p !== null);
	const [chosen] = plans.sort((a, b) => b.zoom - a.zoom);
	return { ...(chosen as Plan), foot };
}

/** How large the smallest letters of the drawing are in this frame, px. */
export function smallestLetters(figure: Figure, frame: Frame): number {
	const { room, zoom } = best(figure, frame);
	return figure.letters(room.width, zoom) * zoom;
}
