import { scaleLinear } from 'd3';
import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { capacities, type Counted, type Part } from '../parts/capacities.ts';
import { wrap } from '../scene/letters.ts';
import { STEPS, type LegendItem, type Mark, type Scene } from '../scene/scene.ts';
import { sourcesOf, textIn } from '../spec/select.ts';
import { countryName } from '../../text/countries.ts';
import { sayDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { capital, certainty } from '../words.ts';

const BAR = 38;

interface Bar extends Counted {
	name: string;
	/** Name of the number that the bar is held against, and its words (a template). */
	need: string;
	need_text: string;
	/** The need is computed, not published: its line is dashed. */
	computed?: boolean;
}

/**
 * A bar per unit, each on its own scale: what stands, what is being run up and what is planned, against a line
 * for what is needed. Units are never added to one another. Rows without a number are counted and said.
 */
export const bulletBars: Kind = {
	roles: ['value', 'unit', 'name', 'place', 'status', 'as_of'],
	options: { colour: true, bars: true, parts: true, unknown: true },
	derive: (spec, rows) =>
		(spec.options.bars as Bar[]).flatMap((bar) => {
			const count = capacities(spec, rows, bar);
			return [
				...(spec.options.parts as Part[]).map((part) => ({
					bar: bar.name,
					part: part.name,
					value: count.partSum(part),
					count: count.partRows(part).length
				})),
				{ bar: bar.name, part: 'all', value: count.all, count: count.counted.length },
				{ bar: bar.name, part: 'no number', value: null, count: count.silent.length },
				...(bar.lumped ? [{ bar: bar.name, part: 'together', value: null, count: count.lumped.length }] : [])
			];
		}),
	place
};

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const parts = spec.options.parts as Part[];
	const bars = spec.options.bars as Bar[];
	const colour = String(spec.options.colour);
	/** One drawing: on narrow ones each number under a bar has its own line. */
	const scene = (narrow: boolean): Scene => {
		const marks: Mark[] = [];
		let top = 0;
		bars.forEach((bar, b) => {
			const need = help.number(bar.need);
			const y = top + (narrow ? 54 : 34);
			const count = capacities(spec, rows, bar);
			const { all } = count;
			const scale = scaleLinear([0, Math.max(need, all)], [0, 100]);
			const needWords = help.fill(bar.need_text);
			marks.push({ is: 'text', x: 0, y: top + 18, text: bar.name, size: 15, bold: true, fill: 'ink' });
			marks.push({ is: 'text', x: scale(need), y: y - 13, text: needWords, anchor: 'end', fill: 'ink' });
			marks.push({ is: 'rect', x: 0, w: scale(need), y, h: BAR, fill: 'tint', ground: true });
			let x = 0;
			for (const part of parts) {
				const own = count.partRows(part);
				const value = count.partSum(part);
				if (value === 0) continue;
				marks.push({
					is: 'rect',
					x,
					w: scale(value),
					y: y + 7,
					h: BAR - 14,
					fill: part.look === 'hollow' ? 'paper' : colour,
					stroke: colour,
					strokeWidth: 2,
					hatch: part.look === 'hatch',
					say: `${bar.name}, ${part.name}: ${formatNumber(value)} ${spec.unit.spoken}, ${own.length} ${own.length === 1 ? 'plant' : 'plants'}`,
					printed: formatNumber(value),
					series: b
				});
				x += scale(value);
			}
			const percent = `${formatNumber(Math.round((100 * all) / need))}%`;
			if (x < 80)
				marks.push({
					is: 'text',
					x,
					dx: 12,
					y: y + BAR / 2 + 6,
					text: percent,
					size: 17,
					bold: true,
					fill: 'ink'
				});
			const dash = bar.computed ? '4 3' : undefined;
			marks.push({
				is: 'line',
				x1: scale(need),
				x2: scale(need),
				y1: y - 7,
				y2: y + BAR + 7,
				stroke: 'ink',
				width: 3,
				dash
			});
			marks.push({
				is: 'rect',
				x: scale(need) - 1,
				w: 1,
				y: y - 7,
				h: BAR + 14,
				fill: 'none',
				ground: true,
				say: `${bar.name}: ${needWords}`,
				series: b
			});
			const apart = count.lumped.length;
			const more = apart ? `${apart} ${bar.lumped?.text}` : '';
			const lines = narrow
				? [...captions(bar), ...wrap(more, STEPS[0])]
				: [captions(bar).join('  ·  '), more].filter(Boolean);
			lines.forEach((text, i) => marks.push({ is: 'text', x: 0, y: y + BAR + 24 + i * 18, text }));
			top = y + BAR + 24 + lines.length * 18 + (narrow ? 14 : 22);
		});
		return { height: top - 24, left: 0, right: 2, show: narrow ? { below: 3 } : { from: 3 }, marks };
	};
	/** What stands under a bar: each part with its tonnes, and how many plants publish nothing. */
	function captions(bar: Bar): string[] {
		const count = capacities(spec, rows, bar);
		const without = count.silent.length;
		return [
			...parts.map((part) => {
				const value = count.partSum(part);
				return `${capital(part.name)}: ${value ? `${formatNumber(value)} ${spec.unit.short}` : 'none published'}`;
			}),
			...(without ? [`${without} more ${String(spec.options.unknown)}`] : [])
		];
	}
	/** A plant's own number in the bar's unit, or why there is none. */
	function amount(bar: Bar, row: Row): string {
		const value = row[spec.columns.value ?? ''];
		if (typeof value !== 'number') return 'not published';
		return textIn(row, spec.columns.unit) === bar.unit ? formatNumber(value) : (bar.lumped?.cell ?? '');
	}
	const looks: LegendItem[] = parts.map((part) => ({ text: part.name, colour, look: part.look }));
	const listed = bars.flatMap((bar) => {
		const { counted, lumped, silent } = capacities(spec, rows, bar);
		return [...counted, ...lumped, ...silent].map((row) => ({ bar, row }));
	});
	return {
		scenes: [scene(true), scene(false)],
		legend: [
			...looks,
			{ text: 'EU use, as reported', colour: 'ink', look: 'line' },
			...(bars.some((bar) => bar.computed)
				? [{ text: 'computed from it', colour: 'ink', look: 'dash' as const }]
				: [])
		],
		table: {
			head: [
				{ text: 'Counted under' },
				{ text: 'Plant' },
				{ text: 'Country' },
				{ text: 'State' },
				{ text: 'As of' },
				{ text: 'Tonnes a year', numeric: true }
			],
			rows: [
				...bars.flatMap((bar) => [
					...parts.map((part) => ({
						cells: [
							bar.name,
							`All ${part.name}`,
							'',
							part.name,
							'',
							formatNumber(capacities(spec, rows, bar).partSum(part))
						],
						how: '',
						source_ids: []
					})),
					{
						cells: [bar.name, capital(help.fill(bar.need_text)), '', '', '', help.fill(`{{${bar.need}}}`)],
						how: bar.computed ? 'derived' : '',
						source_ids: []
					}
				]),
				...listed.map(({ bar, row }) => ({
					cells: [
						bar.name,
						textIn(row, spec.columns.name),
						countryName(textIn(row, spec.columns.place)),
						textIn(row, spec.columns.status).replaceAll('-', ' '),
						sayDate(textIn(row, spec.columns.as_of)),
						amount(bar, row)
					],
					how: certainty(row),
					source_ids: sourcesOf(row)
				}))
			]
		},
		rows: listed.map((one) => one.row)
	};
}
