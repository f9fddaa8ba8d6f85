import { LICENCE } from '../../text/licence.ts';
import { balanced, wrap } from '../scene/letters.ts';
import { chartFigure, type Drawable, type Figure } from './figure.ts';
import { svgFile, type Look } from './file.ts';
import { at, keyLines, words } from './parts.ts';
import { hexOf } from './scene-svg.ts';

/** The width of a picture in px, and the ground around the drawing. */
export const WIDTH = 1200;
const EDGE = 40;
/** Width of the drawing in px. */
export const ROOM = WIDTH - 2 * EDGE;
/** A picture is looked at half as large as it is: letters of 12 px in the drawing are then still 12 px high. */
const ZOOM = 2;
/** Sizes of letters and the steps from line to line, px. */
const TITLE = { size: 44, step: 51 };
const SUB = { size: 28, step: 36 };
const KEY = { size: 25, step: 42, zoom: 1.5, apart: 34 };
const LAST = { size: 24, step: 33 };

/** Age of the law if any, source, date, licence and address, as every picture says them. */
const footWords = (figure: Figure): string =>
	[figure.stamp, `${figure.credit(5)} Seventeen Metals, ${LICENCE.name}. ${figure.address}`]
		.filter(Boolean)
		.join(' ');

/** Where everything stands: lines of words and heights. */
function layout(figure: Figure) {
	const title = balanced(figure.title, ROOM, TITLE.size, true);
	const subtitle = balanced(figure.subtitle, ROOM, SUB.size);
	const foot = wrap(footWords(figure), ROOM, LAST.size);
	const titleEnd = EDGE + 6 + title.length * TITLE.step;
	const subtitleEnd = titleEnd + 4 + subtitle.length * SUB.step;
	const key = keyLines(
		figure.key(() => ''),
		EDGE,
		subtitleEnd + 22,
		ROOM,
		'',
		KEY
	);
	const drawing = subtitleEnd + 20 + key.height + (key.height ? 10 : 0);
	const footTop = drawing + figure.height(ROOM, ZOOM) + 34;
	const height = Math.ceil(footTop + 22 + foot.length * LAST.step + 18);
	return { title, subtitle, foot, titleEnd, subtitleEnd, drawing, footTop, size: { width: WIDTH, height } };
}

/** The size of a figure's wide picture in px. */
export const figureSize = (figure: Figure): { width: number; height: number } => layout(figure).size;

/** The size of the picture of a chart in px. */
export const pictureSize = (chart: Drawable): { width: number; height: number } =>
	figureSize(chartFigure(chart));

/** A figure as an SVG file of its own, as high as it needs: title, unit, drawing, sources, date, licence, address. */
export function freeSvg(figure: Figure, look: Look): string {
	const { title, subtitle, foot, size, ...y } = layout(figure);
	const hex = hexOf(look.colours);
	const drawn = figure.draw(ROOM, ZOOM, hex);
	const quiet = `fill="${hex('ink-2')}"`;
	const body = [
		...words(
			EDGE,
			EDGE + TITLE.size,
			title,
			TITLE.size,
			TITLE.step,
			`font-weight="600" fill="${hex('ink')}"`
		),
		...words(EDGE, y.titleEnd + SUB.size + 4, subtitle, SUB.size, SUB.step, quiet),
		...keyLines(figure.key(hex), EDGE, y.subtitleEnd + 22, ROOM, hex('ink'), KEY).shapes,
		at(EDGE, y.drawing, drawn.shapes),
		`<path d="M${EDGE} ${Math.round(y.footTop) - 8}H${WIDTH - EDGE}" stroke="${hex('line')}"/>`,
		...words(EDGE, y.footTop + 26, foot, LAST.size, LAST.step, quiet)
	];
	return svgFile(figure, size, body, [...drawn.stripes, ...figure.keyStripes], hex, look.font);
}

/** A chart as an SVG file. */
export const pictureSvg = (chart: Drawable, look: Look): string => freeSvg(chartFigure(chart), look);
