import type { ChartSpec, Row, Where } from '#lib/charts/bundle.ts';

/** What one cell must say. */
export interface Told {
	/** The first cells of its line. */
	line: string[];
	/** Which of the lines that begin so; the only one when left out. */
	nth?: number;
	/** The head of its column. */
	head: string;
	/** The numbers in it, in their order. */
	numbers?: number[];
	/** Its words, where it has no number. */
	words?: string;
}
/** What a chart is made of: its yaml, the rows it shows, and the rows of every table. */
export interface Ground {
	spec: ChartSpec;
	own: Row[];
	rows(table: string, where?: Where): Row[];
}

export const add = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
export const text = (row: Row, column = '') => String(row[column] ?? '');
export const value = (row: Row, column = 'value') => Number(row[column]);
