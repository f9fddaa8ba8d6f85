import type { ChartSpec, Row, Where } from '../bundle.ts';
import { select, textIn } from '../spec/select.ts';

/** A state of plants, and how its stretch of a bar is filled. */
export interface Part {
	name: string;
	where: Where;
	look: 'solid' | 'hatch' | 'hollow';
}
/** Plants of one step of the chain, and the only unit in which their numbers are added. */
export interface Counted {
	unit: string;
	where: Where;
	/** Plants whose number holds more than is counted here: said and listed, never added. */
	lumped?: { unit: string; text: string; cell: string };
}

/**
 * How the capacities of plants are counted: only numbers in one unit are added, and plants without a number, or with
 * one that holds more, are told apart. Roles of the chart: `value`, `unit`.
 */
export function capacities(spec: ChartSpec, rows: Row[], of: Counted) {
	const parts = spec.options.parts as Part[];
	const valueOf = (row: Row) => row[spec.columns.value ?? ''];
	const own = select(rows, of.where);
	const inUnit = own.filter(
		(row) => typeof valueOf(row) === 'number' && textIn(row, spec.columns.unit) === of.unit
	);
	const live = parts.flatMap((part) => select(own, part.where));
	const sum = (some: Row[]) => some.reduce((all, row) => all + Number(valueOf(row)), 0);
	const partRows = (part: Part) => select(inUnit, part.where);
	const counted = parts.flatMap(partRows);
	return {
		partRows,
		partSum: (part: Part) => sum(partRows(part)),
		/** Plants at work or to come with a number in the unit, and the sum of their numbers. */
		counted,
		all: sum(counted),
		/** Plants at work or to come without any number. */
		silent: live.filter((row) => valueOf(row) === null),
		/** Plants at work or to come whose number holds more than is counted. */
		lumped: live.filter((row) => valueOf(row) !== null && textIn(row, spec.columns.unit) === of.lumped?.unit),
		valueOf
	};
}
