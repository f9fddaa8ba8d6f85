/** Small pieces of a picture: words, titles, keys. Pure; gives SVG. */
import { balanced, textWidth, wrap } from '../scene/letters.ts';
import type { Hatch, LegendItem } from '../scene/scene.ts';
import { escape, type Hex } from './scene-svg.ts';

/** Shapes moved to a place, and enlarged. */
export const at = (x: number, y: number, shapes: string[], zoom = 1): string =>
	`<g transform="translate(${x} ${Math.round(y)})${zoom === 1 ? '' : ` scale(${Number(zoom.toFixed(3))})`}">${shapes.join('')}</g>`;

/** Lines of text from a base line on, `step` px apart. */
export const words = (
	x: number,
	y: number,
	lines: string[],
	size: number,
	step: number,
	look: string
): string[] =>
	lines.map(
		(line, i) =>
			`<text x="${x}" y="${Math.round(y + i * step)}" font-size="${size}" ${look}>${escape(line)}</text>`
	);

/** Title in as few lines as fit, as large as they allow. */
export function titled(
	title: string,
	width: number,
	sizes: number[],
	most: number,
	bold = false
): { lines: string[]; size: number } {
	for (const size of sizes) {
		const lines = balanced(title, width, size, bold);
		if (lines.length <= most) return { lines, size };
	}
	const size = sizes.at(-1) ?? 40;
	return { lines: wrap(title, width, size, bold), size };
}

/** An entry of a key: words after a sample, which is drawn in a box of 26 by 16 px. */
export interface KeyEntry {
	text: string;
	/** '' where the entry is words alone. */
	sample: string;
}

/** The entries of a chart's legend. */
export const keyOf = (legend: LegendItem[], hex: Hex): KeyEntry[] =>
	legend.map((item) => ({ text: item.text, sample: swatch(item, hex) }));

/** The stripes that a legend's samples are filled with. */
export const legendHatches = (legend: LegendItem[]): Hatch[] =>
	legend.flatMap(({ look, colour }) =>
		look === 'hatch' ? [{ name: colour, colour, size: 5, width: 2 }] : []
	);

/** Measures of a key in px: its letters, the enlarged sample, the steps from line to line and from entry to entry. */
interface KeySize {
	size: number;
	zoom: number;
	step: number;
	apart: number;
}

/** A key in lines of at most `width` px, as few as it needs and of about equal length. */
export function keyLines(
	key: KeyEntry[],
	x: number,
	y: number,
	width: number,
	fill: string,
	{ size, zoom, step, apart }: KeySize = { size: 24, zoom: 1.4, step: 38, apart: 24 }
): { shapes: string[]; height: number } {
	const before = ({ sample }: KeyEntry) => (sample ? 33 * zoom : 0);
	const wide = (entry: KeyEntry) => before(entry) + textWidth(entry.text, size);
	const within = (room: number): KeyEntry[][] => {
		const lines: KeyEntry[][] = [];
		let end = Infinity;
		for (const entry of key) {
			if (end + wide(entry) > room) {
				lines.push([]);
				end = 0;
			}
			lines.at(-1)?.push(entry);
			end += wide(entry) + apart;
		}
		return lines;
	};
	let lines = within(width);
	for (let room = width; room > width / 2; room -= size) {
		const tried = within(room);
		if (tried.length > lines.length) break;
		lines = tried;
	}
	const shapes = lines.flatMap((line, row) => {
		let left = x;
		return line.flatMap((entry) => {
			const from = left;
			left += wide(entry) + apart;
			const top = y + row * step;
			return [
				...(entry.sample ? [at(Math.round(from), top, [entry.sample], zoom)] : []),
				...words(
					Math.round(from + before(entry)),
					top + 8 * zoom + size * 0.34,
					[entry.text],
					size,
					0,
					`fill="${fill}"`
				)
			];
		});
	});
	return { shapes, height: lines.length * step };
}

/** The sample of a legend's entry, in a box of 26 by 16 px, drawn like the marks; '' where the entry is words alone. */
export function swatch(item: LegendItem, hex: Hex): string {
	const c = hex(item.colour);
	if (item.look === 'none') return '';
	if (item.look === 'hatch')
		return `<rect x="1" width="24" height="15" fill="url(#h-${item.colour})" stroke="${c}"/>`;
	if (item.look === 'solid') return `<rect width="26" height="16" fill="${c}"/>`;
	if (item.look === 'hollow')
		return `<rect x="1" y="1" width="24" height="14" fill="${hex('paper')}" stroke="${c}" stroke-width="2"/>`;
	if (item.look === 'dot') return `<circle cx="13" cy="8" r="7" fill="${c}"/>`;
	if (item.look === 'ring')
		return `<circle cx="13" cy="8" r="6" fill="${hex('paper')}" stroke="${c}" stroke-width="2"/>`;
	const dash = item.look === 'dash' ? ' stroke-dasharray="4 3"' : '';
	return `<path d="M0 8h26" stroke="${c}" stroke-width="2.5"${dash}/>`;
}
