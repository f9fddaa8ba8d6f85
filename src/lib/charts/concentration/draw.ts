import type { ChartSpec } from '../bundle.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { perStep, thin } from '../scene/fit.ts';
import { STEPS, type Mark, type Scene, type Text } from '../scene/scene.ts';
import type { Part, Period } from './read.ts';

/** Px: the foot and the top of the plot of the index, and what stands under a field. */
const [PLOT, TOP, FOOT] = [190, 14, 24];
/** Px that a field is high, so that it is nearly square on a phone and on a usual page. */
const FIELD = { narrow: 48, wide: 76 };
/** What the index is compared with: so many suppliers of equal size. */
const EQUAL: [number, string][] = [
	[1, 'one alone'],
	[2, 'two equal'],
	[4, 'four equal']
];
/** Smaller shares leave no mark in a field: a block of 1% is a ten-thousandth of it. */
const SEEN = 0.01;

/** How a chart's periods and suppliers are called. */
export interface Words {
	/** What a share is a share of: 'mine output'. */
	of: string;
	fields: string;
}

/** One drawing: the index over the periods, and under it each period as a field that its index fills. */
export function draw(
	spec: ChartSpec,
	periods: Period[],
	others: Period[],
	words: Words,
	wide: boolean
): Scene {
	const left = textWidth('0.25', 12) + 10;
	const right = Math.ceil(Math.max(...EQUAL.map(([, name]) => textWidth(name, 12)))) + 10;
	const band = 100 / periods.length;
	const y = (index: number) => Math.round((TOP + (1 - index) * (PLOT - TOP)) * 10) / 10;
	const x = (i: number) => (i + 0.5) * band;
	const marks: Mark[] = [...scale(y)];
	marks.push({
		is: 'path',
		runs: [periods.map((one, i): [number, number] => [x(i), y(one.index)])],
		stroke: 'ink',
		width: 2.5
	});
	periods.forEach((one, i) => {
		const ring = one.estimated > 0.5;
		marks.push({
			is: 'dot',
			x: x(i),
			y: y(one.index),
			r: ring ? 5 : 5.5,
			fill: ring ? 'paper' : 'ink',
			stroke: ring ? 'ink' : undefined,
			...said(one, words, 0)
		});
	});
	others.forEach((one) => {
		const i = periods.findIndex(({ period }) => period === one.period);
		if (i >= 0)
			marks.push({ is: 'dot', x: x(i), y: y(one.index), r: 3.5, fill: 'edge', ...said(one, words, 1) });
	});
	const number = (one: Period, i: number): Text => {
		// On a narrow drawing the first number would stand beside a number of the axis, as if it were one.
		const beside = !wide && !i && EQUAL.some(([count]) => Math.abs(y(one.index) - 15 - y(1 / count)) < 14);
		const high = Math.max(one.index, ...others.filter((o) => o.period === one.period).map((o) => o.index));
		return {
			is: 'text',
			x: x(i),
			y: beside ? y(one.index) + 20 : y(high) - 11,
			text: one.print,
			anchor: 'middle',
			bold: true,
			fill: 'ink',
			halo: true
		};
	};
	const extremes = [Math.min, Math.max].map((of) => of(...periods.map((one) => one.index)));
	const numbers = periods.map(number);
	const key = numbers.filter(
		(_, i) => i === 0 || i === numbers.length - 1 || extremes.includes(periods[i]?.index ?? NaN)
	);
	const year = (one: Period, i: number): Text => ({
		is: 'text',
		x: x(i),
		y: y(0) + 18,
		text: one.period,
		anchor: 'middle',
		size: 12
	});
	const years = periods.map(year);
	const every = (words: Text[], n: number) => words.filter((_, i) => i % n === 0);
	marks.push(
		...thin([numbers, key, key.slice(0, -1)], left + right),
		...thin([years, every(years, 2), every(years, 3), every(years, years.length - 1)], left + right, 4)
	);
	const show = wide ? { from: 2 } : { below: 2 };
	// Without words over them there are no fields.
	if (!words.fields) return { height: PLOT + 28, left, right, show, marks };
	const across = wide ? periods.length : Math.ceil(periods.length / 2);
	const sets = STEPS.map((step) => wrap(words.fields, step - 8, 13));
	const lines = Math.max(...sets.slice(wide ? 2 : 0, wide ? undefined : 2).map((set) => set.length));
	const head = PLOT + 56;
	const tall = wide ? FIELD.wide : FIELD.narrow;
	marks.push(
		...perStep(
			sets.map((set) =>
				set.map((text, i): Text => ({ is: 'text', x: 0, dx: -left, y: head + i * 17, text, fill: 'ink' }))
			)
		)
	);
	const start = head + lines * 17 - 4;
	const cell = 100 / across;
	periods.forEach((one, i) => {
		const at = { x: (i % across) * cell + cell * 0.06, w: cell * 0.88 };
		marks.push(
			...field(one, { ...at, y: start + Math.floor(i / across) * (tall + FOOT + 8), h: tall }, words)
		);
	});
	const height = start + Math.ceil(periods.length / across) * (tall + FOOT + 8) - 8;
	return { height, left, right, show, marks };
}

/** Lines across at one, two and four suppliers of equal size, and at nought. */
const scale = (y: (index: number) => number): Mark[] => [
	...EQUAL.flatMap(([count, name]): Mark[] => [
		{
			is: 'line',
			x1: 0,
			x2: 100,
			y1: y(1 / count),
			y2: y(1 / count),
			stroke: 'line',
			ground: true
		},
		{ is: 'text', x: 0, dx: -8, y: y(1 / count) + 4, text: String(1 / count), anchor: 'end', size: 12 },
		{ is: 'text', x: 100, dx: 8, y: y(1 / count) + 4, text: name, size: 12 }
	]),
	{ is: 'line', x1: 0, x2: 100, y1: y(0), y2: y(0), stroke: 'edge' },
	{ is: 'text', x: 0, dx: -8, y: y(0) + 4, text: '0', anchor: 'end', size: 12 }
];

/** A period as a field: each supplier a block as wide and as high as its share, so that all of them fill the index. */
function field(one: Period, at: { x: number; w: number; y: number; h: number }, words: Words): Mark[] {
	const marks: Mark[] = [
		{ is: 'rect', ...at, fill: 'raised', stroke: 'line', ground: true },
		{
			is: 'text',
			x: at.x + at.w / 2,
			y: at.y + at.h + 17,
			text: one.period,
			anchor: 'middle',
			size: 12,
			fill: 'ink-2'
		}
	];
	let before = 0;
	one.parts.forEach((part: Part, i) => {
		if (part.share < SEEN) return;
		marks.push({
			is: 'rect',
			x: at.x + before * at.w,
			w: part.share * at.w,
			y: Math.round((at.y + before * at.h) * 10) / 10,
			h: part.share * at.h,
			fill: part.colour,
			...(i
				? {}
				: {
						say: `${one.period}, ${part.name}: ${percent(part.share).replace('%', ' per cent')} of ${words.of}`,
						printed: percent(part.share),
						series: 2
					})
		});
		before += part.share;
	});
	return marks;
}

/** A share as the table prints it. */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;

function said(one: Period, words: Words, series: number) {
	const top = one.parts[0];
	return {
		say: `${one.period}: ${one.print}, as if ${one.suppliers.toFixed(1)} of equal size shared ${words.of}${
			top ? `; ${top.name} ${percent(top.share).replace('%', ' per cent')}` : ''
		}${one.estimated > 0.5 ? ', mostly estimated' : ''}`,
		printed: one.print,
		series
	};
}
