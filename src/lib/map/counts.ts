/** How the rows of the table of facilities are counted and called, the same on every page. Pure. */
import type { Facility, Stage, Status } from '#lib/data/rows.ts';
import { PLANTS } from './sentences.ts';
import { sayStage, stageLook } from './stages.ts';

/**
 * "201 plants and mines", or "13 magnet plants" where all are of one stage.
 * A row is one stage on one site, so a mine with its separation plant beside it is two of them.
 */
export function sayCount(rows: readonly { stage: Stage }[]): string {
	const [first] = rows;
	const alike = first && rows.every(({ stage }) => stage === first.stage);
	return alike ? sayStage(stageLook(first.stage), rows.length) : `${rows.length} ${PLANTS}`;
}

/** The number of sites on which the rows stand. */
export const sitesOf = (rows: readonly Pick<Facility, 'site_id'>[]): number =>
	new Set(rows.map(({ site_id }) => site_id)).size;

/** Whether a plant or mine is at work: it operates or ramps up. */
export const atWork = ({ status }: { status: Status }): boolean =>
	status === 'operating' || status === 'ramping-up';
