/** How the rows of the table of facilities are counted and called, the same on every page. Pure. */
import { FRESH } from '#lib/data/evidence.ts';
import type { Facility, Stage } from '#lib/data/rows.ts';
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

/** Whether a plant or mine is listed as at work: it operates or ramps up. */
export const listedAtWork = ({ status }: Pick<Facility, 'status'>): boolean =>
	status === 'operating' || status === 'ramping-up';

/** Whether no source was found for a plant or mine itself, at most one for its place: charts do not count it. */
export const unsourced = ({ source_ids, notes }: Pick<Facility, 'source_ids' | 'notes'>): boolean =>
	!source_ids.length || notes.includes('everything but coordinates');

/** Whether a plant or mine is at work by a source that is not too old. */
export const atWork = (row: Pick<Facility, 'status' | 'status_as_of'>): boolean =>
	listedAtWork(row) && row.status_as_of >= FRESH;
