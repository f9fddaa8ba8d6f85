import type { DataPackage, Field, Resource } from '../package.ts';
import type { RawTable } from '../parse.ts';
import type { Row } from '../rows.ts';

/** Where a problem stands. `row` counts from 0 below the header; the sentence counts the header as row 1. */
export interface Place {
	table: string;
	row?: number;
	column?: string;
}

/** What every check is given, and how it tells what it found. */
export interface Checked {
	package: DataPackage;
	resources: Map<string, Resource>;
	raw: Map<string, RawTable>;
	rows: Map<string, Row[]>;
	/** Tells one problem: where, what is wrong (with the value), and how to mend it. */
	report(place: Place, wrong: string, mend: string): void;
}

/** One sentence: file, row, column, what is wrong with which value, and the mend. */
export function sentence({ table, row, column }: Place, wrong: string, mend: string): string {
	const where = [`content/tables/${table}${table.includes('.') ? '' : '.csv'}`];
	if (row !== undefined) where.push(`row ${row + 2}`);
	if (column !== undefined) where.push(`column ${column}`);
	return `${where.join(', ')}: ${wrong}; ${mend}.`;
}

/** A cell's text in quotation marks, cut when it is long. */
export function quote(text: unknown): string {
	const plain = Array.isArray(text) ? text.join(';') : String(text ?? '');
	return `“${plain.length > 60 ? plain.slice(0, 57) + '…' : plain}”`;
}

/** The rows of a table; none when the table is missing, which another check tells. */
export function rowsOf(checked: Checked, table: string): Row[] {
	return checked.rows.get(table) ?? [];
}

/** The text of a cell as it stands in the file. */
export function written(checked: Checked, table: string, row: number, column: string): string {
	const raw = checked.raw.get(table);
	return raw?.cells[row]?.[raw.columns.indexOf(column)] ?? '';
}

/** The description of a column. */
export function fieldOf(checked: Checked, table: string, column: string): Field | undefined {
	return checked.resources.get(table)?.schema.fields.find((field) => field.name === column);
}
