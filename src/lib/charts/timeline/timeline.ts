import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { sourcesOf } from '../spec/select.ts';
import { sayDate } from '../../text/dates.ts';
import { PHONE, STEPS, type LegendItem } from '../scene/scene.ts';
import { across } from './across.ts';
import { down, laterWords, type Sheet } from './down.ts';
import { howOf, itemsOf, lanesOf, moment, newestOf } from './items.ts';

const DAY = 86_400_000;
/** The drawings that run down the page. */
const SHEETS: Sheet[] = [
	{ width: STEPS[0], rails: 11, gap: 6, columns: 1, show: { phone: false } },
	{ width: PHONE, rails: 11, gap: 6, columns: 1, show: { phone: true, below: 1 } },
	{ width: STEPS[1], rails: 18, gap: 6, columns: 1, show: { from: 1, below: 2 } },
	{ width: STEPS[2], rails: 11, gap: 6, columns: 2, show: { from: 2, below: 3 } },
	{ width: STEPS[3], rails: 14, gap: 11, columns: 2, show: { from: 3, below: 4 } }
];

/**
 * Happenings in lanes along time. Where there is room time runs from left to right, else down the page.
 * A day is a point, a month or a year a bar; what was only scheduled is hollow: rows that `scheduled` meets, and
 * all that are later than the newest of their sources. `short` gives words for a row's mark where its title is long, and `lead` names the rows that the title speaks of.
 */
export const timeline: Kind = {
	roles: ['date', 'title'],
	options: { lanes: true, short: false, scheduled: false, lead: false },
	needs: ['lanes.*.name', 'lanes.*.colour', 'lanes.*.where'],
	derive: (spec, rows, rowsOf) => {
		const lanes = lanesOf(spec);
		const newest = newestOf(rows, rowsOf);
		return itemsOf(spec, rows, newest, (words) => words).map((item) => ({
			id: item.id,
			date: item.date,
			lane: lanes[item.lane]?.name ?? '',
			/** Days since 1970, so that a chart can count days between two of them. */
			day: Math.round(item.from / DAY),
			scheduled: item.open ? 'yes' : 'no',
			/** The day of the newest source of all rows, counted likewise. */
			newest: newest ? Math.round(moment(newest) / DAY) : null
		}));
	},
	place
};

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const lanes = lanesOf(spec);
	const newest = newestOf(rows, help.rows);
	const items = itemsOf(spec, rows, newest, help.fill);
	const legend: LegendItem[] = lanes.map((lane) => ({ text: lane.name, colour: lane.colour, look: 'dot' }));
	const spans = items.filter((item) => item.span);
	if (spans.length)
		legend.push({
			text: 'day not given',
			colour: 'ink-2',
			look: spans.every((item) => item.open) ? 'hollow' : 'solid'
		});
	if (items.some((item) => item.open))
		legend.push({ text: 'scheduled, outcome not in the sources', colour: 'ink-2', look: 'ring' });
	return {
		scenes: [
			...SHEETS.map((sheet) => down(items, lanes, newest, sheet)),
			across(items, lanes, newest, STEPS[4], { from: 4 })
		],
		legend,
		table: {
			head: [{ text: 'Date' }, { text: 'Lane' }, { text: 'What happened' }],
			rows: items.map((item) => ({
				cells: [sayDate(item.date), lanes[item.lane]?.name ?? '', item.title],
				how: howOf(item),
				source_ids: sourcesOf(item.row)
			}))
		},
		rows: items.map((item) => item.row),
		notes: items.some((item) => newest && item.from > moment(newest))
			? [`${laterWords(newest)}, dates are shown as they were set. What came of them is not in our sources.`]
			: []
	};
}
