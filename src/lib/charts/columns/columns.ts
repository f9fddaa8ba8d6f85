import { max, scaleLinear } from 'd3';
import type { Help, Kind, ChartSpec, Placed, Row } from '../bundle.ts';
import { valueAxis } from '../parts/axis.ts';
import { note } from '../parts/note.ts';
import { onTop } from '../parts/on-top.ts';
import { periodAxis, run } from '../parts/periods.ts';
import type { Mark, Text } from '../scene/scene.ts';
import { numberIn, sourcesOf, textIn } from '../spec/select.ts';
import { sayDate } from '../../text/dates.ts';
import { certainty, printed, uncertain } from '../words.ts';

/** Px, where the yaml gives no `height`. */
const TALL = 360;
const FOOT = 44;

interface Rule {
	table: string;
	id: string;
	column: string;
	text: string;
}
interface Slot {
	period: string;
	row?: Row;
	value?: number;
}

/**
 * One column per month or year. Months without a row keep their place and stay empty; estimates and derived
 * numbers are hatched. `until` keeps places up to a period that has no row. `label` names the columns with their number on top; `rule` marks a date from a table; `height` is in px.
 */
export const columns: Kind = {
	roles: ['x', 'y'],
	options: { colour: true, label: false, rule: false, missing: false, until: false, height: false },
	place
};

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const { x: xColumn = '', y: yColumn = '' } = spec.columns;
	const HEIGHT = Number(spec.options.height ?? TALL);
	const colour = String(spec.options.colour);
	const byPeriod = new Map(rows.map((row) => [textIn(row, xColumn), row]));
	const until = spec.options.until === undefined ? [] : [String(spec.options.until)];
	const slots: Slot[] = run([...byPeriod.keys(), ...until].sort()).map((period) => {
		const row = byPeriod.get(period);
		return row ? { period, row, value: numberIn(row, yColumn) } : { period };
	});
	const rule = spec.options.rule as Rule | undefined;
	// Room over the columns for the rule’s words, which take four lines where it is narrow.
	const top = rule ? 94 : 28;
	const scale = scaleLinear([0, max(slots, (s) => s.value) ?? 0], [HEIGHT - FOOT, top]);
	const ticks = scale.ticks(4);
	const y = (value: number) => Math.round(scale(value) ?? 0);
	const axis = valueAxis(ticks, y, '');
	const band = 100 / slots.length;
	const at = (i: number) => (i + 0.5) * band;
	const say = (slot: Slot) =>
		slot.row
			? `${sayDate(slot.period)}: ${printed(slot.value ?? 0, spec.unit)} ${spec.unit.spoken}${certainty(slot.row) ? `, ${certainty(slot.row)}` : ''}`
			: `${sayDate(slot.period)}: ${String(spec.options.missing ?? 'no figure')}`;

	const marks: Mark[] = [];
	let ruleAt: number | undefined;
	let ruleWords: Text[] = [];
	if (rule) {
		const date = textIn(help.rows(rule.table, { id: rule.id })[0] ?? {}, rule.column).slice(0, 10);
		const index = slots.findIndex((s) => s.period >= date.slice(0, (slots[0]?.period ?? '').length));
		ruleAt = index * band;
		marks.push({
			is: 'rect',
			x: ruleAt,
			w: 100 - ruleAt,
			y: 8,
			h: HEIGHT - FOOT - 8,
			fill: 'tint',
			ground: true
		});
		ruleWords = note(rule.text.replace('{{date}}', sayDate(date)), ruleAt, 26, axis.room, {
			bold: true,
			halo: false,
			most: 420
		});
	}
	marks.push(...axis.marks);
	slots.forEach((slot, i) => {
		if (slot.value === undefined) {
			const mark: Text = {
				is: 'text',
				x: at(i),
				y: HEIGHT - FOOT - 8,
				text: '?',
				anchor: 'middle',
				bold: true,
				fill: 'ink-2'
			};
			marks.push(mark);
			marks.push({
				is: 'rect',
				x: i * band,
				w: band,
				y: HEIGHT - FOOT - 24,
				h: 24,
				fill: 'none',
				say: say(slot),
				series: 0,
				ground: true
			});
			return;
		}
		const bar = y(slot.value);
		marks.push({
			is: 'rect',
			x: i * band + band * 0.11,
			w: band * 0.78,
			y: bar,
			h: HEIGHT - FOOT - bar,
			fill: colour,
			stroke: slot.row && uncertain(slot.row) ? colour : undefined,
			hatch: !!slot.row && uncertain(slot.row),
			say: say(slot),
			printed: printed(slot.value, spec.unit),
			series: 0,
			pick: { x: slot.period }
		});
	});
	if (ruleAt !== undefined)
		marks.push({ is: 'line', x1: ruleAt, x2: ruleAt, y1: 8, y2: HEIGHT - FOOT, stroke: 'ink', width: 1.5 });
	const wanted = ((spec.options.label as string[] | undefined) ?? []).map((p) =>
		slots.findIndex((s) => s.period === p)
	);
	marks.push(
		...ruleWords,
		...onTop({
			values: slots.map((s) => s.value),
			wanted,
			y,
			print: (value) => printed(value, spec.unit),
			named: slots.map((s) => s.period),
			room: axis.room,
			line: ruleAt
		}),
		...periodAxis(
			slots.map((s) => s.period),
			HEIGHT - FOOT + 18,
			axis.room
		)
	);

	const hatched = slots.some((s) => s.row && uncertain(s.row));
	const missing = slots.some((s) => !s.row);
	return {
		scenes: [{ height: HEIGHT, left: axis.room, right: 0, marks }],
		legend: hatched
			? [
					{ text: 'published', colour, look: 'solid' },
					{ text: 'derived from a published change', colour, look: 'hatch' },
					...(missing ? [{ text: '?  no figure found', colour: 'ink', look: 'none' as const }] : [])
				]
			: [],
		table: {
			head: [
				{ text: slots[0]?.period.length === 7 ? 'Month' : 'Year' },
				{ text: spec.unit.spoken, numeric: true }
			],
			rows: slots.map((slot) => ({
				cells: [
					sayDate(slot.period),
					slot.value === undefined
						? String(spec.options.missing ?? 'no figure found')
						: printed(slot.value, spec.unit)
				],
				how: slot.row ? certainty(slot.row) : '',
				source_ids: slot.row ? sourcesOf(slot.row) : []
			}))
		},
		rows
	};
}
