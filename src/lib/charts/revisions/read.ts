import type { ChartSpec, Row, Where } from '../bundle.ts';
import type { Colour } from '../scene/scene.ts';
import { select, textIn } from '../spec/select.ts';
import { printed, qualified } from '../words.ts';

/** An edition of a publication: what the rows call it, and what the chart does. */
export interface Edition {
	value: string;
	name: string;
}
/** Things on one scale of their own. */
export interface Group {
	name: string;
	basis?: string;
	where: Where;
	domain: [number, number];
}
/** One number of one edition; without a value where the edition names the thing but gives no number. */
export interface Told {
	edition: number;
	row: Row;
	value?: number;
	print: string;
}
/** A thing with what each edition says of it, the oldest first. */
export interface Item {
	name: string;
	colour: Colour;
	told: Told[];
	/** The oldest and the newest number. */
	first: Told & { value: number };
	last: Told & { value: number };
	/** The newest edition that names the thing gives no number any more. */
	gone: boolean;
}

export const editionsOf = (spec: ChartSpec): Edition[] => spec.options.editions as Edition[];

/** What a number is divided by before it is shown: 1000000 shows tonnes as million tonnes. */
export const perOf = (spec: ChartSpec): number => Number(spec.options.per ?? 1);

/** What stands where an edition gives no number. */
export const missingOf = (spec: ChartSpec): string => String(spec.options.missing ?? 'not given');

/**
 * The groups with their things: the largest newest number first, then what has no number any more, then what `last` names.
 * @throws when a group meets no row, or an edition says two things of one name
 */
export function groupsOf(spec: ChartSpec, rows: Row[]): { group: Group; items: Item[] }[] {
	const { name: column = '' } = spec.columns;
	const closing = new Set(((spec.options.last ?? []) as string[]).map((name) => spec.names[name] ?? name));
	return (spec.options.groups as Group[]).map((group) => {
		const own = select(rows, group.where);
		const names = [...new Set(own.map((row) => textIn(row, column)))];
		if (!names.length) throw new Error(`groups: no row for ${group.name}`);
		const items = names.flatMap((name) =>
			itemOf(
				spec,
				name,
				own.filter((row) => textIn(row, column) === name)
			)
		);
		const late = (item: Item) => (closing.has(item.name) ? 2 : item.gone ? 1 : 0);
		return { group, items: items.sort((a, b) => late(a) - late(b) || b.last.value - a.last.value) };
	});
}

/** A thing, or nothing where no edition has a number for it. */
function itemOf(spec: ChartSpec, name: string, rows: Row[]): Item[] {
	const { value = '', edition = '', qualifier } = spec.columns;
	const told = editionsOf(spec).flatMap((one, i): Told[] => {
		const found = rows.filter((row) => textIn(row, edition) === one.value);
		if (found.length > 1) throw new Error(`editions: ${found.length} rows for ${name} in ${one.value}`);
		const [row] = found;
		if (!row) return [];
		const cell = row[value];
		if (typeof cell !== 'number') return [{ edition: i, row, print: missingOf(spec) }];
		const number = cell / perOf(spec);
		const print = `${qualified(textIn(row, qualifier))}${printed(number, spec.unit)}`;
		return [{ edition: i, row, value: number, print }];
	});
	const known = told.filter((one): one is Item['last'] => one.value !== undefined);
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last) return [];
	const colours = (spec.options.colours ?? {}) as Record<string, Colour>;
	return [
		{
			name: spec.names[name] ?? name,
			colour: colours[name] ?? String(spec.options.colour),
			told,
			first,
			last,
			gone: told.at(-1)?.value === undefined
		}
	];
}

/** The oldest and the newest number as words: '13,000, now' and '29,000', 'unchanged' and '2,900', '' and '7'. */
export function fromTo(spec: ChartSpec, { first, last, gone }: Item): { before: string; now: string } {
	if (gone) return { before: `${first.print}, now`, now: missingOf(spec) };
	if (first === last) return { before: '', now: last.print };
	return first.print === last.print
		? { before: 'unchanged', now: last.print }
		: { before: `${first.print}, now`, now: last.print };
}
