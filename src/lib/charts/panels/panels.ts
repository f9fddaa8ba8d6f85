import { max, scaleLinear } from 'd3';
import type { ChartSpec, Kind, Placed, Row, Where } from '../bundle.ts';
import { valueAxis } from '../parts/axis.ts';
import { onTop } from '../parts/on-top.ts';
import { periodAxis, run } from '../parts/periods.ts';
import type { Mark } from '../scene/scene.ts';
import { numberIn, select, sourcesOf, textIn } from '../spec/select.ts';
import { sayDate } from '../../text/dates.ts';
import { certainty, printed, uncertain } from '../words.ts';

/** Px: the panel's name and the numbers over its highest column, its columns, and the air below it. */
const [HEAD, TALL, GAP] = [48, 92, 22];
const FOOT = 40;

interface Panel {
	name: string;
	where: Where;
	colour: string;
	/** Periods whose columns carry their number here, where they are others than the chart's. */
	label?: string[];
	/** Periods whose columns keep their colour here, where they are others than the chart's. */
	strong?: string[];
	/** It has a scale of its own, a whole number of times finer, and says so. */
	finer?: boolean;
}
interface Slot {
	period: string;
	row?: Row;
	value?: number;
}

/**
 * The same months for several places, one row of columns under the other on one scale, only as high as each needs, or on one of its own that says so. A month without a row keeps
 * its place with a question mark: it is not nought. `label` names periods whose columns carry their number; with
 * `strong` only those of the named periods keep their colour. `height` is that of the whole drawing in px.
 */
export const panels: Kind = {
	roles: ['x', 'y'],
	options: { panels: true, label: false, strong: false, missing: false, height: false },
	needs: ['panels.*.name', 'panels.*.where', 'panels.*.colour'],
	derive: (spec, rows) =>
		slotsOf(spec, rows).map(({ panel, slots }) => {
			const known = slots.filter((s) => s.value !== undefined);
			const sorted = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
			return {
				panel: panel.name,
				known: known.length,
				months: slots.length,
				least: sorted[0]?.value ?? null,
				least_period: sorted[0]?.period ?? null,
				most: sorted.at(-1)?.value ?? null,
				most_period: sorted.at(-1)?.period ?? null
			};
		}),
	place
};

function slotsOf(spec: ChartSpec, rows: Row[]): { panel: Panel; slots: Slot[] }[] {
	const { x = '', y = '' } = spec.columns;
	const periods = run([...new Set(rows.map((row) => textIn(row, x)))].sort());
	return (spec.options.panels as Panel[]).map((panel) => {
		const own = select(rows, panel.where);
		const slots = periods.map((period): Slot => {
			const found = own.filter((row) => textIn(row, x) === period);
			if (found.length > 1) throw new Error(`panels: ${found.length} rows for ${panel.name} in ${period}`);
			return found[0] ? { period, row: found[0], value: numberIn(found[0], y) } : { period };
		});
		if (!slots.some((s) => s.row)) throw new Error(`panels: no row for ${panel.name}`);
		return { panel, slots };
	});
}

function place(spec: ChartSpec, rows: Row[]): Placed {
	const all = slotsOf(spec, rows);
	const missing = String(spec.options.missing ?? 'no figure found');
	const given = spec.options.height as number | undefined;
	const PLOT = given ? Math.floor((given - FOOT + GAP) / all.length - HEAD - GAP) : TALL;
	const most = max(all, ({ slots }) => max(slots, (s) => s.value)) ?? 0;
	/** How many times finer than the common scale that of a panel is. */
	const times = all.map(({ panel, slots }) =>
		panel.finer ? Math.floor(most / (max(slots, (s) => s.value) || most)) : 1
	);
	// One that stays low on the common scale is not drawn up to its top: as many px a tonne, less air.
	const tops = all.map(({ slots }, p) => {
		const whole = most / (times[p] ?? 1);
		return given ? whole : Math.max(whole / 3, max(slots, (s) => s.value) ?? 0);
	});
	const plots = tops.map((top, p) => Math.round((PLOT * top * (times[p] ?? 1)) / most));
	const scales = tops.map((top, p) => scaleLinear([0, top], [plots[p] ?? PLOT, 0]));
	const periods = all[0]?.slots.map((s) => s.period) ?? [];
	const band = 100 / periods.length;
	const label = (spec.options.label as string[] | undefined) ?? [];
	const kept = spec.options.strong as string[] | undefined;
	const marks: Mark[] = [];
	// One room for all panels, so that their months stand below one another.
	const ticks = scales.map((scale, p) => scale.ticks((plots[p] ?? PLOT) < 50 ? 2 : 3));
	const room = Math.max(...ticks.map((some) => valueAxis(some, () => 0, spec.unit.short).room));
	let end = 0;
	all.forEach(({ panel, slots }, p) => {
		const top = end + HEAD;
		const floor = top + (plots[p] ?? PLOT);
		end = floor + GAP;
		const scale = scales[p] ?? scaleLinear();
		const y = (value: number) => Math.round(top + (scale(value) ?? 0));
		const axis = valueAxis(ticks[p] ?? [], y, spec.unit.short);
		const by = times[p] ?? 1;
		const strong = panel.strong ?? kept;
		const finer = `scale ${by} times finer`;
		const more = by > 1 ? [{ text: finer, size: 13, bold: false, fill: 'ink-2' }] : undefined;
		marks.push({ is: 'text', x: 0, y: top - 32, text: panel.name, size: 14, bold: true, fill: 'ink', more });
		marks.push(...axis.marks);
		slots.forEach((slot, i) => {
			const said = `${panel.name}, ${sayDate(slot.period)}: `;
			if (!slot.row || slot.value === undefined) {
				marks.push({
					is: 'text',
					x: (i + 0.5) * band,
					y: floor - 6,
					text: '?',
					anchor: 'middle',
					size: 12,
					fill: 'ink-2'
				});
				marks.push({
					is: 'rect',
					x: i * band,
					w: band,
					y: floor - 20,
					h: 20,
					fill: 'none',
					say: said + missing,
					series: p,
					ground: true
				});
				return;
			}
			const bar = y(slot.value);
			const how = certainty(slot.row);
			const number = printed(slot.value, spec.unit);
			const colour = !strong || strong.includes(slot.period) ? panel.colour : 'muted';
			marks.push({
				is: 'rect',
				x: i * band + band * 0.11,
				w: band * 0.78,
				y: bar,
				h: floor - bar,
				fill: colour,
				stroke: uncertain(slot.row) ? colour : undefined,
				hatch: uncertain(slot.row),
				say: `${said}${number} ${spec.unit.spoken}${how ? `, ${how}` : ''}`,
				printed: number,
				series: p
			});
		});
		marks.push(
			...onTop({
				values: slots.map((s) => s.value),
				wanted: (panel.label ?? label).map((p) => periods.indexOf(p)).filter((i) => slots[i]?.row),
				y,
				print: (value) => printed(value, spec.unit),
				name: (i) => sayDate(periods[i] ?? ''),
				room: axis.room
			})
		);
	});
	const height = end - GAP + FOOT;
	marks.push(...periodAxis(periods, height - FOOT + 18, room));
	const slots = all.flatMap((one) => one.slots);
	// The key is drawn as the columns are: grey where a colour is only for some.
	const colours = [...new Set(marks.flatMap((m) => (m.is === 'rect' && m.printed ? [m.fill ?? 'ink'] : [])))];
	const plain = colours.includes('muted') ? 'muted' : (colours.length === 1 && colours[0]) || 'ink';
	const month = periods[0]?.length === 7;
	return {
		scenes: [{ height, left: room, right: 0, marks }],
		legend: [
			...(plain === 'muted'
				? colours
						.filter((colour) => colour !== plain)
						.map((colour) => ({
							text: month ? 'months of the title' : 'years of the title',
							colour,
							look: 'solid' as const
						}))
				: []),
			...(slots.some((s) => s.row && uncertain(s.row))
				? [
						{ text: 'published', colour: plain, look: 'solid' as const },
						{ text: 'derived from a change or share', colour: plain, look: 'hatch' as const }
					]
				: []),
			...(slots.some((s) => !s.row) ? [{ text: `?  ${missing}`, colour: 'ink', look: 'none' as const }] : [])
		],
		table: {
			head: [
				{ text: month ? 'Month' : 'Year' },
				...all.map(({ panel }) => ({ text: `${panel.name}, ${spec.unit.spoken}`, numeric: true }))
			],
			rows: periods.map((period, i) => {
				const here = all.map((one) => ({ name: one.panel.name, slot: one.slots[i] }));
				const found = here.flatMap(({ slot }) => (slot?.row ? [slot.row] : []));
				return {
					cells: [
						sayDate(period),
						...here.map(({ slot }) => (slot?.value === undefined ? missing : printed(slot.value, spec.unit)))
					],
					how: here
						.flatMap(({ name, slot }) =>
							slot?.row && certainty(slot.row) ? [`${name}: ${certainty(slot.row)}`] : []
						)
						.join('; '),
					source_ids: [...new Set(found.flatMap(sourcesOf))]
				};
			})
		},
		rows: slots.flatMap((s) => (s.row ? [s.row] : []))
	};
}
