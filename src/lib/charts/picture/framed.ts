/** A picture of a fixed size, as it is shown small where something is shared. Pure; gives SVG. */
import type { Figure } from './figure.ts';
import { svgFile, type Look } from './file.ts';
import { at, keyLines, keySize, words } from './parts.ts';
import { BAND, best, EDGE, LARGER, NAME, step, type Frame } from './plan.ts';
import { hexOf } from './scene-svg.ts';

/** A figure in a frame: title, unit, key and drawing as large as they can be, and below them sources, licence, address. */
export function framedSvg(figure: Figure, frame: Frame, look: Look): string {
	const hex = hexOf(look.colours);
	const p = best(figure, frame);
	const drawn = figure.draw(p.room.width, p.zoom, hex, p.room.height);
	const quiet = `fill="${hex('ink-2')}"`;
	const ink = hex('ink');
	const { width, height } = frame;
	const { small } = p;
	const first = p.foot.top + 8 + small;
	const last = first + p.foot.lines.length * step(small);
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
		...keyLines(figure.key(hex), EDGE, p.keyTop, p.wide, ink, keySize(small)).shapes,
		at(p.room.x, p.room.y + drop, drawn.shapes),
		`<path d="M${EDGE} ${p.foot.top}H${width - EDGE}" stroke="${hex('line')}"/>`,
		...words(EDGE, first, p.foot.lines, small, step(small), quiet),
		...words(EDGE, last, [p.foot.tail], p.foot.tailSize, 0, quiet),
		...words(
			width - EDGE,
			p.foot.nameAt === 'first' ? first : last,
			[NAME],
			small + LARGER,
			0,
			`font-family="Newsreader Display" text-anchor="end" fill="${hex('accent')}"`
		),
		`<rect y="${height - BAND}" width="${width}" height="${BAND}" fill="${hex('accent')}"/>`
	];
	return svgFile(figure, { width, height }, body, [...drawn.stripes, ...figure.keyStripes], hex, look.font);
}
