import { scaleLinear } from 'd3';
import type { ChartSpec, Kind, Placed, Row } from '../bundle.ts';
import { perStep } from '../scene/fit.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { STEPS, type Mark, type Text } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { certainty, printed } from '../words.ts';
import { barsOf, type Bar, type Piece } from './read.ts';

/** Px: a bar with its words above it, the bar, and the air between groups. */
const [PITCH, THICK, GAP] = [54, 24, 12];

/**
 * Sums as bars, cut into the named parts and what is left over; groups that count different things stand apart,
 * each with what it counts. All bars have one scale, and none is stretched to a hundred.
 */
export const partBars: Kind = {
	roles: ['bar', 'part', 'value'],
	options: { groups: true, rest: true },
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

function place(spec: ChartSpec, rows: Row[]): Placed {
	const bars = barsOf(spec, rows);
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
		marks.push(...drawn(spec, bar, top, b, scale));
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
			look: p.row ? 'solid' : 'hatch'
		})),
		table: {
			head: [
				{ text: 'Importer' },
				{ text: 'Year' },
				{ text: 'From' },
				{ text: spec.unit.spoken, numeric: true },
				{ text: 'share of the sum', numeric: true }
			],
			rows: bars.flatMap((bar) => [
				...bar.pieces.map((piece) => line(bar, nameOf(piece), piece.value, piece.row)),
				line(bar, 'all', bar.total, bar.whole)
			])
		},
		rows: bars.flatMap((bar) => [...bar.pieces.flatMap((p) => (p.row ? [p.row] : [])), bar.whole])
	};
	function line(bar: Bar, name: string, value: number, row?: Row) {
		return {
			cells: [
				bar.group.name,
				bar.name,
				name,
				printed(value, spec.unit),
				`${printed((100 * value) / bar.total, { decimals: 0 })}%`
			],
			how: row ? certainty(row) : 'derived: what is left of the sum',
			source_ids: sourcesOf(row ?? bar.whole)
		};
	}
}

/** One bar: its name and sum above it, its parts with their numbers where these fit. */
function drawn(
	spec: ChartSpec,
	bar: Bar,
	top: number,
	series: number,
	scale: (value: number) => number
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
	for (const piece of bar.pieces) {
		const { part, value, row } = piece;
		const [x, w] = [scale(before), scale(value)];
		const number = printed(value, spec.unit);
		const how = row ? certainty(row) : 'derived';
		marks.push({
			is: 'rect',
			x,
			w,
			y,
			h: THICK,
			fill: part.colour,
			...(row ? { stroke: 'paper', strokeWidth: 1.25 } : { stroke: part.colour, hatch: true }),
			say: `${bar.group.name}, ${bar.name}, ${nameOf(piece)}: ${number} ${spec.unit.spoken}, ${printed((100 * value) / bar.total, { decimals: 0 })}%${how ? `, ${how}` : ''}`,
			printed: number,
			series
		});
		const from = STEPS.findIndex((step) => (w / 100) * step > textWidth(number, 12, true) + 0.5);
		if (from >= 0 && row)
			marks.push({
				is: 'text',
				x: x + w / 2,
				y: y + 16.5,
				text: number,
				anchor: 'middle',
				size: 12,
				bold: true,
				fill: part.letters,
				show: from ? { from } : undefined
			});
		before += value;
	}
	return marks;
}

/** The line under a group's name, broken as each width needs. */
const basis = (words: string, y: number): Text[] =>
	perStep(
		STEPS.map((step) =>
			wrap(words, step, 12).map((text, i): Text => ({ is: 'text', x: 0, y: y + i * 15, text, size: 12 }))
		)
	);
