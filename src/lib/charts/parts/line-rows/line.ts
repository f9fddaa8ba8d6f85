/** Lines of numbers in groups, as kinds give them to be drawn: each with one number or the span between two. */
import type { Row, Unit } from '../../bundle.ts';
import type { Colour } from '../../scene/scene.ts';

/** Lines that share a unit and a scale. */
export interface LineGroup {
	name: string;
	basis: string;
	/** false: its name is said by the subtitle already. */
	title?: boolean;
	unit: Unit;
	log?: boolean;
	domain: [number, number];
	ticks: { at: number; text: string }[];
	/** Bars from nought in place of dots: a scale that begins at 0. */
	bars?: boolean;
	/** The colour of its marks, where no class gives one. */
	colour?: Colour;
}
/** What a line belongs to, and how its mark looks for it. */
export interface LineClass {
	name: string;
	colour: string;
	look: 'dot' | 'ring';
}
/** One thing with its numbers. */
export interface Line {
	row: Row;
	name: string;
	detail: string;
	class?: LineClass;
	value?: number;
	least?: number;
	most?: number;
	/** A number that is only a lower or only an upper bound. */
	open?: 'up' | 'down';
	print: string;
	/** The same as it is said, with its unit. */
	spoken: string;
	/** What the title speaks of; the others are quiet. */
	strong: boolean;
}
/** A group with its lines, and the number that they are held against. */
export interface LinePart {
	group: LineGroup;
	lines: Line[];
	rule?: Line;
}
