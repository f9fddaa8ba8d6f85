/** Measures and small pieces of a sharing card. Pure. */
import { escape, type Hex } from '#lib/charts/picture/scene-svg.ts';
import { swatch } from '#lib/charts/picture/svg.ts';
import { balanced, textWidth, wrap } from '#lib/charts/scene/letters.ts';
import type { LegendItem } from '#lib/charts/scene/scene.ts';

/** The size that sharing cards are shown at, in px. */
export const CARD = { width: 1200, height: 630 } as const;
export const EDGE = 44;
/** Where the drawing begins beside the words, and the base line of the sources. */
export const BESIDE = 396;
export const FOOT = 600;
/** The smallest letters on a card, px: a phone shows it a third as large. */
export const SMALL = 24;

/** Shapes moved to a place, and enlarged. */
export const at = (x: number, y: number, shapes: string[], zoom = 1): string =>
	`<g transform="translate(${x} ${Math.round(y)})${zoom === 1 ? '' : ` scale(${zoom.toFixed(3)})`}">${shapes.join('')}</g>`;

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
	most: number
): { lines: string[]; size: number } {
	for (const size of sizes) {
		const lines = balanced(title, width, size);
		if (lines.length <= most) return { lines, size };
	}
	const size = sizes.at(-1) ?? 40;
	return { lines: wrap(title, width, size), size };
}

/** Px from line to line of a key. */
const STEP = 38;

/** A key in lines of at most `width` px. Words without a sample are left out: the card has no room for them. */
export function keyLines(
	key: LegendItem[],
	x: number,
	y: number,
	width: number,
	hex: Hex
): { shapes: string[]; height: number } {
	const items = key.filter(({ look }) => look !== 'none');
	const shapes: string[] = [];
	let [left, top] = [0, 0];
	for (const item of items) {
		const wide = 46 + textWidth(item.text, SMALL) + 24;
		if (left && left + wide - 24 > width) [left, top] = [0, top + STEP];
		shapes.push(
			at(x + left, y + top, [swatch(item, 0, 0, hex)], 1.4),
			...words(x + left + 46, y + top + 19, [item.text], SMALL, 0, `fill="${hex('ink-2')}"`)
		);
		left += wide;
	}
	return { shapes, height: items.length ? top + STEP : 0 };
}
