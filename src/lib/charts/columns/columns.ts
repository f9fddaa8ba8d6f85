import { max, scaleLinear } from 'd3';
import type { Help, Kind, ChartSpec, Placed, Row } from '../bundle.ts';
import { valueAxis } from '../parts/axis.ts';
import { note } from '../parts/note.ts';
import { onTop } from '../parts/on-top.ts';
import { periodAxis } from '../parts/periods.ts';
import type { Mark, Text } from '../scene/scene.ts';
import { sourcesOf, textIn } from '../spec/select.ts';
import { sayDate } from '../../text/dates.ts';
import { certainty, printed, uncertain } from '../words.ts';
import { slotsOf, type Slot } from './slots.ts';
import { CLASP, clasps } from './years.ts';

/** Px, where the yaml gives no `height`. */
const TALL = 360;
const FOOT = 44;

interface Rule {
	table: string;
	id: string;
	column: string;
	text: string;
}
/**
 * One column per month or year. Months without a row keep their place and stay empty; estimates and derived
 * numbers are hatched. Months published together are one wide column, as high as their average; whole years among
 * months are clasps over their columns. `until` keeps places up to a period that has no row. `label` names the columns with their number on top; `rule` marks a date from a table; `height` is in px.
 */
export const columns: Kind = {
	roles: ['x', 'y'],
	options: { colour: true, label: false, rule: false, missing: false, until: false, height: false },
	low: true,
	place
};

/**
 * Where the date of the rule stands: per cent along the plot, its words, px of its upper end and px from which columns
 * have room. The words stand beside it, in four lines where it is narrow; over it where the drawing is low.
 */
function ruled(spec: ChartSpec, help: Help, slots: Slot[], room: number, head: number) {
	const rule = spec.options.rule as Rule | undefined;
	if (!rule) return undefined;
	const date = textIn(help.rows(rule.table, { id: rule.id })[0] ?? {}, rule.column).slice(0, 10);
	const index = slots.findIndex((s) => s.period >= date.slice(0, (slots[0]?.period ?? '').length));
	const x = index * (100 / slots.length);
	const text = rule.text.replace('{{date}}', sayDate(date));
	const look = { bold: true, halo: false, most: 420 };
	if (help.height === undefined)
		return { x, words: note(text, x, head + 26, room, look), top: head + 8, under: head + 94 };
	const words = note(text, x, 0, room, { ...look, side: 'over' });
	const down = head + 12 - Math.min(...words.map((word) => word.y));
	return { x, words: words.map((word) => ({ ...word, y: word.y + down })), top: down + 8, under: down + 30 };
}

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const { x: xColumn = '', y: yColumn = '' } = spec.columns;
	const height = help.height ?? Number(spec.options.height ?? TALL);
	const colour = String(spec.options.colour);
	const { slots, years } = slotsOf(rows, xColumn, yColumn, String(spec.options.until ?? ''));
	const head = years.length ? CLASP : 0;
	const foot = height - FOOT;
	const band = 100 / slots.length;
	const scale = scaleLinear([0, max(slots, (s) => s.height) ?? 0], [foot, head + 28]);
	const ticks = scale.ticks(4);
	const { room } = valueAxis(ticks, () => 0, '');
	const rule = ruled(spec, help, slots, room, head);
	if (rule) scale.range([foot, rule.under]);
	const y = (value: number) => Math.round(scale(value) ?? 0);
	const axis = valueAxis(ticks, y, '');
	const at = (i: number) => (i + 0.5) * band;
	const say = (slot: Slot) =>
		slot.row
			? `${sayDate(slot.whole)}: ${printed(slot.value ?? 0, spec.unit)} ${spec.unit.spoken}${slot.span > 1 ? ` in ${slot.span} months` : ''}${certainty(slot.row) ? `, ${certainty(slot.row)}` : ''}`
			: `${sayDate(slot.period)}: ${String(spec.options.missing ?? 'no figure')}`;

	const marks: Mark[] = [];
	if (rule)
		marks.push({
			is: 'rect',
			x: rule.x,
			w: 100 - rule.x,
			y: rule.top,
			h: foot - rule.top,
			fill: 'tint',
			ground: true
		});
	marks.push(...axis.marks);
	slots.forEach((slot, i) => {
		if (slot.covered) return;
		if (slot.value === undefined) {
			const mark: Text = {
				is: 'text',
				x: at(i),
				y: foot - 8,
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
				y: foot - 24,
				h: 24,
				fill: 'none',
				say: say(slot),
				series: 0,
				ground: true
			});
			return;
		}
		const bar = y(slot.height ?? 0);
		marks.push({
			is: 'rect',
			x: i * band + band * 0.11,
			w: band * (slot.span - 0.22),
			y: bar,
			h: foot - bar,
			fill: colour,
			stroke: slot.row && uncertain(slot.row) ? colour : undefined,
			hatch: !!slot.row && uncertain(slot.row),
			say: say(slot),
			printed: printed(slot.value, spec.unit),
			series: 0,
			pick: { x: slot.period }
		});
	});
	if (rule)
		marks.push({ is: 'line', x1: rule.x, x2: rule.x, y1: rule.top, y2: foot, stroke: 'ink', width: 1.5 });
	const wanted = ((spec.options.label as string[] | undefined) ?? []).map((p) =>
		slots.findIndex((s) => s.period === p)
	);
	marks.push(
		...clasps(years, slots, spec.unit),
		...(rule?.words ?? []),
		...onTop({
			values: slots.map((s) => s.height),
			wanted,
			y,
			print: (value) => printed(value, spec.unit),
			named: slots.map((s) => s.period),
			room,
			line: rule?.x
		}),
		...periodAxis(
			slots.map((s) => s.period),
			foot + 18,
			room
		)
	);

	const hatched = slots.some((s) => s.row && uncertain(s.row));
	const missing = slots.some((s) => s.height === undefined);
	return {
		scenes: [{ height: foot + FOOT, left: room, right: 0, marks }],
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
			rows: [
				...slots.filter((slot) => !slot.covered).map((slot) => line(slot.whole, slot.value, slot.row)),
				...years.map(({ year, value, row }) => line(year, value, row))
			]
		},
		rows
	};

	function line(period: string, value?: number, row?: Row) {
		return {
			cells: [
				sayDate(period),
				value === undefined ? String(spec.options.missing ?? 'no figure found') : printed(value, spec.unit)
			],
			how: row ? certainty(row) : '',
			source_ids: row ? sourcesOf(row) : []
		};
	}
}
