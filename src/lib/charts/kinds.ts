import type { Kind } from './bundle.ts';
import { bulletBars } from './bullet-bars/bullet-bars.ts';
import { columns } from './columns/columns.ts';
import { lines } from './lines/lines.ts';
import { rangeDots } from './range-dots/range-dots.ts';
import { stackedBars } from './stacked-bars/stacked-bars.ts';
import { tiles } from './tiles/tiles.ts';
import { timeline } from './timeline/timeline.ts';

/** The kinds of chart, by the word that a yaml uses. */
export const kinds: Record<string, Kind> = {
	'bullet-bars': bulletBars,
	columns,
	lines,
	'range-dots': rangeDots,
	'stacked-bars': stackedBars,
	tiles,
	timeline
};
