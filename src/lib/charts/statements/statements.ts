import type { ChartSpec, Help, Kind, Placed, Row, Where } from '../bundle.ts';
import { flow, textWidth, wrap } from '../scene/letters.ts';
import {
	PHONE,
	STEPS,
	type Colour,
	type LegendItem,
	type Mark,
	type Scene,
	type Show,
	type Text
} from '../scene/scene.ts';
import { select, sourcesOf, textIn } from '../spec/select.ts';
import { firstDay, sayDate } from '../../text/dates.ts';
import { certainty, printed, qualified } from '../words.ts';

interface Group {
	/** '' where it needs no head. */
	name: string;
	basis: string;
	where: Where;
	/** Who speaks in all of it, where its name says so: left out of the drawing. */
	speaker?: string;
}
/** What a statement says was done; the first that meets a row is its own. */
interface Verb {
	word: string;
	look: 'solid' | 'hatch' | 'hollow';
	colour: Colour;
	where: Where;
}
interface Statement {
	row: Row;
	group: Group;
	verb: Verb;
	head: string;
	/** The head as it is drawn: without a year or a speaker that all share, since subtitle and group have them. */
	drawn: string;
	said: string;
	base: string;
	/** Whether others in its group have another base, so that its own must be said. */
	own: boolean;
	/** null where no number was given. */
	share: number | null;
	print: string;
}

/** From line to line, in px: beside a bar, and above one, where every px makes the page longer. */
const LINE = 16;
const TIGHT = 15;
/** Width of the words beside their bars, in px: on a wide drawing, and on the widest. */
const SIDES = [290, 440] as const;
const BAR = 12;
/** Height of a bar that lies under its words, in px. */
const SLIM = 7;

/**
 * Shares as they were said, one line for each, under the head of who counted: date and speaker, the words, the base,
 * and a bar that is filled by its verb. Nothing joins one bar to the next.
 */
export const statements: Kind = {
	roles: ['date', 'who', 'said', 'base', 'share', 'qualifier'],
	options: { groups: true, verbs: true, silent: true },
	derive: (spec, rows) => {
		const all = read(spec, rows);
		const shares = all.flatMap((one) => (one.share === null ? [] : [one.share]));
		const count = (words: string[]) => new Set(words).size;
		return [
			{
				of: 'all',
				statements: all.length,
				numbered: shares.length,
				bases: count(all.map((one) => one.base)),
				verbs: count(all.map((one) => one.verb.word)),
				least: Math.min(...shares),
				most: Math.max(...shares)
			},
			...wordsOf(spec).map(({ word }) => ({
				of: word,
				statements: all.filter((one) => one.verb.word === word).length
			}))
		];
	},
	place
};

/** The verbs, each word once: one word may be met in several ways. */
const wordsOf = (spec: ChartSpec): Verb[] =>
	(spec.options.verbs as Verb[]).filter(({ word }, i, all) => all.findIndex((v) => v.word === word) === i);

function read(spec: ChartSpec, rows: Row[]): Statement[] {
	const { date = '', who = '', said = '', base = '', share = '', qualifier = '' } = spec.columns;
	const years = new Set(rows.map((row) => textIn(row, date).slice(0, 4)));
	return (spec.options.groups as Group[]).flatMap((group) => {
		const found = select(rows, group.where).toSorted((a, b) =>
			firstDay(textIn(a, date)).localeCompare(firstDay(textIn(b, date)))
		);
		const bases = new Set(found.map((row) => textIn(row, base)));
		return found.map((row): Statement => {
			const verb = (spec.options.verbs as Verb[]).find((one) => select([row], one.where).length > 0);
			if (!verb) throw new Error(`verbs: none meets the row ${textIn(row, 'id')}`);
			const value = row[share];
			const number = typeof value === 'number' ? value : null;
			const speaker = spec.names[textIn(row, 'id')] ?? textIn(row, who);
			const day = sayDate(textIn(row, date));
			return {
				row,
				group,
				verb,
				head: `${day}, ${speaker}`,
				drawn: [
					years.size === 1 ? day.replace(/ \d{4}$/, '') : day,
					speaker.replace(group.speaker ?? '', '').trim()
				]
					.filter(Boolean)
					.join(', ')
					.replace(', (', ' ('),
				said: textIn(row, said),
				base: textIn(row, base),
				own: bases.size > 1,
				share: number,
				print:
					number === null
						? String(spec.options.silent)
						: `${qualified(textIn(row, qualifier))}${printed(number, spec.unit)}${spec.unit.short}`
			};
		});
	});
}

/**
 * The words of a statement, from `top` on, running on in lines of at most `width` px: who, what was said, and of what.
 * @param line px from line to line
 * @param spare px of the first line that something else takes
 */
function words(
	one: Statement,
	top: number,
	width: number,
	dx: number,
	line: number,
	spare = 0
): { marks: Text[]; end: number } {
	const small = [one.own ? one.base : '', certainty(one.row)].filter(Boolean).join('; ');
	const lines = flow(
		[
			{ text: `${one.drawn}:`, size: 13, bold: true, fill: 'ink' },
			{ text: one.said, size: 13, bold: false, fill: 'ink' },
			...(small ? [{ text: `(${small})`, size: 12, bold: false, fill: 'ink-2' }] : [])
		],
		width,
		spare
	);
	const marks = lines.flatMap((runs, i) =>
		runs.map(({ at, look, text }): Text => ({
			is: 'text',
			x: 0,
			dx: dx + at,
			y: top + 12 + i * line,
			...look,
			text
		}))
	);
	return { marks, end: top + lines.length * line };
}

/** The bar of a statement; its number at its end, or at the right of the words above a slim one. */
function bar(one: Statement, y: number, series: number, slim?: { words: number }): Mark[] {
	const h = slim ? SLIM : BAR;
	const ground: Mark = { is: 'rect', x: 0, w: 100, y, h, fill: 'raised', ground: true };
	const say = `${one.head}: ${one.print}, ${one.said}, of: ${one.base}`;
	const label: Text = {
		is: 'text',
		...(slim
			? { x: 100, anchor: 'end', y: slim.words }
			: { x: one.share ?? 0, dx: 6, y: y + 11, halo: true }),
		text: one.print,
		bold: one.share !== null,
		fill: one.share === null ? 'ink-2' : 'ink',
		size: one.share === null && slim ? 12 : 13
	};
	if (one.share === null) return slim ? [label] : [ground, label];
	const { look, colour } = one.verb;
	return [
		ground,
		{
			is: 'rect',
			x: 0,
			w: one.share,
			y,
			h,
			fill: look === 'hollow' ? 'paper' : colour,
			stroke: look === 'solid' ? undefined : colour,
			strokeWidth: look === 'hollow' ? 2 : 1,
			hatch: look === 'hatch',
			say,
			printed: one.print,
			series
		},
		label
	];
}

/** The head of a group and what it counts, from `y` on. @returns the px below it */
function heading(
	marks: Mark[],
	group: Group,
	at: { y: number; left: number; room: number; first: boolean }
): number {
	const wide = at.left > 0;
	let { y } = at;
	if (!at.first && !wide)
		marks.push({ is: 'line', x1: 0, x2: 100, y1: y, y2: y, stroke: 'edge', ground: true });
	y += at.first ? 16 : wide ? 30 : 20;
	marks.push({ is: 'text', x: 0, dx: -at.left, y, text: group.name, size: 16, bold: true, fill: 'ink' });
	for (const line of wrap(group.basis, at.room, 13)) {
		y += LINE;
		marks.push({ is: 'text', x: 0, dx: -at.left, y, text: line, size: 13 });
	}
	return y + (wide ? 12 : 8);
}

function place(spec: ChartSpec, rows: Row[], _help: Help): Placed {
	const all = read(spec, rows);
	const groups = spec.options.groups as Group[];
	/** `room` is the width in px that words may take above their bars, `left` that of words beside them. */
	const scene = (left: number, room: number, show: Show): Scene => {
		const marks: Mark[] = [];
		const wide = left > 0;
		const width = wide ? left - 24 : room;
		let y = 0;
		groups.forEach((group, g) => {
			if (group.name) y = heading(marks, group, { y, left, room, first: g === 0 });
			for (const one of all.filter((statement) => statement.group === group)) {
				const spare = wide ? 0 : textWidth(one.print, 13, true) + 10;
				const said = words(one, y, width, -left, wide ? LINE : TIGHT, spare);
				marks.push(...said.marks);
				if (wide) {
					marks.push(...bar(one, y + Math.max(2, (said.end - y) / 2 - BAR / 2), g));
					y = said.end + 12;
				} else {
					marks.push(...bar(one, said.end + 2, g, { words: y + 12 }));
					y = said.end + (one.share === null ? 7 : SLIM + 9);
				}
			}
		});
		return { height: y, left, right: 0, show, marks };
	};
	const used = wordsOf(spec).filter(({ word }) =>
		all.some((one) => one.verb.word === word && one.share !== null)
	);
	return {
		scenes: [
			scene(0, STEPS[0], { phone: false }),
			scene(0, PHONE, { phone: true, below: 2 }),
			scene(SIDES[0], STEPS[2], { from: 2, below: 4 }),
			scene(SIDES[1], STEPS[4], { from: 4 })
		],
		legend: used.map(({ word, look, colour }): LegendItem => ({ text: word, colour, look })),
		table: {
			head: [
				{ text: 'Date and speaker' },
				{ text: 'Who counted' },
				{ text: 'In the words of the report' },
				{ text: 'Base' },
				{ text: 'Verb' },
				{ text: 'Share', numeric: true }
			],
			rows: all.map((one) => ({
				cells: [one.head, one.group.name, one.said, one.base, one.verb.word, one.print],
				how: certainty(one.row),
				source_ids: sourcesOf(one.row)
			}))
		},
		rows: all.map((one) => one.row)
	};
}
