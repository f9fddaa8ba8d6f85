import { scaleLinear } from 'd3';
import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { textWidth } from '../scene/letters.ts';
import { PHONE, STEPS, type LegendItem } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { certainty, uncertain } from '../words.ts';
import { draw, widest, type Frame } from './draw.ts';
import { groupsOf, type Value } from './read.ts';

/**
 * Published values of one thing side by side, a dot for each with who says it and of when. A row that gives a range,
 * in the columns `low` and `high`, is two dots and a line between them. What is derived is a ring; what `goal` meets is
 * a goal and comes first; what `strong` meets is what the title speaks of. Groups of another colour are named in `key`.
 */
export const rangeDots: Kind = {
	roles: ['value', 'year'],
	options: { colour: true, groups: true, domain: true, goal: false, strong: false, key: false },
	needs: [
		'groups.*.name',
		'groups.*.basis',
		'groups.*.where',
		'goal.where',
		'goal.text',
		'strong.where',
		'key.*.colour',
		'key.*.text'
	],
	derive: (spec, rows) =>
		groupsOf(spec, rows).map(({ group, values }) => ({
			group: group.name,
			least: values.length ? Math.min(...values.map((one) => one.least)) : null,
			most: values.at(-1)?.value ?? null,
			values: values.length
		})),
	place
};

/** Px of names that stand in a column left of the plot on every drawing. */
const SHORT = 60;

function place(spec: ChartSpec, rows: Row[], _help: Help): Placed {
	const groups = groupsOf(spec, rows);
	const values = groups.flatMap((g) => g.values);
	const [from = 0, to = 100] = spec.options.domain as number[];
	const scale = scaleLinear([from, to], [0, 100]);
	const reach = values.map((v) => textWidth(v.print, 13, v.strong) - (100 - scale(v.value)) * 2);
	const frame: Frame = {
		groups,
		scale,
		unit: spec.unit.short,
		right: Math.ceil(Math.max(...reach)) + 14
	};
	const names = widest(groups);
	const narrow = names <= SHORT ? names : 0;
	const slim = draw(frame, { room: STEPS[0], names: narrow }, { phone: false });
	const phone = draw(frame, { room: PHONE, names: narrow }, { phone: true, below: 2 });
	return {
		scenes: [
			// Words that break alike need one drawing only.
			...(slim.height === phone.height ? [{ ...slim, show: { below: 2 } }] : [slim, phone]),
			draw(frame, { room: STEPS[2], names }, { from: 2 })
		],
		legend: legend(spec, values),
		table: {
			head: [
				{ text: 'Stage' },
				{ text: 'What is counted' },
				{ text: 'Who says it, of when' },
				{ text: spec.unit.spoken, numeric: true }
			],
			rows: groups.flatMap(({ group, values: v }) =>
				v.map((one) => ({
					cells: [group.name, group.basis, one.who, one.print],
					how: certainty(one.row),
					source_ids: sourcesOf(one.row)
				}))
			)
		},
		// A goal that several groups are held against is one row.
		rows: [...new Set(values.map((v) => v.row))]
	};
}

/** What the marks mean, where there are others than dots of one colour. Goals say it beside their strokes. */
function legend(spec: ChartSpec, values: Value[]): LegendItem[] {
	const key = (spec.options.key ?? []) as { colour: string; text: string }[];
	const ring = values.find((v) => uncertain(v.row));
	const colours = new Set(values.map((v) => v.colour));
	const colour = colours.size === 1 ? String(spec.options.colour) : 'ink';
	return [
		...key.map((one): LegendItem => ({ ...one, look: 'dot' })),
		...(ring && !key.length ? [{ text: 'published', colour, look: 'dot' as const }] : []),
		...(ring ? [{ text: 'computed from tonnes', colour, look: 'ring' as const }] : [])
	];
}
