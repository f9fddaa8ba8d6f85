import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import type { Line, LinePart } from '../parts/line-rows/line.ts';
import { colourOf } from '../parts/line-rows/marks.ts';
import { lineScenes } from '../parts/line-rows/scenes.ts';
import type { LegendItem } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { certainty } from '../words.ts';
import { itemOf, linesOf, type Class, type Group } from './rows.ts';

/**
 * One line per thing, each with its number or the span between its smallest and largest one, on a plain or a
 * logarithmic scale. Groups have their own unit and scale, so nothing is compared across units. A thing without
 * a number keeps its line and says why. What `strong` meets is what the title speaks of; `span` says what a line
 * from a dot leads to.
 */
export const rangeRows: Kind = {
	roles: ['name'],
	options: { groups: true, classes: false, sort: false, none: false, strong: false, span: false },
	needs: [
		'groups.*.name',
		'groups.*.basis',
		'groups.*.unit',
		'groups.*.domain',
		'groups.*.ticks',
		'groups.*.unit.short',
		'groups.*.unit.spoken',
		'groups.*.unit.decimals',
		'groups.*.ticks.*.at',
		'groups.*.ticks.*.text',
		'groups.*.items.*.name',
		'groups.*.items.*.where',
		'groups.*.items.*.in.unit',
		'groups.*.rule.name',
		'groups.*.rule.where',
		'classes.*.name',
		'classes.*.where',
		'classes.*.colour',
		'classes.*.look'
	],
	derive: (spec, rows) =>
		groupsOf(spec).flatMap((group) =>
			linesOf(spec, group, rows).map((line) => ({
				group: group.name,
				name: line.name,
				class: line.class?.name ?? '',
				least: line.least ?? null,
				most: line.most ?? null
			}))
		),
	place
};

const groupsOf = (spec: ChartSpec): Group[] => spec.options.groups as Group[];

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const parts = groupsOf(spec).map((group): LinePart => ({
		group: { ...group, basis: help.fill(group.basis) },
		lines: linesOf(spec, group, rows),
		rule: group.rule && itemOf(spec, group, group.rule, rows)
	}));
	const all = parts.flatMap(({ lines, rule }) => [...lines, ...(rule ? [rule] : [])]);
	const classes = (spec.options.classes ?? []) as Class[];
	return {
		scenes: lineScenes(parts),
		legend: legend(spec, parts),
		table: {
			head: [
				...(parts.length > 1 ? [{ text: 'What is counted' }] : []),
				{ text: 'What' },
				...(classes.length ? [{ text: 'Group' }] : []),
				{ text: parts.length > 1 ? 'Published' : spec.unit.spoken, numeric: true }
			],
			rows: parts.flatMap(({ group, lines, rule }) =>
				[...lines, ...(rule ? [rule] : [])].map((l) => ({
					cells: [
						...(parts.length > 1 ? [nameOf(group, lines)] : []),
						[l.name, l.detail].filter(Boolean).join(', '),
						...(classes.length ? [l.class?.name ?? ''] : []),
						l.print
					],
					how: certainty(l.row),
					source_ids: sourcesOf(l.row)
				}))
			)
		},
		rows: all.map((l) => l.row)
	};
}

/** What a group is called in the table: with its unit, where a number has none beside it and the name does not say it. */
function nameOf({ name, unit }: Group, lines: Line[]): string {
	const bare = lines.some((l) => l.most !== undefined && /\d$/.test(l.print));
	return bare && ![unit.short, unit.spoken].some((said) => name.includes(said))
		? `${name}, ${unit.short}`
		: name;
}

/** What classes, lines beside dots and stripes mean, where there are any. */
function legend(spec: ChartSpec, parts: LinePart[]): LegendItem[] {
	const lines = parts.flatMap((part) => part.lines);
	const classes = ((spec.options.classes ?? []) as Class[]).filter((c) =>
		lines.some((l) => l.class === c && l.most !== undefined)
	);
	const [striped] = parts.flatMap(({ group, lines: own }) =>
		own.filter((l) => group.bars && (l.open === 'down' || l.least !== l.most)).map((l) => colourOf(group, l))
	);
	const span = spec.options.span as string | undefined;
	return [
		...classes.map((c): LegendItem => ({ text: c.name, colour: c.colour, look: c.look })),
		...(span ? [{ text: span, colour: classes[0]?.colour ?? 'accent', look: 'line' as const }] : []),
		...(striped
			? [
					{ text: 'a number, or the lowest of a range', colour: striped, look: 'solid' as const },
					{ text: 'up to the highest', colour: striped, look: 'hatch' as const }
				]
			: [])
	];
}
