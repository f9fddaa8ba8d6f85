import { scaleLinear } from 'd3';
import type { ChartSpec, Help, Kind, Placed, Row, Where } from '../bundle.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { STEPS, type LegendItem, type Mark, type Text } from '../scene/scene.ts';
import { thin } from '../scene/fit.ts';
import { select, sourcesOf, textIn } from '../spec/select.ts';
import { capital, certainty, formatNumber, sayDate } from '../words.ts';

const PITCH = 138;
const BAR = 30;

interface Part {
	name: string;
	where: Where;
	look: 'solid' | 'hatch' | 'hollow';
}
interface Bar {
	name: string;
	unit: string;
	where: Where;
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
		(spec.options.bars as Bar[]).flatMap((bar) => [
			...(spec.options.parts as Part[]).map((part) => ({
				bar: bar.name,
				part: part.name,
				value: sum(spec, partRows(spec, rows, bar, part)),
				count: partRows(spec, rows, bar, part).length
			})),
			{ bar: bar.name, part: 'all', value: sum(spec, counted(spec, rows, bar)), count: counted(spec, rows, bar).length },
			{ bar: bar.name, part: 'no number', value: null, count: silent(spec, rows, bar).length }
		]),
	place
};

const valueOf = (spec: ChartSpec, row: Row) => row[spec.columns.value ?? ''];
const sum = (spec: ChartSpec, rows: Row[]) => rows.reduce((all, row) => all + Number(valueOf(spec, row)), 0);
/** Rows of one bar that have a number in the bar's unit. */
const inUnit = (spec: ChartSpec, rows: Row[], bar: Bar) =>
	select(rows, bar.where).filter(
		(row) => typeof valueOf(spec, row) === 'number' && textIn(row, spec.columns.unit) === bar.unit
	);
const partRows = (spec: ChartSpec, rows: Row[], bar: Bar, part: Part) => select(inUnit(spec, rows, bar), part.where);
const counted = (spec: ChartSpec, rows: Row[], bar: Bar) =>
	(spec.options.parts as Part[]).flatMap((part) => partRows(spec, rows, bar, part));
/** Rows of one bar, at work or to come, without any number. */
const silent = (spec: ChartSpec, rows: Row[], bar: Bar) =>
	(spec.options.parts as Part[])
		.flatMap((part) => select(select(rows, bar.where), part.where))
		.filter((row) => valueOf(spec, row) === null);

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const parts = spec.options.parts as Part[];
	const bars = spec.options.bars as Bar[];
	const colour = String(spec.options.colour);
	const marks: Mark[] = [];
	bars.forEach((bar, b) => {
		const need = help.number(bar.need);
		const top = b * PITCH;
		const y = top + 50;
		const scale = scaleLinear([0, Math.max(need, sum(spec, counted(spec, rows, bar))) * 1.02], [0, 100]);
		marks.push({ is: 'text', x: 0, y: top + 20, text: bar.name, size: 14, bold: true, fill: 'ink' });
		const needWords = help.fill(bar.need_text);
		const needX = scale(need);
		marks.push({ is: 'rect', x: 0, w: needX, y, h: BAR, fill: 'raised', ground: true });
		let x = 0;
		for (const part of parts) {
			const own = partRows(spec, rows, bar, part);
			const value = sum(spec, own);
			const w = scale(value);
			if (value === 0) continue;
			marks.push({
				is: 'rect',
				x,
				w,
				y: y + 5,
				h: BAR - 10,
				fill: part.look === 'hollow' ? 'paper' : colour,
				stroke: colour,
				strokeWidth: 1.5,
				hatch: part.look === 'hatch',
				say: `${bar.name}, ${part.name}: ${formatNumber(value)} ${bar.unit.replace('t/yr', 'tonnes a year of')}, ${own.length} ${own.length === 1 ? 'site' : 'sites'}`,
				printed: formatNumber(value),
				series: b
			});
			x += w;
		}
		marks.push({ is: 'line', x1: needX, x2: needX, y1: y - 8, y2: y + BAR + 6, stroke: 'ink', width: 2.5, dash: bar.computed ? '4 3' : undefined });
		marks.push({ is: 'rect', x: needX - 1, w: 2, y: y - 8, h: BAR + 14, fill: 'none', ground: true, say: `${bar.name}: ${needWords}`, series: b });
		marks.push({ is: 'text', x: needX, y: y - 13, text: needWords, anchor: 'end', fill: 'ink', halo: true });
		const without = silent(spec, rows, bar).length;
		const words = [
			...parts.map((part) => {
				const value = sum(spec, partRows(spec, rows, bar, part));
				return `${capital(part.name)} ${value ? `${formatNumber(value)} t` : 'none published'}`;
			}),
			...(without ? [`${without} ${String(spec.options.unknown)}`] : [])
		].join(' · ');
		marks.push(...caption(words, y + BAR + 22));
	});
	const looks: LegendItem[] = parts.map((part) => ({ text: part.name, colour, look: part.look }));
	const listed = bars.flatMap((bar) =>
		[...counted(spec, rows, bar), ...silent(spec, rows, bar)].map((row) => ({ bar, row }))
	);
	return {
		scenes: [{ height: bars.length * PITCH - 14, left: 0, right: 0, marks }],
		legend: [
			...looks,
			{ text: 'what the EU uses', colour: 'ink', look: 'line' },
			...(bars.some((bar) => bar.computed) ? [{ text: 'computed from it', colour: 'ink', look: 'dash' as const }] : [])
		],
		table: {
			head: [{ text: 'Counted under' }, { text: 'Plant' }, { text: 'Country' }, { text: 'State' }, { text: 'As of' }, { text: 'Tonnes a year', numeric: true }],
			rows: [
				...bars.flatMap((bar) => [
					...parts.map((part) => ({
						cells: [bar.name, `All ${part.name}`, '', part.name, '', formatNumber(sum(spec, partRows(spec, rows, bar, part)))],
						how: '',
						source_ids: []
					})),
					{ cells: [bar.name, capital(help.fill(bar.need_text)), '', '', '', formatNumber(Math.round(help.number(bar.need)))], how: bar.computed ? 'derived' : '', source_ids: [] }
				]),
				...listed.map(({ bar, row }) => ({
					cells: [
						bar.name,
						textIn(row, spec.columns.name),
						textIn(row, spec.columns.place),
						textIn(row, spec.columns.status).replaceAll('-', ' '),
						sayDate(textIn(row, spec.columns.as_of)),
						typeof valueOf(spec, row) === 'number' ? formatNumber(Number(valueOf(spec, row))) : 'not published'
					],
					how: certainty(row),
					source_ids: sourcesOf(row)
				}))
			]
		},
		rows: listed.map((one) => one.row)
	};
}

/** The numbers under a bar, in as many lines as the width asks. */
function caption(words: string, y: number): Text[] {
	const pieces = words.split(' · ');
	const sets = STEPS.map((step) => {
		const lines: string[] = [];
		for (const piece of pieces) {
			const longer = lines.length ? `${lines.at(-1)} · ${piece}` : piece;
			if (lines.length && textWidth(longer, 13) > step) lines.push(piece);
			else lines[Math.max(0, lines.length - 1)] = longer;
		}
		return lines.flatMap((line) => wrap(line, step)).map((line, i): Text => ({ is: 'text', x: 0, y: y + i * 17, text: line }));
	});
	return thin(sets.reverse(), 0, 2, 0, 0);
}
