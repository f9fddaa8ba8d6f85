import { effectiveSuppliers, herfindahl } from '../../data/concentration.ts';
import type { ChartSpec, Help, Row, Where } from '../bundle.ts';
import type { Colour } from '../scene/scene.ts';
import { numberIn, select, textIn } from '../spec/select.ts';
import { printed, uncertain } from '../words.ts';

/** One supplier of a period: its share of the whole, of one. */
export interface Part {
	row: Row;
	name: string;
	share: number;
	colour: Colour;
}
/** A period with its suppliers, the largest first. */
export interface Period {
	period: string;
	parts: Part[];
	/** From above 0 to 1; 1 is a sole supplier. */
	index: number;
	/** How many of equal size would be as concentrated. */
	suppliers: number;
	/** The index as it is printed. */
	print: string;
	/** The share, of one, that rests on estimates. */
	estimated: number;
}
/** The same periods by other rows of the table: an earlier edition, another counter. */
export interface Other {
	name: string;
	where: Where;
}

export const otherOf = (spec: ChartSpec): Other | undefined => spec.options.other as Other | undefined;

/**
 * The periods of some rows in their order.
 * @throws when a supplier has two rows in a period, or a period has fewer than `least` suppliers that supply anything
 */
export function periodsOf(spec: ChartSpec, rows: Row[]): Period[] {
	const { period = '', name = '', value = '' } = spec.columns;
	const least = Number(spec.options.least ?? 1);
	const colours = (spec.options.colours ?? {}) as Record<string, Colour>;
	return [...new Set(rows.map((row) => textIn(row, period)))].sort().map((one) => {
		const own = rows.filter((row) => textIn(row, period) === one);
		const names = own.map((row) => textIn(row, name));
		const twice = names.find((n, i) => names.indexOf(n) !== i);
		if (twice) throw new Error(`where: ${twice} has two rows in ${one}`);
		const amounts = own.map((row) => numberIn(row, value));
		const some = amounts.filter((amount) => amount > 0).length;
		if (some < least) throw new Error(`least: ${one} has ${some} suppliers, fewer than ${least}`);
		const whole = amounts.reduce((sum, amount) => sum + amount, 0);
		const index = herfindahl(amounts);
		const parts = own
			.map((row, i): Part => {
				const label = names[i] ?? '';
				return {
					row,
					name: spec.names[label] ?? label,
					share: (amounts[i] ?? 0) / whole,
					colour: colours[label] ?? String(spec.options.colour)
				};
			})
			.sort((a, b) => b.share - a.share);
		return {
			period: one,
			parts,
			index,
			suppliers: effectiveSuppliers(index),
			print: printed(index, spec.unit),
			estimated: parts.reduce((sum, part) => sum + (uncertain(part.row) ? part.share : 0), 0)
		};
	});
}

/** The same by the other rows, if the chart has any. @throws as `periodsOf`, or when no row meets them */
export function othersOf(spec: ChartSpec, rowsOf: Help['rows']): Period[] {
	const other = otherOf(spec);
	if (!other) return [];
	const rows = select(rowsOf(spec.table), other.where);
	if (!rows.length) throw new Error(`other: no row for ${other.name}`);
	return periodsOf(spec, rows);
}
