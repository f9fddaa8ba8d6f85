import type { ChartSpec, NumberSpec, Row, Where } from '../bundle.ts';
import { formatNumber, spelt } from '../../text/numbers.ts';
import { sayDate } from '../../text/dates.ts';
import { capital, printed } from '../words.ts';
import { evaluate } from './formula.ts';
import { compare, select } from './select.ts';

/** The named numbers and words of a chart. */
export interface Named {
	number(name: string): number;
	/** A template with every `{{name}}` filled, with a capital after a full stop. @throws naming an unknown one */
	fill(template: string): string;
}

/**
 * Computes the named numbers of a chart from its rows, in the order they are written.
 * @param rowsOf gives the rows of another table
 * @throws when a name is unknown, no row or more than one is met, or a formula fails
 */
export function named(
	specs: Record<string, NumberSpec>,
	own: Row[],
	rowsOf: (table: string, where?: Where) => Row[]
): Named {
	const values = new Map<string, { value: number | string; text: string }>();
	const number = (name: string): number => {
		const found = values.get(name);
		if (!found) throw new Error(`no number is named "${name}"`);
		if (typeof found.value !== 'number') throw new Error(`"${name}" is not a number`);
		return found.value;
	};
	for (const [name, spec] of Object.entries(specs)) {
		try {
			const value = spec.formula
				? evaluate(spec.formula, number)
				: read(spec, spec.table ? rowsOf(spec.table, spec.where) : select(own, spec.where));
			values.set(name, { value, text: print(value, spec) });
		} catch (error) {
			throw new Error(`number "${name}": ${(error as Error).message}`, { cause: error });
		}
	}
	const fill = (template: string) =>
		template.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (_, name: string, at: number) => {
			const found = values.get(name);
			if (!found) throw new Error(`"{{${name}}}" is not among the numbers`);
			return /[.!?]\s+$/.test(template.slice(0, at)) ? capital(found.text) : found.text;
		});
	return { number, fill };
}

/** The rows that a named number was read from, through all formulas; what a kind derives has none. */
export function rowsBehind(
	{ numbers }: Pick<ChartSpec, 'numbers'>,
	name: string,
	own: Row[],
	rowsOf: (table: string, where?: Where) => Row[]
): Row[] {
	const { formula, table, where } = numbers[name] ?? {};
	if (formula)
		return [...formula.matchAll(/\{([\w-]+)\}/g)].flatMap(([, one = '']) =>
			rowsBehind({ numbers }, one, own, rowsOf)
		);
	if (table === 'derived') return [];
	return table ? rowsOf(table, where) : select(own, where);
}

function read(spec: NumberSpec, rows: Row[]): number | string {
	const take = spec.take ?? 'only';
	if (take === 'count') return rows.length;
	const column = spec.column ?? '';
	if (take === 'sum') return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
	const by = spec.by ?? column;
	const sorted = take === 'only' ? rows : [...rows].sort((a, b) => compare(a[by], b[by]));
	if (take === 'only' && rows.length !== 1) throw new Error(`${rows.length} rows are met, not one`);
	const cell = sorted.at(take === 'max' || take === 'last' ? -1 : 0)?.[column];
	if (typeof cell !== 'number' && typeof cell !== 'string') throw new Error(`column ${column} holds nothing`);
	return cell;
}

function print(value: number | string, spec: NumberSpec): string {
	if (spec.as === 'date') return sayDate(String(value));
	if (spec.as === 'plain' || typeof value === 'string') return String(value);
	if (spec.as === 'words') return spelt(value);
	if (spec.round !== undefined && spec.round < 0)
		return formatNumber(Math.round(value * 10 ** spec.round) / 10 ** spec.round);
	return spec.round === undefined ? formatNumber(value) : printed(value, { decimals: spec.round });
}
