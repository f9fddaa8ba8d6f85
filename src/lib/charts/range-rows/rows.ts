import type { ChartSpec, Row, Where } from '../bundle.ts';
import type { Line, LineClass, LineGroup } from '../parts/line-rows/line.ts';
import { meets, select, textIn } from '../spec/select.ts';
import { printed, qualified } from '../words.ts';

/** A thing named in the yaml, with the row that holds its number. */
export interface Item {
	name: string;
	detail?: string;
	where: Where;
	/** Multiplies the row's numbers where its unit is not the scale's: 7 turns weeks into days. */
	times?: number;
	/** The number is only a lower or an upper bound, where the row has no column that says so. */
	open?: 'up' | 'down';
	/** What is printed where the row has no number. */
	none?: string;
	/** The unit that a reader would use, where it is not the scale's: `times` the row's number in it. */
	in?: { unit: string; times?: number };
}
/** An upright line through all lines of a group: a number that they are held against. */
export type Rule = Item;
/** Lines that share a unit and a scale, by the rows that hold their numbers. */
export interface Group extends LineGroup {
	rule?: Rule;
	/** Which rows, and what they are called; all rows under their names when left out. */
	items?: Item[];
}
/** What a line belongs to: the first whose condition its row meets. */
export interface Class extends LineClass {
	where: Where;
}

const maybe = (row: Row, column: string | undefined): number | undefined => {
	const cell = column === undefined ? null : row[column];
	return typeof cell === 'number' ? cell : undefined;
};

/**
 * The lines of a group, from the largest down where the chart asks for it.
 * @throws when an item meets no row or more than one
 */
export function linesOf(spec: ChartSpec, group: Group, rows: Row[]): Line[] {
	const { name = '' } = spec.columns;
	const lines = group.items
		? group.items.map((item) => itemOf(spec, group, item, rows))
		: rows.map((row) => lineOf(spec, group, row, { name: textIn(row, name) }));
	return spec.options.sort === 'down'
		? lines.sort((a, b) => (b.value ?? b.most ?? -1) - (a.value ?? a.most ?? -1))
		: lines;
}

/** The line of an item, or of a rule. @throws when it meets no row or more than one */
export function itemOf(spec: ChartSpec, group: Group, item: Item, rows: Row[]): Line {
	const found = select(rows, item.where);
	if (found.length !== 1 || !found[0])
		throw new Error(`groups: ${found.length} rows are met by "${item.name}", not one`);
	return lineOf(spec, group, found[0], item);
}

function lineOf(spec: ChartSpec, group: Group, row: Row, item: Omit<Item, 'where'>): Line {
	const { low, high, value } = spec.columns;
	const { name, detail = '', times = 1 } = item;
	const number = (column: string | undefined) => {
		const cell = maybe(row, column);
		return cell === undefined ? undefined : cell * times;
	};
	const strong = spec.options.strong as Where | undefined;
	const own = number(value);
	const numbers = [number(low), own, number(high)].filter((n) => n !== undefined);
	// The middle of a range is no number of its own: all ranges look alike.
	const [first = 0, , last] = numbers;
	const middle = last !== undefined && Math.abs((own ?? 0) - (first + last) / 2) < 1e-9 * last;
	const bounds = { up: '>=', down: 'up to' };
	const qualifier = item.open ? bounds[item.open] : textIn(row, 'qualifier');
	const open = /^(>|>=)$/.test(qualifier) ? 'up' : /^(<|<=|up to)$/.test(qualifier) ? 'down' : undefined;
	const line: Line = {
		row,
		name,
		detail,
		class: ((spec.options.classes ?? []) as Class[]).find((one) =>
			Object.entries(one.where).every(([column, test]) => meets(row[column], test))
		),
		value: middle ? undefined : (own ?? (numbers.length === 1 ? numbers[0] : undefined)),
		open,
		print: item.none ?? String(spec.options.none ?? 'no figure'),
		spoken: '',
		strong: strong ? select([row], strong).length > 0 : true
	};
	if (!numbers.length) return line;
	line.least = Math.min(...numbers);
	line.most = Math.max(...numbers);
	const { unit, times: by = 1 } = item.in ?? {};
	const sign = !unit && group.unit.short === '%' ? '%' : '';
	const say = (n: number) => `${printed(unit ? (n / times) * by : n, group.unit)}${sign}`;
	const print =
		line.value === undefined || numbers.length > 2
			? `${say(line.least)} to ${say(line.most)}`
			: `${qualified(qualifier)}${say(line.value)}`;
	line.print = unit ? `${print} ${unit}` : print;
	line.spoken = unit
		? line.print
		: sign
			? print.replaceAll('%', ' per cent')
			: `${print} ${group.unit.spoken}`;
	return line;
}
