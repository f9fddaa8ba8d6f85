/** How a chart is cited and credited. Pure: the edition is given. */
import { citations, type Citations } from '../../text/cite/write.ts';
import { credits, type Credits } from '../../text/cite/credit.ts';
import { chartRecord, type CslRecord, type Edition } from '../../text/cite/record.ts';
import type { ChartBundle } from '../bundle.ts';
import { creditLine } from '../spec/credit.ts';

/** More publishers than this are counted in a credit line, not named. */
const NAMED = 5;

type Creditable = Pick<ChartBundle, 'id' | 'title' | 'as_of' | 'sources' | 'counted_by'>;

/** Whose numbers a chart shows: 'Data: China customs, through Reuters. As of 7 October 2026.' */
export const dataLine = (chart: Creditable): string =>
	creditLine(chart, NAMED).replace(/^Sources?: /, 'Data: ');

/** The record of a chart, the one thing that every form of its citation is written from. */
export const recordOf = (chart: Creditable, edition: Edition | null): CslRecord =>
	chartRecord(chart, edition);

/** A chart's citations in all forms. */
export const citationsOf = (chart: Creditable, edition: Edition | null): Citations =>
	citations(recordOf(chart, edition));

/** A chart's credit lines. */
export const creditsOf = (chart: Creditable, edition: Edition | null): Credits =>
	credits({
		id: chart.id,
		title: chart.title,
		path: `/charts/${chart.id}/`,
		asOf: chart.as_of,
		edition,
		data: dataLine(chart)
	});
