import type { ChartSpec } from '../bundle.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { short, STEPS, type Mark, type Scene, type Text } from '../scene/scene.ts';
import { certainty, printed } from '../words.ts';
import { endWords, LINE, type Panel } from './layout.ts';
import type { Step } from './read.ts';

/** Px: from a node to its words, half a node, the words of a head above its bands, from panel to panel. */
const [OFF, NODE, HEAD, GAP, BESIDE] = [10, 3, 38, 9, 30];
/** Px of a sign in a row of signs. */
const PITCH = 13;
/** From these steps of width a row of signs is longer, and panels stand side by side. */
export const [MIDDLE, WIDE] = [2, 4] as const;

/** Where a panel stands across: per cent and px of its left edge, its nodes and its right edge, and px it has at its narrowest. */
interface Across {
	edge: [number, number];
	from: number;
	to: number;
	end: [number, number];
	px: number;
	/** Names and numbers on two lines. */
	two: boolean;
}

/** Panels one over the other, from the user back to the mine, so that the end of the chain is seen first. */
export function stacked(
	spec: ChartSpec,
	panels: Panel[],
	steps: Step[],
	silent: string,
	show: { from?: number; below: number }
): Scene {
	const left = widest(panels, (panel) => sources(spec, panel, false)) + OFF + NODE;
	const right = widest(panels, (panel) => arrivals(spec, panel)) + OFF + NODE;
	const px = STEPS[show.from ?? 0] ?? 0;
	const marks: Mark[] = [];
	let top = 0;
	for (const panel of [...panels].reverse()) {
		const across: Across = { edge: [0, -left], from: 0, to: 100, end: [100, right], px, two: false };
		top = draw(spec, panel, steps, silent, across, top, marks) + GAP;
	}
	return { height: Math.ceil(top - GAP + 4), left, right, show, marks };
}

/** Panels side by side, from the mine to the user. */
export function beside(spec: ChartSpec, panels: Panel[], steps: Step[], silent: string): Scene {
	const whole = STEPS[WIDE];
	const gutters = panels.map((panel) => ({
		left: widest([panel], (one) => sources(spec, one, true)) + OFF + NODE,
		right: widest([panel], (one) => arrivals(spec, one)) + OFF + NODE
	}));
	const bare = (panel: Panel) => headWidth(steps[panel.step]);
	const fixed = panels.map((panel, i) =>
		panel.bands.length ? (gutters[i]?.left ?? 0) + (gutters[i]?.right ?? 0) : bare(panel)
	);
	const spare = whole - fixed.reduce((a, b) => a + b, 0) - BESIDE * (panels.length - 1);
	const share = spare / Math.max(1, panels.filter(({ bands }) => bands.length).length);
	const per = (px: number) => short((100 * px) / whole);
	const marks: Mark[] = [];
	const rules: number[] = [];
	let [at, foot] = [0, 0];
	panels.forEach((panel, i) => {
		const wide = (fixed[i] ?? 0) + (panel.bands.length ? share : 0);
		const { left, right } = gutters[i] ?? { left: 0, right: 0 };
		const across: Across = {
			edge: [per(at), 0],
			from: per(at + left),
			to: per(at + wide - right),
			end: [per(at + wide), 0],
			px: wide,
			two: true
		};
		foot = Math.max(foot, draw(spec, panel, steps, silent, across, 0, marks));
		at += wide + BESIDE;
		if (i < panels.length - 1) rules.push(per(at - BESIDE / 2));
	});
	const ground = rules.map((x): Mark => ({
		is: 'line',
		x1: x,
		x2: x,
		y1: 0,
		y2: Math.ceil(foot),
		stroke: 'line',
		ground: true
	}));
	return {
		height: Math.ceil(foot + 4),
		left: 0,
		right: 0,
		show: { from: WIDE },
		marks: [...ground, ...marks]
	};
}

/** One panel: its heads, its bands with the words at both ends, and a sign for each link without an amount. Gives px of its end. */
function draw(
	spec: ChartSpec,
	panel: Panel,
	steps: Step[],
	silent: string,
	{ edge, from, to, end, px, two }: Across,
	top: number,
	marks: Mark[]
): number {
	const { bands, ends, measure } = panel;
	const [here, there] = [steps[panel.step] as Step, steps[panel.to] as Step];
	const words = { is: 'text', size: 13, fill: 'ink' } as const;
	marks.push(...head(here, edge[0], edge[1], top + 14));
	if (bands.length || !two) marks.push(...head(there, end[0], end[1] - headWidth(there), top + 14));
	if (measure)
		marks.push({ is: 'text', x: edge[0], dx: short(edge[1]), y: top + 32, text: measure.of, size: 12 });
	const start = top + (measure ? HEAD : 20);
	for (const { link, thick, y1, y2 } of bands) {
		const colour = link.from.lane.colour ?? 'world';
		marks.push({
			is: 'flow',
			links: [[from, short(start + y1), to, short(start + y2)]],
			thick: short(thick),
			fill: colour,
			// What was set and not measured is pale inside of its rim.
			opacity: link.hollow ? 0.18 : undefined,
			stroke: link.hollow ? colour : undefined
		});
	}
	for (const { link, thick, y1, y2 } of bands) {
		const number = printed(link.amount ?? 0, spec.unit);
		const how = certainty(link.row);
		marks.push(node(from, start + y1 - thick / 2, thick, here.sign ?? 'ink'), {
			is: 'dot',
			x: short((from + to) / 2),
			y: Math.round(start + (y1 + y2) / 2),
			r: 6,
			fill: 'none',
			quiet: true,
			say: `${link.from.name} to ${link.to.name}: ${number} ${link.measure?.of ?? ''}${link.hollow ? ', set and not measured' : ''}${how ? `, ${how}` : ''}`,
			series: panel.step,
			printed: number
		});
		const name = { ...words, x: edge[0], dx: short(edge[1]), text: link.from.lane.name, bold: true };
		const middle = Math.round(start + y1);
		if (two)
			marks.push({ ...name, y: middle - 3 }, { ...name, y: middle - 3 + LINE, text: number, bold: false });
		else
			marks.push({ ...name, y: middle + 4.5, more: [{ text: number, size: 13, bold: false, fill: 'ink' }] });
	}
	for (const one of ends) {
		marks.push(node(to, start + one.top, one.got, there.sign ?? 'ink'));
		if (one.left) marks.push(node(to, start + one.top + one.got, one.high - one.got, 'edge'));
		const ys = endWords(one);
		arrival(spec, one).forEach((text, i) =>
			marks.push({
				...words,
				x: to,
				dx: OFF,
				y: Math.round(start + (ys[i] ?? 0)),
				text,
				bold: !i,
				fill: i < 2 ? 'ink' : 'ink-2'
			})
		);
	}
	return untold(panel, silent, edge, px, here, start + panel.high + (measure ? 20 : 12), marks);
}

/** How many links have no amount, in words and in signs. Gives px of the end. */
function untold(
	{ silent: links, all, step }: Panel,
	silent: string,
	[x, dx]: [number, number],
	px: number,
	{ sign }: Step,
	top: number,
	marks: Mark[]
): number {
	if (!links.length) return top - 12;
	const lines = wrap(`${links.length} of ${all} links: ${silent}`, px, 12);
	lines.forEach((text, i) =>
		marks.push({ is: 'text', x, dx: short(dx), y: Math.round(top + i * LINE), text, size: 12 })
	);
	const row = Math.floor(px / PITCH);
	const start = Math.round(top + lines.length * LINE - 3);
	if (sign)
		marks.push({
			is: 'signs',
			x,
			y: start,
			stage: sign,
			at: links.map((_, n) => [
				short(dx + (n % row) * PITCH + PITCH / 2),
				Math.floor(n / row) * PITCH,
				'hollow'
			])
		});
	const end = start + Math.floor((links.length - 1) / row) * PITCH + 8;
	marks.push({
		is: 'rect',
		x,
		w: 10,
		y: Math.round(top - 10),
		h: Math.round(end - top + 10),
		fill: 'none',
		say: `${lines.join(' ')}`,
		series: step,
		ground: true
	});
	return end;
}

const headWidth = (step?: Step): number =>
	step ? textWidth(step.name, 13, true) + (step.sign ? PITCH + 4 : 0) : 0;

/** The name of a step with its sign before it. */
function head({ name, sign }: Step, x: number, dx: number, y: number): Mark[] {
	const text: Text = {
		is: 'text',
		x,
		dx: short(dx + (sign ? PITCH + 4 : 0)),
		y,
		text: name,
		bold: true,
		fill: 'ink'
	};
	if (!sign) return [text];
	return [{ is: 'signs', x, y: y - 4.5, stage: sign, at: [[short(dx + 6), 0, 'solid']] }, text];
}

const node = (x: number, y: number, high: number, stroke: string): Mark => ({
	is: 'line',
	x1: x,
	x2: x,
	y1: short(y),
	y2: short(y + high),
	stroke,
	width: 2 * NODE
});

const widest = (panels: Panel[], words: (panel: Panel) => number[]): number =>
	Math.ceil(Math.max(0, ...panels.flatMap(words)));

/** Px of the words at the left of each band. */
const sources = (spec: ChartSpec, { bands }: Panel, two: boolean): number[] =>
	bands.map(({ link }) => {
		const [name, number] = [link.from.lane.name, printed(link.amount ?? 0, spec.unit)];
		const [a, b] = [textWidth(name, 13, true), textWidth(two ? number : ` ${number}`, 13)];
		return two ? Math.max(a, b) : a + b;
	});

/** Px of the words at the right of each place. */
const arrivals = (spec: ChartSpec, { ends }: Panel): number[] =>
	ends.flatMap((end) => arrival(spec, end).map((text, i) => textWidth(text, 13, !i)));

/** What stands beside a place: its name, all that came, and what no band brings. */
function arrival(spec: ChartSpec, { lane, whole, left }: Panel['ends'][number]): string[] {
	if (!whole?.measure.whole) return [lane.name];
	const { name, rest } = whole.measure.whole;
	const all = [name, printed(whole.value, spec.unit)];
	return left ? [...all, rest, printed(left, spec.unit)] : all;
}
