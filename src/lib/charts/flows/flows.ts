import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import type { Region } from '../parts/regions.ts';
import { sourcesOf, textIn } from '../spec/select.ts';
import { certainty, LACK, printed } from '../words.ts';
import { sayDate } from '../../text/dates.ts';
import { beside, MIDDLE, stacked, WIDE } from './draw.ts';
import { panelsOf, type Whole } from './layout.ts';
import { linksOf, type Link, type Measure, type Step } from './read.ts';

/** Px of the highest place, where panels stand one over the other and side by side. */
const [LOW, HIGH] = [48, 150];
/** Px of the words beside a band, on one line and on two. */
const [ONE, TWO] = [17, 32];

/**
 * Who feeds whom along the chain, step by step. A link whose amount is known is a band as thick as it, with a name at
 * both ends; each measure has a panel and a scale of its own. All other links of a step are counted below its bands.
 * `silent` says why a link has no band; `tall` is px of the highest place.
 */
export const flows: Kind = {
	roles: ['from', 'to', 'amount', 'unit', 'year', 'material', 'stage_from', 'stage_to'],
	options: { steps: true, lanes: true, measures: true, places: true, silent: true, tall: false },
	needs: [
		'steps.*.name',
		'steps.*.stages',
		'lanes.*.name',
		'measures.*.of',
		'measures.*.where',
		'measures.*.whole.table',
		'measures.*.whole.where',
		'measures.*.whole.column',
		'measures.*.whole.lane',
		'measures.*.whole.name',
		'measures.*.whole.rest',
		'places.table',
		'places.key',
		'places.country',
		'places.name'
	],
	derive: (spec, rows, rowsOf) => {
		const links = linksOf(spec, rows, rowsOf);
		return links.map(({ row, from, to, measure }) => ({
			id: textIn(row, 'id'),
			from: from.lane.name,
			to: to.lane.name,
			drawn: measure ? 'band' : 'sign'
		}));
	},
	place
};

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const links = linksOf(spec, rows, help.rows);
	const lanes = spec.options.lanes as Region[];
	const steps = spec.options.steps as Step[];
	const measures = spec.options.measures as Measure[];
	const wholes = measures.flatMap((measure): Whole[] => {
		const { whole } = measure;
		if (!whole) return [];
		const [row] = help.rows(whole.table, whole.where);
		const lane = lanes.find(({ name }) => name === whole.lane);
		if (!row || !lane) throw new Error(`measures: the whole of ${measure.of} has no row or no lane`);
		return [{ measure, row, value: Number(row[whole.column]), lane }];
	});
	const silent = String(spec.options.silent);
	const tall = Number(spec.options.tall ?? 0);
	const low = panelsOf(links, wholes, { tall: tall || LOW, words: ONE });
	const high = panelsOf(links, wholes, { tall: tall || HIGH, words: TWO });
	const left = high.flatMap(({ ends }) => ends.flatMap((end) => (end.whole && end.left ? [end] : [])));
	const way = ({ from, to }: Link) => `${steps[from.step]?.name} to ${steps[to.step]?.name.toLowerCase()}`;
	const { unit = '', year = '', material = '', amount = '' } = spec.columns;
	return {
		scenes: [
			stacked(spec, low, steps, silent, { below: MIDDLE }),
			stacked(spec, low, steps, silent, { from: MIDDLE, below: WIDE }),
			beside(spec, high, steps, silent)
		],
		legend: links
			.filter((l) => l.hollow)
			.slice(0, 1)
			.map(({ from, measure }) => ({
				text: measure?.set_is ?? 'set, not measured',
				colour: from.lane.colour ?? 'world',
				look: 'pale'
			})),
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
						how: certainty(link.row) || (typeof link.row[amount] === 'number' ? '' : LACK),
						source_ids: sourcesOf(link.row)
					})),
				...wholes.map(({ measure, row, value, lane }) => ({
					cells: ['all', ...arrived(lane.name, measure, row, value)],
					how: certainty(row),
					source_ids: sourcesOf(row)
				})),
				...left.flatMap(({ lane, whole, left: value }) =>
					whole
						? [
								{
									cells: [
										whole.measure.whole?.rest ?? '',
										...arrived(lane.name, whole.measure, whole.row, value)
									],
									how: 'derived: what is left of all',
									source_ids: sourcesOf(whole.row)
								}
							]
						: []
				)
			]
		},
		rows: links.map(({ row }) => row)
	};
	function arrived(lane: string, measure: Measure, row: Row, value: number): string[] {
		return [
			lane,
			'',
			measure.of,
			printed(value, spec.unit),
			textIn(row, 'unit'),
			sayDate(textIn(row, 'year'))
		];
	}
}
