import { sayDate } from '../../text/dates.ts';
import { LICENCE_UNBROKEN } from '../../text/licence.ts';
import type { ChartBundle, ChartSource } from '../bundle.ts';
import { BACK } from '../words.ts';
import { author } from './publisher.ts';
import { isOfficial } from './ranked.ts';

type Credited = Pick<ChartBundle, 'sources' | 'as_of' | 'counted_by'>;

/** Publishers of a chart once each, in the order of its sources, each by its first. */
function publishers({ sources }: Pick<ChartBundle, 'sources'>): ChartSource[] {
	const seen = new Set<string>();
	return sources.filter(({ name }) => !seen.has(author(name)) && seen.add(author(name)));
}

/** With more publishers than this, only few are named: official ones with so many documents, if there are any. */
const MANY = 20;
/** Where at most so many have room, a crowd is left to the data: all publishers short of one stand in full. */
export const SHORT_OF_A_CROWD = MANY - 1;
const FEW = 3;
const OFTEN = 3;

/** Of a crowd the official publishers on whose documents the chart often rests; where there is none, all in their order. */
function leading(shown: ChartSource[], { sources }: Pick<ChartBundle, 'sources'>): ChartSource[] {
	const documents = ({ name }: ChartSource) => sources.filter((one) => one.name === name).length;
	const often = shown.filter((one) => isOfficial(one) && documents(one) >= OFTEN);
	return often.length ? often.toSorted((a, b) => documents(b) - documents(a)) : shown;
}

/** The parts of a source line: words before the names, the sources whose names follow, words after them. */
export function credit(
	chart: Credited,
	most = Infinity
): { start: string; shown: ChartSource[]; end: string } {
	const all = publishers(chart);
	const crowd = all.length > MANY && most < MANY;
	const shown = (crowd ? leading(all, chart) : all).slice(0, crowd ? Math.min(most, FEW) : most);
	const more = all.length - shown.length;
	const start = chart.counted_by
		? `${/ and /.test(chart.counted_by) ? 'Sources' : 'Source'}: ${chart.counted_by}, through `
		: `${all.length > 1 ? 'Sources' : 'Source'}: `;
	const rest = more ? ` and ${more} more${crowd ? ' publishers, named with the data' : ''}` : '';
	return { start, shown, end: `${rest}. As of ${sayDate(chart.as_of)}.` };
}

/** The whole line in plain words. */
export function creditLine(chart: Credited, most = Infinity): string {
	const { start, shown, end } = credit(chart, most);
	return start + shown.map((s) => s.name).join(', ') + end;
}

/** The caption of an embed in plain words: two names, the way back and the licence. */
export const embedCaption = (chart: Credited): string =>
	`${creditLine(chart, 2)} ${BACK}, ${LICENCE_UNBROKEN}.`;
