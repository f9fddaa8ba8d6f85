import type { ChartSpec, Row, Where } from '../bundle.ts';
import type { Colour } from '../scene/scene.ts';
import { numberIn, select, textIn } from '../spec/select.ts';
import { printed, qualified } from '../words.ts';

/** What a whole is made of, in the order in which it is drawn, and the colour of the letters on it. */
export interface Part {
	/** '' where the name of a bar says it. */
	name: string;
	/** What the legend calls its colour; its name when left out. */
	legend?: string;
	where: Where;
	colour: Colour;
	letters: Colour;
}
interface BarSpec {
	name: string;
	where: Where;
	/** Whether the title speaks of it: its words are strong, those of the others are not. */
	lead?: boolean;
}
/** Wholes that were counted in one way. */
export interface Group {
	name: string;
	basis: string;
	bars: BarSpec[];
}
export interface Piece {
	part: Part;
	row: Row;
	value: number;
	/** '75', 'over 67'. */
	print: string;
}
export interface Bar {
	name: string;
	lead: boolean;
	pieces: Piece[];
	/** What its source does not break down, to 100. */
	rest: number;
}

/** Sums of published shares may miss 100 by rounding. */
const ROUNDING = 1;

/** The groups of a chart with their wholes. @throws when a whole has no row, a row no part, or its shares pass 100 */
export function wholesOf(spec: ChartSpec, rows: Row[]): { group: Group; bars: Bar[] }[] {
	const { value = '', qualifier = '' } = spec.columns;
	const parts = spec.options.parts as Part[];
	return (spec.options.groups as Group[]).map((group) => ({
		group,
		bars: group.bars.map((one): Bar => {
			const own = select(rows, one.where);
			if (!own.length) throw new Error(`groups: no row for "${one.name}" under "${group.name}"`);
			const pieces = own
				.map((row): Piece => {
					const part = parts.find((p) => select([row], p.where).length);
					if (!part) throw new Error(`parts: none meets ${JSON.stringify(row)}`);
					const number = numberIn(row, value);
					return {
						part,
						row,
						value: number,
						print: qualified(textIn(row, qualifier)) + printed(number, spec.unit)
					};
				})
				.sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
			const sum = pieces.reduce((all, piece) => all + piece.value, 0);
			if (sum > 100 + ROUNDING)
				throw new Error(`groups: the shares of "${one.name}" under "${group.name}" add up to ${sum}`);
			return { name: one.name, lead: one.lead ?? false, pieces, rest: sum > 100 - ROUNDING ? 0 : 100 - sum };
		})
	}));
}
