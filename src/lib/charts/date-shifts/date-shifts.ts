import type { ChartSpec, Kind, Placed, Row } from '../bundle.ts';
import { sayDate } from '../../text/dates.ts';
import { STEPS, type LegendItem } from '../scene/scene.ts';
import { sourcesOf, textIn } from '../spec/select.ts';
import { capital, certainty, LACK } from '../words.ts';
import { draw, lone, type Named, type Sheet } from './draw.ts';
import { items, state, type Group, type Outcome } from './read.ts';

/** One drawing for each range of widths. */
const SHEETS: Sheet[] = [
	{ width: STEPS[0], beside: 0, show: { below: 2 } },
	{ width: STEPS[2], beside: 250, show: { from: 2 } }
];

/**
 * Projects by stage: a bar from the first date given to where the milestone was reached or is due now. A date known to
 * the year is drawn in the middle of that year. Words of projects that keep their first date are strong.
 */
export const dateShifts: Kind = {
	roles: ['group', 'name', 'place', 'milestone', 'first', 'newest', 'as_of', 'outcome'],
	options: { groups: true, outcomes: true, domain: true, now: false },
	needs: ['groups.*.value', 'groups.*.name', 'groups.*.colour', 'outcomes.*.text', 'outcomes.*.look'],
	derive: (spec, rows) =>
		items(spec, rows).map(({ row, first, newest, group, kept }) => ({
			id: row.id ?? '',
			group: group.name,
			both: first && (newest || textIn(row, spec.columns.outcome) === 'open') ? 'yes' : 'no',
			kept: kept ? 'yes' : 'no',
			outcome: textIn(row, spec.columns.outcome)
		})),
	place
};

function place(spec: ChartSpec, rows: Row[]): Placed {
	const all = items(spec, rows);
	const { name = '', place: town = '', milestone = '' } = spec.columns;
	const named = all.map((one): Named => ({
		one,
		name: textIn(one.row, name),
		place: textIn(one.row, town),
		milestone: textIn(one.row, milestone)
	}));
	const [from = 0, to = 0] = spec.options.domain as number[];
	const now = spec.options.now ? String(spec.options.now) : '';
	const looks = Object.values(spec.options.outcomes as Record<string, Outcome>);
	const legend: LegendItem[] = [
		{ text: 'from the first date found', colour: 'ink', look: 'line' },
		...looks.flatMap(({ legend: text, look }): LegendItem[] =>
			text && look !== 'none' ? [{ text, colour: 'ink', look }] : []
		),
		...(all.some(lone) ? [{ text: 'no earlier date found', colour: 'ink', look: 'dash' as const }] : [])
	];
	return {
		scenes: SHEETS.map((sheet) => draw(named, spec.options.groups as Group[], [from, to], now, sheet)),
		legend,
		table: {
			head: [
				{ text: 'Project' },
				{ text: 'Stage' },
				{ text: 'What the date is of' },
				{ text: 'First date found' },
				{ text: 'Newest date' },
				{ text: 'How it stands' }
			],
			rows: named.map(({ one, name: who, place: where, milestone: what }) => ({
				cells: [
					`${who}, ${where}`,
					one.group.name,
					what,
					one.first ? sayDate(one.first) : 'none found',
					one.newest ? sayDate(one.newest) : 'none found',
					capital(state(one))
				],
				how: certainty(one.row) || (one.first || one.newest ? '' : LACK),
				source_ids: sourcesOf(one.row)
			}))
		},
		rows: all.map((one) => one.row)
	};
}
