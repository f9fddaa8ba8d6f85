import { scaleLinear } from 'd3';
import type { Help } from '../bundle.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import type { Mark, Scene, Show, Text } from '../scene/scene.ts';
import { certainty, uncertain } from '../words.ts';
import { lastKnown, type Line, type Panel, type Point } from './read.ts';

/** Px: the plot of a panel, room over it for numbers, the years below, and the air to the next; in one column the years stand once. */
const ALONE = { plot: 56, over: 24, years: 6, gap: 10, foot: 20 } as const;
const BESIDE = { plot: 96, over: 26, years: 24, gap: 18, foot: 0 } as const;

/** What all drawings of a chart share. */
export interface Sheet {
	panels: { panel: Panel; lines: Line[] }[];
	years: [number, number];
	most: number;
	spoken: string;
	fill: Help['fill'];
}

/** One drawing with so many panels side by side, its words set for a drawing of `room` px. */
export function draw(sheet: Sheet, room: number, across: number, show: Show): Scene {
	const { panels, fill } = sheet;
	const size = across > 1 ? BESIDE : ALONE;
	const marks: Mark[] = [];
	const share = 100 / across;
	const apart = across > 1 ? 20 : 0;
	const width = (room - apart * (across - 1)) / across;
	const gutter = namesRoom(sheet, width);
	let top = 0;
	for (let first = 0; first < panels.length; first += across) {
		const row = panels.slice(first, first + across);
		const words = row.map(({ panel }) => ({
			head: wrap(panel.name, width, 14, true),
			basis: wrap(fill(panel.basis), width, 12)
		}));
		const head = Math.max(...words.map((w) => w.head.length * 17 + w.basis.length * 15));
		row.forEach(({ panel, lines }, i) => {
			const left = i * share + (i * apart * 100) / room / across;
			const text = words[i] as (typeof words)[number];
			text.head.forEach((line, n) =>
				marks.push({
					is: 'text',
					x: left,
					y: top + 14 + n * 17,
					text: line,
					size: 14,
					bold: true,
					fill: 'ink'
				})
			);
			text.basis.forEach((line, n) =>
				marks.push({
					is: 'text',
					x: left,
					y: top + text.head.length * 17 + 12 + n * 15,
					text: line,
					size: 12
				})
			);
			marks.push(
				...plot(sheet, panel, lines, {
					left,
					right: left + ((width - gutter) / room) * 100,
					top: top + head + size.over,
					plot: size.plot,
					first: (width - gutter) / 4 > 54,
					named: across > 1 || first + i === panels.length - 1,
					series: first + i
				})
			);
		});
		top += head + size.over + size.plot + size.years + size.gap;
	}
	return { height: top - size.gap + size.foot, left: 0, right: 0, show, marks };
}

/** Px that a panel keeps right of its plot, so that the name at every end has room. */
function namesRoom({ panels, years: [from, to] }: Sheet, width: number): number {
	const ends = panels.flatMap(({ lines }) => lines.filter((line) => !line.spec.left));
	return Math.max(
		8,
		...ends.map(({ spec, points }) => {
			const part = ((points.at(-1)?.year ?? to) - from) / (to - from);
			return (textWidth(spec.name, 13, true) + 12 - (1 - part) * width) / part;
		})
	);
}

interface At {
	/** Per cent of the drawing. */
	left: number;
	right: number;
	/** Px. */
	top: number;
	plot: number;
	/** The years are printed under it. */
	named: boolean;
	/** The first year has room beside the second. */
	first: boolean;
	series: number;
}

/** The lines of a panel: full for the past, dashed where expected. */
function plot({ years, most, spoken }: Sheet, panel: Panel, lines: Line[], at: At): Mark[] {
	const x = scaleLinear(years, [at.left, at.right]);
	const y = scaleLinear([0, most], [at.top + at.plot, at.top]);
	const floor = at.top + at.plot;
	const ticks = x.ticks(4);
	const marks: Mark[] = [
		{ is: 'line', x1: at.left, x2: at.right, y1: floor, y2: floor, stroke: 'edge', ground: true },
		...ticks.flatMap((year): Mark[] => [
			{ is: 'line', x1: x(year), x2: x(year), y1: at.top, y2: floor, stroke: 'line', ground: true },
			...(at.named && (at.first || year > years[0])
				? [
						{
							is: 'text' as const,
							x: x(year),
							y: floor + 17,
							text: String(year),
							anchor: year === years[0] ? ('start' as const) : ('middle' as const),
							size: 12
						}
					]
				: [])
		])
	];
	for (const { spec, points } of lines) {
		const runs = (known: boolean) =>
			points
				.slice(1)
				.flatMap((p, i): [Point, Point][] => (p.known === known ? [[points[i] as Point, p]] : []))
				.map((pair) => pair.map((p): [number, number] => [x(p.year), y(p.value)]));
		for (const known of [true, false])
			if (runs(known).length)
				marks.push({
					is: 'path',
					runs: runs(known),
					stroke: spec.colour,
					width: 2.5,
					dash: known ? undefined : '5 4'
				});
	}
	for (const { spec, points } of lines)
		for (const point of points) {
			const [px, py] = [x(point.year), y(point.value)];
			marks.push(dot(point, spec, px, py), ...words(point, { spec, points }, px, py));
		}
	return marks;

	function dot(point: Point, { name, colour }: Line['spec'], px: number, py: number): Mark {
		const how = certainty(point.row);
		const ring = uncertain(point.row);
		return {
			is: 'dot',
			x: px,
			y: py,
			r: 4.5,
			fill: ring ? 'paper' : colour,
			stroke: ring ? colour : undefined,
			say: `${panel.name}, ${name}, ${point.year}: ${point.print} ${spoken}, ${point.known ? 'past' : 'expected'}${how ? `, ${how}` : ''}`,
			printed: point.print,
			series: at.series
		};
	}
}

/** The number of a point from the last of the past on, and the name of its line at the end. */
function words(point: Point, { spec, points }: Line, x: number, y: number): Text[] {
	const start = lastKnown(points) as Point;
	const look = { is: 'text', x, fill: 'ink', halo: true } as const;
	const end = point === points.at(-1);
	const name = { ...look, y: y + 4.5, text: spec.name, bold: true };
	if (end && spec.left)
		return [
			{
				...name,
				dx: -9,
				anchor: 'end',
				more: [{ text: point.print, size: 12, bold: false, fill: 'ink' }]
			}
		];
	const number: Text = { ...look, y: spec.below ? y + 18 : y - 11, text: point.print, size: 12 };
	const mute = point.year < start.year || spec.unprinted?.includes(point.year);
	// A line rises to the right: over its start there is room only to the left.
	const side: Partial<Text> =
		point === start ? { anchor: 'end', dx: spec.below ? 14 : 5 } : { anchor: 'middle' };
	return [...(mute ? [] : [{ ...number, ...side }]), ...(end ? [{ ...name, dx: 9 }] : [])];
}
