import type { Kind } from './bundle.ts';
import { bars } from './bars/bars.ts';
import { bulletBars } from './bullet-bars/bullet-bars.ts';
import { columns } from './columns/columns.ts';
import { concentration } from './concentration/concentration.ts';
import { dateShifts } from './date-shifts/date-shifts.ts';

import { flows } from './flows/flows.ts';
import { funnel } from './funnel/funnel.ts';
import { growth } from './growth/growth.ts';
import { lines } from './lines/lines.ts';
import { panels } from './panels/panels.ts';
import { partBars } from './part-bars/part-bars.ts';
import { rangeDots } from './range-dots/range-dots.ts';
import { rangeRows } from './range-rows/range-rows.ts';
import { revisions } from './revisions/revisions.ts';
import { signGrid } from './sign-grid/sign-grid.ts';
import { smallLines } from './small-lines/small-lines.ts';
import { spans } from './spans/spans.ts';
import { stackedBars } from './stacked-bars/stacked-bars.ts';
import { statements } from './statements/statements.ts';
import { tiles } from './tiles/tiles.ts';
import { timeline } from './timeline/timeline.ts';
import { unitGrid } from './unit-grid/unit-grid.ts';
import { wholeBars } from './whole-bars/whole-bars.ts';

/** The kinds of chart, by the word that a yaml uses. */
export const kinds: Record<string, Kind> = {
	bars,
	'bullet-bars': bulletBars,
	columns,
	concentration,
	'date-shifts': dateShifts,

	flows,
	funnel,
	growth,
	lines,
	panels,
	'part-bars': partBars,
	'range-dots': rangeDots,
	'range-rows': rangeRows,
	revisions,
	'sign-grid': signGrid,
	'small-lines': smallLines,
	spans,
	'stacked-bars': stackedBars,
	statements,
	tiles,
	timeline,
	'unit-grid': unitGrid,
	'whole-bars': wholeBars
};
