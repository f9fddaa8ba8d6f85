import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { sourcesOf } from '../spec/select.ts';
import { sayDate } from '../../text/dates.ts';
import { PHONE, STEPS, type LegendItem } from '../scene/scene.ts';
import { across } from './across.ts';
import { down, laterWords } from './down.ts';
import { howOf, itemsOf, lanesOf, moment, newestOf } from './items.ts';

const DAY = 86_400_000;

/**
 * Happenings in lanes along time. Where there is room time runs from left to right, else down the page.
 * A day is a point, a month or a year a bar; what was only scheduled is hollow: rows that `scheduled` meets, and
 * all that are later than the newest of their sources. `short` gives words for a row's mark where its title is long.
 */
export const timeline: Kind = {
	roles: ['date', 'title'],
	options: { lanes: true, short: false, scheduled: false },
	derive: (spec, rows, rowsOf) => {
		const lanes = lanesOf(spec);
		return itemsOf(spec, rows, newestOf(rows, rowsOf), (words) => words).map((item) => ({
			id: item.id,
			date: item.date,
			lane: lanes[item.lane]?.name ?? '',
			/** Days since 1970, so that a chart can count days between two of them. */
			day: Math.round(item.from / DAY),
			scheduled: item.open ? 'yes' : 'no'
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
			down(items, lanes, newest, STEPS[0], { phone: false }),
			down(items, lanes, newest, PHONE, { phone: true, below: 1 }),
			down(items, lanes, newest, STEPS[1], { from: 1, below: 3 }),
			across(items, lanes, newest, STEPS[3], { from: 3, below: 4 }),
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
			? [`${laterWords(newest)}, dates are shown as they were set: nothing is known of what came of them.`]
			: []
	};
}
