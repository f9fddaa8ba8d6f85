/** What groups of lines look like: the head of each, its scale over it, and a bar or dots for each line. */
import { note } from '../note.ts';
import { axisOver, clearOf, groupHead } from '../row-words.ts';
import { textWidth, wrap } from '../../scene/letters.ts';
import { seen, type Mark, type Scene, type Show, type Text } from '../../scene/scene.ts';
import { endOf, lineMarks, lineNumber, scaleOf } from './marks.ts';
import type { Line, LineGroup, LinePart } from './line.ts';
import { RULE, ruleMarks } from './rule.ts';

/** Px of the names' letters, of those under them, and from line to line. */
const [NAME, DETAIL, STEP] = [13, 12, 15];
/** Px of a row less its words: where they stand over the mark, and beside it; the least of the latter; the air between two groups. */
const [OVER, BESIDE, LEAST, GAP] = [28, 9, 24, 14];
/** Px between a column of names and the plot. */
const COLUMN = 14;
/** Px left of the plot, so that a dot at its edge is whole. */
const EDGE = 6;

/** The px for which a drawing is set: its least width, and the most of its column of names, 0 where names stand over the marks. */
export interface Set {
	room: number;
	names: number;
}

interface Words {
	names: string[];
	details: string[];
}
const count = ({ names, details }: Words): number => names.length + details.length;

/** The words of a line, broken where the drawing is too narrow. */
const wordsOf = (line: Line, room: number): Words => ({
	names: wrap(line.name, room, NAME, true),
	details: line.detail ? wrap(line.detail, room, DETAIL) : []
});

/** Px of the widest words. */
const widest = (all: Words[]): number =>
	Math.max(
		...all.flatMap(({ names, details }) => [
			...names.map((text) => textWidth(text, NAME, true)),
			...details.map((text) => textWidth(text, DETAIL))
		])
	);

/** One drawing. */
export function draw(parts: LinePart[], { room, names }: Set, show?: Show): Scene {
	const words = new Map(
		parts.flatMap(({ lines }) => lines).map((line) => [line, wordsOf(line, names || room)])
	);
	const plain = parts.every(({ group }) => group.bars);
	const left = names ? Math.ceil(widest([...words.values()])) + COLUMN : plain ? 0 : EDGE;
	// Room for numbers right of their marks, where the plot is narrowest.
	const plot = (room - left - 50) / 100;
	const right = Math.ceil(
		Math.max(
			plain ? 18 : 28,
			...parts.flatMap(({ group, lines }) =>
				lines
					.filter((line) => line.most !== undefined)
					.map((line) => textWidth(line.print, NAME, line.strong) + 16 - (100 - endOf(group, line)) * plot)
			)
		)
	);
	const marks: Mark[] = [];
	let top = 2;
	parts.forEach((part, g) => {
		const { group } = part;
		if (group.title !== false) {
			const on = names > 0;
			const head = groupHead(group.name, group.basis, { dx: -left, y: top, room, on });
			marks.push(...head.words);
			top = head.end + 4;
		}
		top = drawGroup(marks, part, words, { top, left, right, room, wide: names > 0, g }) + GAP;
	});
	// A drawing for the narrowest frames alone needs no words for wider ones.
	const kept = show?.phone === false ? marks.filter((m) => seen(m.show, room)) : marks;
	return { height: top - GAP + 4, left, right, show, marks: kept };
}

interface At {
	top: number;
	left: number;
	right: number;
	room: number;
	/** Names stand left of the plot. */
	wide: boolean;
	g: number;
}

/** Draws a group's scale, rule and lines. @returns the px below it */
function drawGroup(marks: Mark[], { group, lines, rule }: LinePart, words: Map<Line, Words>, at: At): number {
	const { left, right, room, wide } = at;
	const scale = scaleOf(group);
	const high = rule ? RULE : 0;
	const first = at.top + high + 20;
	const ticks = group.ticks.map((tick) => ({ x: scale(tick.at), text: tick.text }));
	marks.push(...axisOver(ticks, at.top + high + 12, [left, right]));
	let row = first;
	const rows = lines.map((line) => {
		const n = count(words.get(line) as Words);
		const pitch = wide ? Math.max(LEAST, n * STEP + BESIDE) : n * STEP + OVER;
		const here = { row, pitch, y: wide ? row + pitch / 2 : row + n * STEP + 13 };
		row += pitch;
		return here;
	});
	const end = row;
	// Where names stand over the marks, upright lines keep to the marks and strike through no name.
	for (const tick of group.ticks) {
		const stroke = group.bars && tick.at === group.domain[0] ? 'edge' : 'line';
		const x = scale(tick.at);
		const rule = { is: 'line', x1: x, x2: x, stroke, ground: true } as const;
		// Beside a bar a line that the number ends at reads as if it were part of it: there it stops.
		const shows = rows.map(({ y }, i): Show[] =>
			group.bars && tick.at !== group.domain[0]
				? clearOf(wordAt(group, lines[i] as Line, y), x, left + right, room, 6)
				: [{}]
		);
		let from = first;
		rows.forEach(({ y }, i) => {
			const here = shows[i] ?? [];
			const whole = here.some((show) => !show.from && show.below === undefined);
			if (wide && whole) return;
			if (wide) marks.push({ ...rule, y1: from, y2: y - 10 });
			marks.push(...here.map((show): Mark => ({ ...rule, y1: y - 10, y2: y + 9, show })));
			from = y + 9;
		});
		if (wide) marks.push({ ...rule, y1: from, y2: end });
	}
	const numbers: Text[] = [];
	lines.forEach((line, i) => {
		const { y, row: from } = rows[i] as (typeof rows)[number];
		marks.push(...named(line, words.get(line) as Words, { ...at, row: from, y }));
		if (line.least === undefined || line.most === undefined)
			numbers.push(...note(line.print, 0, y + 4.5, left, { side: 'right', size: DETAIL }));
		else {
			const from0 = scale(line.least);
			if (!group.bars && from0 > 0 && line.open !== 'down')
				marks.push({ is: 'line', x1: 0, x2: from0, y1: y, y2: y, stroke: 'edge', dash: '1 4', ground: true });
			marks.push(...lineMarks(group, line, y, at.g));
			numbers.push(lineNumber(group, line, y));
		}
	});
	if (rule) {
		const pieces = rows.map(({ row: from, pitch, y }, i) => {
			const span: [number, number] = [y - 10, y + 9];
			const line = lines[i] as Line;
			return {
				span,
				around: wide ? ([from, from + pitch] as [number, number]) : span,
				word: wordAt(group, line, y)
			};
		});
		marks.push(...ruleMarks(rule, { ...at, x: scale(rule.most ?? 0), first, rows: pieces, series: at.g }));
	}
	marks.push(...numbers);
	return end;
}

/** The number of a line, or what stands in its place, on one line. */
const wordAt = (group: LineGroup, line: Line, y: number): Text =>
	line.most === undefined
		? { is: 'text', x: 0, dx: 7, y: y + 4.5, text: line.print, size: DETAIL }
		: lineNumber(group, line, y);

/** The name of a line and the words under it: over its mark, or left of the plot in the middle of its row. */
function named(line: Line, words: Words, { row, y, left, wide }: At & { row: number; y: number }): Text[] {
	const from = wide ? y - (count(words) * STEP) / 2 + 11.5 : row + 13;
	const look = wide
		? ({ is: 'text', x: 0, dx: -COLUMN, anchor: 'end' } as const)
		: ({ is: 'text', x: 0, dx: -left, halo: true } as const);
	return [
		...words.names.map((text): Text => ({ ...look, text, size: NAME, bold: true, fill: 'ink', y: 0 })),
		...words.details.map((text): Text => ({ ...look, text, size: DETAIL, y: 0 }))
	].map((word, i) => ({ ...word, y: from + i * STEP }));
}
