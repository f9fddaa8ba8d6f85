import type { Actor } from '#lib/data/rows.ts';
import { byName } from '#lib/text/order.ts';

/** The sides of the table as headings; what is not in the list keeps its own word. */
const NAMES: Record<string, string> = {
	EU: 'European Union: institutions',
	'EU member state': 'European Union: member states',
	'business (EU)': 'European Union: associations of firms',
	industry: 'Firms',
	allies: 'Other states and groups',
	'third party': 'Other states and groups',
	international: 'International bodies'
};

/** The heading under which an actor stands. */
const sideName = (actor: Pick<Actor, 'side'>): string => NAMES[actor.side] ?? actor.side;

/** Actors by side. Sides and names stand in the order of the alphabet, so that none comes first by choice. */
export function bySide<T extends { name: string; side: string }>(
	actors: readonly T[]
): { name: string; actors: T[] }[] {
	const names = [...new Set(actors.map(sideName))].sort(byName);
	return names.map((name) => ({
		name,
		actors: actors.filter((a) => sideName(a) === name).sort((a, b) => byName(a.name, b.name))
	}));
}
