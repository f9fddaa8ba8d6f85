import { countryName } from '../../text/countries.ts';
import { sayDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { ChartSpec, Help, Kind, Placed, Row, TableRow } from '../bundle.ts';
import type { Part } from '../parts/capacities.ts';
import { PHONE, STEPS, type LegendItem } from '../scene/scene.ts';
import { sourcesOf, textIn } from '../spec/select.ts';
import { capital, certainty, printed } from '../words.ts';
import { draw, printedNeed, type Sheet } from './draw.ts';
import { derived, stepsOf, type Step } from './read.ts';

/**
 * The steps of a chain from the first to the product: what each must yield for a given weight of the product, by
 * published factors, over what plants state as their capacity. Every step has its own unit; none is added to another.
 */
export const funnel: Kind = {
	roles: ['value', 'unit', 'name', 'place', 'status', 'as_of'],
	options: { start: true, stages: true, parts: true, whose: true, colour: true, round: true },
	derive: (spec, rows, rowsOf) => derived(spec, stepsOf(spec, rows, rowsOf)),
	place
};

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const steps = stepsOf(spec, rows, help.rows);
	const places = 10 ** -Number(spec.options.round);
	const sheet: Sheet = {
		steps,
		parts: spec.options.parts as Part[],
		whose: String(spec.options.whose),
		colour: String(spec.options.colour),
		round: (tonnes) => formatNumber(Math.round(tonnes / places) * places),
		fill: help.fill
	};
	return {
		scenes: [
			draw(sheet, STEPS[0], false, { phone: false }),
			draw(sheet, PHONE, false, { phone: true, below: 2 }),
			draw(sheet, STEPS[2], false, { from: 2, below: 3 }),
			draw(sheet, STEPS[3], true, { from: 3 })
		],
		legend: legend(sheet),
		table: {
			head: [
				{ text: 'Step' },
				{ text: 'What' },
				{ text: 'Country' },
				{ text: 'State' },
				{ text: 'As of' },
				{ text: 'Tonnes a year, or per cent', numeric: true }
			],
			rows: steps.flatMap((step) => [...needRows(step, sheet), ...haveRows(step, sheet, spec)])
		},
		rows: [...new Set(steps.flatMap(({ europe }) => plants(europe)))]
	};
}

const plants = ({ counted, lumped, silent }: Step['europe']): Row[] => [...counted, ...lumped, ...silent];

function legend({ steps, parts, whose, colour }: Sheet): LegendItem[] {
	return [
		{ text: 'needed', colour: 'ink', look: 'solid' },
		...(steps.some(({ need }) => need.low < need.high)
			? [{ text: 'up to', colour: 'ink', look: 'hatch' as const }]
			: []),
		...(steps.some(({ open }) => open)
			? [{ text: 'more, if more is lost', colour: 'ink', look: 'dash' as const }]
			: []),
		...parts
			.filter((part) => steps.some(({ europe }) => europe.partSum(part)))
			.map(({ name, look }, i) => ({ text: i ? name : `${whose}: ${name}`, colour, look }))
	];
}

/** What a step needs and by which factors, as lines of the table. */
function needRows(step: Step, { round, fill }: Sheet): TableRow[] {
	const { stage, need, most, factors } = step;
	const line = (what: string, number: string, how = '', source_ids: string[] = []): TableRow => ({
		cells: [stage.name, what, '', '', '', number],
		how,
		source_ids
	});
	const share = ({ low, high }: { low: number; high: number }) =>
		[...new Set([low, high].map((n) => printed(n, { decimals: 2 })))].join(' to ') + '%';
	return [
		...factors.map((one) => line(capital(fill(one.text)), share(one.percent), '', one.sources)),
		line(
			factors.length ? 'Needed' : 'Needed, as reported or by the step before',
			printedNeed(step, round),
			need.low < need.high ? 'derived' : ''
		),
		...(most > need.high ? [line('Needed where every loss is the highest', round(most), 'derived')] : [])
	];
}

/** What plants state for a step: each sum, then each plant. */
function haveRows({ stage, europe }: Step, { parts, whose }: Sheet, spec: ChartSpec): TableRow[] {
	const { name = '', place: where = '', status = '', as_of = '', unit = '' } = spec.columns;
	const amount = (row: Row): string => {
		const value = europe.valueOf(row);
		if (typeof value !== 'number') return 'not published';
		return textIn(row, unit) === stage.unit ? formatNumber(value) : (stage.lumped?.cell ?? '');
	};
	return [
		...parts.map((part) => ({
			cells: [
				stage.name,
				`${whose}, all ${part.name}`,
				'',
				part.name,
				'',
				formatNumber(europe.partSum(part))
			],
			how: '',
			source_ids: []
		})),
		...plants(europe).map((row) => ({
			cells: [
				stage.name,
				textIn(row, name),
				countryName(textIn(row, where)),
				textIn(row, status).replaceAll('-', ' '),
				sayDate(textIn(row, as_of)),
				amount(row)
			],
			how: certainty(row),
			source_ids: sourcesOf(row)
		}))
	];
}
