import { sayDate } from '../../text/dates.ts';
import { wrap } from '../scene/letters.ts';
import type { Mark, Scene, Show } from '../scene/scene.ts';
import { moment, pickOf, sayItem, shortDate, type Item, type Lane } from './items.ts';

const LINE = 17;
const EDGE = 7;

/**
 * Time running down the page: a rail per lane, and beside them the happenings one under the other.
 * Their order is that of time, their distance is not: words need the room.
 * @param width px of the narrowest drawing it is for
 * @param newest the newest day of the sources; what is later stands on a tinted ground
 */
export function down(items: Item[], lanes: Lane[], newest: string, width: number, show: Show): Scene {
	const step = Math.min(5, 20 / lanes.length);
	const rail = (lane: number) => lane * step;
	/** Where dates begin, per cent; where words begin right of it, px. */
	const dates = rail(lanes.length - 1) + 5.5;
	const beside = width >= 400 ? 62 : 0;
	const room = width - 2 * EDGE;
	const wordRoom = room * (1 - dates / 100) - beside;
	const marks: Mark[] = [];
	const later = newest ? items.findIndex((item) => item.from > moment(newest)) : -1;
	let ground: number | undefined;
	let y = 0;
	let year = '';
	items.forEach((item, i) => {
		if (i === later) {
			ground = y;
			y += 6;
			for (const line of wrap(laterWords(newest), wordRoom + beside, 12)) {
				marks.push({ is: 'text', x: dates, y: y + 14, text: line, size: 12 });
				y += 16;
			}
			y += 8;
		}
		if (item.date.slice(0, 4) !== year) {
			year = item.date.slice(0, 4);
			marks.push({ is: 'text', x: dates, y: y + 18, text: year, size: 16, bold: true, fill: 'ink' });
			y += 28;
		}
		const at = y + 9;
		const first = marks.length;
		marks.push({
			is: 'line',
			x1: rail(item.lane),
			x2: dates - 1.5,
			y1: at,
			y2: at,
			stroke: 'edge',
			dash: '1 4'
		});
		marks.push(...mark(item, lanes, rail(item.lane), at));
		marks.push({
			is: 'text',
			x: dates,
			y: y + 14,
			text: item.date.length === 4 ? 'no day' : shortDate(item.date),
			bold: true,
			fill: 'ink'
		});
		if (!beside) y += LINE;
		for (const line of wrap(item.words, wordRoom)) {
			marks.push({ is: 'text', x: dates, dx: beside || undefined, y: y + 14, text: line, fill: 'ink' });
			y += LINE;
		}
		const pick = pickOf(item, lanes);
		for (let m = first; m < marks.length; m++) marks[m] = { ...(marks[m] as Mark), pick };
		y += 9;
	});
	const back: Mark[] = [];
	if (ground !== undefined)
		back.push({ is: 'rect', x: 0, w: 100, y: ground, h: y - ground, fill: 'tint', ground: true });
	lanes.forEach((lane, i) =>
		back.push({
			is: 'line',
			x1: rail(i),
			x2: rail(i),
			y1: 2,
			y2: y - 2,
			stroke: lane.colour,
			width: 1.5,
			ground: true
		})
	);
	return { height: y + 2, left: EDGE, right: EDGE, show, down: true, marks: [...back, ...marks] };
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
