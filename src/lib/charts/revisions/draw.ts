import { scaleLinear, type ScaleLinear } from 'd3';
import { formatNumber } from '../../text/numbers.ts';
import type { ChartSpec } from '../bundle.ts';
import { perStep, thin } from '../scene/fit.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { STEPS, type Mark, type Scene, type Text } from '../scene/scene.ts';
import { certainty, uncertain } from '../words.ts';
import { editionsOf, fromTo, type Group, type Item, type Told } from './read.ts';

/** Px from thing to thing: with its words over its marks, and beside them. */
const PITCH = { narrow: 34, wide: 27 };
/** Px that a dot at the end of the scale needs beside the plot. */
const EDGE = 8;

/** One drawing. On a wide one names stand left of the marks and numbers right of them, else both stand above. */
export function draw(spec: ChartSpec, groups: { group: Group; items: Item[] }[], wide: boolean): Scene {
	const all = groups.flatMap((g) => g.items);
	const left = wide ? Math.ceil(Math.max(...all.map((i) => textWidth(i.name, 13, true)))) + 22 : EDGE;
	const right = wide ? Math.ceil(Math.max(...all.map((i) => numbersWidth(spec, i)))) + 22 : EDGE;
	const marks: Mark[] = [];
	let top = 0;
	groups.forEach(({ group, items }) => {
		const head = heading(group, top, left);
		const start = head.end + 4;
		const pitch = wide ? PITCH.wide : PITCH.narrow;
		const end = start + items.length * pitch;
		const scale = scaleLinear(group.domain, [0, 100]);
		const ticks = scale.ticks(4);
		marks.push(...head.marks);
		for (const tick of ticks)
			marks.push({
				is: 'line',
				x1: scale(tick),
				x2: scale(tick),
				y1: start,
				y2: end + 2,
				stroke: tick === 0 ? 'edge' : 'line',
				ground: true
			});
		items.forEach((item, i) => {
			const row = start + i * pitch;
			const y = row + (wide ? 18 : 15);
			marks.push(
				{ is: 'text', x: 0, dx: -left, y, text: item.name, bold: true, fill: 'ink', halo: !wide },
				numbers(spec, item, right, y, !wide),
				...trail(spec, item, scale, row + (wide ? 13.5 : 26))
			);
		});
		const number = (tick: number): Text => {
			const word: Text = { is: 'text', x: scale(tick), y: end + 18, text: formatNumber(tick), size: 12 };
			if (!wide && tick === group.domain[0]) return { ...word, dx: -EDGE };
			if (!wide && tick === group.domain[1]) return { ...word, dx: EDGE, anchor: 'end' };
			return { ...word, anchor: 'middle' };
		};
		const every = (n: number) => ticks.filter((_, i) => i % n === 0).map(number);
		marks.push(...thin([every(1), every(2)], left + right, 8, left, right));
		top = end + 34;
	});
	return { height: top - 10, left, right, show: wide ? { from: 2 } : { below: 2 }, marks };
}

/** Px that the numbers of a thing take. */
function numbersWidth(spec: ChartSpec, item: Item): number {
	const { before, now } = fromTo(spec, item);
	return textWidth(`${before} ${now}`, 13, true);
}

/** The numbers of a thing at the right edge, the one that counts today in bold. */
function numbers(spec: ChartSpec, item: Item, right: number, y: number, halo: boolean): Text {
	const { before, now } = fromTo(spec, item);
	const place = { is: 'text', x: 100, dx: right, y, anchor: 'end', halo } as const;
	if (!before) return { ...place, text: now, bold: true, fill: 'ink' };
	return { ...place, text: before, more: [{ text: now, size: 13, bold: true, fill: 'ink' }] };
}

/** Name and basis of a group. */
function heading(group: Group, top: number, left: number): { marks: Mark[]; end: number } {
	const words = STEPS.map((step) => (group.basis ? wrap(group.basis, step - 8, 12) : []));
	const sets = words.map((lines) =>
		lines.map((text, i): Text => ({ is: 'text', x: 0, dx: -left, y: top + 33 + i * 15, text, size: 12 }))
	);
	return {
		marks: [
			{ is: 'text', x: 0, dx: -left, y: top + 16, text: group.name, size: 14, bold: true, fill: 'ink' },
			...perStep(sets)
		],
		end: top + 22 + Math.max(...words.map((lines) => lines.length)) * 15
	};
}

/** The way from the oldest number to the newest: a small dot, a line, a large dot. What was never given has no dot. */
function trail(spec: ChartSpec, item: Item, scale: ScaleLinear<number, number>, y: number): Mark[] {
	const x = (one: { value: number }) => scale(one.value);
	const known = item.told.filter((one): one is Item['last'] => one.value !== undefined);
	const marks: Mark[] = [];
	// How much there is now, from nought, so that large and small tell apart at a glance.
	if (!item.gone)
		marks.push({
			is: 'rect',
			x: scale(0),
			w: x(item.last) - scale(0),
			y: y - 3.5,
			h: 7,
			fill: 'paper',
			stroke: 'edge'
		});
	if (x(item.first) !== x(item.last))
		marks.push({
			is: 'line',
			x1: x(item.first),
			x2: x(item.last),
			y1: y,
			y2: y,
			stroke: item.colour,
			width: 2.5
		});
	for (const one of known) {
		const newest = one === item.last && !item.gone;
		const said = { say: speak(spec, item, one), printed: one.print, series: one.edition };
		if (!newest) {
			// A number that the newest repeats would hide under it.
			const hidden = x(one) === x(item.last) && !item.gone;
			marks.push({ is: 'dot', x: x(one), y, r: 3.5, fill: 'edge', quiet: hidden || undefined, ...said });
			continue;
		}
		const ring = uncertain(one.row);
		marks.push({
			is: 'dot',
			x: x(one),
			y,
			r: ring ? 5.5 : 6.5,
			fill: ring ? 'paper' : item.colour,
			stroke: ring ? item.colour : undefined,
			...said
		});
	}
	return marks;
}

function speak(spec: ChartSpec, item: Item, one: Told): string {
	const how = certainty(one.row);
	const edition = editionsOf(spec)[one.edition]?.name ?? '';
	return `${item.name}, ${edition}: ${one.print} ${spec.unit.spoken}${how ? `, ${how}` : ''}`;
}
