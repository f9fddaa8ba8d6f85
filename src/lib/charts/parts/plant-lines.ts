import { sayDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { ChartSpec, ExtraColumn, Row, TableRow } from '../bundle.ts';
import { select, sourcesOf, textIn } from '../spec/select.ts';
import { capital, certainty, LACK } from '../words.ts';
import { placesOf, type capacities, type Counted, type Part } from './capacities.ts';

/** A line of the table under a chart of plants, and the same line as a row of its download. */
export interface PlantLine {
	line: TableRow;
	/** None where nothing is there to be passed on, as in a sum of no plants. */
	row?: Row;
}

/** What a download of plants says beside the columns of their table. */
export const PLANT_COLUMNS: ExtraColumn[] = [
	{
		name: 'step',
		title: 'Step',
		type: 'string',
		description: 'The step or bar of the chart to which the row belongs.'
	},
	{
		name: 'row_is',
		title: 'What the row is',
		type: 'string',
		description:
			'need (reported or computed), factor (by which needs are computed), sum (of plants), or plant: stated, estimated, later step, not added, another measure or no number.'
	},
	{
		name: 'low',
		title: 'Low end',
		type: 'number',
		description: 'Low end of a need or factor, in the unit of the row.',
		unitField: 'unit'
	},
	{
		name: 'high',
		title: 'High end',
		type: 'number',
		description: 'High end of a need or factor, in the unit of the row.',
		unitField: 'unit'
	}
];

/** What stands for the unit of a plant that states no number. */
const NO_UNIT = 'none stated';

/** A row of a download that is no plant: a need or a factor. */
export const rangeRow = (
	step: string,
	is: string,
	name: string,
	{ low, high }: { low: number; high: number },
	unit: string,
	source_ids: string[]
): Row => ({ step, row_is: is, name, low: exact(low), high: exact(high), unit, source_ids });

/** A number without the dust of binary sums. */
const exact = (number: number): number => Number(number.toFixed(6));

/** Lines of what plants state for a step: the sums, and the plants. */
export function plantLines(
	spec: ChartSpec,
	step: string,
	of: Counted,
	count: ReturnType<typeof capacities>,
	whose = ''
): { sums: PlantLine[]; plants: PlantLine[] } {
	const { name = '', place = '', status = '', as_of = '', unit = '', value = '' } = spec.columns;
	const amount = (row: Row): string => {
		const number = count.valueOf(row);
		if (typeof number !== 'number') return 'not published';
		return textIn(row, unit) === of.unit ? formatNumber(number) : (of.lumped?.cell ?? '');
	};
	const printed = (row: Row): boolean =>
		typeof count.valueOf(row) === 'number' && textIn(row, unit) === of.unit;
	const is = (row: Row): string => {
		if (count.apart.includes(row)) return 'plant: not added';
		if (count.silent.includes(row)) return 'plant: no number';
		return count.lumped.includes(row) ? 'plant: another measure' : `plant: ${textIn(row, 'basis')}`;
	};
	/** What a state comes to. Without a plant to add it is never nought: there may be plants that publish nothing. */
	const sum = (part: Part): PlantLine[] => {
		const own = count.partRows(part);
		// Where nothing was estimated there is nothing to say of it.
		if (!own.length && part.look === 'hatch') return [];
		const stated = part.where.basis === 'stated' ? 'with a stated number, ' : '';
		const text = capital([whose, `all ${stated}${part.name}`].filter(Boolean).join(', '));
		const mute = select([...count.silent, ...count.lumped], part.where).length;
		return [
			{
				line: {
					cells: [
						step,
						text,
						'',
						part.name,
						'',
						own.length ? formatNumber(count.partSum(part)) : mute ? 'none published' : 'none'
					],
					how: own.length ? 'derived' : '',
					source_ids: [],
					origin: own.length ? 'sum of the plants below' : 'none below has a number to add'
				},
				...(own.length && {
					row: {
						step,
						row_is: 'sum',
						name: text,
						[value]: count.partSum(part),
						[unit]: of.unit,
						source_ids: [...new Set(own.flatMap(sourcesOf))]
					}
				})
			}
		];
	};
	return {
		sums: of.apart ? [] : (spec.options.parts as Part[]).flatMap(sum),
		plants: [...count.counted, ...count.apart, ...count.lumped, ...count.silent].map((row) => ({
			line: {
				cells: [
					step,
					textIn(row, name),
					placesOf(row, place),
					textIn(row, status).replaceAll('-', ' '),
					sayDate(textIn(row, as_of)),
					amount(row)
				],
				how:
					[textIn(row, 'basis') === 'estimated' ? 'estimated' : '', certainty(row)]
						.filter(Boolean)
						.join(', ') || (printed(row) ? '' : LACK),
				source_ids: sourcesOf(row)
			},
			// Where neither number nor unit is stated, the unit of the chart would say too much.
			row: { ...row, step, row_is: is(row), ...(textIn(row, unit) ? {} : { unit: NO_UNIT }) }
		}))
	};
}
