import { stages } from '#lib/data/stages.ts';
import type { ChartSpec, Row, Where } from '../bundle.ts';
import { regionOf, type Region } from '../parts/regions.ts';
import type { SignLook } from '../scene/scene.ts';
import { select, textIn } from '../spec/select.ts';

/** What the fill of a sign says. */
export interface State {
	name: string;
	look: SignLook;
	/** Left out of the last one, which takes what no other state takes. */
	where?: Where;
}
/** The things of one stage in one region, in the order of the states. */
export interface Cell {
	region: Region;
	stage: (typeof stages)[number];
	rows: Row[];
	counts: { state: State; count: number }[];
}

export const statesOf = (spec: ChartSpec): State[] => spec.options.states as State[];

/** The state of a row: the one whose conditions it meets, or else the one without conditions. @throws where it is not one */
export function stateOf(states: State[], row: Row): State {
	const met = states.filter(({ where }) => where && select([row], where).length);
	const [state = states.find(({ where }) => !where)] = met;
	if (!state || met.length > 1)
		throw new Error(`states: ${textIn(row, 'id')} meets ${met.length} of them, not one`);
	return state;
}

/**
 * Cells of a chart, region by region, each with the stages of the chain that any row has.
 * @throws where a row has no state, no stage or no region
 */
export function cellsOf(spec: ChartSpec, rows: Row[]): Cell[][] {
	const { stage = '', country = '' } = spec.columns;
	const states = statesOf(spec);
	const regions = spec.options.regions as Region[];
	for (const row of rows) {
		if (!stages.some(({ id }) => id === textIn(row, stage)))
			throw new Error(`stages: ${textIn(row, 'id')} is of stage "${textIn(row, stage)}", which has no sign`);
	}
	const stateFor = new Map(rows.map((row) => [row, stateOf(states, row)]));
	const regionFor = new Map(rows.map((row) => [row, regionOf(regions, textIn(row, country))]));
	const present = stages.filter(({ id }) => rows.some((row) => textIn(row, stage) === id));
	return regions.map((region) =>
		present.map((one): Cell => {
			const own = rows.filter((row) => regionFor.get(row) === region && textIn(row, stage) === one.id);
			const counts = states.map((state) => ({
				state,
				count: own.filter((row) => stateFor.get(row) === state).length
			}));
			return {
				region,
				stage: one,
				rows: own,
				counts
			};
		})
	);
}
