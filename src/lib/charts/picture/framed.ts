/** A picture of a fixed size, as it is shown small where something is shared. Pure; gives SVG. */
import { LICENCE } from '../../text/licence.ts';
import { balanced, textWidth, wrap } from '../scene/letters.ts';
import type { Figure } from './figure.ts';
import { svgFile, type Look } from './file.ts';
import { at, keyLines, titled, words } from './parts.ts';
import { hexOf } from './scene-svg.ts';

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

const EDGE = 44;
/** The coloured line along the foot. */
const BAND = 10;
const NAME = 'Seventeen Metals';
const MOST = 2.7;
/** Below this a drawing is no longer legible where pictures are shared. */
const LOWEST = 1.2;

/** Where the words of one way to fill a frame stand, and what room is left to the drawing. */
interface Plan {
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

const step = (size: number): number => Math.round(size * 1.17);

/** The lines of sources: as many names as fit on one line, or two lines where one name alone is too long. */
function sources(figure: Figure, width: number, size: number): string[] {
	const lines = [5, 4, 3, 2, 1].map((most) => figure.credit(most));
	const one = lines.find((line) => textWidth(line, size) <= width);
	return one ? [one] : wrap(lines.at(-1) as string, width, size);
}

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
		if (figure.height(room.width, z) <= room.height) {
			zoom = Math.round(z * 100) / 100;
			break;
		}
	return { beside, wide, room, zoom, ...placed };
}

/** The way to fill the frame in which the drawing's letters are largest. */
function best(figure: Figure, frame: Frame): Plan & { foot: string[]; footTop: number } {
	const foot = sources(figure, frame.width - 2 * EDGE - textWidth(NAME, frame.small + 6), frame.small);
	const footTop = frame.height - BAND - 16 - (foot.length + 1) * step(frame.small);
	const plans = (frame.column ? [false, true] : [false])
		.map((beside) => plan(figure, frame, beside, footTop - 18))
		.filter((p) => p !== null);
	const [chosen] = plans.sort((a, b) => b.zoom - a.zoom);
	return { ...(chosen as Plan), foot, footTop };
}

/** How large the smallest letters of the drawing are in this frame, px. */
export function smallestLetters(figure: Figure, frame: Frame): number {
	const { room, zoom } = best(figure, frame);
	return figure.letters(room.width, zoom) * zoom;
}

/** A figure in a frame: title, unit, key and drawing as large as they can be, and below them sources, licence, address. */
export function framedSvg(figure: Figure, frame: Frame, look: Look): string {
	const hex = hexOf(look.colours);
	const p = best(figure, frame);
	const drawn = figure.draw(p.room.width, p.zoom, hex);
	const quiet = `fill="${hex('ink-2')}"`;
	const ink = hex('ink');
	const { small, width, height } = frame;
	const last = p.footTop + 8 + p.foot.length * step(small) + small;
	const tail = [figure.part, LICENCE.name, spoken(figure.address)].filter(Boolean).join(' · ');
	const drop = Math.max(0, (p.room.height - drawn.height) / 2);
	const body = [
		...words(
			EDGE,
			EDGE - 8 + p.title.size * 0.9,
			p.title.lines,
			p.title.size,
			step(p.title.size),
			`font-weight="600" fill="${ink}"`
		),
		...words(EDGE, p.subtitleTop + small * 0.86, p.subtitle, small, step(small), quiet),
		...keyLines(figure.key(hex), EDGE, p.keyTop, p.wide, ink).shapes,
		at(p.room.x, p.room.y + drop, drawn.shapes),
		`<path d="M${EDGE} ${p.footTop}H${width - EDGE}" stroke="${hex('line')}"/>`,
		...words(EDGE, p.footTop + 8 + small, p.foot, small, step(small), quiet),
		...words(EDGE, last, [tail], small, 0, quiet),
		...words(
			width - EDGE,
			p.footTop + 9 + small,
			[NAME],
			small + 6,
			0,
			`font-family="Newsreader Display" text-anchor="end" fill="${hex('accent')}"`
		),
		`<rect y="${height - BAND}" width="${width}" height="${BAND}" fill="${hex('accent')}"/>`
	];
	return svgFile(figure, { width, height }, body, [...drawn.stripes, ...figure.keyStripes], hex, look.font);
}
