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
export interface KeySize {
	size: number;
	zoom: number;
	step: number;
	apart: number;
}

/** The measures of a key whose letters are of this size. */
export const keySize = (size: number): KeySize => ({
	size,
	zoom: (1.4 * size) / 24,
	step: Math.round((38 * size) / 24),
	apart: size
});

/** An entry with its words in as many lines as the width needs. */
interface Set {
	sample: string;
	lines: string[];
	width: number;
}

/** A key in rows of at most `width` px, as few as it needs and of about equal length. */
export function keyLines(
	key: KeyEntry[],
	x: number,
	y: number,
	width: number,
	fill: string,
	{ size, zoom, step, apart }: KeySize = keySize(24)
): { shapes: string[]; height: number } {
	const next = size * 1.17;
	const before = (sample: string) => (sample ? 33 * zoom : 0);
	const sets = key.map(({ text, sample }): Set => {
		const lines = wrap(text, width - before(sample), size);
		return { sample, lines, width: before(sample) + Math.max(...lines.map((line) => textWidth(line, size))) };
	});
	const within = (room: number): Set[][] => {
		const rows: Set[][] = [];
		let end = Infinity;
		for (const set of sets) {
			if (end + set.width > room) {
				rows.push([]);
				end = 0;
			}
			rows.at(-1)?.push(set);
			end += set.width + apart;
		}
		return rows;
	};
	let rows = within(width);
	for (let room = width; room > width / 2; room -= size) {
		const tried = within(room);
		if (tried.length > rows.length) break;
		rows = tried;
	}
	let top = y;
	const shapes = rows.flatMap((row) => {
		let left = x;
		const drawn = row.flatMap(({ sample, lines, width: wide }) => {
			const from = left;
			left += wide + apart;
			const base = top + 8 * zoom + size * 0.34;
			return [
				...(sample ? [at(Math.round(from), top, [sample], zoom)] : []),
				...words(Math.round(from + before(sample)), base, lines, size, next, `fill="${fill}"`)
			];
		});
		top += step + (Math.max(...row.map(({ lines }) => lines.length)) - 1) * next;
		return drawn;
	});
	return { shapes, height: top - y };
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
	if (item.look === 'pale')
		return `<rect width="26" height="16" fill="${c}" fill-opacity="0.18"/><path d="M0 .75h26M0 15.25h26" stroke="${c}" stroke-width="1.5"/>`;
	if (item.look === 'wide') return `<path d="M0 0h6v16H0zM8 0h18v16H8z" fill="${c}"/>`;
	if (item.look === 'dot') return `<circle cx="13" cy="8" r="7" fill="${c}"/>`;
	if (item.look === 'small') return `<circle cx="13" cy="8" r="4" fill="${c}"/>`;
	const ring = `<circle cx="13" cy="8" r="6" fill="${hex('paper')}" stroke="${c}" stroke-width="2"/>`;
	if (item.look === 'faint')
		return ring.replace('stroke-width="2"', 'stroke-width="1.5" stroke-dasharray="2.5 2.5"');
	if (item.look === 'ring') return ring;
	if (item.look === 'half') return `${ring}<path d="M7 8A6 6 0 0 0 19 8Z" fill="${c}"/>`;
	if (item.look === 'cross') return `<path d="M7 2L19 14M7 14L19 2" stroke="${c}" stroke-width="3"/>`;
	if (item.look === 'struck') return `${ring}<path d="M5 16L21 0" stroke="${c}" stroke-width="1.5"/>`;
	const dash = item.look === 'dash' ? ' stroke-dasharray="4 3"' : '';
	return `<path d="M0 8h26" stroke="${c}" stroke-width="2.5"${dash}/>`;
}
