import { scaleLinear } from 'd3';
import type { ChartSpec, Help, Kind, Placed, Row, Where } from '../bundle.ts';
import { balanced } from '../scene/letters.ts';
import { PHONE, STEPS, type Colour, type Mark, type Scene, type Show, type Text } from '../scene/scene.ts';
import { thin } from '../scene/fit.ts';
import { select, sourcesOf } from '../spec/select.ts';
import { certainty, printed } from '../words.ts';

/** One line: the row it is drawn from, its words, and what turns its unit into the axis’s. */
interface Bar {
	name: string;
	basis: string;
	where: Where;
	colour: Colour;
	/** Multiplies the row’s numbers; 1 when left out. */
	times?: number;
	/** The row’s upper end is a floor: the span goes on. */
	open?: boolean;
	/** Printed instead of the numbers (a template). */
	print: string;
}
interface Span {
	bar: Bar;
	row: Row;
	low: number;
	high: number;
	print: string;
}

/** Spans of one measure under one another, each with its words; one that goes on ends in a dashed line. */
export const spans: Kind = {
	roles: ['low', 'high', 'value'],
	options: { bars: true, domain: true },
	needs: ['bars.*.name', 'bars.*.basis', 'bars.*.where', 'bars.*.colour', 'bars.*.print'],
	derive: (spec, rows) =>
		read(spec, rows, (words) => words).map(({ bar, low, high }) => ({ bar: bar.name, low, high })),
	place
};

function read(spec: ChartSpec, rows: Row[], fill: Help['fill']): Span[] {
	const { low = '', high = '', value = '' } = spec.columns;
	return (spec.options.bars as Bar[]).map((bar) => {
		const found = select(rows, bar.where);
		const [row] = found;
		if (!row || found.length > 1) throw new Error(`bars: ${bar.name} meets ${found.length} rows, not one`);
		const number = (column: string): number | undefined => {
			const cell = row[column];
			return typeof cell === 'number' ? cell * (bar.times ?? 1) : undefined;
		};
		const end = number(high) ?? number(value);
		if (end === undefined) throw new Error(`bars: ${bar.name} has no number`);
		return {
			bar: { ...bar, basis: fill(bar.basis) },
			row,
			low: number(low) ?? 0,
			high: end,
			print: fill(bar.print)
		};
	});
}

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const all = read(spec, rows, help.fill);
	const [from = 0, to = 100] = spec.options.domain as number[];
	const scale = scaleLinear([from, to], [0, 100]);
	const ticks = scale.ticks(5);
	const scene = (width: number, show: Show): Scene => {
		const marks: Mark[] = [];
		let y = 0;
		all.forEach(({ bar, low, high, print }, series) => {
			const head = balanced(bar.name, width, 14, true);
			const basis = balanced(bar.basis, width, 13);
			head.forEach((text, i) =>
				marks.push({ is: 'text', x: 0, y: y + 14 + i * 18, text, size: 14, bold: true, fill: 'ink' })
			);
			y += head.length * 18;
			basis.forEach((text, i) => marks.push({ is: 'text', x: 0, y: y + 13 + i * 16, text, size: 13 }));
			y += basis.length * 16 + 8;
			marks.push({ is: 'rect', x: 0, w: 100, y, h: 18, fill: 'raised', ground: true });
			marks.push({
				is: 'rect',
				x: scale(low),
				w: scale(high) - scale(low),
				y,
				h: 18,
				fill: bar.colour,
				say: `${bar.name}: ${print}`,
				printed: print,
				series
			});
			if (bar.open)
				marks.push({
					is: 'line',
					x1: scale(high),
					x2: 100,
					y1: y + 9,
					y2: y + 9,
					stroke: bar.colour,
					width: 3,
					dash: '5 4'
				});
			y += 18;
			const middle = (scale(low) + scale(high)) / 2;
			marks.push({
				is: 'text',
				x: middle > 55 ? scale(high) : scale(low),
				anchor: middle > 55 ? 'end' : 'start',
				y: y + 15,
				text: print,
				bold: true,
				fill: 'ink',
				size: 13
			});
			y += 36;
		});
		const axis = (every: number): Text[] =>
			ticks
				.filter((_, i) => i % every === 0)
				.map((tick) => ({
					is: 'text',
					x: scale(tick),
					y: y + 14,
					text: `${printed(tick, spec.unit)}${tick === from ? ` ${spec.unit.short}` : ''}`,
					anchor: tick === from ? 'start' : tick === to ? 'end' : 'middle',
					size: 12
				}));
		for (const tick of ticks)
			marks.push({
				is: 'line',
				x1: scale(tick),
				x2: scale(tick),
				y1: y - 6,
				y2: y + 1,
				stroke: 'edge',
				ground: true
			});
		marks.push({ is: 'line', x1: 0, x2: 100, y1: y - 6, y2: y - 6, stroke: 'edge', ground: true });
		marks.push(...thin([axis(1), axis(2)], 0));
		return { height: y + 20, left: 0, right: 0, show, marks };
	};
	return {
		scenes: [
			scene(STEPS[0], { phone: false }),
			scene(PHONE, { phone: true, below: 2 }),
			scene(STEPS[2], { from: 2, below: 3 }),
			scene(STEPS[3], { from: 3 })
		],
		legend: [],
		table: {
			head: [{ text: 'What' }, { text: 'How it was said' }, { text: spec.unit.spoken, numeric: true }],
			rows: all.map(({ bar, row, print }) => ({
				cells: [bar.name, bar.basis, print],
				how: certainty(row),
				source_ids: sourcesOf(row)
			}))
		},
		rows: all.map(({ row }) => row)
	};
}
