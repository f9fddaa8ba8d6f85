import { scaleUtc, utcMonth, utcYear } from 'd3';
import { sayDate } from '../../text/dates.ts';
import { thin } from '../scene/fit.ts';
import { balanced, textWidth } from '../scene/letters.ts';
import type { Mark, Scene, Show, Text } from '../scene/scene.ts';
import { moment, pickOf, sayItem, shortDate, type Item, type Lane } from './items.ts';
import { laterWords } from './down.ts';

const EDGE = 8;
const LINE = 16;
/** Px from a mark to its words, and half a mark. */
const GAP = 10;
const HALF = 7;
const AXIS = 44;
/** With more months than this the axis counts years. */
const MONTHS = 42;

/** Where the words of a happening stand: on which side of its mark, and how deep in its lane. */
export interface Seat {
	item: Item;
	side: 'left' | 'right';
	lines: string[];
	/** Px from the top of the lane's rows. */
	y: number;
	/** Px that it takes. */
	box: [left: number, right: number, top: number, bottom: number];
}

/**
 * Seats for the happenings of one lane, each as high as it can stand without meeting another.
 * Marks lie in per cent and words in px, so what does not meet at `width` meets at no larger width.
 * @param x per cent of a moment
 */
export function seats(items: Item[], x: (ms: number) => number, width: number, most: number): Seat[] {
	const taken: Seat[] = [];
	for (const item of items) {
		const lines = balanced(item.words, most, 13, item.lead);
		const wide = Math.max(
			textWidth(shortDate(item.date), 12, true),
			...lines.map((line) => textWidth(line, 13, item.lead))
		);
		const high = 15 + lines.length * LINE + 4;
		const [from, to] = [(x(item.from) / 100) * width, (x(item.to) / 100) * width];
		const tries = (['right', 'left'] as const)
			.map((side): Seat => {
				const left = side === 'right' ? from - HALF : from - GAP - wide;
				const right = side === 'right' ? to + GAP + wide : to + HALF;
				const free = [0, ...taken.map((t) => t.box[3])]
					.sort((a, b) => a - b)
					.find((top) => !taken.some((t) => meets(t.box, [left, right, top, top + high])));
				const y = free ?? 0;
				return { item, side, lines, y, box: [left, right, y, y + high] };
			})
			.filter(({ box: [left, right] }) => left >= -EDGE && right <= width + EDGE)
			.sort((a, b) => a.y - b.y);
		const [best] = tries;
		if (!best)
			throw new Error(`short.${item.id}: "${item.words}" has no room at ${width} px; say it in fewer words`);
		taken.push(best);
	}
	return taken;
}

const meets = (a: Seat['box'], b: Seat['box']): boolean =>
	a[0] < b[1] + 6 && b[0] < a[1] + 6 && a[2] < b[3] && b[2] < a[3];

/**
 * Time running from left to right, true to scale, in bands one under the other, one for each lane.
 * @param width px of the narrowest drawing it is for
 * @param newest the newest day of the sources; what is later stands on a tinted ground
 */
export function across(items: Item[], lanes: Lane[], newest: string, width: number, show: Show): Scene {
	const start = Math.min(...items.map((item) => item.from));
	const end = Math.max(...items.map((item) => Math.max(item.from + 1, item.to)));
	const monthly = utcMonth.count(new Date(start), new Date(end)) <= MONTHS;
	const unit = monthly ? utcMonth : utcYear;
	const domain = [unit.floor(new Date(start)), unit.ceil(new Date(end))] as const;
	const scale = scaleUtc(domain, [0, 100]);
	const x = (ms: number) => scale(ms);
	const room = width - 2 * EDGE;
	const marks: Mark[] = [];
	let y = AXIS;
	lanes.forEach((lane, i) => {
		const own = seats(
			items.filter((item) => item.lane === i),
			x,
			room,
			width >= 960 ? 170 : 140
		);
		if (!own.length) return;
		marks.push({ is: 'line', x1: 0, x2: 100, y1: y, y2: y, stroke: 'edge', ground: true });
		marks.push({
			is: 'text',
			x: 0,
			y: y + 19,
			text: lane.name,
			size: 14,
			bold: true,
			fill: 'ink',
			halo: true,
			pick: { group: lane.name }
		});
		const top = y + 27;
		for (const seat of own) marks.push(...draw(seat, lanes, x, top));
		y = top + Math.max(...own.map((seat) => seat.box[3])) + 4;
	});
	return {
		height: y,
		left: EDGE,
		right: EDGE,
		show,
		marks: [...axis(scale, monthly, domain, room, y, newest), ...marks]
	};
}

/** One happening: its mark, its date and its words. */
function draw(seat: Seat, lanes: Lane[], x: (ms: number) => number, top: number): Mark[] {
	const { item, side, lines } = seat;
	const colour = lanes[item.lane]?.colour ?? 'ink';
	const y = top + seat.y + 10;
	const look = { fill: item.open ? 'paper' : colour, stroke: item.open ? colour : undefined };
	const said = { say: sayItem(item, lanes), printed: sayDate(item.date), series: item.lane };
	const mark: Mark = item.span
		? {
				is: 'rect',
				x: x(item.from),
				w: x(item.to) - x(item.from),
				y: y - 4,
				h: 9,
				rx: 2,
				...look,
				strokeWidth: item.open ? 2 : undefined,
				...said
			}
		: { is: 'dot', x: x(item.from), y, r: 6, ...look, ...said };
	const place = {
		is: 'text',
		x: x(side === 'right' ? item.to : item.from),
		dx: side === 'right' ? GAP : -GAP,
		anchor: side === 'right' ? 'start' : 'end',
		halo: true
	} as const;
	const marks: Mark[] = [
		mark,
		{ ...place, y: y + 4, text: shortDate(item.date), size: 12, bold: true },
		...lines.map((text, i): Text => ({ ...place, y: y + 20 + i * LINE, text, fill: 'ink', bold: item.lead }))
	];
	const pick = pickOf(item, lanes);
	return marks.map((m) => ({ ...m, pick }));
}

/** The years, and the months where they are few, on top of lines through all lanes; the part that no source has seen. */
function axis(
	scale: (date: Date) => number,
	monthly: boolean,
	[from, to]: readonly [Date, Date],
	room: number,
	height: number,
	newest: string
): Mark[] {
	const marks: Mark[] = [];
	const ticks = monthly ? utcMonth.range(from, to) : utcYear.range(from, to);
	if (newest && moment(newest) < to.getTime()) {
		const at = Math.max(0, scale(new Date(moment(newest))));
		marks.push({ is: 'rect', x: at, w: 100 - at, y: 20, h: height - 20, fill: 'tint', ground: true });
		marks.push({ is: 'text', x: 100, y: 12, text: laterWords(newest), size: 12, anchor: 'end' });
	}
	for (const tick of ticks)
		if (!monthly || tick.getUTCMonth() % 3 === 0)
			marks.push({
				is: 'line',
				x1: scale(tick),
				x2: scale(tick),
				y1: 24,
				y2: height,
				stroke: 'line',
				ground: true
			});
	const word = (tick: Date, text: string, more: Partial<Text>): Text => ({
		is: 'text',
		x: scale(tick),
		dx: 4,
		text,
		size: 12,
		y: 37,
		...more
	});
	const year = (tick: Date) => String(tick.getUTCFullYear());
	if (monthly) {
		const month = (tick: Date) => shortDate(tick.toISOString().slice(0, 7));
		const every = (n: number) =>
			ticks.filter((t) => t.getUTCMonth() % n === 0).map((t) => word(t, month(t), {}));
		marks.push(...thin([every(1), every(3), every(6)], 2 * EDGE));
		const years = ticks
			.filter((tick, i) => !i || tick.getUTCMonth() === 0)
			.map((t) => word(t, year(t), { y: 20, bold: true, fill: 'ink', size: 14 }));
		// A first year with too few months has no room for its number before the next one.
		const [first, second] = years;
		marks.push(...(first && second && ((second.x - first.x) / 100) * room < 50 ? years.slice(1) : years));
	} else {
		const every = (n: number) =>
			ticks.filter((t) => t.getUTCFullYear() % n === 0).map((t) => word(t, year(t), { bold: true }));
		marks.push(...thin([every(1), every(2), every(5), every(10)], 2 * EDGE));
	}
	return marks;
}
