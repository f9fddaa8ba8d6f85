import { scaleLinear } from 'd3';
import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { textWidth } from '../scene/letters.ts';
import type { LegendItem } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { certainty, uncertain } from '../words.ts';
import { draw, type Frame } from './draw.ts';
import { goalOf, groupsOf, type Value } from './read.ts';

/**
 * Published values of one thing side by side, a dot for each with who says it and of when; the band behind a
 * group spans from its smallest to its largest value. What is derived is a ring; what `goal` meets is a goal and comes first.
 */
export const rangeDots: Kind = {
	roles: ['value', 'year'],
	options: { colour: true, groups: true, domain: true, goal: false },
	derive: (spec, rows) =>
		groupsOf(spec, rows).map(({ group, values }) => ({
			group: group.name,
			least: values[0]?.value ?? null,
			most: values.at(-1)?.value ?? null,
			values: values.length
		})),
	place
};

function place(spec: ChartSpec, rows: Row[], _help: Help): Placed {
	const groups = groupsOf(spec, rows);
	const values = groups.flatMap((g) => g.values);
	const [from = 0, to = 100] = spec.options.domain as number[];
	const scale = scaleLinear([from, to], [0, 100]);
	const reach = values.map((v) => textWidth(v.print, 13, true) - (100 - scale(v.value)) * 2);
	const free = Math.min(...values.map((v) => scale(v.value)));
	const frame: Frame = {
		groups,
		scale,
		ticks: scale.ticks(5),
		colour: String(spec.options.colour),
		percent: spec.unit.short === '%' ? '%' : '',
		right: Math.ceil(Math.max(...reach)) + 14,
		free
	};
	return {
		// Names stand beside the dots where all dots leave room for them, else above.
		scenes:
			free > 50 ? [draw(frame, false, { below: 3 }), draw(frame, true, { from: 3 })] : [draw(frame, false)],
		legend: legend(spec, values, frame.colour),
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
		rows: values.map((v) => v.row)
	};
}

/** What the marks mean, where there are others than dots. */
function legend(spec: ChartSpec, values: Value[], colour: string): LegendItem[] {
	if (!values.some((v) => uncertain(v.row) || v.goal)) return [];
	const goal = goalOf(spec);
	return [
		...(goal ? [{ text: goal.text, colour: 'ink', look: 'line' as const }] : []),
		{ text: 'published', colour, look: 'dot' },
		{ text: 'derived from tonnes', colour, look: 'ring' },
		{ text: 'span of what is published', colour: 'tint', look: 'solid' }
	];
}
