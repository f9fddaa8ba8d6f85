import { scaleLinear, scaleLog } from 'd3';
import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { note } from '../parts/note.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { STEPS, type LegendItem, type Mark, type Scene, type Text } from '../scene/scene.ts';
import { perStep } from '../scene/fit.ts';
import { sourcesOf } from '../spec/select.ts';
import { certainty } from '../words.ts';
import { linesOf, type Class, type Group, type Line } from './rows.ts';

/** Names up to this width stand left of the plot on every drawing; wider ones only where there is room. */
const NARROW_NAMES = 112;
const NAME = 13;

/**
 * One line per thing, each with its number or the span between its smallest and largest one, on a plain or a
 * logarithmic scale. Groups have their own unit and scale, so nothing is compared across units. A thing without
 * a number keeps its line and says why.
 */
export const rangeRows: Kind = {
	roles: ['name'],
	options: { groups: true, classes: false, sort: false, none: false },
	derive: (spec, rows) =>
		groupsOf(spec).flatMap((group) =>
			linesOf(spec, group, rows).map((line) => ({
				group: group.name,
				name: line.name,
				class: line.class?.name ?? '',
				least: line.least ?? null,
				most: line.most ?? null
			}))
		),
	place
};

const groupsOf = (spec: ChartSpec): Group[] => spec.options.groups as Group[];

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const groups = groupsOf(spec).map((group) => ({
		group: { ...group, basis: help.fill(group.basis) },
		lines: linesOf(spec, group, rows)
	}));
	const all = groups.flatMap((g) => g.lines);
	const names = Math.max(
		...all.map((l) => Math.max(textWidth(l.name, NAME, true), l.detail ? textWidth(l.detail, 12) : 0))
	);
	const beside = names <= NARROW_NAMES && !all.some((l) => l.detail);
	const scene = (wide: boolean): Scene => {
		const left = wide ? Math.ceil(Math.min(names, 330)) + 14 : 6;
		// Room for numbers right of their marks, where the plot is narrowest.
		const plot = (beside ? STEPS[0] - left - 40 : wide ? STEPS[3] - left - 60 : STEPS[0] - 60) / 100;
		const right = Math.ceil(
			Math.max(
				28,
				...groups.flatMap(({ group, lines }) =>
					lines.flatMap((l) => {
						const end = l.most === undefined ? undefined : scaleOf(group)(l.most);
						return end === undefined ? [] : [textWidth(l.print, 13, true) + 18 - (100 - end) * plot];
					})
				)
			)
		);
		const marks: Mark[] = [];
		let top = 4;
		groups.forEach(({ group, lines }, g) => {
			if (group.title !== false) {
				const head = heading(group, top, left);
				marks.push(...head.marks);
				top = head.end;
			}
			top = drawGroup(marks, group, lines, { top, wide, left, g, right });
		});
		return {
			height: top,
			left,
			right,
			show: beside ? undefined : wide ? { from: 3 } : { below: 3 },
			marks
		};
	};
	const classes = (spec.options.classes ?? []) as Class[];
	const legend: LegendItem[] = classes
		.filter((c) => all.some((l) => l.class === c && l.most !== undefined))
		.map((c) => ({ text: c.name, colour: c.colour, look: c.look }));
	return {
		scenes: beside ? [scene(true)] : [scene(false), scene(true)],
		legend,
		table: {
			head: [
				...(groups.length > 1 ? [{ text: 'What is counted' }] : []),
				{ text: 'What' },
				...(classes.length ? [{ text: 'Group' }] : []),
				{ text: groups.length > 1 ? 'Published' : spec.unit.spoken, numeric: true }
			],
			rows: groups.flatMap(({ group, lines }) =>
				lines.map((l) => ({
					cells: [
						...(groups.length > 1 ? [`${group.name}, ${group.unit.short}`] : []),
						[l.name, l.detail].filter(Boolean).join(', '),
						...(classes.length ? [l.class?.name ?? ''] : []),
						l.print
					],
					how: certainty(l.row),
					source_ids: sourcesOf(l.row)
				}))
			)
		},
		rows: all.map((l) => l.row)
	};
}

const scaleOf = (group: Group) =>
	group.log ? scaleLog(group.domain, [0, 100]) : scaleLinear(group.domain, [0, 100]);

function heading(group: Group, top: number, left: number): { marks: Mark[]; end: number } {
	const sets = STEPS.map((step) =>
		wrap(group.basis, Math.max(180, step - 12), 12).map((text, i): Text => ({
			is: 'text',
			x: 0,
			dx: -left,
			y: top + 36 + i * 16,
			text,
			size: 12
		}))
	);
	const most = Math.max(...sets.map((set) => set.length));
	return {
		marks: [
			{ is: 'text', x: 0, dx: -left, y: top + 18, text: group.name, size: 14, bold: true, fill: 'ink' },
			...perStep(sets)
		],
		end: top + 36 + (most - 1) * 16 + 16
	};
}

interface At {
	top: number;
	wide: boolean;
	left: number;
	right: number;
	g: number;
}

/** Draws a group's scale and lines. @returns the px below it */
function drawGroup(marks: Mark[], group: Group, lines: Line[], at: At): number {
	const scale = scaleOf(group);
	const detailed = lines.some((l) => l.detail);
	const pitch = at.wide ? (detailed ? 42 : 24) : detailed ? 58 : 44;
	const end = at.top + lines.length * pitch;
	for (const tick of group.ticks) {
		const x = scale(tick.at);
		marks.push({ is: 'line', x1: x, x2: x, y1: at.top, y2: end + 4, stroke: 'line', ground: true });
		marks.push({
			is: 'text',
			x,
			y: end + 20,
			text: tick.text,
			anchor: x < 2 && !at.wide ? 'start' : 'middle',
			size: 12
		});
	}
	lines.forEach((line, i) => {
		const row = at.top + i * pitch;
		const y = row + (at.wide ? pitch / 2 : pitch - 14);
		const name: Text = at.wide
			? { is: 'text', x: 0, dx: -14, y: y + (line.detail ? -2 : 4.5), text: line.name, anchor: 'end' }
			: { is: 'text', x: 0, dx: -at.left, y: row + 15, text: line.name, halo: true };
		marks.push({ ...name, size: NAME, bold: true, fill: 'ink' });
		if (line.detail)
			marks.push({ ...name, y: name.y + 15, text: line.detail, size: 12, bold: false, fill: 'ink-2' });
		if (line.least === undefined || line.most === undefined) {
			marks.push(...note(line.print, 0, y + 4.5, at.left + at.right, { side: 'right', size: 12 }));
			return;
		}
		marks.push(...bar(group, line, y, at.g));
	});
	return end + 34;
}

function bar(group: Group, line: Line, y: number, series: number): Mark[] {
	const scale = scaleOf(group);
	const [low, high] = [scale(line.least ?? 0), scale(line.most ?? 0)];
	const colour = line.class?.colour ?? 'accent';
	const ring = line.class?.look === 'ring';
	const how = certainty(line.row);
	const kind = [line.name, line.detail].filter(Boolean).join(', ');
	const spoken =
		group.unit.short === '%' ? line.print.replaceAll('%', ' per cent') : `${line.print} ${group.unit.spoken}`;
	const said = {
		say: `${kind}: ${spoken}${line.class ? `, ${line.class.name}` : ''}${how ? `, ${how}` : ''}`,
		printed: line.print,
		series
	};
	const out: Mark[] = [];
	// A bound is open to one side: a broken line leads that way.
	const beyond = line.open === 'up' ? Math.min(100, high + 9) : high;
	if (line.open) {
		const [x1, x2] = line.open === 'up' ? [low, beyond] : [Math.max(0, low - 9), low];
		out.push({ is: 'line', x1, x2, y1: y, y2: y, stroke: colour, width: 2.5, dash: '3 3' });
	}
	if (high > low) out.push({ is: 'line', x1: low, x2: high, y1: y, y2: y, stroke: colour, width: 3 });
	if (line.value === undefined)
		out.push(
			{ is: 'dot', x: low, y, r: 4.5, fill: colour },
			{ is: 'dot', x: high, y, r: 4.5, fill: colour, ...said }
		);
	else
		out.push({
			is: 'dot',
			x: scale(line.value),
			y,
			r: 6,
			fill: ring ? 'paper' : colour,
			stroke: ring ? colour : undefined,
			...said
		});
	out.push({
		is: 'text',
		x: beyond,
		dx: line.open === 'up' ? 6 : 12,
		y: y + 4.5,
		text: line.print,
		bold: true,
		fill: 'ink',
		halo: true
	});
	return out;
}
