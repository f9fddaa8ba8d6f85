import { countryName } from '../../text/countries.ts';
import type { ChartSpec, Help, Row, Where } from '../bundle.ts';
import { numberIn, select, sourcesOf, textIn } from '../spec/select.ts';

/** What a kind that counts plants needs in its options, beside its own. */
export const PLANT_NEEDS = [
	'counted_too.*.of',
	'counted_too.*.unit',
	'counted_too.*.table',
	'counted_too.*.where',
	'counted_too.*.basis',
	'parts.*.name',
	'parts.*.where',
	'parts.*.look'
];

/** A state of plants, and how its stretch of a bar is filled. Its `where` may ask for the `basis` of a number, too. */
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
	/** Why even the numbers in the unit are only listed, and not added. */
	apart?: string;
}
/** A number of plants that the table of plants has no place for: in another unit, of others, or of a later step. */
export interface Also {
	/** Ids of the plants; with several the number is for all of them together. */
	of: string[];
	unit: string;
	/** The one row that gives it. */
	table: string;
	where: Where;
	basis: 'stated' | 'estimated' | 'later step';
}

/**
 * The plants of a chart, each with the `basis` of its number, followed by a row for each number that stands elsewhere.
 * A later step is what comes on top of the plant's own number, and is planned. Plants that the chart does not show are
 * passed over.
 * @throws where no single row gives a number
 */
export function plantRows(spec: ChartSpec, rows: Row[], rowsOf: Help['rows']): Row[] {
	const { name = '', place = '', value = '', unit = '', status = '', as_of = '' } = spec.columns;
	const own = rows.map((row) => ({ ...row, basis: 'stated', covers: '' }));
	const more = ((spec.options.counted_too ?? []) as Also[]).flatMap((one): Row[] => {
		const plants = one.of.map((id) => own.find((row) => textIn(row, 'id') === id));
		const [first] = plants;
		if (!first) return [];
		const given = rowsOf(one.table, one.where);
		const [said] = given;
		if (!said || given.length > 1)
			throw new Error(`counted_too: ${one.of.join(', ')} has ${given.length} rows, not one`);
		const later = one.basis === 'later step';
		const places = [...new Set(plants.map((row) => textIn(row ?? {}, place)))];
		return [
			{
				...first,
				[name]: plants.map((row) => textIn(row ?? {}, name)).join(' and ') + (later ? ', later step' : ''),
				[place]: places.length > 1 ? places : (places[0] ?? ''),
				[value]: numberIn(said, 'value') - (later ? numberIn(first, value) : 0),
				[unit]: one.unit,
				[status]: later ? 'planned' : textIn(first, status),
				[as_of]: textIn(said, 'as_of'),
				capacity_note: [textIn(said, 'measure'), textIn(said, 'note')].filter(Boolean).join(': '),
				source_ids: sourcesOf(said),
				confidence: said.confidence ?? '',
				basis: one.basis,
				covers: one.of
			}
		];
	});
	return [...own, ...more];
}

/** The countries of a row, in words. */
export const placesOf = (row: Row, column = ''): string =>
	[row[column] ?? '']
		.flat()
		.map((code) => countryName(String(code)))
		.join(', ');

/**
 * How the capacities of plants are counted: only numbers in one unit are added, and plants without a number, or with
 * one that holds more, are told apart. Roles of the chart: `value`, `unit`.
 * @param rows as `plantRows` gives them
 */
export function capacities(spec: ChartSpec, rows: Row[], of: Counted) {
	const parts = spec.options.parts as Part[];
	const valueOf = (row: Row) => row[spec.columns.value ?? ''];
	const own = select(rows, of.where);
	const inUnit = own.filter(
		(row) => typeof valueOf(row) === 'number' && textIn(row, spec.columns.unit) === of.unit
	);
	const covered = new Set(inUnit.flatMap((row) => row.covers ?? ''));
	const live = parts
		.flatMap((part) => select(own, part.where))
		.filter((row) => !row.covers && !covered.has(textIn(row, 'id')));
	const sum = (some: Row[]) => some.reduce((all, row) => all + Number(valueOf(row)), 0);
	const stated = (part: Part) => select(inUnit, part.where);
	const partRows = (part: Part) => (of.apart ? [] : stated(part));
	const counted = parts.flatMap(partRows);
	return {
		partRows,
		partSum: (part: Part) => sum(partRows(part)),
		/** Plants at work or to come with a number in the unit, and the sum of their numbers. */
		counted,
		all: sum(counted),
		/** Plants at work or to come whose numbers in the unit are not added. */
		apart: of.apart ? parts.flatMap(stated) : [],
		/** Plants at work or to come without any number. */
		silent: live.filter((row) => valueOf(row) === null),
		/** Plants at work or to come whose number holds more than is counted. */
		lumped: live.filter((row) => valueOf(row) !== null && textIn(row, spec.columns.unit) === of.lumped?.unit),
		valueOf
	};
}
