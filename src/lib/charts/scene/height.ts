import type { Placed } from '../bundle.ts';
import { fold, type Fold } from './fold.ts';
import { textWidth, wrap } from './letters.ts';
import { PHONE, seen, STEPS, type LegendItem } from './scene.ts';

/** Padding of the embed's frame, as its style sheet has it. */
const PADDING = 12;
/** Px that rounding and other faces may need. */
const SPARE = 4;
/** Px that a fold takes while it is shut. */
const SHUT = 40;

/** No embed is higher than this in px, from 320 px of width on: hosts such as WordPress cut what is. */
export const MOST = 1000;
/** Widths in px of frames for which the height of an embed is promised without a script. */
const PROMISED = [600, 900, 1280];
/** Widths in px of drawings at which a drawing may be tallest: in a frame of 320 px, and where it changes. */
const NARROWEST = [320 - 2 * PADDING, PHONE, ...STEPS.slice(1)];

/** What stands around the drawing of an embed. */
export interface Words {
	title: string;
	subtitle: string;
	/** The source line with the way to the data. */
	caption: string;
	/** The words on the age of the law, if any. */
	legal?: string;
}

/** Height in px of a drawing with its legend, where it has `room` px across. */
export function drawingHeight(placed: Pick<Placed, 'scenes' | 'legend'>, room: number): number {
	const scene = placed.scenes.find((s) => seen(s.show, room));
	return legendHeight(placed.legend, room) + (scene?.height ?? 0);
}

/** Height in px of a legend with the room above it; 0 where there is none. */
const legendHeight = (items: LegendItem[], room: number): number =>
	items.length ? 12 + legendLines(items, room) * 22 : 0;

/**
 * How high an embed is, and which of its drawings are folded because they would be too high.
 * Right to a line of text; the frame's script refines it where there is one.
 * @throws when a drawing is too high and cannot be folded
 * @returns height in px that is enough at 600 px width and more, and for each drawing its fold, or null
 */
export function embedPlan(placed: Placed, words: Words): { height: number; folds: (Fold | null)[] } {
	const folds = placed.scenes.map((scene): Fold | null => {
		const rest = (width: number) => aroundAt(placed.legend, words, width);
		const widths = NARROWEST.filter((width) => seen(scene.show, width));
		const high = widths.filter((width) => rest(width) + scene.height > MOST);
		if (!high.length) return null;
		const made = fold(scene, MOST - SPARE - SHUT - Math.max(...high.map(rest)), placed.table.rows.length);
		if (!made)
			throw new Error(
				`the drawing is ${scene.height} px high and has no place between two rows at which an embed of ${MOST} px could fold it; draw it lower`
			);
		const last = Math.max(...high);
		const open = STEPS.findIndex((step) => step > last);
		return { ...made, open: open < 0 || !widths.some((width) => width > last) ? undefined : open };
	});
	const heightAt = (frame: number): number => {
		const width = frame - 2 * PADDING;
		const at = placed.scenes.findIndex((scene) => seen(scene.show, width));
		const shut = folds[at];
		const drawing =
			shut && (shut.open === undefined || width < (STEPS[shut.open] ?? 0))
				? shut.top.height + SHUT
				: (placed.scenes[at]?.height ?? 0);
		return aroundAt(placed.legend, words, width) + drawing;
	};
	return { height: Math.max(...PROMISED.map(heightAt)) + SPARE, folds };
}

/** Height in px of all that is not the drawing: padding, title, subtitle, legend, source line and the age of the law. */
function aroundAt(items: LegendItem[], { title, subtitle, caption, legal }: Words, width: number): number {
	const lines = (text: string, size: number, bold = false) => wrap(text, width, size, bold).length;
	return Math.ceil(
		2 * PADDING +
			lines(title, 19, true) * 24 +
			4 +
			lines(subtitle, 14) * 20 +
			legendHeight(items, width) +
			14 +
			12 +
			Math.max(2, lines(caption, 13)) * 20 +
			(legal ? lines(legal, 13, true) * 20 : 0) -
			3
	);
}

/** Lines that a legend takes: whole entries, each with its swatch. */
function legendLines(items: LegendItem[], width: number): number {
	let [count, left] = [1, width];
	for (const item of items) {
		const own = textWidth(item.text, 13) + 29;
		if (own > left && left < width) [count, left] = [count + 1, width];
		left -= own + 18;
	}
	return count;
}
