import type { Cell, Row, Where, WhereTest } from '../bundle.ts';

const isTest = (test: unknown): test is WhereTest =>
	typeof test === 'object' && test !== null && !Array.isArray(test);

/** Whether a cell meets one condition; a list cell meets a value that it holds. */
export function meets(cell: Cell | undefined, test: Where[string]): boolean {
	if (Array.isArray(cell)) return cell.some((one) => meets(one, test));
	if (Array.isArray(test)) return test.some((value) => String(value) === String(cell ?? ''));
	if (!isTest(test)) return String(test ?? '') === String(cell ?? '');
	const filled = cell !== null && cell !== undefined && cell !== '';
	if (test.filled !== undefined && test.filled !== filled) return false;
	if (test.not !== undefined && meets(cell, Array.isArray(test.not) ? test.not : String(test.not)))
		return false;
	if (test.matches !== undefined && !new RegExp(`^(?:${test.matches})$`).test(String(cell ?? '')))
		return false;
	if (test.from !== undefined && !(filled && compare(cell, test.from) >= 0)) return false;
	return !(test.to !== undefined && !(filled && compare(cell, test.to) <= 0));
}

/** Rows that meet all conditions, in their order. */
export const select = (rows: Row[], where: Where = {}): Row[] =>
	rows.filter((row) => Object.entries(where).every(([column, test]) => meets(row[column], test)));

/** Order of two cells: numbers by size, all else (dates too) by letters. */
export function compare(a: Cell | undefined, b: Cell | undefined): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	const [x, y] = [String(a ?? ''), String(b ?? '')];
	return x < y ? -1 : x > y ? 1 : 0;
}

/** The number in a cell. @throws when it holds none */
export function numberIn(row: Row, column: string): number {
	const cell = row[column];
	if (typeof cell !== 'number')
		throw new Error(`column ${column} holds ${JSON.stringify(cell)}, not a number`);
	return cell;
}

/** The words in a cell; '' for an empty one. */
export const textIn = (row: Row, column: string | undefined): string =>
	column === undefined || row[column] === null || row[column] === undefined ? '' : String(row[column]);

/** The source ids of a row. */
export const sourcesOf = (row: Row): string[] => (Array.isArray(row.source_ids) ? row.source_ids : []);
