import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import type { LegendItem } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { certainty, uncertain } from '../words.ts';
import { sayDate } from '../../text/dates.ts';
import { draw, SIZES } from './draw.ts';
import { groupsOf, type Point, type Series } from './read.ts';

/**
 * Many small lines beside each other, each on a scale of its own from nought to its largest number: shapes compare,
 * heights do not, and the number at the top right of each is its newest. A ring is an estimate. Options: `groups` of
 * panels over the same periods; with `against`, a period, the newest number is held against that one's, and the change
 * in per cent stands under it. `sign` is drawn before each number: $;
 * `tall` is px of a plot on a narrow drawing and on a wide one.
 */
export const smallLines: Kind = {
	roles: ['x', 'y'],
	options: { groups: true, sign: false, tall: false },
	needs: [
		'groups.*.name',
		'groups.*.panels',
		'groups.*.panels.*.name',
		'groups.*.panels.*.where',
		'groups.*.panels.*.colour'
	],
	derive: (spec, rows) =>
		groupsOf(spec, rows).flatMap(({ group, plots }) =>
			plots.map(({ panel, points, most }) => {
				const [before, last] = [points.at(-2)?.value, points.at(-1)?.value];
				return {
					group: group.name,
					panel: panel.name,
					last: last ?? null,
					before: before ?? null,
					most,
					most_period: points.find((point) => point.value === most)?.period ?? '',
					move: last === undefined || before === undefined ? '' : move(last - before)
				};
			})
		),
	place
};

const move = (change: number): string => (change > 0 ? 'up' : change < 0 ? 'down' : 'same');

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const groups = groupsOf(spec, rows);
	const points = groups.flatMap((g) => g.plots.flatMap((plot) => plot.points));
	return {
		scenes: SIZES.map((size) => draw(spec, groups, size, help.fill)),
		legend: legend(points),
		table: table(spec, groups),
		rows: points.map((point) => point.row)
	};
}

/** A line per panel, a column per period. */
function table(spec: ChartSpec, groups: Series[]): Placed['table'] {
	const plots = groups.flatMap((g) => g.plots);
	const periods = [...new Set(groups.flatMap((g) => g.periods))].sort();
	return {
		head: [
			{ text: spec.unit.spoken },
			...periods.map((period) => ({ text: sayDate(period), numeric: true }))
		],
		rows: plots.map(({ panel, points }) => ({
			cells: [
				panel.name,
				...periods.map((period) => points.find((point) => point.period === period)?.print ?? '–')
			],
			how: points
				.flatMap((point) =>
					certainty(point.row) ? [`${sayDate(point.period)}: ${certainty(point.row)}`] : []
				)
				.join('; '),
			source_ids: [...new Set(points.flatMap((point) => sourcesOf(point.row)))]
		}))
	};
}

const legend = (points: Point[]): LegendItem[] =>
	points.some((point) => uncertain(point.row)) ? [{ text: 'estimated', colour: 'ink', look: 'ring' }] : [];
