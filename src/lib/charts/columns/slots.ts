import type { Row } from '../bundle.ts';
import { run } from '../parts/periods.ts';
import { numberIn, textIn } from '../spec/select.ts';

/** One place on the time axis. */
export interface Slot {
	period: string;
	/** The period as the row has it: '2025-01/2025-02'. */
	whole: string;
	row?: Row;
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
 * The rows along time, each month or year in its place, and whole years among months apart from them.
 * @param until a period up to which places are kept; '' for none
 * @throws where a number covers a place that has a number of its own
 */
export function slotsOf(rows: Row[], x: string, y: string, until: string): { slots: Slot[]; years: Year[] } {
	const all = rows.map((row) => ({ row, period: textIn(row, x), value: numberIn(row, y) }));
	const monthly = all.some(({ period }) => period.length >= 7);
	const years = monthly ? all.filter(({ period }) => period.length === 4) : [];
	const rest = all.filter((one) => !years.includes(one));
	const ends = rest.flatMap(({ period }) => period.split('/'));
	const slots: Slot[] = run([...ends, ...(until ? [until] : [])].sort()).map((period) => ({
		period,
		whole: period,
		span: 1
	}));
	for (const { row, period, value } of rest) {
		const [from = '', to = from] = period.split('/');
		const inside = slots.filter((s) => s.period >= from && s.period <= to);
		const taken = inside.find((s) => s.height !== undefined);
		if (taken) throw new Error(`columns: ${period} covers ${taken.period}, which has a number already`);
		for (const s of inside) Object.assign(s, { height: value / inside.length, covered: true });
		const [first] = inside;
		if (first) Object.assign(first, { whole: period, row, value, span: inside.length, covered: undefined });
	}
	return { slots, years: years.map(({ row, period, value }) => ({ row, year: period, value })) };
}
