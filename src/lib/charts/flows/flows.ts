import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import type { Region } from '../parts/regions.ts';
import { sourcesOf, textIn } from '../spec/select.ts';
import { certainty, printed } from '../words.ts';
import { sayDate } from '../../text/dates.ts';
import { draw } from './draw.ts';
import { layout, type Whole } from './layout.ts';
import { keyOf, linksOf, type Link, type Measure, type Step } from './read.ts';

/** Px that the names of the steps and the units take. */
const HEAD = 62;

/**
 * Who feeds whom along the chain: steps from left to right, places from top to bottom. A link whose amount is known
 * is a band as thick as it; amounts are compared only within a measure. All other links are thin and dashed.
 */
export const flows: Kind = {
	roles: ['from', 'to', 'amount', 'unit', 'year', 'material', 'stage_from', 'stage_to'],
	options: { steps: true, lanes: true, measures: true, places: true, silent: true },
	derive: (spec, rows, rowsOf) => {
		const links = linksOf(spec, rows, rowsOf);
		return links.map(({ row, from, to, measure }) => ({
			id: textIn(row, 'id'),
			from: from.lane.name,
			to: to.lane.name,
			drawn: measure ? 'band' : 'line'
		}));
	},
	place
};

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const links = linksOf(spec, rows, help.rows);
	const lanes = spec.options.lanes as Region[];
	const steps = spec.options.steps as Step[];
	const measures = spec.options.measures as Measure[];
	const wholes = measures.flatMap((measure): (Whole & { row: Row })[] => {
		const { whole } = measure;
		if (!whole) return [];
		const [row] = help.rows(whole.table, whole.where);
		const lane = lanes.find(({ name }) => name === whole.lane);
		if (!row || !lane) throw new Error(`measures: the whole of ${measure.of} has no row or no lane`);
		const value = Number(row[whole.column]);
		return [{ measure, row, value, key: keyOf({ step: whole.step, lane }), lane: lane.name }];
	});
	const used = lanes.filter((lane) => links.some(({ from, to }) => from.lane === lane || to.lane === lane));
	const laid = layout(links, used, wholes, HEAD);
	const silent = String(spec.options.silent);
	const way = ({ from, to }: Link) => `${steps[from.step]?.name} to ${steps[to.step]?.name.toLowerCase()}`;
	const { unit = '', year = '', material = '', amount = '' } = spec.columns;
	return {
		scenes: [draw(spec, laid, wholes, steps, silent)],
		legend: [
			{ text: 'as thick as its amount', colour: 'ink', look: 'solid' },
			...(links.some((l) => l.hollow)
				? [{ text: 'set, not measured', colour: 'ink', look: 'hollow' as const }]
				: []),
			{ text: silent, colour: 'ink', look: 'dash' }
		],
		table: {
			head: [
				{ text: 'From' },
				{ text: 'To' },
				{ text: 'Step' },
				{ text: 'What' },
				{ text: 'Amount', numeric: true },
				{ text: 'Unit' },
				{ text: 'Year' }
			],
			rows: [
				...[...links]
					.sort((a, b) => Number(!!b.measure) - Number(!!a.measure))
					.map((link) => ({
						cells: [
							link.from.name,
							link.to.name,
							way(link),
							textIn(link.row, material),
							typeof link.row[amount] === 'number' ? printed(link.row[amount], spec.unit) : 'not found',
							textIn(link.row, unit),
							sayDate(textIn(link.row, year))
						],
						how: certainty(link.row),
						source_ids: sourcesOf(link.row)
					})),
				...wholes.map(({ measure, row, value, lane }) => ({
					cells: [
						'all',
						lane,
						'',
						measure.of,
						printed(value, spec.unit),
						textIn(row, 'unit'),
						textIn(row, 'year')
					],
					how: certainty(row),
					source_ids: sourcesOf(row)
				}))
			]
		},
		rows: links.map(({ row }) => row)
	};
}
