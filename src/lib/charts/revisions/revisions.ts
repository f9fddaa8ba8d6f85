import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import type { LegendItem } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { certainty, uncertain } from '../words.ts';
import { draw } from './draw.ts';
import { editionsOf, groupsOf, perOf, type Item } from './read.ts';

/**
 * One number, edition after edition of the same publication: a small dot for what was said first, a line to a large
 * one for what is said last. A ring is an estimate. Groups have a scale of their own, so that small things show
 * beside large ones. Options: `editions` from the oldest to the newest, `groups`, `colour` of the newest dots and
 * `colours` of some, `per` as divisor, `missing` for what has no number,
 * `absent` for the cells of editions of which there is no row, `last` for names that close their group.
 */
export const revisions: Kind = {
	roles: ['name', 'value', 'edition'],
	options: {
		editions: true,
		groups: true,
		colour: true,
		colours: false,
		per: false,
		missing: false,
		absent: false,
		last: false,
		legend: false
	},
	needs: ['editions.*.value', 'editions.*.name', 'groups.*.name', 'groups.*.where', 'groups.*.domain'],
	derive: (spec, rows) =>
		groupsOf(spec, rows).flatMap(({ group, items }) =>
			items.map((item) => ({
				group: group.name,
				name: item.name,
				first: item.first.value,
				last: item.gone ? null : item.last.value,
				change: item.gone ? null : item.last.value - item.first.value,
				editions: item.told.length,
				fate: fate(item)
			}))
		),
	place
};

/** What became of a number: 'up', 'down', 'same', 'gone', or 'once' where one edition only has it. */
function fate(item: Item): string {
	if (item.gone) return 'gone';
	if (item.first === item.last) return 'once';
	const change = item.last.value - item.first.value;
	return change > 0 ? 'up' : change < 0 ? 'down' : 'same';
}

function place(spec: ChartSpec, rows: Row[], _help: Help): Placed {
	if (!(perOf(spec) > 0)) throw new Error(`per: ${String(spec.options.per)} is not a number above nought`);
	const groups = groupsOf(spec, rows);
	const editions = editionsOf(spec);
	const items = groups.flatMap((g) => g.items);
	const absent = String(spec.options.absent ?? 'no figure found');
	return {
		scenes: [draw(spec, groups, false), draw(spec, groups, true)],
		legend: legend(spec, items),
		table: {
			head: [
				{ text: 'What' },
				...editions.map((one) => ({ text: `${one.name}, ${spec.unit.short}`, numeric: true }))
			],
			rows: items.map((item) => {
				const found = editions.map((_, i) => item.told.find((one) => one.edition === i));
				const how = found.flatMap((one, i) =>
					one && certainty(one.row) ? [`${editions[i]?.name}: ${certainty(one.row)}`] : []
				);
				return {
					cells: [item.name, ...found.map((one) => one?.print ?? absent)],
					how: how.join('; '),
					source_ids: [...new Set(found.flatMap((one) => (one ? sourcesOf(one.row) : [])))]
				};
			})
		},
		rows: items.flatMap((item) => item.told.map((one) => one.row))
	};
}

function legend(spec: ChartSpec, items: Item[]): LegendItem[] {
	const newest = editionsOf(spec).at(-1)?.name ?? '';
	const colour = String(spec.options.colour);
	const ends = items.filter((item) => !item.gone).map((item) => item.last.row);
	const rings = ends.filter(uncertain).length;
	return [
		{
			text: String(spec.options.legend ?? editionsOf(spec)[0]?.name),
			colour: 'edge',
			look: 'small'
		},
		...(rings ? [{ text: `${newest}, an estimate`, colour, look: 'ring' as const }] : []),
		...(rings < ends.length
			? [{ text: rings ? `${newest}, reported` : newest, colour, look: 'dot' as const }]
			: [])
	];
}
