import { csvParseRows } from 'd3';
import type { Field, Resource } from './package.ts';
import type { Cell, Row } from './rows.ts';

/** A table as written: its header and its cells, still text. */
export interface RawTable {
	columns: string[];
	cells: string[][];
}

/** Splits CSV text (RFC 4180, header first) into header and cells. */
export function parseCsv(text: string): RawTable {
	const [columns = [], ...cells] = csvParseRows(text);
	return { columns, cells };
}

/** The typed value of one cell; text that is no number becomes null, which the checks report. */
function typedCell(field: Field, text: string): Cell {
	switch (field.type) {
		case 'number':
		case 'integer':
		case 'year': {
			if (text === '') return null;
			const value = Number(text);
			return Number.isFinite(value) ? value : null;
		}
		case 'list':
			return text === '' ? [] : text.split(field.delimiter ?? ';');
		default:
			return text;
	}
}

/** The typed rows of a table, by the columns that its resource describes. */
export function typedRows(resource: Resource, raw: RawTable): Row[] {
	const fields = resource.schema.fields.map((field) => ({ field, at: raw.columns.indexOf(field.name) }));
	return raw.cells.map((cells) => {
		const row: Row = {};
		for (const { field, at } of fields) row[field.name] = typedCell(field, cells[at] ?? '');
		return row;
	});
}
