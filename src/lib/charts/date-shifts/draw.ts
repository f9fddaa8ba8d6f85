import { scaleLinear } from 'd3';
import { sayDate } from '../../text/dates.ts';
import { lineWidth, textWidth } from '../scene/letters.ts';
import type { Mark, Run, Scene, Show } from '../scene/scene.ts';
import { certainty, sayShort } from '../words.ts';
import { state, years, type Group, type One } from './read.ts';

/** Px of a row whose name stands over its bar, of one that has no bar, of one with its name beside, and of a head. */
const ROW = { over: 33, bare: 19, beside: 26 } as const;
const HEAD = { over: 24, beside: 30 } as const;
/** Px right of the plot: half of the last year's number. */
const RIGHT = 16;
/** Px from words to their mark. */
const GAP = 13;
const TOP = 36;
/** Per cent of the plot that a dashed line takes. */
const STUB = 9;

/** How a drawing is set: px of the narrowest it is for, and px that names take left of the plot; 0 where they stand over their bars. */
export interface Sheet {
	width: number;
	beside: number;
	show: Show;
}
/** What is drawn of a project. */
export interface Named {
	one: One;
	name: string;
	place: string;
	milestone: string;
}

/**
 * Projects under the heads of their groups.
 * @param domain the first and the last year
 * @param now the day of the newest evidence, where the dotted line stands; '' for none
 */
export function draw(
	all: Named[],
	groups: Group[],
	[from, to]: [number, number],
	now: string,
	sheet: Sheet
): Scene {
	const x = scaleLinear([from, to], [0, 100]);
	const wide = sheet.beside > 0;
	const left = wide ? sheet.beside : 6;
	const names = wide ? -left : 0;
	const plot = sheet.width - left - RIGHT;
	const marks: Mark[] = [];
	let [y, lead] = [TOP, 0];
	for (const group of groups) {
		const own = all.filter(({ one }) => one.group === group);
		if (!own.length) continue;
		const head = wide ? HEAD.beside : HEAD.over;
		marks.push({
			is: 'text',
			x: 0,
			dx: names,
			y: y + head - 8,
			text: group.name,
			bold: true,
			size: 14,
			fill: 'ink',
			halo: true
		});
		y += head;
		for (const named of own) {
			const row = project(named, y, x, { wide, names, plot, room: wide ? left - 12 : plot + RIGHT });
			marks.push(...row.marks);
			y += row.height;
			if (strong(named.one)) lead = y;
		}
	}
	return {
		height: y + 4,
		left,
		right: RIGHT,
		show: sheet.show,
		lead,
		marks: [...axis(x, [from, to], now, plot, y), ...marks]
	};
}

/** Whether only one date of a project is known, so that nothing says whether it moved: a dashed line leads to it. */
export const lone = ({ newest, first }: One): boolean => newest !== '' && !first;

/** Whether the words of a project are strong: it keeps its first date, and its outcome has words for that. */
const strong = ({ kept, outcome }: One): boolean => kept && Boolean(outcome.kept);

/** A date with the first three letters of its month. */
const briefly = (date: string): string => date.replace(/(\p{L}{3})\p{L}+/u, '$1');

/** Lines at even years with their numbers on top, and the dotted line with its name. */
function axis(
	x: (year: number) => number,
	[from, to]: [number, number],
	now: string,
	plot: number,
	height: number
): Mark[] {
	const marks: Mark[] = [];
	for (let year = from; year <= to; year += 1) {
		if (year % 2) continue;
		const [at, text] = [x(year), String(year)];
		const anchor = year === from ? 'start' : 'middle';
		marks.push({ is: 'line', x1: at, x2: at, y1: now ? 35 : 18, y2: height, stroke: 'line', ground: true });
		marks.push({ is: 'text', x: at, y: 12, text, anchor, size: 12 });
	}
	if (now) {
		const at = x(years(now));
		const [whole, brief] = [`newest evidence, ${sayDate(now)}`, `evidence to ${briefly(sayDate(now))}`];
		const text = textWidth(whole, 12) > 0.65 * plot ? brief : whole;
		const words = { is: 'text', x: at, y: 30, text, size: 12 } as const;
		const half = textWidth(text, 12) / 2;
		const anchor = (at / 100) * plot < half ? 'start' : half > (1 - at / 100) * plot ? 'end' : 'middle';
		marks.push({ is: 'line', x1: at, x2: at, y1: 37, y2: height, stroke: 'ink', dash: '2 4' });
		marks.push({ ...words, anchor });
	}
	return marks;
}

interface Room {
	wide: boolean;
	/** Px from the plot's left at which names begin. */
	names: number;
	plot: number;
	/** Px that a name may take. */
	room: number;
}

/** One project: its name, its bar and marks, and how it stands. */
function project(
	{ one, name, place, milestone }: Named,
	top: number,
	x: (year: number) => number,
	{ wide, names, plot, room }: Room
): { marks: Mark[]; height: number } {
	const { colour } = one.group;
	const words = state(one, wide ? sayDate : sayShort);
	const first = one.first ? x(years(one.first)) : NaN;
	const last = one.newest ? x(years(one.newest)) : NaN;
	// Where no start was found, the bar runs on to the newest word.
	const until =
		one.newest || !one.first || !one.asOf || one.outcome.look !== 'none' ? last : x(years(one.asOf));
	const ends = [first, until, last, lone(one) ? Math.max(0, last - STUB) : NaN].filter(
		(n) => !Number.isNaN(n)
	);
	const line = top + (wide ? 12 : 24);
	const bold = strong(one);
	const how: Run = { text: words, size: 12, bold, fill: bold ? 'ink' : 'ink-2' };
	const who: Run = { text: name, size: 13, bold: true, fill: 'ink' };
	const where: Run = { text: place, size: 13, bold: false, fill: 'ink-2' };
	/** The same after a name, set off from it. */
	const after: Run = { ...how, text: `· ${words}` };
	/** Under a name, so that no line of the axis strikes it. */
	const ground: Mark = { is: 'rect', x: 0, w: 100, y: top + 2, h: 14, fill: 'paper', ground: true };
	const named = (runs: Run[]): Mark[] => {
		const [run, ...more] = runs as [Run, ...Run[]];
		return [
			...(wide ? [] : [ground]),
			{
				is: 'text',
				x: 0,
				dx: names,
				y: top + (wide ? 16 : 13),
				...run,
				...(more.length && { more }),
				halo: wide && !ends.length
			}
		];
	};
	/** Of some ways to say it the fullest that has room. */
	const fullest = (ways: Run[][], most: number) => ways.find((runs) => lineWidth(runs) <= most) ?? [who];
	if (!ends.length) {
		const most = wide ? room + plot : room;
		return {
			marks: named(
				fullest(
					[
						[who, where, after],
						[who, after]
					],
					most
				)
			),
			height: wide ? ROW.beside : ROW.bare
		};
	}

	const marks: Mark[] = [];
	const main = one.newest ? last : first;
	const said = {
		say: `${name}, ${place}, ${milestone}: ${one.first ? `first given ${sayDate(one.first)}, ` : ''}${state(one)}${
			certainty(one.row) ? `, ${certainty(one.row)}` : ''
		}`,
		printed: sayDate(one.newest || one.first),
		series: 0
	};
	// The words stand beyond the last mark, before the first one, or, where neither has room, beside the name.
	const [start, end] = [Math.min(...ends), Math.max(...ends)];
	const wordy = lineWidth([how]);
	const fits = (per: number) => (per / 100) * plot > wordy + GAP + 2;
	const side = fits(100 - end) ? 'right' : fits(start) ? 'left' : null;
	marks.push(
		...named(
			fullest(
				side
					? [[who, where]]
					: [
							[who, where, after],
							[who, after]
						],
				room
			)
		)
	);
	if (side) {
		const [at, dx] = side === 'right' ? [end, GAP] : [start, -GAP];
		const anchor = side === 'right' ? 'start' : 'end';
		marks.push({ is: 'text', x: at, dx, y: line + 4.5, anchor, ...how, halo: true });
	}
	if (lone(one))
		marks.push({
			is: 'line',
			x1: start,
			x2: last,
			y1: line,
			y2: line,
			stroke: colour,
			width: 2,
			dash: '3 3'
		});
	if (one.first && until > first)
		marks.push({ is: 'rect', x: first, w: until - first, y: line - 1.5, h: 3, fill: colour });
	if (one.first && one.newest && last - first > 1)
		marks.push({ is: 'dot', x: first, y: line, r: 4, fill: colour });
	if (one.outcome.look === 'cross')
		marks.push(
			{ is: 'signs', x: main, y: line, stage: one.group.value, at: [[0, 0, 'cross']] },
			{ is: 'dot', x: main, y: line, r: 6, fill: colour, quiet: true, ...said }
		);
	else
		marks.push({
			is: 'dot',
			x: main,
			y: line,
			r: one.outcome.look === 'none' ? 4 : 6,
			fill: one.outcome.look === 'ring' ? 'paper' : colour,
			stroke: one.outcome.look === 'ring' ? colour : undefined,
			...said
		});
	return { marks, height: wide ? ROW.beside : ROW.over };
}
