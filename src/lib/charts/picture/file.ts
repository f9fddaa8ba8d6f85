/** The file around a picture: its size, font, stripes, ground, and what it says of itself. Pure; gives SVG. */
import type { Hatch } from '../scene/scene.ts';
import type { Figure } from './figure.ts';
import { escape, patterns, type Hex } from './scene-svg.ts';
import { rdf } from './xmp.ts';

/** Hex values of the light colours by name, and the font to write into the file (base64 of a woff2), if any. */
export interface Look {
	colours: Record<string, string>;
	font?: string;
}

/** @param stripes of drawing and key; each is written once */
export function svgFile(
	figure: Figure,
	size: { width: number; height: number },
	body: string[],
	stripes: Hatch[],
	hex: Hex,
	font?: string
): string {
	const { width, height } = size;
	const face = font
		? `<style>@font-face{font-family:"Instrument Sans";font-weight:400 600;src:url(data:font/woff2;base64,${font})}</style>`
		: '';
	const once = new Map(stripes.map((h) => [h.name, h]));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Instrument Sans', Arial, Helvetica, sans-serif" lang="en" role="img" aria-labelledby="title desc">`,
		`<title id="title">${escape(figure.title)}</title>`,
		`<desc id="desc">${escape(figure.description)}</desc>`,
		`<metadata>${rdf(figure)}</metadata>`,
		`<defs>${face}${patterns(once.values(), hex)}</defs>`,
		`<rect width="${width}" height="${height}" fill="${hex('paper')}"/>`,
		...body,
		'</svg>',
		''
	].join('\n');
}
