import { stages } from '#lib/data/stages.ts';
import type { ChartSpec, Kind, Placed, Row } from '../bundle.ts';
import { textWidth } from '../scene/letters.ts';
import { STEPS, type Mark, type Scene, type Show, type SignLook } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { cellsOf, statesOf, type Cell } from './read.ts';

/** Px from sign to sign, and the air under a region. */
const [PITCH, AIR] = [13, 9];
/** Px of a line of heads, and from a head's sign to its words. */
const [LEVEL, INDENT] = [17, 10];

/** How a drawing is laid out: signs in a row per stage, px for the names of regions at the left, if they stand there. */
interface Layout {
	across: number[];
	left: number;
	show: Show;
}
const LAYOUTS: Layout[] = [
	{ across: [5, 4, 2, 5, 3], left: 0, show: { below: 2 } },
	{ across: [8, 6, 3, 8, 4], left: 168, show: { from: 2, below: 4 } },
	{ across: [14, 11, 10, 18, 7], left: 170, show: { from: 4 } }
];

/**
 * A sign for each thing, by stage of the chain from left to right and by region from top to bottom. Shape and
 * colour are those of the stage, the fill says the state.
 */
export const signGrid: Kind = {
	roles: ['stage', 'country'],
	options: { regions: true, states: true },
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

function place(spec: ChartSpec, rows: Row[]): Placed {
	const cells = cellsOf(spec, rows);
	const states = statesOf(spec);
	return {
		scenes: LAYOUTS.map((layout) => draw(cells, layout)),
		legend: states.map(({ name, look }) => ({
			text: name,
			colour: 'ink',
			look: ({ solid: 'dot', core: 'core', hollow: 'ring', struck: 'struck' } as const)[look]
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
		rows
	};
	function sum(name: string, own: Cell[]) {
		const counts = states.map((_, i) => own.reduce((n, cell) => n + (cell.counts[i]?.count ?? 0), 0));
		return {
			cells: ['All regions', name, ...counts.map(String), String(counts.reduce((a, b) => a + b, 0))],
			how: '',
			source_ids: []
		};
	}
}

/** How many of the rows are of low confidence. */
function sure(rows: Row[]): string {
	const low = rows.filter((row) => row.confidence === 'low').length;
	return low ? `${low} of low confidence` : '';
}

/** One drawing, for the widths of its layout. */
function draw(cells: Cell[][], { across: usual, left, show }: Layout): Scene {
	const whole = usual.reduce((a, b) => a + b, 0);
	// Fewer stages share the room of all.
	const shares = (cells[0] ?? []).map(({ stage }) => usual[stages.indexOf(stage)] ?? 1);
	const room = whole / shares.reduce((a, b) => a + b, 0);
	const across = shares.map((share) => Math.floor(share * room));
	const all = across.reduce((a, b) => a + b, 0);
	const starts = across.map((_, i) => (100 * across.slice(0, i).reduce((a, b) => a + b, 0)) / all);
	const marks: Mark[] = [];
	const narrow = (STEPS[show.from ?? 0] ?? 0) - left;
	let y = heads(cells, starts, narrow, marks);
	cells.forEach((line, r) => {
		const [first] = line;
		if (!first) return;
		marks.push({ is: 'line', x1: 0, x2: 100, y1: y, y2: y, stroke: r ? 'line' : 'edge', ground: true });
		const name = { is: 'text', y: y + 17, text: first.region.name, bold: true, fill: 'ink' } as const;
		marks.push(left ? { ...name, x: 0, dx: -left } : { ...name, x: 0 });
		const top = left ? y + 6 : y + 23;
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
				h: Math.ceil(count / own) * PITCH,
				fill: 'none',
				say: `${cell.region.name}, ${cell.stage.name.toLowerCase()}: ${count} in the list, ${sayCounts(cell)}`,
				printed: String(count),
				series: r,
				ground: true
			});
			marks.push({
				is: 'signs',
				x: starts[i] ?? 0,
				y: top,
				stage: cell.stage.id,
				at: looks.map((look, n): [number, number, SignLook] => [
					(n % own) * PITCH + PITCH / 2,
					Math.floor(n / own) * PITCH + PITCH / 2,
					look
				])
			});
		});
		y = top + high * PITCH + AIR;
	});
	return { height: y - AIR + 4, left, right: 0, show, marks };
}

/** The names of the stages over their columns, with how many each has; on more lines where they would meet. Gives px of their end. */
function heads(cells: Cell[][], starts: number[], narrow: number, marks: Mark[]): number {
	const ends: number[] = [];
	const placed = (cells[0] ?? []).map(({ stage }, i) => {
		const count = cells.reduce((sum, line) => sum + (line[i]?.rows.length ?? 0), 0);
		const wide = INDENT + 4 + textWidth(stage.name, 13, true) + textWidth(` ${count}`, 13);
		const at = Math.min(((starts[i] ?? 0) / 100) * narrow, narrow - wide);
		let level = 0;
		while ((ends[level] ?? -Infinity) > at - 8) level++;
		ends[level] = at + wide;
		return { stage, count, level, pushed: at < ((starts[i] ?? 0) / 100) * narrow, x: starts[i] ?? 0, wide };
	});
	const foot = ends.length * LEVEL + 4;
	for (const { stage, count, level, pushed, x, wide } of placed) {
		const y = foot - 8 - level * LEVEL;
		const [at, dx] = pushed ? [100, -wide] : [x, 0];
		marks.push(
			{ is: 'signs', x: at, y: y - 4.5, stage: stage.id, at: [[dx + PITCH / 2, 0, 'solid']] },
			{
				is: 'text',
				x: at,
				dx: dx + INDENT + 5,
				y,
				text: stage.name,
				bold: true,
				fill: 'ink',
				more: [{ text: String(count), size: 13, bold: false, fill: 'ink-2' }]
			}
		);
	}
	return foot;
}
