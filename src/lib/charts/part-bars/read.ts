import type { ChartSpec, Row, Where } from '../bundle.ts';
import { numberIn, select, textIn } from '../spec/select.ts';

/** A named part of a bar, its colour and that of the letters on it. */
export interface Part {
	value: string;
	name?: string;
	colour: string;
	letters?: string;
	/** Drawn as an outline, so that the filled parts are the strong ones. */
	hollow?: boolean;
}
export interface Group {
	name: string;
	/** What is counted here, in a line. */
	basis: string;
	where: Where;
	/** Words under some of its bars, by the names of these; numbers of the chart may stand in them. */
	told?: Record<string, string>;
	/** Parts of its bars, where they are others than the chart's. */
	parts: Part[];
}
export interface Piece {
	part: Part;
	value: number;
	/** The row it stands in; none for what is left over. */
	row?: Row;
}
export interface Bar {
	group: Group;
	name: string;
	total: number;
	whole: Row;
	pieces: Piece[];
}

/** The sum of a bar and what is left of it: their names, and the colour of the stripes that the rest is drawn in. */
export interface Rest {
	whole: string;
	name: string;
	colour: string;
}

/**
 * The bars of a chart: each with its sum, its parts and what is left over.
 * @throws where a sum or a part has no row, two rows of one thing differ, or parts exceed their sum
 */
export function barsOf(spec: ChartSpec, rows: Row[]): Bar[] {
	const { bar = '', part = '', value = '' } = spec.columns;
	const rest = spec.options.rest as Rest;
	return (spec.options.groups as Group[]).flatMap((group) => {
		const own = select(rows, group.where);
		const one = (name: string, of: string): Row => {
			const found = own.filter((row) => textIn(row, bar) === name && textIn(row, part) === of);
			const [first] = found;
			if (!first) throw new Error(`part-bars: no row for ${of} in ${group.name}, ${name}`);
			const other = found.find((row) => row[value] !== first[value]);
			if (other)
				throw new Error(
					`part-bars: ${group.name}, ${name}, ${of} is ${String(first[value])} and ${String(other[value])}; choose one by where`
				);
			return first;
		};
		return [...new Set(own.map((row) => textIn(row, bar)))].sort().map((name): Bar => {
			const whole = one(name, rest.whole);
			const total = numberIn(whole, value);
			const pieces = group.parts.map((p): Piece => {
				const row = one(name, p.value);
				return { part: p, value: numberIn(row, value), row };
			});
			const left = Number((total - pieces.reduce((sum, p) => sum + p.value, 0)).toFixed(6));
			if (left < 0) throw new Error(`part-bars: the parts of ${group.name}, ${name} are more than its sum`);
			return {
				group,
				name,
				total,
				whole,
				pieces: left ? [...pieces, { part: { value: rest.name, colour: rest.colour }, value: left }] : pieces
			};
		});
	});
}
