import { scaleLinear } from 'd3';
import type { ChartSpec, Kind, Placed, Row, Where } from '../bundle.ts';
import { perStep } from '../scene/fit.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { STEPS, type Mark, type Text } from '../scene/scene.ts';
import { numberIn, select, sourcesOf, textIn } from '../spec/select.ts';
import { sayDate } from '../../text/dates.ts';
import { certainty, printed, qualified } from '../words.ts';

/** Px: a bar with its words above it, the bar itself, the head of a group. */
const [PITCH, THICK, HEAD, GAP] = [44, 13, 30, 14];

interface Group {
	name: string;
	/** What all of its values are, in a line. */
	basis?: string;
	colour: string;
	where: Where;
}
interface Bar {
	row: Row;
	value: number;
	low?: number;
	high?: number;
	words: string;
	print: string;
	/** The same as it is drawn, with its sign. */
	drawn: string;
}

/**
 * Bars that lie, each under its own words, in groups. Where a row has a low and a high value, the bar is full to the
 * low one and striped to the high one. `label` names the columns whose words stand above a bar; `sign` is drawn before a
 * number: $.
 */
export const bars: Kind = {
	roles: ['value'],
	options: { groups: true, label: true, sign: false },
	needs: ['groups.*.name', 'groups.*.colour'],
	derive: (spec, rows) =>
		groupsOf(spec, rows).flatMap(({ group, own }) =>
			own.map((bar) => ({ group: group.name, words: bar.words, value: bar.value }))
		),
	place
};

function groupsOf(spec: ChartSpec, rows: Row[]): { group: Group; own: Bar[] }[] {
	const { value = '', low = '', high = '', qualifier = '' } = spec.columns;
	return (spec.options.groups as Group[]).map((group) => ({
		group,
		own: select(rows, group.where).map((row): Bar => {
			const number = numberIn(row, value);
			const [from, to] = [row[low], row[high]];
			const span = typeof from === 'number' && typeof to === 'number' && from < to;
			const says = (sign: string) =>
				span
					? `${sign}${printed(from, spec.unit)} to ${sign}${printed(to, spec.unit)}`
					: `${qualified(textIn(row, qualifier))}${sign}${printed(number, spec.unit)}`;
			return {
				row,
				value: number,
				...(span ? { low: from, high: to } : {}),
				words: wordsOf(spec, row),
				print: says(''),
				drawn: says(String(spec.options.sign ?? ''))
			};
		})
	}));
}

/** Words above a bar: the cells of `label`, in the chart's own names or as a date. */
function wordsOf(spec: ChartSpec, row: Row): string {
	return (spec.options.label as string[])
		.map((column) => {
			const cell = row[column];
			const text = Array.isArray(cell)
				? (cell.map((one) => spec.names[one]).find(Boolean) ?? '')
				: textIn(row, column);
			if (!text) throw new Error(`names: no word for ${column} ${String(cell)}`);
			return spec.names[text] ?? (/^\d{4}(-\d{2}){0,2}$/.test(text) ? sayDate(text) : text);
		})
		.join(', ');
}

function place(spec: ChartSpec, rows: Row[]): Placed {
	const groups = groupsOf(spec, rows);
	const all = groups.flatMap(({ own }) => own);
	const scale = scaleLinear([0, Math.max(...all.map((b) => b.high ?? b.value))], [0, 100]);
	const right = Math.ceil(Math.max(...all.map((b) => textWidth(b.drawn, 13, true)))) + 14;
	const marks: Mark[] = [];
	let top = 0;
	groups.forEach(({ group, own }, g) => {
		const lines = group.basis ? wrap(group.basis, STEPS[0], 12).length : 0;
		if (g) marks.push({ is: 'line', x1: 0, x2: 100, y1: top, y2: top, stroke: 'edge', ground: true });
		marks.push({ is: 'text', x: 0, y: top + 20, text: group.name, size: 14, bold: true, fill: 'ink' });
		if (group.basis) marks.push(...basis(group.basis, top + 37));
		const first = top + HEAD + lines * 15;
		own.forEach((bar, i) => {
			const y = first + i * PITCH + 22;
			const how = certainty(bar.row);
			marks.push({ is: 'text', x: 0, y: y - 6, text: bar.words });
			marks.push({
				is: 'rect',
				x: 0,
				w: scale(bar.low ?? bar.value),
				y,
				h: THICK,
				fill: group.colour,
				say: `${bar.words}: ${bar.print} ${spec.unit.spoken}${how ? `, ${how}` : ''}`,
				printed: bar.print,
				series: g
			});
			if (bar.low !== undefined && bar.high !== undefined)
				marks.push({
					is: 'rect',
					x: scale(bar.low),
					w: scale(bar.high - bar.low),
					y,
					h: THICK,
					fill: group.colour,
					stroke: group.colour,
					hatch: true
				});
			marks.push({
				is: 'text',
				x: scale(bar.high ?? bar.value),
				dx: 8,
				y: y + THICK - 2,
				text: bar.drawn,
				bold: true,
				fill: 'ink'
			});
		});
		top = first + own.length * PITCH + GAP;
	});
	const ranged = [
		...new Set(
			groups.flatMap(({ group, own }) => own.flatMap((b) => (b.low === undefined ? [] : [group.colour])))
		)
	];
	const colour = (ranged.length === 1 && ranged[0]) || 'ink';
	return {
		scenes: [{ height: top - GAP, left: 0, right, marks }],
		legend: ranged.length
			? [
					{ text: 'one price, or the lowest', colour, look: 'solid' },
					{ text: 'up to the highest', colour, look: 'hatch' }
				]
			: [],
		table: {
			head: [{ text: 'Group' }, { text: 'Value' }, { text: spec.unit.spoken, numeric: true }],
			rows: groups.flatMap(({ group, own }) =>
				own.map((bar) => ({
					cells: [group.name, bar.words, bar.print],
					how: certainty(bar.row),
					source_ids: sourcesOf(bar.row)
				}))
			)
		},
		rows: all.map((bar) => bar.row)
	};
}

/** The line under a group's name, broken as each width needs. */
const basis = (words: string, y: number): Text[] =>
	perStep(
		STEPS.map((step) =>
			wrap(words, step, 12).map((text, i): Text => ({ is: 'text', x: 0, y: y + i * 15, text, size: 12 }))
		)
	);
