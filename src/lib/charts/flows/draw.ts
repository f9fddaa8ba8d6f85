import type { ChartSpec } from '../bundle.ts';
import { textWidth } from '../scene/letters.ts';
import { short, type Mark, type Scene, type Text } from '../scene/scene.ts';
import { certainty, printed } from '../words.ts';
import type { Laid, Whole } from './layout.ts';
import type { Measure, Step } from './read.ts';

/** Px free at both sides, so that signs and bars at the ends are whole. */
const SIDE = 8;

/** One drawing for all widths: bands first, then lines, nodes, and words over all. */
export function draw(spec: ChartSpec, laid: Laid, wholes: Whole[], steps: Step[], silent: string): Scene {
	const x = (step: number) => (100 * step) / (steps.length - 1);
	const tint = (colour?: string) => colour ?? 'world';
	const marks: Mark[] = [];
	for (const { top } of laid.lanes)
		marks.push({ is: 'line', x1: 0, x2: 100, y1: top - 2, y2: top - 2, stroke: 'line', ground: true });
	for (const { links, y1, y2 } of laid.thin) {
		const [first] = links;
		if (!first) continue;
		const [x1, x2] = [x(first.from.step), x(first.to.step)];
		marks.push({
			is: 'flow',
			links: [[x1, y1, x2, y2]],
			thick: 0,
			fill: 'none',
			stroke: tint(first.from.lane.colour),
			dash: '4 3'
		});
	}
	for (const { link, thick, y1, y2 } of laid.bands) {
		const colour = tint(link.from.lane.colour);
		marks.push({
			is: 'flow',
			links: [[x(link.from.step), y1, x(link.to.step), y2]],
			thick,
			fill: link.hollow ? 'none' : colour,
			stroke: link.hollow ? colour : undefined,
			opacity: link.hollow ? undefined : 0.8
		});
	}
	marks.push(...nodes(laid, steps, x), ...units(laid, x));
	for (const { links, y1, y2 } of laid.thin) {
		const [first] = links;
		if (!first) continue;
		const names = links.map(({ from, to }) => `${from.name} to ${to.name}`).join('; ');
		marks.push(
			quiet(
				(x(first.from.step) + x(first.to.step)) / 2,
				(y1 + y2) / 2,
				`${names}: ${silent}`,
				first.from.step
			)
		);
	}
	for (const { link, y1, y2 } of laid.bands) {
		const number = printed(link.amount ?? 0, spec.unit);
		const how = certainty(link.row);
		const said = `${link.from.name} to ${link.to.name}: ${number} ${link.measure?.of ?? ''}${link.hollow ? ', set and not measured' : ''}${how ? `, ${how}` : ''}`;
		const [x1, x2] = [x(link.from.step), x(link.to.step)];
		marks.push({ ...quiet((x1 + x2) / 2, (y1 + y2) / 2, said, link.from.step), printed: number });
		marks.push(word(x1, 8, y1 + 4.5, number, 'start'));
	}
	for (const { lane, top } of laid.lanes)
		marks.push({
			is: 'text',
			x: 0,
			dx: -SIDE,
			y: top + 12,
			text: lane.name,
			bold: true,
			fill: 'ink',
			halo: true
		});
	for (const { key, value } of wholes) {
		const node = laid.nodes.get(key);
		const step = Number(key.split(' ')[0]);
		if (!node) continue;
		const last = step === steps.length - 1;
		marks.push(
			word(
				x(step),
				last ? SIDE : 0,
				node.middle + node.high / 2 + 15,
				`of ${printed(value, spec.unit)}`,
				last ? 'end' : 'middle'
			)
		);
	}
	return { height: Math.ceil(laid.height), left: SIDE, right: SIDE, marks };
}

const word = (x: number, dx: number, y: number, text: string, anchor: Text['anchor']): Text => ({
	is: 'text',
	x,
	dx,
	y: Math.round(y * 10) / 10,
	text,
	anchor,
	size: 12,
	bold: true,
	fill: 'ink',
	halo: true
});

/** A place on a link that is seen when the reader comes to it. */
const quiet = (x: number, y: number, say: string, series: number): Extract<Mark, { is: 'dot' }> => ({
	is: 'dot',
	x,
	y: Math.round(y),
	r: 6,
	fill: 'none',
	quiet: true,
	say,
	series
});

/** The heads of the steps, and a bar or a sign wherever links meet. */
function nodes(laid: Laid, steps: Step[], x: (step: number) => number): Mark[] {
	const heads = steps.flatMap((step, i): Mark[] => {
		const wide = textWidth(step.name, 13, true);
		const [first, last] = [i === 0, i === steps.length - 1];
		const dx = first ? (step.sign ? SIDE : -SIDE) : last ? SIDE - wide : (step.sign ? SIDE : 0) - wide / 2;
		// Neighbours stand on two lines: a phone has no room for them on one.
		const y = i % 2 ? 13 : 31;
		const name: Text = { is: 'text', x: x(i), dx: short(dx), y, text: step.name, bold: true, fill: 'ink' };
		if (!step.sign) return [name];
		return [name, { is: 'signs', x: x(i), y: y - 4.5, stage: step.sign, at: [[short(dx - 9), 0, 'solid']] }];
	});
	const signs = [...laid.nodes].map(([key, { middle, high }]): Mark => {
		const at = Number(key.split(' ')[0]);
		const { sign } = steps[at] as Step;
		if (high > 3)
			return {
				is: 'line',
				x1: x(at),
				x2: x(at),
				y1: Math.round(middle - high / 2),
				y2: Math.round(middle + high / 2),
				stroke: sign ?? 'ink',
				width: 6
			};
		return sign
			? { is: 'signs', x: x(at), y: Math.round(middle), stage: sign, at: [[0, 0, 'solid']] }
			: { is: 'dot', x: x(at), y: Math.round(middle), r: 4, fill: 'ink' };
	});
	return [...heads, ...signs];
}

/** What the bands between two steps are measured in, over the gap that they cross. */
function units({ bands }: Laid, x: (step: number) => number): Text[] {
	const first = new Map<Measure, Laid['bands'][number]>();
	for (const band of bands) if (band.link.measure) first.set(band.link.measure, band);
	return [...first].map(([{ short: text }, { link }]) => ({
		is: 'text',
		x: (x(link.from.step) + x(link.to.step)) / 2,
		y: 50,
		text,
		anchor: 'middle',
		size: 12
	}));
}
