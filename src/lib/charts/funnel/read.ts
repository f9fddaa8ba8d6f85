import { needed, type Factor, type Range } from '../../data/magnet-balance.ts';
import type { ChartSpec, Help, Row, Where } from '../bundle.ts';
import { capacities, plantRows, type Counted, type Part } from '../parts/capacities.ts';
import type { Colour } from '../scene/scene.ts';
import { numberIn, sourcesOf, textIn } from '../spec/select.ts';

/** A published factor between a step and the next one towards the product. */
interface FactorSpec {
	table: string;
	where: Where;
	does: Factor['does'];
	/** Rows of one thing by this column are added before the range is taken. */
	sum_by?: string;
	/** Only the low end is drawn, and the need is open above it. */
	open?: boolean;
	/** How it is said (a template). */
	text: string;
}
/** A step of the chain as the yaml has it, the ore first and the product last. */
export interface Stage extends Counted {
	name: string;
	/** What is weighed: 't of metal'. */
	product: string;
	colour: Colour;
	/** Factors from the next step back to this one, the nearest to the product first. */
	factors?: FactorSpec[];
	/** Losses that no source puts a number on (a template). */
	open?: string;
}
export interface Step {
	stage: Stage;
	need: Range;
	/** The high end when every open factor is at its highest. */
	most: number;
	/** More may be needed than the range says. */
	open: boolean;
	factors: { text: string; does: Factor['does']; percent: Range; sources: string[] }[];
	/** Who reported what is needed: of the product alone, for all else is computed. */
	reported: string[];
	/** The sources of all that the need rests on. */
	sources: string[];
	europe: ReturnType<typeof capacities>;
}

/** The lowest and highest share that the rows give. @throws where there are none */
function percent({ table, where, sum_by }: FactorSpec, rows: Row[]): Range {
	if (!rows.length) throw new Error(`stages: no row of ${table} meets ${JSON.stringify(where)}`);
	const of = (row: Row, column: string) =>
		typeof row[column] === 'number' ? (row[column] as number) : numberIn(row, 'value');
	if (!sum_by)
		return {
			low: Math.min(...rows.map((row) => of(row, 'low'))),
			high: Math.max(...rows.map((row) => of(row, 'high')))
		};
	const sums = new Map<string, number>();
	for (const row of rows) {
		const key = textIn(row, sum_by);
		sums.set(key, (sums.get(key) ?? 0) + numberIn(row, 'value'));
	}
	return { low: Math.min(...sums.values()), high: Math.max(...sums.values()) };
}

/** The steps of a chart with what each needs, in the order of the yaml. @throws as the balance, or where no row gives the start */
export function stepsOf(spec: ChartSpec, rows: Row[], rowsOf: Help['rows']): Step[] {
	const start = spec.options.start as { table: string; where: Where };
	const [first, ...others] = rowsOf(start.table, start.where);
	if (!first || others.length) throw new Error(`start: ${others.length + (first ? 1 : 0)} rows, not one`);
	const value = numberIn(first, 'value');
	let need: Range = { low: value, high: value };
	let most = need;
	let open = false;
	const plants = plantRows(spec, rows, rowsOf);
	const behind = new Set(sourcesOf(first));
	const steps = [...(spec.options.stages as Stage[])].reverse().map((stage, i): Step => {
		const factors = (stage.factors ?? []).map((one) => {
			const met = rowsOf(one.table, one.where);
			return { ...one, percent: percent(one, met), sources: [...new Set(met.flatMap(sourcesOf))] };
		});
		need = needed(
			need,
			factors.map(({ does, percent: p, open: only }) => ({
				does,
				percent: only ? { low: p.low, high: p.low } : p
			}))
		);
		most = needed(most, factors);
		open ||= Boolean(stage.open) || factors.some((one) => one.open);
		const reported = i || factors.length ? [] : sourcesOf(first);
		for (const id of factors.flatMap((one) => one.sources)) behind.add(id);
		const europe = capacities(spec, plants, stage);
		return { stage, need, most: most.high, open, factors, reported, sources: [...behind], europe };
	});
	return steps.reverse();
}

/** What a chart's numbers may read of the steps: needs, factors and capacities. */
export const derived = (spec: ChartSpec, steps: Step[]): Row[] =>
	steps.flatMap(({ stage, need, most, factors, europe }): Row[] => [
		{ stage: stage.name, part: 'need', low: need.low, high: need.high, most, value: null, count: null },
		...factors.map((one, i) => ({
			stage: stage.name,
			part: `factor ${i + 1}`,
			low: one.percent.low,
			high: one.percent.high,
			most: null,
			value: null,
			count: null
		})),
		...[
			...(spec.options.parts as Part[]).map((part) => ({
				part: part.name,
				value: europe.partSum(part),
				count: europe.partRows(part).length
			})),
			{ part: 'all', value: europe.all, count: europe.counted.length },
			{ part: 'no number', value: null, count: europe.silent.length },
			{ part: 'together', value: null, count: europe.lumped.length },
			{ part: 'apart', value: null, count: europe.apart.length }
		].map((one) => ({ stage: stage.name, low: null, high: null, most: null, ...one }))
	]);
