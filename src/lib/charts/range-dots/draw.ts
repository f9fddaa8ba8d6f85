import type { ScaleLinear } from 'd3';
import { formatNumber } from '../../text/numbers.ts';
import { axisOver, clearOf, groupHead } from '../parts/row-words.ts';
import { textWidth } from '../scene/letters.ts';
import type { Mark, Scene, Show } from '../scene/scene.ts';
import { certainty, uncertain } from '../words.ts';
import type { Counted, Group, Value } from './read.ts';
import { beside, COLUMN, column, much } from './words.ts';

/** Px from dot to dot, of the axis over the first group, and between two groups. */
const [PITCH, AXIS, GAP] = [22, 18, 12];
/** Px left of the plot, so that a dot at its edge is whole. */
const EDGE = 6;

/** What all drawings of a chart share. */
export interface Frame {
	groups: Counted[];
	scale: ScaleLinear<number, number>;
	/** What is printed after a number of the axis: '%' on all, another unit on the last. */
	unit: string;
	/** Px right of the plot. */
	right: number;
}

/** The widest drawing of a kind, px; names that stand in a column left of the plot take `names` px. */
interface Set {
	room: number;
	/** Px of the column of names; 0 where names stand beside their dots. */
	names: number;
}

/** One drawing; on a wide one all names stand in a column left of the plot. */
export function draw(frame: Frame, { room, names }: Set, show?: Show): Scene {
	const { groups, scale, right } = frame;
	const ticks = scale.ticks(2);
	const left = names ? names + COLUMN : EDGE;
	const marks: Mark[] = axisOver(
		ticks.map((tick, i) => ({ x: scale(tick), text: tickText(frame, tick, i === ticks.length - 1) })),
		11,
		[left, right]
	);
	let top = AXIS;
	const grid: [number, number][] = [];
	groups.forEach(({ group, values }, g) => {
		const pick = { group: group.name };
		const head = groupHead(group.name, group.basis, { dx: -left, y: top, room, on: names > 0 });
		marks.push(...head.words.map((word) => ({ ...word, halo: names > 0, pick })));
		const first = head.end + 2;
		const end = first + values.length * PITCH;
		if (!names) grid.push([first, end]);
		values.forEach((one, i) => {
			const y = first + i * PITCH + PITCH / 2;
			const [from, x] = [scale(one.least), scale(one.value)];
			// Where there is a goal its line leads the eye; elsewhere each dot has a line to its name.
			if (names && from > 0 && !values.some((value) => value.goal))
				marks.push({ is: 'line', x1: 0, x2: from, y1: y, y2: y, stroke: 'edge', dash: '1 4', ground: true });
			if (from < x)
				marks.push(
					{ is: 'line', x1: from, x2: x, y1: y, y2: y, stroke: one.colour, width: 3, pick },
					{ is: 'dot', x: from, y, r: 6, fill: one.colour, pick }
				);
			const on = names > 0 && clear(values.slice(i + 1), x, frame, { room, gutters: left + right });
			marks.push(...(one.goal ? stroke(one, group, x, y, g, on ? end : y + 9) : dot(one, group, x, y, g)));
			const words = names ? column(one, x, y) : beside(one, [from, x], y, room - right - left);
			marks.push(...words.map((word) => ({ ...word, pick })));
		});
		top = end + GAP;
	});
	// Where names have a column, the lines of the scale lead down from its numbers to the last group.
	if (names) grid.push([AXIS, top - GAP]);
	const lines = grid.flatMap(([y1, y2]) =>
		ticks.map((tick): Mark => {
			const x = scale(tick);
			return { is: 'line', x1: x, x2: x, y1, y2, stroke: 'line', ground: true };
		})
	);
	return { height: top - GAP + 4, left, right, show, marks: [...lines, ...marks] };
}

const tickText = ({ unit }: Frame, tick: number, last: boolean): string =>
	`${formatNumber(tick)}${unit === '%' ? unit : last && unit ? ` ${unit}` : ''}`;

/** Px of the widest name. */
export const widest = (groups: Counted[]): number =>
	Math.ceil(Math.max(...groups.flatMap(({ values }) => values.map((one) => textWidth(one.who, 13)))));

/** What a mark says, prints and belongs to. */
function said(one: Value, group: Group, series: number) {
	const how = certainty(one.row);
	return {
		say: `${group.name}: ${one.print.replace('%', ' per cent')}, ${one.who}${how ? `, ${how}` : ''}`,
		printed: one.print,
		series,
		pick: { group: group.name }
	};
}

/** Whether an upright line through the rows of some values goes through none of their numbers, at any width. */
const clear = (
	values: Value[],
	x: number,
	{ scale }: Frame,
	{ room, gutters }: { room: number; gutters: number }
): boolean =>
	values.every((one) => {
		const [always] = clearOf(much(one, scale(one.value), 0), x, gutters, room);
		return always !== undefined && !always.from && always.below === undefined;
	});

/** A goal: an upright stroke down to `end`, as thick at every width, and a point that says it. */
const stroke = (one: Value, group: Group, x: number, y: number, series: number, end: number): Mark[] => [
	{ is: 'line', x1: x, x2: x, y1: y - 9, y2: end, stroke: 'ink', width: 3, pick: { group: group.name } },
	{ is: 'dot', x, y, r: 6, fill: 'ink', quiet: true, ...said(one, group, series) }
];

/** A count: a dot, or a ring where it is derived. */
function dot(one: Value, group: Group, x: number, y: number, series: number): Mark[] {
	const ring = uncertain(one.row);
	const stroke = ring ? one.colour : undefined;
	return [{ is: 'dot', x, y, r: 6, fill: ring ? 'paper' : one.colour, stroke, ...said(one, group, series) }];
}
