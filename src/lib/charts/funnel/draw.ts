import { scaleLinear } from 'd3';
import { formatNumber } from '../../text/numbers.ts';
import type { Help } from '../bundle.ts';
import type { Part } from '../parts/capacities.ts';
import { flow, wrap } from '../scene/letters.ts';
import type { Mark, Run, Scene, Show } from '../scene/scene.ts';
import { select } from '../spec/select.ts';
import type { Step } from './read.ts';

/** Px: the bar of what is needed, that of what there is, and the words beside the bars of a wide drawing. */
const [NEED, HAVE, SIDE] = [14, 10, 300];

/** What all drawings of a chart share. */
export interface Sheet {
	steps: Step[];
	parts: Part[];
	/** Whose plants they are, and the colour of their bars. */
	whose: string;
	colour: string;
	/** Tonnes in the rounding of the chart. */
	round(tonnes: number): string;
	fill: Help['fill'];
}

/** '6,400 to 6,800', or one number where both ends are the same. */
export const printedNeed = ({ need }: Step, round: Sheet['round']): string =>
	round(need.low) === round(need.high) ? round(need.low) : `${round(need.low)} to ${round(need.high)}`;

/** What the plants of a step state: '7,200 t at work; 14,830 t planned'. No number is not the same as no plant. */
export function printedHave({ stage, europe }: Step, parts: Part[]): string {
	if (stage.apart) return `${europe.apart.length} plants ${stage.apart}`;
	const [now] = parts;
	const stated = parts.flatMap((part) => {
		const tonnes = europe.partSum(part);
		return tonnes ? [`${formatNumber(tonnes)} t ${part.name}`] : [];
	});
	if (!now || parts.some((part) => part.look !== 'hollow' && europe.partSum(part))) return stated.join('; ');
	const mute = select([...europe.silent, ...europe.lumped], now.where).length;
	return [mute ? `no number for those ${now.name}` : `none ${now.name}`, ...stated].join('; ');
}

/** Plants that the bar leaves out, in words: all together where there is little room. */
function besides({ stage, europe: { lumped, silent } }: Step, wide: boolean): string[] {
	const many = (n: number) => `${n} more ${n === 1 ? 'plant' : 'plants'}`;
	const all = lumped.length + silent.length;
	if (!wide) return all ? [`${many(all)}: no number to count.`] : [];
	return [
		...(lumped.length ? [`${many(lumped.length)}: ${stage.lumped?.text}.`] : []),
		...(silent.length ? [`${many(silent.length)}: no number found.`] : [])
	];
}

/** One drawing, set for `room` px; on a wide one the words of what is needed stand beside the bars. */
export function draw(sheet: Sheet, room: number, wide: boolean, show: Show): Scene {
	const { steps, parts, colour, whose, round, fill } = sheet;
	const left = wide ? SIDE + 20 : 0;
	const words = wide ? SIDE : room;
	const indent = wide ? 0 : 12;
	const most = Math.max(...steps.map((step) => Math.max(step.need.high, step.europe.all)));
	const x = scaleLinear([0, most * 1.07], [0, 100]);
	const marks: Mark[] = [];
	let top = 0;
	/** Lines of runs, the first at `y`. @returns px below the last */
	const flowing = (lines: Run[][], y: number, dx: number): number => {
		lines.forEach(([run, ...more], i) => {
			if (run) marks.push({ is: 'text', x: 0, dx, y: y + 12 + i * 17, ...run, ...(more.length && { more }) });
		});
		return y + lines.length * 17;
	};
	// The product first, which a reader who goes no further has seen; each next one is what the one above is made of.
	const down = [...steps.entries()].reverse();
	down.forEach(([s, step], i) => {
		const { stage, need, open } = step;
		const amount = printedNeed(step, round);
		const head = [
			{ text: `${stage.name}:`, size: 14, bold: true, fill: 'ink' },
			{
				text: `${amount} ${stage.product}${open && wide ? ', or more' : ''}`,
				size: 14,
				bold: false,
				fill: 'ink'
			}
		];
		const y = flowing(wide ? head.map((run) => [run]) : flow(head, words), top + 2, -left) + 6;
		const bar = wide ? top + 4 : y;
		marks.push({
			is: 'rect',
			x: 0,
			w: x(need.low),
			y: bar,
			h: NEED,
			fill: stage.colour,
			say: `${stage.name}: ${amount} ${stage.product.replace(/^t /, 'tonnes ')} needed${open ? ', or more' : ''}`,
			printed: amount,
			series: s
		});
		if (need.high > need.low)
			marks.push({
				is: 'rect',
				x: x(need.low),
				w: x(need.high - need.low),
				y: bar,
				h: NEED,
				fill: stage.colour,
				stroke: stage.colour,
				hatch: true
			});
		if (open)
			marks.push({
				is: 'line',
				x1: x(need.high),
				x2: x(need.high) + 6,
				y1: bar + NEED / 2,
				y2: bar + NEED / 2,
				stroke: stage.colour,
				width: 3,
				dash: '4 3'
			});
		const below = bar + NEED + 3;
		let at = 0;
		for (const part of parts) {
			const tonnes = step.europe.partSum(part);
			if (!tonnes) continue;
			const count = step.europe.partRows(part).length;
			marks.push({
				is: 'rect',
				x: at,
				w: x(tonnes),
				y: below,
				h: HAVE,
				fill: part.look === 'hollow' ? 'paper' : colour,
				stroke: colour,
				strokeWidth: 1.5,
				hatch: part.look === 'hatch',
				say: `${stage.name}, ${whose}, ${part.name}: ${formatNumber(tonnes)} tonnes a year, ${count} ${count === 1 ? 'plant' : 'plants'}`,
				printed: formatNumber(tonnes),
				series: s
			});
			at += x(tonnes);
		}
		const [first = '', ...others] = [`${whose}: ${printedHave(step, parts)}.`, ...besides(step, wide)];
		const have = [
			{ text: first, size: 13, bold: false, fill: 'ink' },
			...others.map((text) => ({ text, size: 13, bold: false, fill: 'ink-2' }))
		];
		// So near that a fold never parts the words from their bars.
		const caption = (step.europe.all ? below + HAVE : bar + NEED) + 1.5;
		const under = flowing(flow(have, wide ? room - left : room), caption, 0);
		const next = down[i + 1]?.[1];
		if (!next) {
			top = Math.max(under, wide ? y : 0) + 8;
			return;
		}
		const why = [...next.factors.map(({ text }) => text), next.stage.open ?? ''].filter(Boolean).map(fill);
		const begin = wide ? y - 2 : under + 4;
		const said = why.flatMap((line) => wrap(line, words - indent, 12));
		said.forEach((text, n) =>
			marks.push({
				is: 'text',
				x: 0,
				dx: indent - left,
				y: begin + 12 + n * 15,
				text,
				size: 12,
				fill: 'ink-2'
			})
		);
		const foot = begin + said.length * 15 + 4;
		// What a factor says stands at a rule that leads down to the next step.
		if (!wide)
			marks.push({ is: 'line', x1: 1, x2: 1, y1: begin + 1, y2: foot + 2, stroke: 'edge', ground: true });
		top = Math.max(foot, under) + (wide ? 16 : 6);
	});
	return { height: top, left, right: 0, show, marks };
}
