import { sayDate } from '../../text/dates.ts';
import type { ChartSpec, Help } from '../bundle.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { perStep } from '../scene/fit.ts';
import { STEPS, type Dot, type Mark, type Path, type Scene, type Text } from '../scene/scene.ts';
import { certainty, uncertain } from '../words.ts';
import { runsOf, type Plot, type Point, type Series } from './read.ts';

/** How many plots stand side by side, how high they are in px, and the narrowest drawing they are for. */
export interface Size {
	across: number;
	tall: number;
	narrowest: number;
	/** Air between two plots, per cent of the drawing. */
	air: number;
	show: { from?: number; below?: number };
}
export const SIZES: Size[] = [
	{ across: 2, tall: 29, narrowest: STEPS[0], air: 7, show: { below: 2 } },
	{ across: 4, tall: 58, narrowest: STEPS[2], air: 4, show: { from: 2 } }
];
/** Px: the name over a plot and the number over its highest point, the air under a plot, and a row of years. */
const [HEAD, GAP, YEARS] = [38, 9, 18];

/** One drawing: every plot on a scale of its own, from nought to its largest number. */
export function draw(spec: ChartSpec, groups: Series[], size: Size, fill: Help['fill']): Scene {
	const [low, high] = (spec.options.tall as [number, number] | undefined) ?? [];
	const tall = (size.show.from ? high : low) ?? size.tall;
	const sign = String(spec.options.sign ?? '');
	const wide = (100 - (size.across - 1) * size.air) / size.across;
	const cell = wide + size.air;
	const marks: Mark[] = [];
	const lines: Path[] = [];
	let top = 0;
	let series = 0;
	groups.forEach((one) => {
		const { group, periods, plots } = one;
		const sets = STEPS.map((step) => (group.basis ? wrap(fill(group.basis), step - 8, 12) : []));
		marks.push(
			{ is: 'text', x: 0, y: top + 16, text: group.name, size: 14, bold: true, fill: 'ink' },
			...perStep(
				sets.map((lines) =>
					lines.map((text, i): Text => ({ is: 'text', x: 0, y: top + 33 + i * 15, text, size: 12 }))
				)
			)
		);
		const here = sets.slice(size.show.from ?? 0, size.show.below);
		const start = top + 26 + Math.max(...here.map((lines) => lines.length)) * 15;
		const { against } = group;
		// Where years stand under every plot, they take room there.
		const pitch = HEAD + tall + GAP + (against ? YEARS : 0);
		const px = (size.narrowest * wide) / 100;
		// The newest number stands right of its point.
		const last = (plot: Plot) => `${sign}${plot.points.at(-1)?.print}`;
		const aside = against
			? ((Math.max(...plots.map((plot) => textWidth(last(plot), 13, true))) + 9) / px) * wide
			: 0;
		plots.forEach((plot, i) => {
			const left = (i % size.across) * cell;
			const row = start + Math.floor(i / size.across) * pitch;
			const place: Place = {
				x: (at) => left + (periods.length > 1 ? at / (periods.length - 1) : 0.5) * (wide - aside),
				y: (value) => Math.round((row + HEAD + (1 - value / plot.most) * tall) * 10) / 10
			};
			if (plot.base)
				marks.push(
					...held(plot, plot.base, place, {
						left,
						top: row,
						sign,
						first: periods[0] ?? ''
					})
				);
			else marks.push(...frame(plot, place, { left, right: left + wide, top: row, px }));
			join(lines, plot, place);
			marks.push(...dots(spec, plot, place, series++));
		});
		const bare = start + Math.ceil(plots.length / size.across) * pitch;
		const end = bare - (against ? YEARS : 0);
		// Years stand under the last plot of each column.
		if (!against)
			plots.slice(-size.across).forEach((_, i) => {
				const at = plots.length - Math.min(size.across, plots.length) + i;
				const left = (at % size.across) * cell;
				const y = start + (Math.floor(at / size.across) + 1) * pitch + 7;
				marks.push(
					{ is: 'text', x: left, y, text: sayDate(periods[0] ?? ''), size: 12 },
					{ is: 'text', x: left + wide, y, text: sayDate(periods.at(-1) ?? ''), anchor: 'end', size: 12 }
				);
			});
		top = end + YEARS + 12;
	});
	// Lines lie under the dots.
	return { height: top - 14, left: 0, right: 0, show: size.show, marks: [...lines, ...marks] };
}

/**
 * Ground line and name, both numbers at their points, how much the newest is over or under the one it is held against
 * in per cent, and the years of both below.
 */
function held(
	{ panel, points }: Plot,
	base: Point,
	{ x, y }: Place,
	at: { left: number; top: number; sign: string; first: string }
): Mark[] {
	const last = points.at(-1) as Point;
	const change = Math.round(100 * (last.value / base.value - 1));
	const floor = y(0);
	// Beside a line that comes down to it, not over that.
	const falls = points.some((point) => point.at === base.at - 1 && point.value > base.value);
	const word = { is: 'text', size: 12, anchor: 'middle' } as const;
	const percent = `${change > 0 ? '+' : change < 0 ? '−' : ''}${Math.abs(change)}%`;
	const newest = { is: 'text', x: x(last.at), dx: 8 } as const;
	const brief = (point: Point) => `’${point.period.slice(2, 4)}`;
	return [
		{ is: 'line', x1: at.left, x2: x(last.at), y1: floor, y2: floor, stroke: 'edge' },
		{
			is: 'line',
			x1: x(base.at),
			x2: x(base.at),
			y1: y(base.value),
			y2: floor,
			stroke: 'line',
			ground: true
		},
		{ is: 'text', x: at.left, y: at.top + 14, text: panel.name, bold: true, fill: 'ink' },
		{
			...word,
			x: x(base.at),
			y: y(base.value) - 7,
			text: at.sign + base.print,
			...(falls ? { dx: 3, anchor: 'start' as const } : {}),
			fill: 'ink',
			halo: true
		},
		{ ...newest, y: y(last.value) + 2, text: at.sign + last.print, bold: true, fill: 'ink' },
		{ ...newest, y: y(last.value) + 17, text: percent, size: 12 },
		{ ...word, x: at.left, y: floor + 16, text: sayDate(at.first), anchor: 'start' },
		{ ...word, x: x(base.at), y: floor + 16, text: brief(base) },
		// Begins under its point: where it is narrow the other year stands near.
		{ ...word, x: x(last.at), dx: -5, y: floor + 16, text: brief(last), anchor: 'start' }
	];
}

interface Place {
	x(at: number): number;
	y(value: number): number;
}

/** Ground line, name, newest number, and the largest one where it stands elsewhere. */
function frame(
	plot: Plot,
	{ x, y }: Place,
	at: { left: number; right: number; top: number; px: number }
): Mark[] {
	const { panel, points, most } = plot;
	const last = points.at(-1) as Point;
	const high = points.find((point) => point.value === most) as Point;
	const marks: Mark[] = [
		{ is: 'line', x1: at.left, x2: at.right, y1: y(0), y2: y(0), stroke: 'edge' },
		{ is: 'text', x: at.left, y: at.top + 14, text: panel.name, bold: true, fill: 'ink' },
		{ is: 'text', x: at.right, y: at.top + 14, text: last.print, anchor: 'end', bold: true, fill: 'ink' }
	];
	if (high === last || high.print === last.print) return marks;
	// The number stands over its point, and never beyond the plot.
	const half = (textWidth(high.print, 12) / 2 / at.px) * (at.right - at.left);
	const where = x(high.at);
	const anchor = where - half < at.left ? 'start' : where + half > at.right ? 'end' : 'middle';
	return [
		...marks,
		{
			is: 'text',
			x: anchor === 'end' ? at.right : anchor === 'start' ? at.left : where,
			y: y(most) - 5,
			text: high.print,
			anchor,
			size: 12
		}
	];
}

/** Adds the lines of a plot to the path of its colour: one path for many plots keeps a page light. */
function join(lines: Path[], { panel, points }: Plot, { x, y }: Place): void {
	const runs = runsOf(points)
		.filter((run) => run.length > 1)
		.map((run) => run.map((point): [number, number] => [x(point.at), y(point.value)]));
	const same = lines.find((path) => path.stroke === panel.colour);
	if (same) same.runs.push(...runs);
	else if (runs.length) lines.push({ is: 'path', runs, stroke: panel.colour, width: 2 });
}

/** A point for each number: seen where it is the newest, alone or an estimate, else only where the reader stands. */
function dots(spec: ChartSpec, { panel, points, base }: Plot, { x, y }: Place, series: number): Dot[] {
	const alone = new Set(runsOf(points).flatMap((run) => (run.length === 1 ? run : [])));
	return points.map((point): Dot => {
		const how = certainty(point.row);
		const ring = uncertain(point.row);
		const newest = point === points.at(-1);
		return {
			is: 'dot',
			x: x(point.at),
			y: y(point.value),
			r: 3.5,
			fill: ring ? 'paper' : panel.colour,
			stroke: ring ? panel.colour : undefined,
			quiet: !(ring || newest || point === base || alone.has(point)) || undefined,
			say: `${panel.name}, ${sayDate(point.period)}: ${point.print} ${spec.unit.spoken}${how ? `, ${how}` : ''}`,
			printed: point.print,
			series
		};
	});
}
