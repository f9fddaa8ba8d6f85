import { absolute } from '../../text/address.ts';
import { LICENCE } from '../../text/licence.ts';
import type { ChartBundle } from '../bundle.ts';
import { creditLine } from '../spec/credit.ts';
import { balanced, textWidth, wrap } from '../scene/letters.ts';
import { hatches, seen, short, type LegendItem } from '../scene/scene.ts';
import { drawScene, escape, hexOf, patterns, type Hex } from './scene-svg.ts';

/** The width of a picture in px, and the ground around the drawing. */
export const WIDTH = 1200;
const EDGE = 40;
const ROOM = WIDTH - 2 * EDGE;
/** A picture is looked at smaller than it is: the drawing is made narrower and then enlarged. */
const ZOOM = 1.5;
const DRAWN = ROOM / ZOOM;
/** Sizes of letters and the steps from line to line, px. */
const TITLE = { size: 40, step: 47 };
const SUB = { size: 24, step: 31 };
const KEY = { size: 20, step: 34, zoom: 1.25, apart: 72 };
const LAST = { size: 20, step: 28 };

/** A chart before its picture is known. */
type Drawn = Omit<ChartBundle, 'picture'>;

/** Hex values of the light colours by name, and the font to write into the file (base64 of a woff2), if any. */
export interface Look {
	colours: Record<string, string>;
	font?: string;
}

/** Where everything stands: lines of words and heights. */
function layout(chart: Drawn) {
	const scene = chart.placed.scenes.find((s) => seen(s.show, DRAWN));
	if (!scene) throw new Error(`chart ${chart.id} has no drawing for ${DRAWN} px`);
	const title = balanced(chart.title, ROOM, TITLE.size, true);
	const subtitle = balanced(chart.subtitle, ROOM, SUB.size);
	const foot = wrap(footWords(chart), ROOM, LAST.size);
	const titleEnd = EDGE + 6 + title.length * TITLE.step;
	const subtitleEnd = titleEnd + 4 + subtitle.length * SUB.step;
	const legend = legendLines(chart.placed.legend);
	const drawing = subtitleEnd + 16 + legend.length * KEY.step + (legend.length ? 8 : 0);
	const footTop = drawing + scene.height * ZOOM + 30;
	return {
		scene,
		title,
		subtitle,
		foot,
		titleEnd,
		subtitleEnd,
		legend,
		drawing,
		footTop,
		height: footTop + 18 + foot.length * LAST.step + 20
	};
}

/** The size of the picture of a chart in px. */
export const pictureSize = (chart: Drawn): { width: number; height: number } => ({
	width: WIDTH,
	height: Math.ceil(layout(chart).height)
});

/** Source, date, licence and address, as every picture says them. */
function footWords(chart: Drawn): string {
	return `${creditLine(chart, 5)} Seventeen Metals, ${LICENCE.name}. ${absolute(`/charts/${chart.id}/`)}`;
}

/** A legend in as few lines as it needs, of about equal length: no entry stands alone under a full line. */
function legendLines(items: LegendItem[]): LegendItem[][] {
	const lines = keyWithin(items, ROOM);
	for (let room = ROOM; room > ROOM / 2; room -= KEY.size) {
		const tried = keyWithin(items, room);
		if (tried.length > lines.length) break;
		lines.splice(0, lines.length, ...tried);
	}
	return lines;
}

function keyWithin(items: LegendItem[], room: number): LegendItem[][] {
	const lines: LegendItem[][] = [];
	let x = Infinity;
	for (const item of items) {
		const w = textWidth(item.text, KEY.size) + KEY.apart;
		if (x + w - 30 > room) {
			lines.push([]);
			x = 0;
		}
		lines.at(-1)?.push(item);
		x += w;
	}
	return lines;
}

/** A chart as an SVG file of its own: title, unit, drawing, sources, date, licence and address inside. */
export function pictureSvg(chart: ChartBundle, look: Look): string {
	const at = layout(chart);
	const hex = hexOf(look.colours);
	const words = (x: number, y: number, text: string, size: number, fill = 'ink', more = '') =>
		`<text x="${short(x)}" y="${short(y)}" font-size="${size}" fill="${hex(fill)}"${more}>${escape(text)}</text>`;
	const out: string[] = [];
	at.title.forEach((line, i) =>
		out.push(words(EDGE, EDGE + TITLE.size + i * TITLE.step, line, TITLE.size, 'ink', ' font-weight="600"'))
	);
	at.subtitle.forEach((line, i) =>
		out.push(words(EDGE, at.titleEnd + SUB.size + 4 + i * SUB.step, line, SUB.size, 'ink-2'))
	);
	at.legend.forEach((line, row) => {
		let x = EDGE;
		for (const item of line) {
			const y = at.subtitleEnd + 22 + row * KEY.step;
			out.push(
				`<g transform="translate(${short(x)} ${short(y)}) scale(${KEY.zoom})">${swatch(item, 0, 0, hex)}</g>`,
				words(x + (item.look === 'none' ? 0 : 42), y + 17, item.text, KEY.size)
			);
			x += textWidth(item.text, KEY.size) + KEY.apart;
		}
	});
	out.push(
		`<g transform="translate(${EDGE} ${at.drawing}) scale(${ZOOM})">`,
		...drawScene(at.scene, DRAWN, hex),
		'</g>'
	);
	out.push(`<path d="M${EDGE} ${at.footTop - 8}H${WIDTH - EDGE}" stroke="${hex('line')}"/>`);
	at.foot.forEach((line, i) =>
		out.push(words(EDGE, at.footTop + 22 + i * LAST.step, line, LAST.size, 'ink-2'))
	);
	const stripes = new Map(hatches(at.scene.marks).map((h) => [h.name, h]));
	for (const l of chart.placed.legend)
		if (l.look === 'hatch') stripes.set(l.colour, { name: l.colour, colour: l.colour, size: 5, width: 2 });
	const font = look.font
		? `<style>@font-face{font-family:"Instrument Sans";font-weight:400 600;src:url(data:font/woff2;base64,${look.font})}</style>`
		: '';
	const size = pictureSize(chart);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="'Instrument Sans', Arial, Helvetica, sans-serif" role="img" aria-labelledby="title desc">`,
		`<title id="title">${escape(chart.title)}</title>`,
		`<desc id="desc">${escape(chart.description)}</desc>`,
		`<defs>${font}${patterns(stripes.values(), hex)}</defs>`,
		`<rect width="${size.width}" height="${size.height}" fill="${hex('paper')}"/>`,
		...out,
		'</svg>',
		''
	].join('\n');
}

/** The sample of a legend's entry, 22 by 14 px, drawn like the marks; '' where the entry is words alone. */
export function swatch(item: LegendItem, x: number, y: number, hex: Hex): string {
	const c = hex(item.colour);
	if (item.look === 'none') return '';
	if (item.look === 'hatch')
		return `<rect x="${x + 1}" y="${y}" width="24" height="15" fill="url(#h-${item.colour})" stroke="${c}"/>`;
	if (item.look === 'solid') return `<rect x="${x}" y="${y}" width="26" height="16" fill="${c}"/>`;
	if (item.look === 'hollow')
		return `<rect x="${x + 1}" y="${y + 1}" width="24" height="14" fill="${hex('paper')}" stroke="${c}" stroke-width="2"/>`;
	if (item.look === 'dot') return `<circle cx="${x + 13}" cy="${y + 8}" r="7" fill="${c}"/>`;
	const ring = `<circle cx="${x + 13}" cy="${y + 8}" r="6" fill="${hex('paper')}" stroke="${c}" stroke-width="2"/>`;
	if (item.look === 'ring') return ring;
	if (item.look === 'core') return `${ring}<circle cx="${x + 13}" cy="${y + 8}" r="2.4" fill="${c}"/>`;
	if (item.look === 'struck')
		return `${ring}<path d="M${x + 5} ${y + 16}L${x + 21} ${y}" stroke="${c}" stroke-width="1.5"/>`;
	const dash = item.look === 'dash' ? ' stroke-dasharray="4 3"' : '';
	return `<path d="M${x} ${y + 8}h26" stroke="${c}" stroke-width="2.5"${dash}/>`;
}
