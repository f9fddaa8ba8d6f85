/** The list under the map as a table of plain cells, for files. Pure. */
import type { Group } from './rows.ts';

/** Heads of the columns. */
const HEAD = ['Plant or mine', 'Stage', 'Place', 'Operator', 'State', 'State as of', 'Capacity', 'Elements'];

/** What stands for a source where no row of the list has one. */
const NONE = 'no source found';

/** A line for each plant and mine, in the order of the list. */
export const listTable = (groups: readonly Group[]) => ({
	head: HEAD.map((text) => ({ text })),
	rows: groups.flatMap(({ look, rows }) =>
		rows.map((row) => ({
			cells: [
				row.name,
				look.one,
				row.place,
				row.operator,
				row.status,
				row.asOf,
				row.capacity || 'no figure found',
				row.elements
			],
			how: row.confidence === 'high' ? '' : `${row.confidence} confidence`,
			source_ids: row.sources.map(({ id }) => id),
			...(row.sources.length ? {} : { origin: NONE })
		}))
	)
});
