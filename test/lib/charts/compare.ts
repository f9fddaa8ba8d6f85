/** The table under a chart, held against the rows that go along with it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ChartSpec, PlacedTable, Row, TableRow } from '#lib/charts/bundle.ts';
import { readSpec } from '#lib/charts/spec/check.ts';
import { select } from '#lib/charts/spec/select.ts';
import { content } from '#lib/server/content.ts';
import { sayDate } from '#lib/text/dates.ts';
import type { Ground, Told } from './recount.ts';
import { RECOUNTS } from './recounts.ts';

/** What was looked at, and what was odd about it. */
export interface Compared {
	/** Numbers of columns of numbers. */
	numbers: number;
	/** Cells that are a date. */
	dates: number;
	/** Cells that were counted again. */
	recounted: number;
	odd: string[];
}

/** The yaml of a chart. @throws when it is none */
export function specOf(id: string): ChartSpec {
	const columns = content().package.resources.map(
		({ name, schema }) => [name, schema.fields.map((field) => field.name)] as const
	);
	const raw: unknown = parse(readFileSync(`content/charts/${id}.yaml`, 'utf8'));
	const { spec, problems } = readSpec(id, raw, Object.fromEntries(columns));
	if (!spec) throw new Error(JSON.stringify(problems));
	return spec;
}

function ground(spec: ChartSpec): Ground {
	const rows: Ground['rows'] = (table, where) =>
		select((content().tables as unknown as Record<string, Row[]>)[table] ?? [], where);
	return { spec, rows, own: rows(spec.table, spec.where) };
}

interface Written {
	value: number;
	decimals: number;
}
/** Numbers in words: '250 to 1,000' has 250 and 1000. */
export const numbersIn = (words: string): Written[] =>
	[...words.matchAll(/\d[\d,]*(?:\.(\d+))?/g)].map(([n, after = '']) => ({
		value: Number(n.replaceAll(',', '')),
		decimals: after.length
	}));
/** Whether a number, rounded as the other one is written, is that. */
const same = ({ value, decimals }: Written, number = NaN): boolean =>
	Math.abs(value - number) <= 0.5 * 10 ** -decimals * (1 + 1e-9);

const MONTHS = /^(January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** Whether a cell is nothing but a date: '2025', 'March 2025', 'January to March 2024'. */
export const isDate = (cell: string): boolean =>
	/\d{4}$/.test(cell) &&
	cell.split(' ').every((word) => MONTHS.test(word) || /^(to|\d{1,2}|\d{4})$/.test(word));

/** Names that the yaml gives to lines and groups: one may look like a date. */
function namesIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(namesIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) => (key === 'name' ? [String(one)] : namesIn(one)));
}

/** By what the yaml multiplies numbers before it shows them: weeks by 7, tonnes by a millionth. */
function factorsOf(value: unknown, key = ''): number[] {
	if (Array.isArray(value)) return value.flatMap((one) => factorsOf(one));
	if (typeof value === 'object' && value !== null)
		return Object.entries(value).flatMap(([name, one]) => factorsOf(one, name));
	if (typeof value !== 'number') return [];
	return key === 'times' ? [value] : key === 'per' ? [1 / value] : [];
}

/** What a cell should have said; '' where it is as it was counted again. */
function recount(cell: string, written: Written[], { numbers = [], words }: Told): string {
	if (words !== undefined) return words === cell ? '' : words;
	const fits = written.length === numbers.length && written.every((one, i) => same(one, numbers[i]));
	return fits ? '' : numbers.join(' to ') || 'no number';
}

/**
 * Compares every number in a column of numbers, and every date, of the table under a chart. A line of the table may
 * only say what rows say whose sources are all among its own; or, where no row says it, what is counted again.
 * @param rows the rows that go along with the chart
 */
export function compare(spec: ChartSpec, table: PlacedTable, rows: Row[]): Compared {
	const told = (RECOUNTS[spec.kind]?.(ground(spec)) ?? []).map((one) => ({
		...one,
		head: spec.heads[one.head] ?? one.head
	}));
	const factors = [1, ...factorsOf(spec.options)];
	const names = new Set(namesIn(spec.options));
	const found = { numbers: 0, dates: 0 };
	const odd: string[] = [];
	const all = new Set(rows.flatMap((one) => Object.values(one).map((cell) => sayDate(String(cell)))));
	const done = new Set<Told>();
	const begins = (line: string[]) => (row: TableRow) => line.every((cell, i) => row.cells[i] === cell);
	for (const row of table.rows) {
		const behind = rows.filter(({ source_ids }) =>
			(source_ids as string[]).every((id) => row.source_ids.includes(id))
		);
		const values = behind.flatMap((one) => Object.values(one));
		const given = values.flatMap((one) => (typeof one === 'number' ? factors.map((by) => one * by) : []));
		const days = new Set(values.map((one) => sayDate(String(one))));
		row.cells.forEach((cell, i) => {
			const { text: head = '', numeric } = table.head[i] ?? {};
			const where = `${row.cells.slice(0, 3).join(', ')}, column ${head}, "${cell}"`;
			const written = numeric ? numbersIn(cell) : [];
			const date = !numeric && isDate(cell) && !names.has(cell);
			found.numbers += written.length;
			found.dates += Number(date);
			const again = told.find(
				({ head: under, line, nth }) =>
					under === head &&
					begins(line)(row) &&
					(nth === undefined || table.rows.filter(begins(line))[nth] === row)
			);
			if (again) {
				done.add(again);
				const right = recount(cell, written, again);
				if (right) odd.push(`${where}: counted again it is ${right}`);
			} else if (date) {
				// A line without a source says that there is none: then no row may be of that date.
				const fits = row.source_ids.length ? days.has(cell) : !all.has(cell);
				if (!fits) odd.push(`${where}: is the date of ${row.source_ids.length ? 'no' : 'a'} row`);
			} else
				for (const one of written)
					if (!given.some((number) => same(one, number))) odd.push(`${where}: ${one.value} is in no row`);
		});
	}
	for (const one of told)
		if (!done.has(one)) odd.push(`${one.line.join(', ')}: column ${one.head} is not in the table`);
	return { ...found, recounted: done.size, odd };
}
