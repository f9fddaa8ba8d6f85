/** The seventeen metals as a list for readers: uses, group, lists, and the sources that only a row has. Pure. */
import type { Confidence, Source, StatRow } from './rows.ts';

/** A source in a few words. */
interface Named {
	id: string;
	name: string;
}

/** One metal. `state` is how China's dual-use rules of 2025 left it. */
export interface Metal {
	symbol: string;
	name: string;
	number: number;
	uses: string;
	state: 'lit' | 'suspended' | 'free';
	/** Group and lists, in short sentences. */
	lists: string[];
	confidence: Confidence;
	/** Sources that not every row has. */
	sources: Named[];
}

/** The list, and the sources that all rows have. */
export interface Metals {
	metals: Metal[];
	common: Named[];
}

const yes = (row: StatRow, column: string): boolean => row[column] === 'yes';

const CHINA = {
	lit: 'China: licence since April 2025',
	suspended: 'China: announced, then suspended',
	free: 'China: no entry of its own'
};

function stateOf(row: StatRow): Metal['state'] {
	if (yes(row, 'controlled_april_2025')) return 'lit';
	return yes(row, 'controlled_october_2025') ? 'suspended' : 'free';
}

/** What the law of the EU says of a metal. */
function inEurope(row: StatRow): string {
	const group = String(row.group_eu ?? '') || 'in neither group';
	if (yes(row, 'eu_strategic')) return `EU: ${group}, strategic and critical`;
	return `EU: ${group}, ${yes(row, 'eu_critical') ? 'critical' : 'on no list'}`;
}

/**
 * The metals by atomic number.
 * @param name the few words for a source
 */
export function metalsOf(rows: StatRow[], sources: Source[], name: (source: Source) => string): Metals {
	const byId = new Map(sources.map((source) => [source.id, source]));
	const named = (ids: string[]): Named[] =>
		ids.flatMap((id) => {
			const source = byId.get(id);
			return source ? [{ id, name: name(source) }] : [];
		});
	const common = (rows[0]?.source_ids ?? []).filter((id) =>
		rows.every(({ source_ids }) => source_ids.includes(id))
	);
	return {
		metals: rows
			.map((row) => {
				const state = stateOf(row);
				return {
					symbol: String(row.symbol),
					name: String(row.name),
					number: Number(row.atomic_number),
					uses: String(row.main_uses),
					state,
					lists: [CHINA[state], inEurope(row)],
					confidence: row.confidence,
					sources: named(row.source_ids.filter((id) => !common.includes(id)))
				};
			})
			.sort((a, b) => a.number - b.number),
		common: named(common)
	};
}
