/** How a chart, or the map, is cited and credited. Pure: the edition is given. */
import { sayDate } from '../../text/dates.ts';
import { homeOf } from '../../text/home.ts';
import { MAP_ID } from '../../text/picture-forms.ts';
import { citations, type Citations } from '../../text/cite/write.ts';
import { credits, type Credits } from '../../text/cite/credit.ts';
import { chartRecord, type CslRecord, type Edition } from '../../text/cite/record.ts';
import type { ChartBundle } from '../bundle.ts';
import { creditLine } from '../spec/credit.ts';

/** More publishers than this are counted in a credit line, not named. */
const NAMED = 5;

type Creditable = Pick<ChartBundle, 'id' | 'title' | 'as_of' | 'sources' | 'counted_by'>;

/** Whose numbers it shows: 'Data: China customs, through Reuters. As of 7 October 2026.' The map’s list is nobody else’s. */
export function dataLine(chart: Creditable): string {
	if (chart.id !== MAP_ID) return creditLine(chart, NAMED).replace(/^Sources?: /, 'Data: ');
	const publishers = new Set(chart.sources.map(({ name }) => name)).size;
	const behind = `${chart.sources.length} documents of ${publishers} publishers`;
	return `Data: a list of its own, from ${behind}, named row by row. As of ${sayDate(chart.as_of)}.`;
}

/** The record of a chart, the one thing that every form of its citation is written from. */
export const recordOf = (chart: Creditable, edition: Edition | null): CslRecord =>
	chartRecord(chart, edition);

/** A chart's citations in all forms. */
export const citationsOf = (chart: Creditable, edition: Edition | null): Citations =>
	citations(recordOf(chart, edition));

/** A chart's credit lines. */
export const creditsOf = (chart: Creditable, edition: Edition | null): Credits =>
	credits({
		title: chart.title,
		path: homeOf(chart.id),
		asOf: chart.as_of,
		edition,
		data: dataLine(chart)
	});
