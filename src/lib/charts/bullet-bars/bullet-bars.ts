import { scaleLinear } from 'd3';
import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { capacities, plantRows, type Counted, type Part, PLANT_NEEDS } from '../parts/capacities.ts';
import { PLANT_COLUMNS, plantLines, rangeRow, type PlantLine } from '../parts/plant-lines.ts';
import { balanced, textWidth, wrap } from '../scene/letters.ts';
import { spans } from '../scene/fit.ts';
import { STEPS, type LegendItem, type Mark, type Scene } from '../scene/scene.ts';
import { rowsBehind } from '../spec/numbers.ts';
import { sourcesOf } from '../spec/select.ts';
import { formatNumber } from '../../text/numbers.ts';
import { capital } from '../words.ts';

/** Px of the track. */
const BAR = 32;
/** What is said in what is left of a track, and the px that it takes there. */
const OPEN = 'not covered';

interface Bar extends Counted {
	name: string;
	/** Name of the number that the bar is held against, and its words (a template). */
	need: string;
	/** Name of its high end, where it is a range: the line stands at the low end. */
	need_high?: string;
	need_text: string;
	/** By what the need is computed from that of the bar before: words (a template) and names of numbers in per cent. */
	factors?: { text: string; low: string; high?: string }[];
	/** The need is computed, not published: its line is dashed. */
	computed?: boolean;
}

/**
 * A bar per unit, each on its own scale: what stands, what is being run up and what is planned, against a line
 * for what is needed. Units are never added to one another. Rows without a number are counted and said.
 */
export const bulletBars: Kind = {
	roles: ['value', 'unit', 'name', 'place', 'status', 'as_of'],
	options: { colour: true, bars: true, parts: true, unknown: true, counted_too: false },
	needs: [
		'bars.*.name',
		'bars.*.unit',
		'bars.*.where',
		'bars.*.need',
		'bars.*.need_text',
		'bars.*.factors.*.text',
		'bars.*.factors.*.low',
		'bars.*.lumped.unit',
		'bars.*.lumped.text',
		'bars.*.lumped.cell',
		...PLANT_NEEDS
	],
	derive: (spec, rows, rowsOf) => {
		const plants = plantRows(spec, rows, rowsOf);
		return (spec.options.bars as Bar[]).flatMap((bar) => {
			const count = capacities(spec, plants, bar);
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
		});
	},
	place
};

/** Things told one after the other, as many in a line as fit; one that is longer than a line breaks. */
function packed(things: string[], width: number): string[] {
	const lines: string[] = [];
	for (const thing of things) {
		const longer = lines.length ? `${lines.at(-1)}  ·  ${thing}` : thing;
		if (textWidth(longer, 13) <= width) lines.splice(-1, 1, longer);
		else lines.push(...wrap(thing, width));
	}
	return lines;
}

function place(spec: ChartSpec, own: Row[], help: Help): Placed {
	const rows = plantRows(spec, own, help.rows);
	const parts = spec.options.parts as Part[];
	const bars = spec.options.bars as Bar[];
	const colour = String(spec.options.colour);
	/** One drawing: on narrow ones each number under a bar has its own line. */
	const scene = (narrow: boolean): Scene => {
		const marks: Mark[] = [];
		let top = 0;
		bars.forEach((bar, b) => {
			const need = help.number(bar.need);
			const count = capacities(spec, rows, bar);
			const { all } = count;
			const scale = scaleLinear([0, Math.max(need, all)], [0, 100]);
			const needWords = help.fill(bar.need_text);
			const width = narrow ? STEPS[0] : STEPS[2];
			const names = wrap(bar.name, width, 15, true);
			const needs = balanced(needWords, width);
			// The need stands beside the name where both have room on one line, and else below it.
			const apart = narrow || textWidth(bar.name, 15, true) + textWidth(needWords, 13) + 16 > width;
			const y = top + 34 + (names.length - 1) * 18 + (apart ? needs.length * 16 : 0);
			names.forEach((text, i) =>
				marks.push({ is: 'text', x: 0, y: top + 18 + i * 18, text, size: 15, bold: true, fill: 'ink' })
			);
			needs.forEach((text, i) =>
				marks.push({
					is: 'text',
					x: scale(need),
					y: y - 13 - (needs.length - 1 - i) * 16,
					text,
					anchor: 'end',
					fill: 'ink'
				})
			);
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
					y: y + 6,
					h: BAR - 12,
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
			const room = STEPS.map((step) => ((scale(need) - x) / 100) * step > textWidth(OPEN, 12) + 20);
			for (const show of spans(room.map((one, i) => one && (narrow ? i < 2 : i >= 2))))
				marks.push({
					is: 'text',
					x: scale(need),
					dx: -10,
					y: y + BAR / 2 + 4.5,
					text: OPEN,
					anchor: 'end',
					size: 12,
					show: narrow ? show : undefined
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
			const lumped = count.lumped.length;
			const more = lumped ? `${lumped} ${bar.lumped?.text}` : '';
			const lines = packed([...captions(bar), more].filter(Boolean), width);
			marks.push({
				is: 'text',
				x: 0,
				y: y + BAR + 25,
				text: percents(bar),
				size: 15,
				bold: true,
				fill: 'ink'
			});
			lines.forEach((text, i) => marks.push({ is: 'text', x: 0, y: y + BAR + 46 + i * 18, text }));
			top = y + BAR + 46 + lines.length * 18 + (narrow ? -4 : 22);
		});
		return {
			height: top - (narrow ? 6 : 24),
			left: 0,
			right: 2,
			show: narrow ? { below: 2 } : { from: 2 },
			marks
		};
	};
	/** What stands under a bar: each part with its tonnes, and how many plants publish nothing. */
	function captions(bar: Bar): string[] {
		const count = capacities(spec, rows, bar);
		const without = count.silent.length;
		return [
			...parts.flatMap((part) => {
				const value = count.partSum(part);
				// Where nothing was estimated there is nothing to say of it.
				return part.look === 'hatch' && !value
					? []
					: `${capital(part.name)}: ${value ? `${formatNumber(value)} ${spec.unit.short}` : 'none published'}`;
			}),
			...(without ? [`${without} more ${String(spec.options.unknown)}`] : [])
		];
	}
	/** How far the bar goes, as per cent of the need: without what is only planned, and with it. */
	function percents(bar: Bar): string {
		const count = capacities(spec, rows, bar);
		const planned = parts
			.filter(({ look }) => look === 'hollow')
			.reduce((sum, p) => sum + count.partSum(p), 0);
		const share = (tonnes: number) => `${formatNumber(Math.round((100 * tonnes) / help.number(bar.need)))}%`;
		// Held against the low end of a range, it is the most that can be covered.
		return `Covers ${bar.need_high ? 'at most ' : ''}${share(count.all - planned)}${planned ? `, with plans ${share(count.all)}` : ''}`;
	}
	const looks: LegendItem[] = parts.map((part) => ({ text: part.name, colour, look: part.look }));
	/** What a bar is held against. */
	const needLine = (bar: Bar): PlantLine => {
		const sources = [...new Set(rowsBehind(spec, bar.need, rows, help.rows).flatMap(sourcesOf))];
		const ends = [bar.need, bar.need_high ?? bar.need].map((name) => help.fill(`{{${name}}}`));
		const [low = NaN, high = NaN] = ends.map((text) => Number(text.replaceAll(',', '')));
		const what = `Need, ${bar.computed ? 'computed' : 'as reported'}`;
		return {
			line: {
				cells: [bar.name, what, '', '', '', [...new Set(ends)].join(' to ')],
				how: bar.computed ? 'derived' : '',
				source_ids: sources
			},
			row: rangeRow(bar.name, 'need', what, { low, high }, bar.unit, sources)
		};
	};
	/** By what a need is computed. */
	const factorLines = (bar: Bar): PlantLine[] =>
		(bar.factors ?? []).map(({ text, low, high = low }) => {
			const sources = [low, high].flatMap((name) =>
				rowsBehind(spec, name, rows, help.rows).flatMap(sourcesOf)
			);
			const what = capital(help.fill(text));
			const ends = { low: help.number(low), high: help.number(high) };
			const cell = `${[...new Set([low, high].map((name) => help.fill(`{{${name}}}`)))].join(' to ')}%`;
			const source_ids = [...new Set(sources)];
			return {
				line: { cells: [bar.name, what, '', '', '', cell], how: '', source_ids },
				row: rangeRow(bar.name, 'factor', what, ends, '%', source_ids)
			};
		});
	const lines = bars.flatMap((bar) => {
		const { sums, plants } = plantLines(spec, bar.name, bar, capacities(spec, rows, bar));
		return [...sums, needLine(bar), ...factorLines(bar), ...plants];
	});
	return {
		scenes: [scene(true), scene(false)],
		legend: [...looks],
		table: {
			head: [
				{ text: 'Counted under' },
				{ text: 'Plant' },
				{ text: 'Country' },
				{ text: 'State' },
				{ text: 'As of' },
				{ text: 'Tonnes a year, or per cent', numeric: true }
			],
			rows: lines.map(({ line }) => line)
		},
		columns: PLANT_COLUMNS,
		rows: lines.flatMap(({ row }) => (row ? [row] : []))
	};
}
