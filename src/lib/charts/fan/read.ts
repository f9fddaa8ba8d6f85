import type { ChartSpec, Row, Where } from '../bundle.ts';
import type { Colour } from '../scene/scene.ts';
import { numberIn, select, sourcesOf, textIn } from '../spec/select.ts';
import { printed, qualified } from '../words.ts';

interface LineSpec {
	/** What its end is called. */
	name: string;
	where: Where;
	colour: Colour;
	/** Its numbers stand under its dots, where another line runs above. */
	below?: boolean;
	/** Its name and last number stand left of its end, where another line ends on the right. */
	left?: boolean;
	/** Years whose number is not printed beside its dot, because the words above say it. */
	unprinted?: number[];
}
/** Numbers that one author counts in one way: never on one plot with another's. */
export interface Panel {
	name: string;
	/** What is counted (a template). */
	basis: string;
	lines: LineSpec[];
}
export interface Point {
	row: Row;
	year: number;
	value: number;
	/** Given for the past, not expected. */
	known: boolean;
	print: string;
}

/** The last point of the past; the first one where there is none. */
export const lastKnown = (points: Point[]): Point | undefined => points.findLast((p) => p.known) ?? points[0];
export interface Line {
	spec: LineSpec;
	points: Point[];
}

/**
 * The panels of a chart with their lines from the first year to the last.
 * @throws when a line has no row, two rows for a year, or sources that `names` has no word for
 */
export function panelsOf(spec: ChartSpec, rows: Row[]): { panel: Panel; lines: Line[] }[] {
	const { year = '', value = '', qualifier = '' } = spec.columns;
	const known = spec.options.known as Where;
	return (spec.options.panels as Panel[]).map((panel) => ({
		panel,
		lines: panel.lines.map((line): Line => {
			const points = select(rows, line.where)
				.map((row): Point => {
					const number = numberIn(row, value);
					if (!sourcesOf(row).length) throw new Error(`panels: a row of "${line.name}" has no source`);
					return {
						row,
						year: numberIn(row, year),
						value: number,
						known: select([row], known).length > 0,
						print: qualified(textIn(row, qualifier)) + printed(number, spec.unit)
					};
				})
				.sort((a, b) => a.year - b.year);
			if (!points.length) throw new Error(`panels: no row for "${line.name}" under "${panel.name}"`);
			if (new Set(points.map((p) => p.year)).size < points.length)
				throw new Error(`panels: two rows for one year of "${line.name}" under "${panel.name}"`);
			return { spec: line, points };
		})
	}));
}

/** By how many per cent a value grows in each year from one point to another. */
const perYear = (from: Point, to: Point): number =>
	100 * ((to.value / from.value) ** (1 / (to.year - from.year)) - 1);

/** What a chart's numbers may read of a line: its last point of the past, the next one expected, the end, and the growth. */
export function derived(spec: ChartSpec, rows: Row[]): Row[] {
	return panelsOf(spec, rows).flatMap(({ panel, lines }) =>
		lines.map(({ spec: line, points }) => {
			const now = lastKnown(points);
			const next = points.find((p) => now && p.year > now.year);
			const end = points.at(-1);
			const grows = now && next && end;
			return {
				panel: panel.name,
				line: line.name,
				now: now?.value ?? null,
				now_year: now?.year ?? null,
				next: next?.value ?? null,
				next_year: next?.year ?? null,
				end: end?.value ?? null,
				end_year: end?.year ?? null,
				growth: grows ? perYear(now, next) : null,
				growth_to_end: grows ? perYear(now, end) : null,
				times: grows ? next.value / now.value : null
			};
		})
	);
}
