import { scaleLinear } from 'd3';
import type { ChartSpec, Kind, Placed, Row } from '../bundle.ts';
import { textWidth } from '../scene/letters.ts';
import { STEPS, type LegendItem, type Mark, type Scene } from '../scene/scene.ts';
import { sourcesOf, textIn } from '../spec/select.ts';
import { capital, certainty } from '../words.ts';
import { firstDay, lastDay, sayDate } from '../../text/dates.ts';

const PITCH = { narrow: 56, wide: 34 };
const HEAD = 38;
/** Room in px left of the plot for names, where they stand beside it. */
const BESIDE = 300;

interface Group {
	value: string;
	name: string;
	colour: string;
}
/** How an outcome is drawn and what is said of it; `{date}` is its newest date. */
interface Outcome {
	text: string;
	look: 'dot' | 'ring' | 'cross' | 'none';
	/** Words for the legend; left out, the outcome has no swatch. */
	legend?: string;
}
interface One {
	row: Row;
	first: string;
	newest: string;
	/** The day of the newest word. */
	asOf: string;
	group: Group;
	outcome: Outcome;
}

/**
 * Projects by stage: a bar from the first date given to where the milestone was reached or is due now. A date known to the year is drawn in the middle of that year.
 */
export const dateShifts: Kind = {
	roles: ['group', 'name', 'place', 'milestone', 'first', 'newest', 'as_of', 'outcome'],
	options: { groups: true, outcomes: true, domain: true, now: false },
	derive: (spec, rows) =>
		items(spec, rows).map(({ row, first, newest, group }) => ({
			id: row.id ?? '',
			group: group.name,
			both: first && (newest || textIn(row, spec.columns.outcome) === 'open') ? 'yes' : 'no',
			kept: first && newest && lastDay(newest) <= lastDay(first) ? 'yes' : 'no',
			outcome: textIn(row, spec.columns.outcome)
		})),
	place
};

function items(spec: ChartSpec, rows: Row[]): One[] {
	const { group = '', first = '', newest = '', outcome = '', as_of = '' } = spec.columns;
	const outcomes = spec.options.outcomes as Record<string, Outcome>;
	return (spec.options.groups as Group[]).flatMap((g) =>
		rows
			.filter((row) => textIn(row, group) === g.value)
			.map((row) => {
				const how = outcomes[textIn(row, outcome)];
				if (!how) throw new Error(`outcomes: no words for "${textIn(row, outcome)}"`);
				return {
					row,
					first: textIn(row, first),
					newest: textIn(row, newest),
					asOf: textIn(row, as_of),
					group: g,
					outcome: how
				};
			})
			.sort((a, b) => order(a) - order(b))
	);
}

/** A date as a fraction of years; the middle of what it leaves open. */
const years = (date: string): number => {
	const at = (day: string) =>
		Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
	const middle = new Date((at(firstDay(date)) + at(lastDay(date))) / 2);
	const start = Date.UTC(middle.getUTCFullYear(), 0, 1);
	return middle.getUTCFullYear() + (middle.getTime() - start) / (366 * 864e5);
};
const order = (one: One): number =>
	one.newest ? years(one.newest) : one.first ? 3000 + years(one.first) : 9999;

/** What stands at the right of a project: how things are, in a few words. */
const state = (one: One): string =>
	one.outcome.text.replace('{date}', sayDate(one.newest || one.first)).replace('{first}', sayDate(one.first));

function place(spec: ChartSpec, rows: Row[]): Placed {
	const all = items(spec, rows);
	const [from = 0, to = 0] = spec.options.domain as number[];
	const x = scaleLinear([from, to], [0, 100]);
	const { name = '', place: town = '', milestone = '' } = spec.columns;
	const now = spec.options.now ? String(spec.options.now) : '';

	const scene = (wide: boolean): Scene => {
		const marks: Mark[] = [];
		const pitch = wide ? PITCH.wide : PITCH.narrow;
		const names = wide ? -BESIDE : 0;
		const groups = (spec.options.groups as Group[]).filter((g) => all.some((one) => one.group === g));
		const height = groups.length * HEAD + all.length * pitch + 48;
		for (let year = from; year <= to; year += 1) {
			marks.push({
				is: 'line',
				x1: x(year),
				x2: x(year),
				y1: 20,
				y2: height - 6,
				stroke: 'line',
				ground: true
			});
			const words = {
				is: 'text',
				x: x(year),
				y: 12,
				text: String(year),
				anchor: 'middle',
				size: 12
			} as const;
			if (year === from) marks.push({ ...words, anchor: 'start' });
			else if (year === to) marks.push({ ...words, anchor: 'end' });
			else if ((year - from) % 2 === 0) marks.push(words);
		}
		if (now) {
			const at = x(years(now));
			marks.push({ is: 'line', x1: at, x2: at, y1: 20, y2: height - 24, stroke: 'ink', dash: '2 4' });
			marks.push({
				is: 'text',
				x: at,
				y: height - 8,
				anchor: 'middle',
				text: `newest evidence, ${sayDate(now)}`,
				size: 12,
				halo: true
			});
		}
		let y = 26;
		for (const group of groups) {
			marks.push({
				is: 'text',
				x: 0,
				dx: names,
				y: y + 22,
				text: group.name,
				bold: true,
				size: 14,
				fill: 'ink',
				halo: !wide
			});
			y += HEAD;
			for (const one of all.filter((o) => o.group === group)) {
				marks.push(...draw(one, y, wide));
				y += pitch;
			}
		}
		return { height, left: wide ? BESIDE : 6, right: 8, show: wide ? { from: 3 } : { below: 3 }, marks };
	};

	function draw(one: One, top: number, wide: boolean): Mark[] {
		const { colour } = one.group;
		const line = top + (wide ? 12 : 36);
		const who = textIn(one.row, name);
		const where = textIn(one.row, town);
		const words = state(one);
		const first = one.first ? x(years(one.first)) : NaN;
		const last = one.newest ? x(years(one.newest)) : NaN;
		// Where no start was found, the bar runs on to the newest word.
		const until = one.newest || !one.first || one.outcome.look !== 'none' ? last : x(years(one.asOf));
		const say = `${who}, ${where}, ${textIn(one.row, milestone)}: ${
			one.first ? `first given ${sayDate(one.first)}, ` : ''
		}${words}${certainty(one.row) ? `, ${certainty(one.row)}` : ''}`;
		const marks: Mark[] = [];
		const names = { is: 'text', x: 0, y: top + 16, halo: !wide } as const;
		const left = wide ? -BESIDE : 0;
		const width = wide ? BESIDE - 12 : STEPS[0] - 14;
		const after = textWidth(who, 13, true) + 8;
		marks.push({ ...names, dx: left, text: who, bold: true, fill: 'ink' });
		// The words stand beyond the last mark, before the first one, or, where neither has room, beside the name.
		const ends = [first, until, last].filter((n) => !Number.isNaN(n));
		const [start, end] = [Math.min(...ends), Math.max(...ends)];
		const track = wide ? STEPS[3] - BESIDE - 8 : STEPS[0] - 14;
		const room = (per: number) => (per / 100) * track > textWidth(words, 12) + 15;
		const text = { is: 'text', text: words, size: 12, y: line + 4.5, halo: true } as const;
		const aside = ends.length > 0 && !room(100 - end) && !room(start);
		if (!ends.length) marks.push({ ...text, x: 0, dx: wide ? 8 : 0 });
		else if (room(100 - end)) marks.push({ ...text, x: end, dx: 13 });
		else if (room(start)) marks.push({ ...text, x: start, dx: -13, anchor: 'end' });
		else marks.push({ ...text, x: 0, dx: left + after, y: top + 16 });
		if (!aside && after + textWidth(where, 13) < width)
			marks.push({ ...names, dx: left + after, text: where });
		if (one.first && until > first)
			marks.push({ is: 'rect', x: first, w: until - first, y: line - 2.5, h: 5, fill: colour, opacity: 0.5 });
		const main = one.newest ? last : first;
		const said = { say, printed: sayDate(one.newest || one.first), series: 0 };
		if (one.first && one.newest && last - first > 1)
			marks.push({ is: 'dot', x: first, y: line, r: 4, fill: colour });
		if (one.outcome.look === 'cross')
			marks.push(
				{ is: 'dot', x: main, y: line, r: 4, fill: colour, ...said },
				{ is: 'line', x1: main, x2: main, y1: line - 9, y2: line + 9, stroke: colour, width: 4 }
			);
		else if (!Number.isNaN(main))
			marks.push({
				is: 'dot',
				x: main,
				y: line,
				r: one.outcome.look === 'none' ? 4 : 6.5,
				fill: one.outcome.look === 'ring' ? 'paper' : colour,
				stroke: one.outcome.look === 'ring' ? colour : undefined,
				...said
			});
		return marks;
	}

	const looks = Object.values(spec.options.outcomes as Record<string, Outcome>);
	const legend: LegendItem[] = [
		{ text: 'from the first date found', colour: 'ink', look: 'line' },
		...looks.flatMap(({ legend: text, look }): LegendItem[] =>
			text && (look === 'dot' || look === 'ring') ? [{ text, colour: 'ink', look }] : []
		)
	];
	return {
		scenes: [scene(false), scene(true)],
		legend,
		table: {
			head: [
				{ text: 'Project' },
				{ text: 'Stage' },
				{ text: 'What the date is of' },
				{ text: 'First date found' },
				{ text: 'Newest date' },
				{ text: 'How it stands' }
			],
			rows: all.map((one) => ({
				cells: [
					`${textIn(one.row, name)}, ${textIn(one.row, town)}`,
					one.group.name,
					textIn(one.row, milestone),
					one.first ? sayDate(one.first) : 'none found',
					one.newest ? sayDate(one.newest) : 'none found',
					capital(state(one))
				],
				how: certainty(one.row),
				source_ids: sourcesOf(one.row)
			}))
		},
		rows: all.map((one) => one.row)
	};
}
