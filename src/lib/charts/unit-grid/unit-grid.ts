import type { ChartSpec, Help, Kind, Placed, Row, Where } from '../bundle.ts';
import { flow } from '../scene/letters.ts';
import { STEPS, type Colour, type Mark, type Scene, type Show } from '../scene/scene.ts';
import { numberIn, select, sourcesOf, textIn } from '../spec/select.ts';
import { certainty, printed, qualified } from '../words.ts';

interface Part {
	name: string;
	where: Where;
	look: 'solid' | 'hollow';
	colour: Colour;
}
interface Counted {
	part: Part;
	row: Row;
	value: number;
	print: string;
}

/** Marks in a row, which a reader can count with, px from one row to the next, radius, and the widths each is for. */
const SIZES: { across: number; pitch: number; r: number; show: Show }[] = [
	{ across: 15, pitch: 19, r: 6.5, show: { below: 2 } },
	{ across: 25, pitch: 23, r: 8, show: { from: 2, below: 4 } },
	{ across: 25, pitch: 32, r: 11.5, show: { from: 4 } }
];

/**
 * A dot for each thing that was counted, part after part: 75 of 131 firms are 75 dots of 131. `across` is how many
 * stand in a row where it is narrow.
 */
export const unitGrid: Kind = {
	roles: ['value'],
	options: { parts: true, across: false },
	needs: ['parts.*.name', 'parts.*.where', 'parts.*.look', 'parts.*.colour'],
	derive: (spec, rows) => {
		const parts = read(spec, rows);
		const all = parts.reduce((sum, part) => sum + part.value, 0);
		return [
			{ part: 'all', count: all, share: 100 },
			...parts.map(({ part, value }) => ({ part: part.name, count: value, share: (100 * value) / all }))
		];
	},
	place
};

function read(spec: ChartSpec, rows: Row[]): Counted[] {
	const { value = '', qualifier = '' } = spec.columns;
	return (spec.options.parts as Part[]).map((part) => {
		const found = select(rows, part.where);
		const [row] = found;
		if (!row || found.length > 1) throw new Error(`parts: ${part.name} meets ${found.length} rows, not one`);
		const number = numberIn(row, value);
		if (!Number.isInteger(number)) throw new Error(`parts: ${part.name} counts ${number}, not whole things`);
		return {
			part,
			row,
			value: number,
			print: `${qualified(textIn(row, qualifier))}${printed(number, spec.unit)}`
		};
	});
}

function place(spec: ChartSpec, rows: Row[], _help: Help): Placed {
	const parts = read(spec, rows);
	const scene = ({ pitch, r, show, ...usual }: (typeof SIZES)[number], size: number): Scene => {
		const across = size ? usual.across : Number(spec.options.across ?? usual.across);
		const marks: Mark[] = [];
		let y = 0;
		parts.forEach((counted, series) => {
			const { part, value, print } = counted;
			const label = `${print} ${spec.unit.short}: ${part.name}`;
			const lines = flow(
				[
					{ text: label, size: 14, bold: true, fill: 'ink' },
					...(series ? [] : [{ text: `rows of ${across}`, size: 13, bold: false, fill: 'ink-2' }])
				],
				size ? STEPS[2] : STEPS[0]
			);
			for (const [run, ...more] of lines) {
				y += 18;
				if (run) marks.push({ is: 'text', x: 0, y, ...run, ...(more.length && { more }) });
			}
			y += 10;
			for (let i = 0; i < value; i++) {
				const solid = part.look === 'solid';
				marks.push({
					is: 'dot',
					x: (((i % across) + 0.5) * 100) / across,
					y: y + Math.floor(i / across) * pitch + pitch / 2,
					r,
					fill: solid ? part.colour : 'paper',
					stroke: part.colour,
					// One dot speaks for its part: a reader need not walk past each firm.
					...(i ? {} : { say: `${label}`, printed: print, series })
				});
			}
			y += Math.ceil(value / across) * pitch + 12;
		});
		return { height: y, left: 0, right: 0, show, marks };
	};
	return {
		scenes: SIZES.map(scene),
		legend: [],
		table: {
			head: [{ text: 'Part' }, { text: spec.unit.spoken, numeric: true }],
			rows: parts.map(({ part, row, print }) => ({
				cells: [part.name, print],
				how: certainty(row),
				source_ids: sourcesOf(row)
			}))
		},
		rows: parts.map(({ row }) => row)
	};
}
