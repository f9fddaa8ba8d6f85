import type { LegalState } from '../../text/legal-state.ts';
import { LONGEST_LINE } from '../../text/edition.ts';
import type { Placed } from '../bundle.ts';
import { type Heights, heightsOf, highestFrom } from '../../text/heights.ts';
import { fold, type Fold } from './fold.ts';
import { linesAt, textWidth, together } from './letters.ts';
import { seen, STEPS, type LegendItem } from './scene.ts';

/** Padding in px of the embed's frame, as its style sheet has it: a word that leaves it is cut. */
export const EMBED_PADDING = 12;
/** Px that rounding and other faces may need. */
const SPARE = 4;
/** Px that a fold takes while it is shut. */
const SHUT = 40;

/** No embed is higher than this in px, from 320 px of width on: hosts such as WordPress cut what is. */
export const MOST = 1000;
/** Of the width of a line, what words are let to take when a height is promised: letters of other faces are wider. */
export const LETTERS = 0.97;
/** The width in px from which the one height holds that a frame has where styles are taken away. */
export const USUAL = 600;
/** Widths in px of drawings at which a drawing may be tallest: in a frame of 320 px, and where it changes. */
const NARROWEST = [320 - 2 * EMBED_PADDING, ...STEPS.slice(1)];
/** The same for drawings that are for still narrower frames only: they fold where they can, and need not. */
const SLIM = 280 - 2 * EMBED_PADDING;

/** What stands around the drawing of an embed. */
export interface Words {
	title: string;
	subtitle: string;
	/** The source line with the way to the data. */
	caption: string;
	/** The words on the age of the law, if any, as built and once a script has changed them. */
	legal?: Pick<LegalState, 'still' | 'past'> | null;
}

/** Height in px of a drawing with its legend, where it has `room` px across. */
export function drawingHeight(placed: Pick<Placed, 'scenes' | 'legend'>, room: number): number {
	const scene = placed.scenes.find((s) => seen(s.show, room));
	return legendHeight(placed.legend, room) + (scene?.height ?? 0);
}

/** Height in px of a legend with the room above it; 0 where there is none. */
const legendHeight = (items: LegendItem[], room: number): number =>
	items.length ? 12 + legendLines(items, room) * 22 : 0;

/** A drawing as an embed shows it: what is placed, and for each scene its fold, or null. */
type Folded = Pick<Placed, 'scenes' | 'legend'> & { folds: (Fold | null)[] };

/**
 * Height in px of an embed in a frame of a width, right to a line of text.
 * @param frozen with the line of an edition that was corrected, as long as that may be
 */
export const embedHeight = (drawn: Folded, words: Words, frame: number, frozen = false): number =>
	heightIn(drawn, aroundOf(drawn.legend, words, frozen), frame);

/** The same, where it is known how high all is that is not the drawing. */
function heightIn(drawn: Folded, around: (width: number) => number, frame: number): number {
	const width = frame - 2 * EMBED_PADDING;
	const at = drawn.scenes.findIndex((scene) => seen(scene.show, width));
	const shut = drawn.folds[at];
	const drawing =
		shut && (shut.open === undefined || width < (STEPS[shut.open] ?? 0))
			? shut.top.height + SHUT
			: (drawn.scenes[at]?.height ?? 0);
	return around(width) + drawing;
}

/**
 * How high an embed is, and which of its drawings are folded because they would be too high, were they frozen and
 * then corrected: a frozen page keeps its fold, and says so in two lines more.
 * Right to a line of text; the frame's script refines it where there is one.
 * @throws when a drawing is too high and cannot be folded
 * @returns height in px that is enough for the live embed at 600 px width and more, the heights at every width, and for each drawing
 * its fold, or null
 */
export function embedPlan(
	placed: Placed,
	words: Words
): { height: number; heights: Heights; folds: (Fold | null)[] } {
	const frozen = aroundOf(placed.legend, words, true);
	const rest = (width: number) => frozen(width) + SPARE;
	const folds = placed.scenes.map((scene): Fold | null => {
		const usual = NARROWEST.filter((width) => seen(scene.show, width));
		const widths = usual.length ? usual : [SLIM];
		const high = widths.filter((width) => rest(width) + scene.height > MOST);
		if (!high.length) return null;
		const made = fold(scene, MOST - SHUT - Math.max(...high.map(rest)), placed.table.rows.length);
		const hidden = made && made.top.height < (scene.lead ?? 0);
		if ((!made || hidden) && !usual.length) return null;
		if (!made)
			throw new Error(
				`the drawing is ${scene.height} px high and has no place between two rows at which an embed of ${MOST} px could fold it; draw it lower`
			);
		if (hidden)
			throw new Error(
				`the fold of an embed comes ${made.top.height} px down the drawing, and what the title speaks of reaches ${scene.lead} px; draw it lower, or in another order`
			);
		const last = Math.max(...high);
		const open = STEPS.findIndex((step) => step > last);
		return { ...made, open: open < 0 || !widths.some((width) => width > last) ? undefined : open };
	});
	const around = aroundOf(placed.legend, words);
	const heights = heightsOf(
		(frame) => heightIn({ ...placed, folds }, (width) => around(width * LETTERS), frame) + SPARE
	);
	return { height: highestFrom(heights, USUAL), heights, folds };
}

/** Height in px at a width of all that is not the drawing: padding, title, subtitle, legend, source line, the age of the law, the edition. */
function aroundOf(
	items: LegendItem[],
	{ title, subtitle, caption, legal }: Words,
	frozen = false
): (width: number) => number {
	const titles = linesAt(together(title), 19, true, -0.01);
	const subtitles = linesAt(together(subtitle), 14);
	const captions = linesAt(caption, 13);
	const [still, past] = [linesAt(legal?.still ?? '', 13), linesAt(legal?.past ?? '', 13, true)];
	const edition = linesAt(frozen ? LONGEST_LINE : '', 13);
	return (width) =>
		Math.ceil(
			2 * EMBED_PADDING +
				titles(width) * 24 +
				4 +
				subtitles(width) * 20 +
				legendHeight(items, width) +
				14 +
				12 +
				captions(width) * 20 +
				Math.max(still(width), past(width)) * 20 +
				edition(width) * 20 -
				3
		);
}

/** Px that the swatch of an entry takes with its gap, and px between two entries. */
const [SWATCH, BETWEEN] = [29, 18];

/** Lines that a legend takes: whole entries, each with its swatch; one that is too long for a line has several. */
function legendLines(items: LegendItem[], width: number): number {
	return entryLines(
		items.map(({ text }) => textWidth(text, 13) + SWATCH),
		width,
		BETWEEN
	);
}

/** Lines that entries of these widths in px take one after the other, `between` px apart; a longer one than a line breaks. */
export function entryLines(widths: number[], width: number, between: number): number {
	let [count, left] = [1, width];
	for (const own of widths) {
		if (own > left && left < width) [count, left] = [count + 1, width];
		if (own > width) count += Math.ceil(own / (width - SWATCH)) - 1;
		left -= own + between;
	}
	return count;
}
