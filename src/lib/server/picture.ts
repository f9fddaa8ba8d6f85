import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { chartFigure, type Figure } from '#lib/charts/picture/figure.ts';
import type { Look } from '#lib/charts/picture/file.ts';
import { framedFigure, FRAMES } from '#lib/charts/picture/frames.ts';
import { framedSvg } from '#lib/charts/picture/framed.ts';
import { freeSvg } from '#lib/charts/picture/svg.ts';
import { xmp } from '#lib/charts/picture/xmp.ts';
import { FORMS, MAP_ID, type FormName } from '#lib/text/picture-forms.ts';
import { cardChart, chart } from './charts.ts';
import { letPixelsGo } from './let-pixels-go.ts';
import { mapPictureFigure } from './map-picture.ts';
import { pngFile } from './png-file.ts';

const root = process.cwd();
const FONTS = join(root, 'src/lib/charts/picture/fonts');

/** The light colours of tokens.css by name: `china` gives '#a40202'. */
export function lightColours(): Record<string, string> {
	const css = readFileSync(join(root, 'src/tokens.css'), 'utf8');
	const light = css.slice(css.indexOf(':root {'), css.indexOf('@media'));
	return Object.fromEntries(
		[...light.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1] as string, m[2] as string])
	);
}

/** How a picture file looks: its colours, and the face written into it. */
function look(): Look {
	const font = readFileSync(join(root, 'static/fonts/v1/instrument-sans.woff2')).toString('base64');
	return { colours: lightColours(), font };
}

/**
 * An SVG as a PNG, with our own fonts and none of the system's.
 * @param about what the file says of itself, as an XMP packet
 */
export function png(svg: string, width: number, about?: string): Uint8Array<ArrayBuffer> {
	const fontFiles = readdirSync(FONTS)
		.filter((file) => file.endsWith('.ttf'))
		.sort()
		.map((file) => join(FONTS, file));
	const drawn = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Instrument Sans' }
	}).render();
	return pngFile(drawn.pixels, drawn.width, drawn.height, about);
}

/** What the picture shows that stands for a chart where it is shared. @throws when there is no such chart */
export const sharedFigure = (id: string): Figure => framedFigure(chart(id), cardChart(id), FRAMES.social);

/** What a picture of this form shows of a chart, or of the map, and its drawing as SVG with letters as text. */
export function pictureOf(id: string, form: FormName): { figure: Figure; svg: string } {
	const own = { colours: lightColours() };
	if (form !== 'social' && form !== 'square') {
		const figure = id === MAP_ID ? mapPictureFigure(form) : chartFigure(chart(id));
		return { figure, svg: freeSvg(figure, own) };
	}
	const figure =
		id === MAP_ID ? mapPictureFigure(form) : framedFigure(chart(id), cardChart(id), FRAMES[form]);
	return { figure, svg: framedSvg(figure, FRAMES[form], own) };
}

/** Pictures are asked for twice in a build: at their own addresses, and for the kit. */
const known = new Map<string, Uint8Array<ArrayBuffer>>();

/** A picture of a chart or of the map in one of its forms. @throws when there is no such chart */
export async function picturePng(id: string, form: FormName): Promise<Uint8Array<ArrayBuffer>> {
	const key = `${form} ${id}`;
	const before = known.get(key);
	if (before) return before;
	const { figure, svg } = pictureOf(id, form);
	const made = png(svg, FORMS[form].width, xmp(figure));
	known.set(key, made);
	await letPixelsGo();
	return made;
}

/** The drawing as a file that stands alone, its face inside. @throws when there is no such chart */
export const pictureFile = (id: string): string =>
	freeSvg(id === MAP_ID ? mapPictureFigure('wide') : chartFigure(chart(id)), look());
