import { stages } from '#lib/data/stages.ts';
import type { ChartSpec, ExtraColumn, Kind, Placed, Row } from '../bundle.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { STEPS, type Mark, type Scene, type Show, type SignLook } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { cellsOf, stateOf, statesOf, type Cell } from './read.ts';

/** Px of a line of heads, of its sign, and from that to its number. */
const [LEVEL, SIGN, INDENT] = [16, 12.5, 10];

/** How a drawing is laid out: signs in a row per stage, px for the names of regions at the left, if they stand there. */
interface Layout {
	across: number[];
	left: number;
	/** Px from sign to sign, of a name over its signs, and of the air under a region. */
	pitch: number;
	name: number;
	air: number;
	show: Show;
}
const LAYOUTS: Layout[] = [
	{ across: [4, 5, 3, 4, 4], left: 0, pitch: 11.5, name: 19, air: 5, show: { below: 2 } },
	{ across: [8, 6, 5, 7, 4], left: 168, pitch: 12.5, name: 0, air: 7, show: { from: 2, below: 4 } },
	{ across: [14, 11, 10, 18, 7], left: 170, pitch: 12.5, name: 0, air: 7, show: { from: 4 } }
];

/**
 * A sign for each thing, by stage of the chain from left to right and by region from top to bottom. Shape and
 * colour are those of the stage, the fill says the state.
 */
export const signGrid: Kind = {
	roles: ['stage', 'country'],
	options: { regions: true, states: true },
	needs: ['regions.*.name', 'states.*.name', 'states.*.look'],
	derive: (spec, rows) =>
		cellsOf(spec, rows).flatMap((line) =>
			line.flatMap(({ region, stage, counts }) =>
				counts.map(({ state, count }) => ({ region: region.name, stage: stage.id, state: state.name, count }))
			)
		),
	place
};

/** '18 at work, 1 planned'. */
const sayCounts = ({ counts }: Cell): string =>
	counts
		.filter(({ count }) => count)
		.map(({ state, count }) => `${count} ${state.name}`)
		.join(', ');

/** What a sign says of its row, in the download. */
const COUNTED: ExtraColumn = {
	name: 'counted_as',
	title: 'Counted as',
	type: 'string',
	description: 'The state under which the chart counts the row.'
};

function place(spec: ChartSpec, rows: Row[]): Placed {
	const cells = cellsOf(spec, rows);
	const states = statesOf(spec);
	return {
		scenes: LAYOUTS.map((layout) => draw(cells, layout)),
		legend: states.map(({ name, look }) => ({
			text: name,
			colour: 'ink',
			look: (
				{
					solid: 'dot',
					half: 'half',
					hollow: 'ring',
					struck: 'struck',
					faint: 'faint',
					cross: 'cross'
				} as const
			)[look]
		})),
		table: {
			head: [
				{ text: 'Region' },
				{ text: 'Stage' },
				...states.map(({ name }) => ({ text: name, numeric: true })),
				{ text: 'all', numeric: true }
			],
			rows: [
				...cells
					.flat()
					.filter((cell) => cell.rows.length)
					.map((cell) => ({
						cells: [
							cell.region.name,
							cell.stage.name,
							...cell.counts.map(({ count }) => String(count)),
							String(cell.rows.length)
						],
						how: sure(cell.rows),
						source_ids: [...new Set(cell.rows.flatMap(sourcesOf))].slice(0, 3)
					})),
				...stages.map((stage) =>
					sum(
						stage.name,
						cells.flat().filter((cell) => cell.stage === stage)
					)
				),
				sum('All stages', cells.flat())
			]
		},
		columns: [COUNTED],
		rows: rows.map((row) => ({ ...row, counted_as: stateOf(states, row).name }))
	};
	function sum(name: string, own: Cell[]) {
		const counts = states.map((_, i) => own.reduce((n, cell) => n + (cell.counts[i]?.count ?? 0), 0));
		return {
			cells: ['All regions', name, ...counts.map(String), String(counts.reduce((a, b) => a + b, 0))],
			how: 'derived',
			source_ids: [],
			origin: 'sum of the lines above'
		};
	}
}

/** That the rows were counted here, and how many of them are of low confidence. */
function sure(rows: Row[]): string {
	const low = rows.filter((row) => row.confidence === 'low').length;
	return `derived${low ? `, ${low} of low confidence` : ''}`;
}

/** One drawing, for the widths of its layout. */
function draw(cells: Cell[][], { across: usual, left, pitch, name: over, air, show }: Layout): Scene {
	const whole = usual.reduce((a, b) => a + b, 0);
	// Fewer stages share the room of all.
	const shares = (cells[0] ?? []).map(({ stage }) => usual[stages.indexOf(stage)] ?? 1);
	const room = whole / shares.reduce((a, b) => a + b, 0);
	const across = shares.map((share) => Math.floor(share * room));
	const all = across.reduce((a, b) => a + b, 0);
	const starts = across.map((_, i) => (100 * across.slice(0, i).reduce((a, b) => a + b, 0)) / all);
	const marks: Mark[] = [];
	const narrow = (STEPS[show.from ?? 0] ?? 0) - left;
	let y = heads(cells, starts, narrow, !left, marks);
	cells.forEach((line, r) => {
		const [first] = line;
		if (!first) return;
		marks.push({ is: 'line', x1: 0, x2: 100, y1: y, y2: y, stroke: r ? 'line' : 'edge', ground: true });
		const name = {
			is: 'text',
			y: y + (left ? 17 : 15),
			text: first.region.name,
			bold: true,
			fill: 'ink'
		} as const;
		marks.push(left ? { ...name, x: 0, dx: -left } : { ...name, x: 0 });
		const top = left ? y + 6 : y + over;
		const high = Math.max(...line.map((cell, i) => Math.ceil(cell.rows.length / (across[i] ?? 1))), 1);
		line.forEach((cell, i) => {
			const count = cell.rows.length;
			if (!count) return;
			const own = across[i] ?? 1;
			const looks = cell.counts.flatMap((c) => Array.from({ length: c.count }, () => c.state.look));
			marks.push({
				is: 'rect',
				x: starts[i] ?? 0,
				w: (100 * own) / all - 1,
				y: top,
				h: Math.ceil(count / own) * pitch,
				fill: 'none',
				say: `${cell.region.name}, ${cell.stage.name.toLowerCase()}: ${count} in the list, ${sayCounts(cell)}`,
				printed: String(count),
				series: r
			});
			marks.push({
				is: 'signs',
				x: starts[i] ?? 0,
				y: top,
				stage: cell.stage.id,
				at: looks.map((look, n): [number, number, SignLook] => [
					(n % own) * pitch + pitch / 2,
					Math.floor(n / own) * pitch + pitch / 2,
					look
				])
			});
		});
		y = Math.round(top + high * pitch) + air;
	});
	return { height: y - air + 4, left, right: 0, show, marks };
}

/**
 * The names of the stages over their columns, and below them, on one line, their signs with how many each has. A name
 * that its column is too narrow for takes more lines, upwards. Gives px of their end.
 */
function heads(cells: Cell[][], starts: number[], narrow: number, small: boolean, marks: Mark[]): number {
	const look = small ? { size: 12 } : { bold: true };
	const placed = (cells[0] ?? []).map(({ stage }, i) => {
		const x = starts[i] ?? 0;
		const wide = (((starts[i + 1] ?? 100) - x) / 100) * narrow;
		const set = (words: string) => wrap(words, wide - 2, look.size, look.bold);
		const usual = set(stage.name);
		// 'Metal, alloy' stands on two lines where 'Metal and alloy' needs three.
		const lines = usual.length > 2 ? set(stage.name.replace(' and ', ', ')) : usual;
		const name = Math.max(...lines.map((line) => textWidth(line, look.size, look.bold)));
		const count = cells.reduce((sum, line) => sum + (line[i]?.rows.length ?? 0), 0);
		return { stage, x, lines, name, count, dx: 0 };
	});
	// A name that would meet the next one, or leave the drawing, begins a little before its column.
	let next = narrow + 4;
	for (const one of placed.toReversed()) {
		const at = (one.x / 100) * narrow;
		one.dx = Math.min(0, next - 4 - one.name - at);
		next = at + one.dx;
	}
	const most = Math.max(...placed.map(({ lines }) => lines.length));
	const foot = (most + 1) * LEVEL + 4;
	for (const { stage, x, lines, count, dx } of placed) {
		lines.forEach((text, n) =>
			marks.push({
				is: 'text',
				x,
				dx: Math.floor(dx),
				y: foot - 8 - (lines.length - n) * LEVEL,
				text,
				...look,
				fill: 'ink'
			})
		);
		marks.push(
			{ is: 'signs', x, y: foot - 12.5, stage: stage.id, at: [[SIGN / 2, 0, 'solid']] },
			{ is: 'text', x, dx: INDENT + 6, y: foot - 8, text: String(count), bold: true, fill: 'ink' }
		);
	}
	return foot;
}
