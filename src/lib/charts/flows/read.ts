import { countryName } from '../../text/countries.ts';
import type { ChartSpec, Help, Row, Where } from '../bundle.ts';
import { regionOf, type Region } from '../parts/regions.ts';
import type { Signs } from '../scene/scene.ts';
import { numberIn, select, textIn } from '../spec/select.ts';

/** A column of the drawing: a step of the chain and the stages that stand in it. */
export interface Step {
	name: string;
	stages: string[];
	/** The stage whose sign and colour it takes; none for those who use the goods. */
	sign?: Signs['stage'];
}
/** Amounts that may be compared: one unit between two steps. */
export interface Measure {
	/** What is counted: 'tonnes of oxide'. */
	of: string;
	where: Where;
	/** Amounts that were set, not measured: drawn hollow. */
	set?: Where;
	/** What the key calls them. */
	set_is?: string;
	/** All that came to a place, of which the bands are parts. */
	whole?: {
		table: string;
		where: Where;
		column: string;
		/** The lane to which all of it came, what that is called there, and what is called that no band brings. */
		lane: string;
		name: string;
		rest: string;
	};
}
export interface Link {
	row: Row;
	from: Place;
	to: Place;
	/** The measure in which its amount is drawn; none for a thin line. */
	measure?: Measure;
	amount?: number;
	hollow: boolean;
}
/** Where a link begins or ends: column, lane and the name of who stands there. */
export interface Place {
	step: number;
	lane: Region;
	name: string;
}

/** All that a chart's rows say: links from place to place. @throws where a row has no place, no step or two measures */
export function linksOf(spec: ChartSpec, rows: Row[], rowsOf: Help['rows']): Link[] {
	const { from = '', to = '', amount = '', stage_from = '', stage_to = '' } = spec.columns;
	const steps = spec.options.steps as Step[];
	const lanes = spec.options.lanes as Region[];
	const measures = spec.options.measures as Measure[];
	const lookup = spec.options.places as { table: string; key: string; country: string; name: string };
	const known = new Map(rowsOf(lookup.table).map((row) => [textIn(row, lookup.key), row]));
	const place = (words: string, stage: string): Place => {
		const step = steps.findIndex(({ stages }) => stages.includes(stage));
		if (step < 0) throw new Error(`steps: stage ${stage} stands in none`);
		const found = known.get(words);
		const code = found ? textIn(found, lookup.country) : (spec.names[words] ?? words);
		const name = found ? textIn(found, lookup.name) : countryName(words);
		return { step, lane: regionOf(lanes, code), name };
	};
	return rows.map((row): Link => {
		const met = measures.filter(({ where }) => select([row], where).length);
		if (met.length > 1) throw new Error(`measures: ${textIn(row, 'id')} meets ${met.length} of them`);
		const [measure] = met;
		return {
			row,
			from: place(textIn(row, from), textIn(row, stage_from)),
			to: place(textIn(row, to), textIn(row, stage_to)),
			measure,
			amount: measure ? numberIn(row, amount) : undefined,
			hollow: !!measure?.set && select([row], measure.set).length > 0
		};
	});
}
