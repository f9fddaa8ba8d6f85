import type { Row } from './rows.ts';

/** Where a fact's number stands: a table, the cells that choose its row, and the column. */
export interface Pointer {
	table: string;
	where: [column: string, text: string][];
	column: string;
}

/** Reads `table?column=text&column=text#column`; undefined when it is not written so. */
export function parsePointer(text: string): Pointer | undefined {
	const parts = /^([a-z0-9-]+)\?(.+)#([a-z_0-9]+)$/.exec(text);
	if (!parts) return undefined;
	const where = (parts[2] ?? '').split('&').map((pair): [string, string] => {
		const at = pair.indexOf('=');
		return [pair.slice(0, at), pair.slice(at + 1)];
	});
	if (where.some(([column]) => column === '')) return undefined;
	return { table: parts[1] ?? '', where, column: parts[3] ?? '' };
}

/** A cell as a pointer writes it: lists joined with a semicolon, an empty number as nothing. */
function cellText(cell: Row[string] | undefined): string {
	return Array.isArray(cell) ? cell.join(';') : String(cell ?? '');
}

/** The rows that a pointer chooses; a good pointer chooses one. */
export function rowsAt(pointer: Pointer, rows: Row[]): Row[] {
	return rows.filter((row) => pointer.where.every(([column, text]) => cellText(row[column]) === text));
}
