import { max, scaleLinear } from 'd3';
import type { Help, Kind, ChartSpec, Placed, Row } from '../bundle.ts';
import { valueAxis } from '../parts/axis.ts';
import { note } from '../parts/note.ts';
import { onTop } from '../parts/on-top.ts';
import { periodAxis } from '../parts/periods.ts';
import { perStep, spans } from '../scene/fit.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { STEPS, type LegendItem, type Mark, type Text } from '../scene/scene.ts';
import { sourcesOf, textIn } from '../spec/select.ts';
import { sayDate } from '../../text/dates.ts';
import { certainty, LACK, printed, uncertain } from '../words.ts';
import { slotsOf, type Slot } from './slots.ts';
import { CLASP, clasps } from './years.ts';

/** Px, where the yaml gives no `height`. */
const TALL = 360;
/** Px of the words under the columns: months over years, or years alone. */
const FOOT = { months: 44, years: 28 };

interface Rule {
	table: string;
	id: string;
	column: string;
	text: string;
}
/**
 * One column per month or year. Months without a row keep their place and stay empty; estimates and derived
 * numbers are hatched. Months published together are one wide column, as high as their average; whole years among
 * months are clasps over their columns. A row may lack its number only where `missing` says why. `label` names the columns with their number on top; `rule` marks a date from a table; `gap` is said over
 * a place without a number, in place of a question mark; `height` is in px.
 */
export const columns: Kind = {
	roles: ['x', 'y'],
	options: { colour: true, label: false, rule: false, missing: false, gap: false, height: false },
	needs: ['rule.table', 'rule.id', 'rule.column', 'rule.text'],
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
	const look = { halo: false, most: 420 };
	if (help.height === undefined) {
		const words = note(text, x, head + 26, room, look);
		return { x, words, top: head + 8, under: Math.max(...words.map((word) => word.y)) + 42 };
	}
	const words = note(text, x, 0, room, { ...look, side: 'over' });
	const down = head + 12 - Math.min(...words.map((word) => word.y));
	return { x, words: words.map((word) => ({ ...word, y: word.y + down })), top: down + 8, under: down + 30 };
}

/**
 * Words over a place without a number: in it where it is wide enough, else over the columns with a line down to it.
 * @param px of the words above all columns, and of the foot of these
 */
function said(
	words: string,
	i: number,
	count: number,
	room: number,
	{ top, foot }: { top: number; foot: number }
): Mark[] {
	const x = ((i + 0.5) * 100) / count;
	const beside = { is: 'text', size: 12, bold: true, fill: 'ink' } as const;
	const inside = (step: number) => {
		const wide = (step - room) / count;
		const lines = wrap(words, wide - 4, 12, true);
		return lines.every((line) => textWidth(line, 12, true) <= wide) ? lines : [];
	};
	const sets = STEPS.map((step): Text[] => {
		const lines = inside(step);
		if (!lines.length)
			return [{ ...beside, x: x > 50 ? 100 : 0, y: top, text: words, anchor: x > 50 ? 'end' : 'start' }];
		return lines.map((text, n) => ({
			...beside,
			x,
			y: foot - 8 - (lines.length - 1 - n) * 15,
			text,
			anchor: 'middle'
		}));
	});
	const lines = spans(STEPS.map((step) => !inside(step).length)).map((show): Mark => ({
		is: 'line',
		x1: x,
		x2: x,
		y1: top + 5,
		y2: foot - 3,
		stroke: 'ink',
		dash: '1 4',
		show
	}));
	return [...lines, ...perStep(sets)];
}

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const { x: xColumn = '', y: yColumn = '' } = spec.columns;
	const height = help.height ?? Number(spec.options.height ?? TALL);
	const colour = String(spec.options.colour);
	const { slots, years } = slotsOf(rows, xColumn, yColumn, spec.options.missing !== undefined);
	const head = years.length ? CLASP : 0;
	const feet = slots[0]?.period.length === 7 ? FOOT.months : FOOT.years;
	const foot = height - feet;
	const band = 100 / slots.length;
	const gap = spec.options.gap as string | undefined;
	const empty = slots.findIndex((s) => !s.covered && s.value === undefined);
	const scale = scaleLinear([0, max(slots, (s) => s.height) ?? 0], [foot, head + (gap ? 46 : 28)]);
	const ticks = scale.ticks(4);
	const { room } = valueAxis(ticks, () => 0, spec.unit.short);
	const rule = ruled(spec, help, slots, room, head);
	if (rule) scale.range([foot, rule.under]);
	const y = (value: number) => Math.round(scale(value) ?? 0);
	const axis = valueAxis(ticks, y, spec.unit.short);
	const at = (i: number) => (i + 0.5) * band;
	const say = (slot: Slot) =>
		slot.row && slot.value !== undefined
			? `${sayDate(slot.whole)}: ${printed(slot.value, spec.unit)} ${spec.unit.spoken}${slot.span > 1 ? ` in ${slot.span} months` : ''}${certainty(slot.row) ? `, ${certainty(slot.row)}` : ''}`
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
			if (gap) marks.push(...said(gap, i, slots.length, room, { top: head + 12, foot }));
			else
				marks.push({
					is: 'text',
					x: at(i),
					y: foot - 8,
					text: '?',
					anchor: 'middle',
					bold: true,
					fill: 'ink-2'
				});
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
			name: (i) => sayDate(slots[i]?.period ?? ''),
			named: slots.map((s) => s.period),
			room,
			line: rule?.x,
			others: rule?.words
		}),
		...periodAxis(
			slots.map((s) => s.period),
			foot + 18,
			room
		)
	);

	const hatched = slots.some((s) => s.row && s.value !== undefined && uncertain(s.row));
	// Sums of months are derived from sums, not from changes.
	const wide = slots.some((s) => s.span > 1);
	const legend: LegendItem[] = [
		...(hatched
			? [
					{ text: 'published', colour, look: 'solid' as const },
					{ text: wide ? 'derived' : 'derived from a published change', colour, look: 'hatch' as const }
				]
			: []),
		...(wide ? [{ text: 'average of months', colour, look: 'wide' as const }] : []),
		...(years.some(({ row }) => uncertain(row))
			? [{ text: 'derived sum', colour: 'ink', look: 'dash' as const }]
			: []),
		...(hatched && !gap && empty >= 0
			? [{ text: '?  no figure found', colour: 'ink', look: 'none' as const }]
			: [])
	];
	return {
		scenes: [{ height: foot + feet, left: room, right: 0, marks }],
		legend,
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
			how: (row && certainty(row)) || (value === undefined ? LACK : ''),
			...(row ? { source_ids: sourcesOf(row) } : { source_ids: [], origin: 'none found' })
		};
	}
}
