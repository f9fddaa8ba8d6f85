import type { Row } from '../bundle.ts';
import { run } from '../parts/periods.ts';
import { numberIn, textIn } from '../spec/select.ts';

/** One place on the time axis. */
export interface Slot {
	period: string;
	/** The period as the row has it: '2025-01/2025-02'. */
	whole: string;
	row?: Row;
	/** None where there is no row, or one that says that no number was published. */
	value?: number;
	/** Places that the number covers: two for January and February published together. */
	span: number;
	/** What the column is as high as: the number, or its average over the places it covers. */
	height?: number;
	/** A place that a number before it covers. */
	covered?: true;
}

/** A whole year among months. */
export interface Year {
	year: string;
	row: Row;
	value: number;
}

/**
 * The rows along time, each month or year in its place, and whole years among months apart from them. A row whose
 * number is empty keeps its place: its source says that none was published.
 * @param gaps whether a number may be empty
 * @throws where two rows are for one place
 */
export function slotsOf(rows: Row[], x: string, y: string, gaps: boolean): { slots: Slot[]; years: Year[] } {
	const silent = (row: Row) => gaps && row[y] === null;
	const all = rows.map((row) => ({ row, period: textIn(row, x) }));
	const monthly = all.some(({ period }) => period.length >= 7);
	const years = monthly ? all.filter(({ period }) => period.length === 4) : [];
	const rest = all.filter((one) => !years.includes(one));
	const slots: Slot[] = run(rest.flatMap(({ period }) => period.split('/')).sort()).map((period) => ({
		period,
		whole: period,
		span: 1
	}));
	for (const { row, period } of rest) {
		const [from = '', to = from] = period.split('/');
		if (silent(row)) continue;
		const value = numberIn(row, y);
		const inside = slots.filter((s) => s.period >= from && s.period <= to);
		const taken = inside.find((s) => s.height !== undefined);
		if (taken) throw new Error(`columns: ${period} covers ${taken.period}, which has a number already`);
		for (const s of inside) Object.assign(s, { height: value / inside.length, covered: true });
		const [first] = inside;
		if (first) Object.assign(first, { whole: period, row, value, span: inside.length, covered: undefined });
	}
	for (const { row, period } of rest.filter((one) => silent(one.row))) {
		const [from = '', to = from] = period.split('/');
		for (const slot of slots.filter((s) => s.period >= from && s.period <= to)) {
			if (slot.row || slot.covered)
				throw new Error(`columns: ${period} has a row without a number, and another; choose one by where`);
			slot.row = row;
		}
	}
	return { slots, years: years.map(({ row, period }) => ({ row, year: period, value: numberIn(row, y) })) };
}
