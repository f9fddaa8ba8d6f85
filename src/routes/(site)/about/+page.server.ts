import { evidenceFor } from '#lib/data/evidence.ts';
import { content } from '#lib/server/content.ts';

/** How much stands behind the pages, and where it ends. */
export function load() {
	const { tables, package: pkg } = content();
	// What a firm does or a market shows is no act of the dispute.
	const dispute = tables.events.filter(({ kind }) => kind !== 'industry' && kind !== 'supply');
	return {
		sources: tables.sources.length,
		languages: new Set(tables.sources.map(({ language }) => language)).size,
		tables: pkg.resources.length,
		weaknesses: tables.corrections.filter((entry) => entry.class === 'known-weakness').length,
		evidence: {
			dispute: evidenceFor(tables.sources, [...dispute, ...tables.licences, ...tables.controls]),
			sites: evidenceFor(tables.sources, tables.facilities)
		}
	};
}
