import type { ChartSpec, Help, Row } from '#lib/charts/bundle.ts';
import type { Mark } from '#lib/charts/scene/scene.ts';

/** A chart that says nothing but what a test gives it. */
export const spec = (more: Partial<ChartSpec>): ChartSpec => ({
	id: 'test',
	title: '',
	subtitle: '',
	kind: '',
	table: '',
	where: {},
	also: [],
	columns: {},
	unit: { short: 't', spoken: 'tonnes', decimals: 0 },
	numbers: {},
	holds: [],
	description: '',
	how_to_read: '',
	notes: [],
	theme: '',
	chapter: '',
	counted_by: '',
	passes_on: [],
	valid_until: '',
	download: [],
	names: {},
	heads: {},
	focus: {},
	options: {},
	...more
});
/** The columns of a table of plants, as a chart names them. */
export const PLANT_COLUMNS = {
	value: 'capacity',
	unit: 'unit',
	name: 'name',
	place: 'country',
	status: 'status',
	as_of: 'as_of'
};
/** A plant as the table of plants has it, of high confidence. */
export const plant = (id: string, more: Row): Row => ({
	id,
	name: id,
	country: 'EE',
	stage: 'magnet',
	as_of: '2026-01',
	capacity: null,
	unit: 't',
	source_ids: ['s'],
	confidence: 'high',
	...more
});
/** Tables and numbers for a kind that asks. */
export const help = (tables: Record<string, Row[]> = {}, numbers: Record<string, number> = {}): Help => ({
	rows: (table) => tables[table] ?? [],
	number: (name) => numbers[name] ?? NaN,
	fill: (template) => template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(numbers[name]))
});
/** What marks say, in their order. */
export const said = (marks: Mark[]) => marks.flatMap((m) => ('say' in m && m.say ? [m.say] : []));
