import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { ChartBundle } from '#lib/charts/bundle.ts';
import { pictureSvg, WIDTH, type Look } from '#lib/charts/picture/svg.ts';

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
export function look(): Look {
	const font = readFileSync(join(root, 'static/fonts/instrument-sans.woff2')).toString('base64');
	return { colours: lightColours(), font };
}

/** An SVG as a PNG, with our own fonts and none of the system's. */
export function png(svg: string, width: number): Uint8Array<ArrayBuffer> {
	const fontFiles = readdirSync(FONTS)
		.filter((file) => file.endsWith('.ttf'))
		.sort()
		.map((file) => join(FONTS, file));
	const resvg = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Instrument Sans' }
	});
	return new Uint8Array(resvg.render().asPng());
}

/** A chart as a PNG, 1200 px wide. */
export const picturePng = (chart: ChartBundle): Uint8Array<ArrayBuffer> =>
	png(pictureSvg(chart, { colours: lightColours() }), WIDTH);
