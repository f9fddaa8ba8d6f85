import { csvFormatRows } from 'd3';
import { checkTables, hashProblems, type CheckInput } from '#lib/data/check.ts';
import { parseCsv } from '#lib/data/parse.ts';
import { readInput, tableFile } from '#lib/server/tables/files.ts';

const real = readInput();

/** The header and cells of one real table, to be damaged in place. */
export interface Table {
	columns: string[];
	cells: string[][];
	/** Sets a cell of the row whose first cell is `id` (or of the row with that index). */
	set(id: string | number, column: string, text: string): void;
	/** The cells of that row. */
	row(id: string | number): string[];
}

function open(text: string): Table {
	const { columns, cells } = parseCsv(text);
	const row = (id: string | number): string[] => {
		const found = typeof id === 'number' ? cells[id] : cells.find((line) => line[0] === id);
		if (!found) throw new Error(`no row ${id}`);
		return found;
	};
	const set = (id: string | number, column: string, value: string) => {
		const at = columns.indexOf(column);
		if (at < 0) throw new Error(`no column ${column}`);
		row(id)[at] = value;
	};
	return { columns, cells, row, set };
}

/** The real content with one table damaged by `change`. */
export function damaged(table: string, change: (table: Table) => void): CheckInput {
	const path = `${table}.csv`;
	const file = real.files.get(path);
	if (!file) throw new Error(`no table ${table}`);
	const opened = open(file.text);
	change(opened);
	const text = csvFormatRows([opened.columns, ...opened.cells]) + '\n';
	return withBytes(path, new TextEncoder().encode(text));
}

/** The real content with one file of these bytes, or without it. */
export function withBytes(path: string, bytes: Uint8Array | undefined): CheckInput {
	const files = new Map(real.files);
	if (bytes) files.set(path, tableFile(bytes));
	else files.delete(path);
	return { ...real, files };
}

/** The bytes of a real file. */
export function bytesOf(path: string): Uint8Array {
	return new TextEncoder().encode(real.files.get(path)?.text);
}

/** The row of an id in a real table, counting the header as row 1. */
export function rowOf(table: string, id: string): number {
	const { cells } = open(real.files.get(`${table}.csv`)?.text ?? '');
	return cells.findIndex((line) => line[0] === id) + 2;
}

/** Every sentence about some content, without those on hashes unless asked. */
export function problems(input: CheckInput, hashes = false): string[] {
	return [...checkTables(input).problems, ...(hashes ? hashProblems(input) : [])];
}
