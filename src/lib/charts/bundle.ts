import type { Focus } from './focus.ts';
import type { Heights } from '../text/heights.ts';
import type { LegalState } from '../text/legal-state.ts';
import type { Fold } from './scene/fold.ts';
import type { LegendItem, Scene } from './scene/scene.ts';

/** A cell of a table of the fact base. */
export type Cell = string | number | null | string[];
/** A row of a table of the fact base, as the charts see it. */
export type Row = Record<string, Cell>;

/** What a chart's yaml says, after its check. Keys of one kind only stand in `options`. */
export interface ChartSpec {
	id: string;
	title: string;
	subtitle: string;
	kind: string;
	table: string;
	where: Where;
	columns: Record<string, string>;
	unit: Unit;
	numbers: Record<string, NumberSpec>;
	holds: string[];
	description: string;
	how_to_read: string;
	notes: string[];
	theme: string;
	chapter: string;
	counted_by: string;
	/** Documents that only pass older numbers on: their own date says nothing of how new these are. */
	passes_on: string[];
	/** Day (ISO) to which a rule that the chart shows was set to run; '' when it shows none. */
	valid_until: string;
	/** Conditions of rows that its words name and its drawing does not show: they go into the download. */
	also: Where[];
	/** Columns of the download; all of the table's when empty. */
	download: string[];
	/** What the chart calls values of its rows: 'United States' is 'US'. */
	names: Record<string, string>;
	/** Heads of the table’s columns that are not the kind’s own: { Stage: Goods }. */
	heads: Record<string, string>;
	/** Marks to keep strong while the others are pale, by name. */
	focus: Record<string, Focus>;
	options: Record<string, unknown>;
}

/** How the unit is printed and how it is spoken: `t` and `tonnes`. */
export interface Unit {
	short: string;
	spoken: string;
	decimals: number;
}

/** Conditions on a row: a value, a list of allowed values, or `from`, `to`, `not`, `matches`, `filled`. */
export type Where = Record<string, Cell | WhereTest | (string | number)[]>;
export interface WhereTest {
	from?: string | number;
	to?: string | number;
	not?: string | number | (string | number)[];
	/** A regular expression that the whole value meets. */
	matches?: string;
	/** true: not empty; false: empty. */
	filled?: boolean;
}

/** A named number or word of a chart, computed from rows. */
export interface NumberSpec {
	/** The column to read; with `formula` none. */
	column?: string;
	where?: Where;
	/** Another table than the chart's own rows. */
	table?: string;
	/** Which of the rows met: the only one (default), or the one with the largest, smallest, first, last `by`; or all of them. */
	take?: 'only' | 'max' | 'min' | 'first' | 'last' | 'sum' | 'count';
	/** The column compared by max, min, first, last; `column` when left out. */
	by?: string;
	/** `100 * (1 - {may} / {january})` of numbers named before. */
	formula?: string;
	/** Decimals printed; -2 prints hundreds. Other numbers are computed from the unrounded one. */
	round?: number;
	/** `words` writes a small count as a word, `plain` a year without grouping. */
	as?: 'number' | 'date' | 'plain' | 'words';
}

/** A source as a chart shows it. */
export interface ChartSource {
	id: string;
	/** The publisher in a few words. */
	name: string;
	title: string;
	url: string;
	/** When it was published: ISO day, month or year; '' when it does not say. */
	date: string;
	/** Day on which it was read; '' when that was not written down. */
	read: string;
	/** primary, official-statistics, company, news, analysis, research, market-data or places. */
	kind: string;
	licence: string;
	redistribution: 'yes' | 'extract' | 'no';
	/** The language of its title, where it is not the page’s: 'zh'. */
	lang?: string;
}

/** The table under a chart: the numbers of its marks in the same rounding. */
export interface PlacedTable {
	/** Column heads, the first one names the rows. */
	head: { text: string; numeric?: boolean }[];
	rows: TableRow[];
}
export interface TableRow {
	cells: string[];
	/** 'estimated', 'derived', 'low confidence', 'no figure here', …; empty when published and of high confidence. */
	how: string;
	source_ids: string[];
	/** What stands in place of a source where the line has none: 'sum of the lines above'. */
	origin?: string;
}

/** A column that a kind adds to the download, beside those of the chart's table. */
export interface ExtraColumn {
	name: string;
	title: string;
	type: string;
	description: string;
	/** The column that names the unit of a number, row by row. */
	unitField?: string;
}

/** What a kind makes of rows. */
export interface Placed {
	/** One scene for all widths, or one per range of widths. */
	scenes: Scene[];
	legend: LegendItem[];
	table: PlacedTable;
	/** The rows that the marks stand for; what the kind computes may be rows among them. */
	rows: Row[];
	/** Columns of its own rows that the chart's table does not have; they come first in the download. */
	columns?: ExtraColumn[];
	/** Words the kind adds to the notes, for example how many rows have no number. */
	notes?: string[];
	/** The scenes with some marks strong and the others pale, by the names under focus. */
	focus?: Record<string, Scene[]>;
	/** The same drawn lower, as a stage needs it; only by kinds that can. */
	low?: Pick<Placed, 'scenes' | 'focus'>;
	/** Only of kind `tiles`: what stands at which date. */
	strips?: Strip[];
}

/** One line of tiles: how things stand on one day. */
export interface Strip {
	date: string;
	heading: string;
	words: string;
	tiles: Tile[];
}
export interface Tile {
	symbol: string;
	name: string;
	number: number;
	family: string;
	state: 'free' | 'lit' | 'announced' | 'suspended';
}

/** Everything that a page, an embed, a picture or a download needs of one chart. Plain data. */
export interface ChartBundle {
	id: string;
	kind: string;
	/** Name of the table of its rows. */
	table: string;
	title: string;
	subtitle: string;
	description: string;
	how_to_read: string;
	notes: string[];
	theme: string;
	chapter: string;
	unit: Unit;
	placed: Placed;
	sources: ChartSource[];
	/** Who counted, where the sources only pass it on: 'China customs'. */
	counted_by: string;
	/** Newest date of the sources that have one: ISO day, month or year. */
	as_of: string;
	/** How old its account of the law is; null when it gives none. */
	legal: LegalState | null;
	/** Columns of the download in their order; unit and source ids are among them always. */
	columns: string[];
	download: { offered: boolean; why: string };
	/** Places of the rows that may not be passed on. */
	withheld: number[];
	/** Height in px that the embed needs at 600 px width and more. */
	height: number;
	/** The heights that it needs at each width. */
	heights: Heights;
	/** For each scene of the drawing how an embed folds it, or null where it has room for all. */
	folds: (Fold | null)[];
	/** Size in px of the picture. */
	picture: { width: number; height: number };
}

/** What a kind may ask for while it places: other tables, numbers of the chart, words. */
export interface Help {
	/** Rows of another table. @throws when the table does not exist */
	rows(table: string, where?: Where): Row[];
	/** The number of a name, unrounded. @throws when the chart names no such number */
	number(name: string): number;
	/** A template with `{{name}}` filled. */
	fill(template: string): string;
	/** Px that the drawing is to be high, for a kind with `low`; its own measure when left out. */
	height?: number;
}

/** A kind of chart: what its yaml may say and how rows become shapes. */
export interface Kind {
	/** Roles in `columns` that must be given. */
	roles: string[];
	/** Keys of the yaml that only this kind knows; true when required. */
	options: Record<string, boolean>;
	/** What must stand inside of these, with `*` for each entry: 'measures.*.short'. */
	needs?: string[];
	/** It can draw itself lower than usual, as `height` asks. */
	low?: true;
	/** Sums the kind makes of its rows, which the chart's numbers read as the table `derived`. */
	derive?(spec: ChartSpec, rows: Row[], rowsOf: Help['rows']): Row[];
	place(spec: ChartSpec, rows: Row[], help: Help): Placed;
}
