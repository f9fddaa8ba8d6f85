import { KINDS, type Entry, type Kind } from './entries.ts';

/** "12 results: 5 plants and mines, 4 events, 3 terms". */
export function tally(found: readonly { entry: Entry }[]): string {
	const counts = new Map<Kind, number>();
	for (const { entry } of found) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
	const parts = [...counts]
		.sort((a, b) => b[1] - a[1])
		.map(([kind, count]) => `${count} ${KINDS[kind][count === 1 ? 1 : 2]}`);
	return `${found.length} ${found.length === 1 ? 'result' : 'results'}: ${parts.join(', ')}.`;
}
