/** The lean still map of a stop: what it holds, its bar of kilometres, its words. Pure. */
import { describe, type ChainLine, type Ground } from './figure.ts';
import type { Box, Label } from './labels.ts';
import type { Mark } from './place.ts';
import type { Site } from './site.ts';

/** Where a map looks: its middle in degrees and its width in kilometres. */
export interface Look {
	lon: number;
	lat: number;
	across: number;
}

export interface StopMapData {
	look: Look;
	ground: Ground;
	/** Sites picked out. */
	marks: Mark[];
	/** All other sites of the frame, as path text of points on the ground's grid. */
	others: string;
	labels: Label[];
	chain: ChainLine[];
	bar: Bar;
	/** The map in words, counted from the rows. */
	description: string;
}

/** A bar of a round number of kilometres. `part` is its length in per cent of the map's width. */
export interface Bar {
	km: number;
	part: number;
}

/** The longest round bar (1, 2 or 5 and noughts) that takes at most a quarter of a map `across` km wide. */
export function bar(across: number): Bar {
	const most = across / 4;
	const ten = 10 ** Math.floor(Math.log10(most));
	const km = ([5, 2, 1].find((n) => n * ten <= most) ?? 1) * ten;
	return { km, part: Math.round((km / across) * 1000) / 10 };
}

/** The corner of a map that its bar takes, in pixels of the frame. */
export function barRoom({ part }: Bar, frame: { width: number; ratio: number }): Box {
	const bottom = frame.width * frame.ratio;
	return { left: 0, right: Math.max(70, (frame.width * (3 + part)) / 100 + 8), top: bottom - 30, bottom };
}

/** The map in words: what is picked out, and how many others the frame holds. */
export function inWords(picked: readonly Site[], others: number): string {
	const rest =
		others > 1
			? ` Small dots mark ${others} more of the list.`
			: others
				? ' A small dot marks one more of the list.'
				: '';
	return `${describe(picked, 'picked out')}${rest}`;
}
