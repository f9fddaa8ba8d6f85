/** What rows cover: which time, which places, which measures, read from the rows and the description of their columns. Pure. */
import { countryName } from '../text/countries.ts';
import { firstDay, lastDay } from '../text/dates.ts';
import type { Field, Resource } from './package.ts';

/** A measured property and its unit, '' for a bare number. */
export interface Measured {
	name: string;
	unit: string;
}

export interface Coverage {
	/** ISO 8601: '2024-05/2026-03', or one date; '' when no row is dated. */
	time: string;
	places: string[];
	measured: Measured[];
}

type Row = Readonly<Record<string, unknown>>;

const ISO = /^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/;

/** Columns that name a place, by country code or in words; of those with whom a country trades the world is no place, but the sum. */
const PARTNERS = ['origin', 'destination', 'partner'];
const PLACES = ['country', 'region', ...PARTNERS];
/** Words of the tables that are no name of a country: which places they mean. */
const WORDS: Record<string, string[]> = {
	EU: ['European Union'],
	Burma: ['Myanmar'],
	'Other countries': [],
	'Other origins': [],
	'China in EU supply': ['China', 'European Union'],
	'China in euro area supply': ['China', 'Euro area']
};
const placesIn = (column: string, cell: string): string[] =>
	PARTNERS.includes(column) && cell === 'World'
		? []
		: cell
				.split(/, ?| and /)
				.flatMap((one) => (WORDS[cell] ? [] : (WORDS[one] ?? [countryName(one)])))
				.concat(WORDS[cell] ?? []);

const isTime = ({ type, time }: Field): boolean => !!time || type === 'year' || type === 'date';
const isMeasure = ({ type, unit, unitField }: Field): boolean =>
	type === 'number' && unit !== 'degrees' && !!(unit || unitField);

/** Cells of a column that are filled, as text, each once. */
const cells = (rows: readonly Row[], column: string): string[] => [
	...new Set(rows.map((row) => String(row[column] ?? '')).filter(Boolean))
];

/**
 * What rows of a table cover.
 * @param columns those that count: dates and places in others are no part of what is shown
 */
export function coverage(
	rows: readonly Row[],
	columns: readonly string[],
	table: Pick<Resource, 'title' | 'schema' | 'places'>
): Coverage {
	const fields = table.schema.fields.filter(({ name }) => columns.includes(name));
	const dates = fields
		.filter(isTime)
		.flatMap(({ name }) => cells(rows, name))
		.filter((cell) => ISO.test(cell));
	const places = [
		...(table.places ?? []).flatMap((code) => placesIn('', code)),
		...PLACES.filter((name) => columns.includes(name)).flatMap((name) =>
			cells(rows, name).flatMap((cell) => placesIn(name, cell))
		)
	];
	// Editions of a yearly publication are dated by the year in their name.
	const editions = cells(rows, 'edition').flatMap((name) => /\b(?:19|20)\d{2}\b/.exec(name)?.[0] ?? []);
	return {
		time: span(dates.length ? dates : editions),
		places: [...new Set(places)].sort(),
		measured: fields.filter(isMeasure).flatMap((field) => measured(field, rows, table.title))
	};
}

/** From the beginning of the earliest date to the end of the latest, each as exact as it is written. */
function span(dates: string[]): string {
	if (!dates.length) return '';
	const earliest = dates.reduce((a, b) => (firstDay(b) < firstDay(a) ? b : a));
	const latest = dates.reduce((a, b) => (lastDay(b) > lastDay(a) ? b : a));
	const [from = '', to = ''] = [earliest.split('/')[0], latest.split('/').at(-1)];
	return from === to ? from : `${from}/${to}`;
}

/** A column of numbers, once for each unit that its filled cells have. */
function measured(field: Field, rows: readonly Row[], table: string): Measured[] {
	const filled = rows.filter((row) => typeof row[field.name] === 'number');
	const units = field.unit ? [field.unit] : cells(filled, field.unitField ?? '');
	return filled.length ? units.map((unit) => ({ name: `${table}: ${field.title.toLowerCase()}`, unit })) : [];
}
