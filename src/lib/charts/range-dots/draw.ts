import type { ScaleLinear } from 'd3';
import { formatNumber } from '../../text/numbers.ts';
import { thin } from '../scene/fit.ts';
import { wrap } from '../scene/letters.ts';
import { STEPS, type Mark, type Scene, type Show, type Text } from '../scene/scene.ts';
import { certainty, uncertain } from '../words.ts';
import { guides } from './guides.ts';
import type { Counted, Group, Value } from './read.ts';
import { basis, label } from './words.ts';

/** Px from dot to dot, and px that the head of a group takes where it stands above its dots. */
const PITCH = 25;
const HEAD = 46;

/** What all drawings of a chart share. */
export interface Frame {
	groups: Counted[];
	scale: ScaleLinear<number, number>;
	ticks: number[];
	colour: string;
	/** '%' or nothing. */
	percent: string;
	/** Px right of the plot. */
	right: number;
	/** Per cent of the plot, from its left, that no dot reaches. */
	free: number;
}

/** One drawing; on a wide one the names of the groups stand beside their dots. */
export function draw(frame: Frame, wide: boolean, show?: Show): Scene {
	const { groups, scale, ticks, right } = frame;
	const marks: Mark[] = [];
	let top = wide ? 8 : 0;
	groups.forEach(({ group, values }, g) => {
		// A basis may need two lines on the narrowest drawing.
		const head = wide ? 0 : HEAD + (wrap(group.basis, STEPS[0], 12).length - 1) * 15;
		const first = top + head;
		const last = first + values.length * PITCH;
		const end = Math.max(last, first + (wide ? 58 : 0));
		if (g) marks.push({ is: 'line', x1: 0, x2: 100, y1: top - 8, y2: top - 8, stroke: 'edge', ground: true });
		for (const tick of wide ? ticks.slice(1) : ticks)
			marks.push({
				is: 'line',
				x1: scale(tick),
				x2: scale(tick),
				y1: first - 6,
				y2: end + 2,
				stroke: 'line',
				ground: true
			});
		marks.push(
			band(values, scale, first, last),
			...heading(group, top, frame, wide),
			...guides(values, group, first, PITCH, frame)
		);
		values.forEach((one, i) => {
			const y = first + i * PITCH + PITCH / 2 - 3;
			const x = scale(one.value);
			const pick = { group: group.name };
			if (!wide) marks.push({ is: 'line', x1: 0, x2: x, y1: y, y2: y, stroke: 'line', dash: '1 4' });
			marks.push((one.goal ? stroke : dot)(one, group, x, y, g, frame.colour));
			marks.push(...label(one, x, y, right).map((word) => ({ ...word, pick })));
		});
		top = end + 18;
	});
	marks.push(...thin([axis(frame, top, 1), axis(frame, top, 2)], right));
	return { height: top + 12, left: 0, right, show, marks };
}

/** The band from the smallest to the largest count: goals are none. */
function band(values: Value[], scale: Frame['scale'], first: number, last: number): Mark {
	const counted = values.filter((one) => !one.goal);
	const [low, high] = [counted[0]?.value ?? 0, counted.at(-1)?.value ?? 0];
	return {
		is: 'rect',
		x: scale(low),
		w: scale(high) - scale(low),
		y: first - 2,
		h: last - first - 4,
		fill: 'tint',
		ground: true
	};
}

/** Name and basis of a group. */
function heading(group: Group, top: number, { free }: Frame, wide: boolean): Mark[] {
	const pick = { group: group.name };
	const name: Text = {
		is: 'text',
		x: 0,
		y: top + 16,
		text: group.name,
		size: 14,
		bold: true,
		fill: 'ink',
		halo: wide,
		pick
	};
	const below = basis(group.basis, top + 33, wide ? free / 100 : 1, wide ? 130 : 0, wide);
	return [name, ...below.map((word) => ({ ...word, pick }))];
}

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

/** A goal: an upright stroke across its row. */
const stroke = (one: Value, group: Group, x: number, y: number, series: number): Mark => ({
	is: 'rect',
	x: x - 0.4,
	w: 0.8,
	y: y - 9,
	h: 18,
	fill: 'ink',
	...said(one, group, series)
});

/** A count: a dot, or a ring where it is derived. */
function dot(one: Value, group: Group, x: number, y: number, series: number, colour: string): Mark {
	const ring = uncertain(one.row);
	return {
		is: 'dot',
		x,
		y,
		r: 6,
		fill: ring ? 'paper' : colour,
		stroke: ring ? colour : undefined,
		...said(one, group, series)
	};
}

/** Every so many of the numbers under the plot. */
const axis = ({ scale, ticks, percent }: Frame, top: number, every: number): Text[] =>
	ticks
		.filter((_, i) => i % every === 0)
		.map((tick) => ({
			is: 'text',
			x: scale(tick),
			y: top + 6,
			text: `${formatNumber(tick)}${percent}`,
			anchor: tick === scale.domain()[0] ? 'start' : 'middle',
			size: 12
		}));
