import type { Tables } from './rows.ts';

/** How often each table cites each source: source id, then table name, then number of rows. */
export function citations(tables: Tables): Map<string, Map<string, number>> {
	const found = new Map<string, Map<string, number>>();
	for (const [table, rows] of Object.entries(tables)) {
		for (const row of rows as { source_ids?: string[] }[]) {
			for (const id of row.source_ids ?? []) {
				const counts = found.get(id) ?? new Map<string, number>();
				counts.set(table, (counts.get(table) ?? 0) + 1);
				found.set(id, counts);
			}
		}
	}
	return found;
}
