import { scaleLinear } from 'd3';
import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { perStep } from '../scene/fit.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { STEPS, type Mark, type Text } from '../scene/scene.ts';
import { numberIn, sourcesOf } from '../spec/select.ts';
import { certainty, fixed, printed } from '../words.ts';
import { barsOf, type Bar, type Piece } from './read.ts';

/** Px: a bar with its words above it, the bar, and the air between groups. */
const [PITCH, THICK, GAP] = [54, 24, 12];
/** Px of the words under a bar, and half a rim, so that parts with one are as high as those without. */
const [TOLD, RIM] = [20, 0.625];

/**
 * Sums as bars, cut into the named parts and what is left over; groups that count different things stand apart,
 * each with what it counts. All bars have one scale, and none is stretched to a hundred. `shares` is the unit of rows
 * with shares as published: those computed here are of rounded numbers.
 */
export const partBars: Kind = {
	roles: ['bar', 'part', 'value'],
	options: { groups: true, rest: true, shares: false },
	needs: [
		'groups.*.name',
		'groups.*.basis',
		'groups.*.where',
		'groups.*.parts',
		'groups.*.parts.*.value',
		'groups.*.parts.*.colour',
		'rest.whole',
		'rest.name',
		'rest.colour'
	],
	derive: (spec, rows) =>
		barsOf(spec, rows).flatMap((bar) => [
			{ group: bar.group.name, bar: bar.name, part: 'all', value: bar.total, share: 100 },
			...bar.pieces.map(({ part, value }) => ({
				group: bar.group.name,
				bar: bar.name,
				part: part.value,
				value,
				share: (100 * value) / bar.total
			}))
		]),
	place
};

const nameOf = ({ part }: Piece): string => part.value;

const percent = (spec: ChartSpec, row: Row): string =>
	`${fixed(numberIn(row, spec.columns.value ?? ''), 1)}%`;

/** For a row the one with its share as published: the same in all that chooses rows, but for unit and flag. */
function sharesOf(spec: ChartSpec, help: Help): (row: Row) => Row | undefined {
	const unit = String(spec.options.shares ?? '');
	if (!unit) return () => undefined;
	const some = help.rows(spec.table, { unit });
	const keys = Object.keys(spec.where).filter((column) => !['unit', 'flag'].includes(column));
	return (row) => some.find((one) => keys.every((column) => one[column] === row[column]));
}

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const bars = barsOf(spec, rows);
	const published = sharesOf(spec, help);
	const scale = scaleLinear([0, Math.max(...bars.map((b) => b.total))], [0, 100]);
	const marks: Mark[] = [];
	let top = 0;
	bars.forEach((bar, b) => {
		const { group } = bar;
		if (group !== bars[b - 1]?.group) {
			if (b) {
				top += GAP;
				marks.push({ is: 'line', x1: 0, x2: 100, y1: top, y2: top, stroke: 'edge', ground: true });
				top += 6;
			}
			marks.push({ is: 'text', x: 0, y: top + 15, text: group.name, size: 14, bold: true, fill: 'ink' });
			marks.push(...basis(group.basis, top + 32));
			top += 24 + 15 * wrap(group.basis, STEPS[0], 12).length;
		}
		marks.push(...drawn(spec, bar, top, b, scale, published));
		const told = group.told?.[bar.name];
		if (told) {
			const words = { is: 'text', x: 0, y: top + 63, bold: true, fill: 'ink' } as const;
			marks.push({ ...words, text: help.fill(told) });
			top += TOLD;
		}
		top += PITCH;
	});
	const parts = [
		...new Map(bars.flatMap((b) => b.pieces).map((p) => [p.part.name ?? nameOf(p), p])).values()
	];
	const left = parts.filter((p) => !p.row);
	return {
		scenes: [{ height: top, left: 0, right: 0, marks }],
		legend: [...parts.filter((p) => p.row), ...left].map((p) => ({
			text: p.part.name ?? nameOf(p),
			colour: p.part.colour,
			look: !p.row ? 'hatch' : p.part.hollow ? 'hollow' : 'solid'
		})),
		table: {
			head: [
				{ text: 'Importer' },
				{ text: 'Year' },
				{ text: 'From' },
				{ text: spec.unit.spoken, numeric: true },
				{ text: 'share of the sum', numeric: true },
				...(spec.options.shares ? [{ text: 'share as published', numeric: true }] : [])
			],
			rows: bars.flatMap((bar) => [
				...bar.pieces.map((piece) => line(bar, nameOf(piece), piece.value, piece.row)),
				line(bar, 'all', bar.total, bar.whole)
			])
		},
		rows: bars.flatMap((bar) => [...bar.pieces.flatMap((p) => (p.row ? [p.row] : [])), bar.whole])
	};
	function line(bar: Bar, name: string, value: number, row?: Row) {
		const share = row && published(row);
		return {
			cells: [
				bar.group.name,
				bar.name,
				name,
				printed(value, spec.unit),
				`${printed((100 * value) / bar.total, { decimals: 0 })}%`,
				...(spec.options.shares ? [share ? percent(spec, share) : ''] : [])
			],
			how: row ? certainty(row) : 'derived: what is left of the sum',
			source_ids: [...new Set([...sourcesOf(row ?? bar.whole), ...(share ? sourcesOf(share) : [])])]
		};
	}
}

/** What is told after the end of a bar below a step of `STEPS`; what is left over, wherever anything else is. */
interface Beside {
	words: string;
	below: number;
	rest?: true;
}

/** One bar: its name and sum above it, its parts with their numbers where these fit. */
function drawn(
	spec: ChartSpec,
	bar: Bar,
	top: number,
	series: number,
	scale: (value: number) => number,
	published: (row: Row) => Row | undefined
): Mark[] {
	const y = top + 21;
	const sum = `${printed(bar.total, spec.unit)} ${spec.unit.short}`;
	const marks: Mark[] = [
		{
			is: 'text',
			x: 0,
			y: top + 15,
			text: bar.name,
			bold: true,
			fill: 'ink',
			more: [{ text: sum, size: 13, bold: false, fill: 'ink-2' }]
		}
	];
	let before = 0;
	/** Parts that share one colour are told by name at every width. */
	const alike = ({ part }: Piece) => bar.pieces.filter((p) => p.part.colour === part.colour).length > 1;
	const beside: Beside[] = [];
	for (const piece of bar.pieces) {
		const { part, value, row } = piece;
		const [x, w] = [scale(before), scale(value)];
		const number = printed(value, spec.unit);
		const how = row ? certainty(row) : 'derived';
		const rim = !row
			? { stroke: part.colour, hatch: true }
			: part.hollow
				? { fill: 'paper', stroke: part.colour, strokeWidth: 2 * RIM }
				: { stroke: 'paper', strokeWidth: 2 * RIM };
		const told = row && published(row);
		const share = told ? percent(spec, told) : `${printed((100 * value) / bar.total, { decimals: 0 })}%`;
		marks.push({
			is: 'rect',
			x,
			w,
			y: y + RIM,
			h: THICK - 2 * RIM,
			fill: part.colour,
			...rim,
			say: `${bar.group.name}, ${bar.name}, ${nameOf(piece)}: ${number} ${spec.unit.spoken}, ${share}${how ? `, ${how}` : ''}`,
			printed: number,
			series
		});
		before += value;
		if (!row) {
			beside.push({ words: `${nameOf(piece)} ${number}`, below: 0, rest: true });
			continue;
		}
		const from = STEPS.findIndex((step) => (w / 100) * step > textWidth(number, 12, true) + 0.5);
		if (from >= 0)
			marks.push({
				is: 'text',
				x: x + w / 2,
				y: y + 16.5,
				text: number,
				anchor: 'middle',
				size: 12,
				bold: true,
				fill: part.hollow ? 'ink' : part.letters,
				show: from ? { from } : undefined
			});
		beside.push({
			words: `${nameOf(piece)} ${number}`,
			below: from < 0 || alike(piece) ? STEPS.length : from
		});
	}
	marks.push(...lost(beside, scale(bar.total), y + 16.5));
	return marks;
}

/** The line under a group's name, broken as each width needs. */
const basis = (words: string, y: number): Text[] =>
	perStep(
		STEPS.map((step) =>
			wrap(words, step, 12).map((text, i): Text => ({ is: 'text', x: 0, y: y + i * 15, text, size: 12 }))
		)
	);

/**
 * After the end of a bar, in its order, the parts that are too short for their numbers at a width or alike in colour, and
 * with them what is left over; in two lines at most, where there is room.
 */
function lost(parts: Beside[], end: number, y: number): Text[] {
	return perStep(
		STEPS.map((step, s) => {
			if (!parts.some(({ below }) => s < below)) return [];
			const text = parts
				.filter(({ below, rest }) => s < below || rest)
				.map(({ words }) => words.replaceAll(' ', '\u00a0'))
				.join(', ');
			const room = step - (end / 100) * step - 8;
			const lines = wrap(text, room, 12);
			if (lines.length > 2 || lines.some((line) => textWidth(line, 12) > room)) return [];
			return lines.map((line, i): Text => {
				const lift = (lines.length - 1) * 7.5;
				return { is: 'text', x: end, dx: 8, y: y - lift + i * 15, text: line, size: 12, fill: 'ink' };
			});
		})
	);
}
