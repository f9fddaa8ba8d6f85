import { PLANT_NEEDS } from '../parts/capacities.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { ChartSpec, Help, Kind, Placed, Row, TableRow } from '../bundle.ts';
import type { Part } from '../parts/capacities.ts';
import { PHONE, STEPS, type LegendItem } from '../scene/scene.ts';
import { PLANT_COLUMNS, plantLines, rangeRow, type PlantLine } from '../parts/plant-lines.ts';
import { capital, printed } from '../words.ts';
import { draw, printedNeed, type Sheet } from './draw.ts';
import { derived, stepsOf, type Step } from './read.ts';

/**
 * The steps of a chain from the product back to the first: what each must yield for a given weight of the product, by
 * published factors, over what plants state as their capacity. Every step has its own unit; none is added to another.
 */
export const funnel: Kind = {
	roles: ['value', 'unit', 'name', 'place', 'status', 'as_of'],
	options: {
		start: true,
		stages: true,
		parts: true,
		whose: true,
		colour: true,
		round: true,
		counted_too: false
	},
	needs: [
		'start.table',
		'start.where',
		'stages.*.name',
		'stages.*.product',
		'stages.*.colour',
		'stages.*.unit',
		'stages.*.where',
		'stages.*.lumped.unit',
		'stages.*.lumped.text',
		'stages.*.lumped.cell',
		'stages.*.factors.*.table',
		'stages.*.factors.*.where',
		'stages.*.factors.*.does',
		'stages.*.factors.*.text',
		...PLANT_NEEDS
	],
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
	// From the product down, as the drawing has it.
	const lines = steps.toReversed().flatMap((step) => {
		const { sums, plants } = plantLines(spec, step.stage.name, step.stage, step.europe, sheet.whose);
		return [...needLines(step, sheet), ...sums, ...plants];
	});
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
			rows: lines.map(({ line }) => line)
		},
		columns: PLANT_COLUMNS,
		rows: lines.flatMap(({ row }) => (row ? [row] : []))
	};
}

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
function needLines(step: Step, { round, fill }: Sheet): PlantLine[] {
	const { stage, need, most, factors, reported, sources } = step;
	const line = (what: string, number: string, how: string, source_ids: string[]): TableRow => ({
		cells: [stage.name, what, '', '', '', number],
		how,
		source_ids,
		...(source_ids.length ? {} : { origin: 'computed from the steps above' })
	});
	const rounded = ({ low, high }: { low: number; high: number }) => {
		const [from = NaN, to = NaN] = [low, high].map((n) => Number(round(n).replaceAll(',', '')));
		return { low: from, high: to };
	};
	const share = ({ low, high }: { low: number; high: number }) =>
		[...new Set([low, high].map((n) => printed(n, { decimals: 2 })))].join(' to ') + '%';
	const needs = (what: string, number: string, ends: { low: number; high: number }): PlantLine => ({
		line: line(what, number, reported.length ? '' : 'derived', reported),
		row: rangeRow(stage.name, 'need', what, rounded(ends), stage.unit, sources)
	});
	return [
		...factors.map((one): PlantLine => {
			const what = capital(fill(one.text));
			return {
				line: line(what, share(one.percent), '', one.sources),
				row: rangeRow(stage.name, 'factor', what, one.percent, '%', one.sources)
			};
		}),
		needs(
			reported.length
				? 'Needed, as reported'
				: `Needed${factors.length ? '' : ', at least as much as at the step above'}`,
			printedNeed(step, round),
			need
		),
		...(most > need.high
			? [needs('Needed where every loss is the highest', round(most), { low: most, high: most })]
			: [])
	];
}
