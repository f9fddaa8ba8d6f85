import { sayDate } from '../../text/dates.ts';
import type { ChartBundle, ChartSource } from '../bundle.ts';

type Credited = Pick<ChartBundle, 'sources' | 'as_of' | 'counted_by'>;

/** Publishers of a chart once each, its first-ranked source for each, at most `most`; and how many are left out. */
function publishers(
	{ sources }: Pick<ChartBundle, 'sources'>,
	most = Infinity
): { shown: ChartSource[]; more: number } {
	const first = [...new Map([...sources].reverse().map((s) => [s.name, s])).values()].reverse();
	// Map keeps the place of the first insertion, so order again by rank.
	first.sort((a, b) => sources.indexOf(a) - sources.indexOf(b));
	return { shown: first.slice(0, most), more: Math.max(0, first.length - most) };
}

/** More publishers than this are counted, not named. */
const MANY = 20;

/**
 * The parts of a source line: words before the names, the sources whose names follow, words after them.
 * With very many publishers no name stands for the others: they are counted.
 */
export function credit(
	chart: Credited,
	most = Infinity
): { start: string; shown: ChartSource[]; end: string } {
	const { shown, more } = publishers(chart, most);
	const of = `. As of ${sayDate(chart.as_of)}.`;
	if (shown.length + more > MANY && most < MANY)
		return {
			start: `Sources: ${shown.length + more} publishers, named row by row with the data`,
			shown: [],
			end: of
		};
	const start = chart.counted_by
		? `Source: ${chart.counted_by}, through `
		: `${shown.length > 1 ? 'Sources' : 'Source'}: `;
	return { start, shown, end: `${more ? ` and ${more} more` : ''}${of}` };
}

/** The whole line in plain words. */
export function creditLine(chart: Credited, most = Infinity): string {
	const { start, shown, end } = credit(chart, most);
	return start + shown.map((s) => s.name).join(', ') + end;
}
