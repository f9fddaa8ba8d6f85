import { sayDate } from '../../text/dates.ts';
import type { ChartBundle, ChartSource } from '../bundle.ts';

type Credited = Pick<ChartBundle, 'sources' | 'as_of' | 'counted_by'>;

/** Publishers of a chart once each, its first-ranked source for each, at most `most`; and how many are left out. */
export function publishers({ sources }: Pick<ChartBundle, 'sources'>, most = Infinity): { shown: ChartSource[]; more: number } {
	const first = [...new Map([...sources].reverse().map((s) => [s.name, s])).values()].reverse();
	// Map keeps the place of the first insertion, so order again by rank.
	first.sort((a, b) => sources.indexOf(a) - sources.indexOf(b));
	return { shown: first.slice(0, most), more: Math.max(0, first.length - most) };
}

/** 'Source: China customs, through ' or 'Sources: ', before the names. */
export const creditStart = (chart: Credited): string =>
	chart.counted_by
		? `Source: ${chart.counted_by}, through `
		: `${publishers(chart).shown.length > 1 ? 'Sources' : 'Source'}: `;

/** ' and 7 more. As of 20 April 2026.', after the names. */
export const creditEnd = (chart: Credited, more: number): string =>
	`${more ? ` and ${more} more` : ''}. As of ${sayDate(chart.as_of)}.`;

/** The whole line in plain words. */
export function creditLine(chart: Credited, most = Infinity): string {
	const { shown, more } = publishers(chart, most);
	return creditStart(chart) + shown.map((s) => s.name).join(', ') + creditEnd(chart, more);
}
