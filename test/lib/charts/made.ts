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
	valid_until: '',
	download: [],
	names: {},
	focus: {},
	options: {},
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
