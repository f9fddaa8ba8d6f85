import type { Placed } from '../bundle.ts';
import { textWidth, wrap } from './letters.ts';
import { seen } from './scene.ts';

/** Widths and sizes of the embed's frame, as its style sheet has them. */
const PADDING = 12;

/** Px that rounding and other faces may need. */
const SPARE = 4;

/**
 * Height in px that an embed needs at any of `widths`: padding, title, subtitle, legend, drawing, source line,
 * and the words on the age of the law (`legal`), if any.
 * Right to a line of text; the frame's script refines it where there is one.
 */
export function embedHeight(
	placed: Placed,
	title: string,
	subtitle: string,
	legal = '',
	widths = [600, 900, 1280]
): number {
	return Math.max(...widths.map((width) => heightAt(placed, title, subtitle, legal, width))) + SPARE;
}

/** Height in px of a drawing with its legend, where it has `room` px across. */
export function drawingHeight(placed: Pick<Placed, 'scenes' | 'legend'>, room: number): number {
	const scene = placed.scenes.find((s) => seen(s.show, room));
	const legendWidth = placed.legend.reduce((sum, item) => sum + textWidth(item.text, 13) + 47, -18);
	return (placed.legend.length ? 12 + Math.ceil(legendWidth / room) * 22 : 0) + (scene?.height ?? 0);
}

function heightAt(placed: Placed, title: string, subtitle: string, legal: string, width: number): number {
	const room = width - 2 * PADDING;
	const titleLines = wrap(title, room, 19, true).length;
	const subtitleLines = wrap(subtitle, room, 14).length;
	return Math.ceil(
		2 * PADDING +
			titleLines * 24 +
			4 +
			subtitleLines * 20 +
			14 +
			drawingHeight(placed, room) +
			12 +
			2 * 20 +
			(legal ? wrap(legal, room, 13, true).length * 20 : 0) -
			3
	);
}
