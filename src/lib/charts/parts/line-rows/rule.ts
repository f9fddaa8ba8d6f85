/** The upright line of a number that the lines of a group are held against, and its words at its head. */
import { clearOf } from '../row-words.ts';
import { textWidth } from '../../scene/letters.ts';
import type { Mark, Text } from '../../scene/scene.ts';
import { saidOf } from './marks.ts';
import type { Line } from './line.ts';

/** Px of its letters, and of the room that its words take over the scale. */
const LETTERS = 12;
export const RULE = 18;

/** Where a rule stands: from the top of its words to the first row, then from row to row: in `span` is the word beside the mark, `around` it nothing. */
interface At {
	/** Per cent of the plot. */
	x: number;
	top: number;
	first: number;
	rows: { span: [number, number]; around: [number, number]; word: Text }[];
	left: number;
	right: number;
	room: number;
	series: number;
}

/** A rule goes through no words: beside a mark it is left out at the widths at which it would. */
export function ruleMarks(rule: Line, at: At): Mark[] {
	const { x, top, first, rows, left, right, room } = at;
	const line = { is: 'line', x1: x, x2: x, stroke: 'ink', width: 2 } as const;
	return [
		{ ...line, y1: top + 2, y2: first },
		...rows.flatMap(({ span, around, word }): Mark[] => [
			...(around[0] < span[0] ? [{ ...line, y1: around[0], y2: span[0] }] : []),
			...clearOf(word, x, left + right, room).map((show) => ({ ...line, y1: span[0], y2: span[1], show })),
			...(span[1] < around[1] ? [{ ...line, y1: span[1], y2: around[1] }] : [])
		]),
		{ is: 'dot', x, y: top + 9, r: 5, fill: 'ink', quiet: true, ...saidOf(rule, at.series) },
		words(rule, at)
	];
}

/** What a rule is: on the right of its line where there is room. */
function words(rule: Line, { x, top, left, right, room }: At): Text {
	const text = `${rule.name}: ${rule.print}`;
	const from = (x / 100) * (room - left - right);
	const fits = from + 7 + textWidth(text, LETTERS, true) <= room - left;
	const side = fits ? ({ dx: 7 } as const) : ({ dx: -7, anchor: 'end' } as const);
	return { is: 'text', x, y: top + 13, text, size: LETTERS, bold: true, fill: 'ink', ...side };
}
