import { sayDate } from '../../text/dates.ts';
import { balanced } from '../scene/letters.ts';
import type { Mark, Scene, Show } from '../scene/scene.ts';
import { moment, pickOf, sayItem, shortDate, type Item, type Lane } from './items.ts';

const LINE = 16;
const EDGE = 7;
/** Px from the last rail to the dates, and from where dates begin to the words. */
const [OFF, BESIDE] = [14, 48];
/** Two columns: the per cent that each takes. */
const HALF = 49;

/** How a drawing that runs down the page is set. */
export interface Sheet {
	/** Px of the narrowest drawing it is for. */
	width: number;
	/** Px from one rail to the next. */
	rails: number;
	/** Px from the words of one happening to those of the next. */
	gap: number;
	columns: 1 | 2;
	show: Show;
}
/** Where a column stands and how it is set: per cent where it begins, that it takes and from rail to rail, and px in per cent. */
interface Place {
	from: number;
	part: number;
	per: (px: number) => number;
	step: number;
	gap: number;
}
interface Column {
	marks: Mark[];
	height: number;
	/** Where the tinted ground begins; nothing where no item is later than the sources. */
	ground?: number;
	/** Where the last item ends that the title names; 0 where there is none. */
	lead: number;
}

/**
 * Time running down the page: a rail per lane, and beside them the happenings one under the other, in two columns
 * where there is room. Their order is that of time, their distance is not: words need the room.
 * @param newest the newest day of the sources; what is later stands on a tinted ground
 */
export function down(items: Item[], lanes: Lane[], newest: string, sheet: Sheet): Scene {
	const per = (px: number) => (100 * px) / (sheet.width - 2 * EDGE);
	const set = (own: Item[], from: number, part: number): Column =>
		column(own, items, lanes, newest, { from, part, per, step: per(sheet.rails), gap: sheet.gap });
	const at = sheet.columns > 1 ? halves(items, newest, (own) => set(own, 0, HALF).height) : items.length;
	const columns =
		at < items.length
			? [set(items.slice(0, at), 0, HALF), set(items.slice(at), 100 - HALF, HALF)]
			: [set(items, 0, 100)];
	const height = Math.max(...columns.map((one) => one.height));
	const grounds = columns.flatMap(({ ground }, c): Mark[] => {
		if (ground === undefined) return [];
		const [x, w] = columns.length > 1 ? [c ? 50 : 0, 50] : [0, 100];
		return [{ is: 'rect', x, w, y: ground, h: height - ground, fill: 'tint', ground: true }];
	});
	return {
		height: height + 2,
		left: EDGE,
		right: EDGE,
		show: sheet.show,
		down: true,
		lead: Math.max(...columns.map((one) => one.lead)),
		marks: [...grounds, ...columns.flatMap((one) => one.marks)]
	};
}

/**
 * Before which item the second column begins: where the higher one is lowest, but never between items that the title
 * names, and best where the sources end.
 */
function halves(items: Item[], newest: string, height: (own: Item[]) => number): number {
	const [first, last] = [items.findIndex((one) => one.lead), items.findLastIndex((one) => one.lead)];
	const cuts = items
		.map((_, i) => ({ i, high: Math.max(height(items.slice(0, i)), height(items.slice(i))) }))
		.filter(({ i }) => i > 0 && (i <= first || i > last))
		.sort((a, b) => a.high - b.high);
	const [best] = cuts;
	const end = cuts.find(({ i }) => i === laterFrom(items, newest));
	return (end && best && end.high < 1.3 * best.high ? end : best)?.i ?? items.length;
}

/** Which item is the first that no source can have seen; -1 when there is none. */
const laterFrom = (items: Item[], newest: string): number =>
	newest ? items.findIndex((item) => item.from > moment(newest)) : -1;

/** Items under one another: their rails begin at `from` per cent, and they have `part` per cent of the drawing. */
function column(
	own: Item[],
	all: Item[],
	lanes: Lane[],
	newest: string,
	{ from, part, per, step, gap }: Place
): Column {
	const rail = (lane: number) => from + lane * step;
	const dates = rail(lanes.length - 1) + per(OFF);
	const room = (from + part - dates) / per(1);
	const later = all[laterFrom(all, newest)];
	const marks: Mark[] = [];
	let ground = later && own[0] && own[0].from > later.from ? 0 : undefined;
	let [y, lead, year] = [0, 0, ''];
	const ats: number[] = [];
	own.forEach((item) => {
		if (item === later) {
			ground = y;
			y += 4;
			for (const line of balanced(laterWords(newest), room, 12)) {
				marks.push({ is: 'text', x: dates, y: y + 14, text: line, size: 12 });
				y += LINE;
			}
			y += 6;
		}
		if (item.date.slice(0, 4) !== year) {
			year = item.date.slice(0, 4);
			const scale = { text: 'in order, not to scale', size: 12, bold: false, fill: 'ink-2' };
			marks.push({
				is: 'text',
				x: dates,
				y: y + 18,
				text: year,
				size: 16,
				bold: true,
				fill: 'ink',
				...(item === all[0] && { more: [scale] })
			});
			y += 27;
		}
		const at = y + 9;
		ats.push(at);
		const first = marks.length;
		marks.push({
			is: 'line',
			x1: rail(item.lane),
			x2: dates - per(3),
			y1: at,
			y2: at,
			stroke: 'edge',
			dash: '1 4'
		});
		marks.push(...mark(item, lanes, rail(item.lane), at));
		const line = { is: 'text', x: dates, bold: true, fill: 'ink' } as const;
		marks.push({ ...line, y: y + 14, text: item.date.length === 4 ? 'no day' : shortDate(item.date) });
		for (const text of balanced(item.words, room - BESIDE, 13, item.lead)) {
			marks.push({ ...line, dx: BESIDE, y: y + 14, text, bold: item.lead });
			y += LINE;
		}
		if (item.lead) lead = y;
		const pick = pickOf(item, lanes);
		for (let m = first; m < marks.length; m++) marks[m] = { ...(marks[m] as Mark), pick };
		y += gap;
	});
	const rails = lanes.map((lane, i): Mark => {
		return {
			is: 'line',
			x1: rail(i),
			x2: rail(i),
			y1: 2,
			y2: y - 2,
			stroke: lane.colour,
			width: 1.5,
			ground: true
		};
	});
	return { marks: [...rails, ...spans(own, lanes, rail, ats), ...marks], height: y, ground, lead };
}

/** The rail is thick between two items of its lane that the title names. */
function spans(own: Item[], lanes: Lane[], rail: (lane: number) => number, ats: number[]): Mark[] {
	return lanes.flatMap((lane, i): Mark[] => {
		const [first, ...more] = own.flatMap((item, k) => (item.lead && item.lane === i ? [ats[k] ?? 0] : []));
		const last = more.at(-1);
		if (first === undefined || last === undefined) return [];
		return [
			{
				is: 'line',
				x1: rail(i),
				x2: rail(i),
				y1: first,
				y2: last,
				stroke: lane.colour,
				width: 5,
				ground: true
			}
		];
	});
}

/** What is said of the part of the line that no source has seen. */
export const laterWords = (newest: string): string => `After the newest source, ${sayDate(newest)}`;

/** A point for a day, a bar for a month or a year; hollow when it was only scheduled. */
function mark(item: Item, lanes: Lane[], x: number, y: number): Mark[] {
	const colour = lanes[item.lane]?.colour ?? 'ink';
	const said = { say: sayItem(item, lanes), printed: sayDate(item.date), series: item.lane };
	if (!item.span)
		return [
			{
				is: 'dot',
				x,
				y,
				r: 6,
				fill: item.open ? 'paper' : colour,
				stroke: item.open ? colour : undefined,
				...said
			}
		];
	const bar = (stroke: string, width: number, by: number): Mark => ({
		is: 'line',
		x1: x,
		x2: x,
		y1: y - by,
		y2: y + by,
		stroke,
		width
	});
	return [
		bar(colour, 9, 9),
		...(item.open ? [bar('paper', 5, 7)] : []),
		{ is: 'dot', x, y, r: 7, fill: 'none', quiet: true, ...said }
	];
}
