import { ticks } from 'd3';
import type { ChartSpec, Help, Kind, Placed, Row, Unit, Where } from '../bundle.ts';
import type { Line, LinePart } from '../parts/line-rows/line.ts';
import { lineScenes } from '../parts/line-rows/scenes.ts';
import { select, sourcesOf } from '../spec/select.ts';
import { certainty, fixed, printed } from '../words.ts';
import { derived, groupsOf, type Outlook } from './read.ts';

/**
 * How fast each author expects a thing to grow, in per cent a year, as bars from the longest down; groups hold what
 * counts the same. It is computed from two numbers of the author, which stand in grey under the name, and printed in
 * two figures; or it is the author's own, and printed as such. `counted` is the unit of the numbers. What `strong` meets is what the title speaks of.
 */
export const growth: Kind = {
	roles: ['year', 'value'],
	options: { groups: true, known: true, colour: true, counted: true, strong: false },
	needs: [
		'counted.short',
		'counted.spoken',
		'groups.*.name',
		'groups.*.basis',
		'groups.*.items',
		'groups.*.items.*.name',
		'groups.*.items.*.where'
	],
	derive: derived,
	place
};

/** The unit of the numbers from which growth is computed. */
const countedOf = (spec: ChartSpec): Unit => {
	const counted = spec.options.counted as Omit<Unit, 'decimals'> & Partial<Unit>;
	return { ...counted, decimals: counted.decimals ?? 0 };
};

/** The growth as its bar and the table print it. */
const percent = ({ growth: rate, from }: Outlook): string =>
	`${from ? fixed(rate, rate >= 10 ? 0 : 1) : printed(rate, { decimals: 1 })}%`;

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const groups = groupsOf(spec, rows);
	const all = groups.flatMap(({ outlooks }) => outlooks);
	const marked = ticks(0, Math.max(...all.map((one) => one.growth)), 3);
	const step = (marked[1] ?? 1) - (marked[0] ?? 0);
	// What rounding adds to a whole step makes no further one.
	const top = step * Math.ceil(Math.max(...all.map((one) => one.growth)) / step - 1e-9);
	const counted = countedOf(spec);
	const tonnes = (value: number) => printed(value, counted);
	const parts = groups.map(({ group, outlooks }): LinePart => ({
		group: {
			name: group.name,
			basis: help.fill(group.basis),
			unit: spec.unit,
			bars: true,
			colour: String(spec.options.colour),
			domain: [0, top],
			ticks: [...marked.filter((at) => at < top), top].map((at) => ({ at, text: `${at}%` }))
		},
		lines: outlooks.map((one) => lineOf(spec, one, tonnes))
	}));
	return {
		scenes: lineScenes(parts),
		legend: [],
		table: {
			head: [
				{ text: 'What is counted' },
				{ text: 'Who says it' },
				{ text: 'From' },
				{ text: `${counted.spoken} at first`, numeric: true },
				{ text: 'To' },
				{ text: `${counted.spoken} in the end`, numeric: true },
				{ text: 'Growth in a year', numeric: true }
			],
			rows: groups.flatMap(({ group, outlooks }) =>
				outlooks.map((one) => ({
					cells: [
						group.name,
						one.item.name,
						String(one.from?.year ?? 'not said'),
						one.from ? tonnes(one.from.value) : '',
						String(one.to.year),
						one.from ? tonnes(one.to.value) : '',
						percent(one)
					],
					how: [one.from ? 'derived' : '', certainty(one.to.row)].filter(Boolean).join(', '),
					source_ids: [...new Set([...(one.from ? sourcesOf(one.from.row) : []), ...sourcesOf(one.to.row)])]
				}))
			)
		},
		rows: [...new Set(all.flatMap(({ from, to }) => [...(from ? [from.row] : []), to.row]))]
	};
}

/** The bar of an outlook, with its two numbers under its name. */
function lineOf(spec: ChartSpec, one: Outlook, tonnes: (value: number) => string): Line {
	const { item, growth: rate, from, to } = one;
	const strong = spec.options.strong as Where | undefined;
	const { short } = countedOf(spec);
	const print = percent(one);
	return {
		row: to.row,
		name: item.name,
		detail: from
			? `${tonnes(from.value)} ${short} in ${from.year}, ${tonnes(to.value)} ${short} in ${to.year}`
			: `to ${to.year}, its own rate`,
		value: rate,
		least: rate,
		most: rate,
		print,
		spoken: `${print.replace('%', ' per cent')} a year`,
		strong: strong ? select([to.row], strong).length > 0 : true
	};
}
