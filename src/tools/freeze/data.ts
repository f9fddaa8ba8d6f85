/** The rows of the day beside a frozen page. */
import type { EditionMark } from '#lib/text/edition.ts';

/** A value without whatever names an address of ours: addresses depend on where the site stands. */
function without(origin: string, value: unknown): unknown {
	if (typeof value === 'string') return value.includes(origin) ? undefined : value;
	if (Array.isArray(value)) return value.map((v) => without(origin, v)).filter((v) => v !== undefined);
	if (typeof value !== 'object' || !value) return value;
	const bare = (v: unknown) => typeof v === 'object' && v !== null && !Object.keys(v).length;
	const kept = Object.entries(value)
		.map(([key, v]) => [key, without(origin, v), bare(v)] as const)
		// What held nothing but such addresses goes with them.
		.filter(([, v, wasBare]) => v !== undefined && (wasBare || !bare(v)));
	return Object.fromEntries(kept);
}

/**
 * The JSON of a chart as a file of an edition: it says which, and names no address of ours.
 * @param text the JSON of the chart as built
 */
export function frozenData(
	text: string,
	origin: string,
	{ n, date }: Pick<EditionMark, 'n' | 'date'>
): string {
	const { id, ...rest } = without(origin, JSON.parse(text)) as Record<string, unknown>;
	// A citation of today names another edition, or none.
	for (const key of ['cite', 'citation', 'citations', 'credit', 'edition', 'version']) delete rest[key];
	return JSON.stringify({ id, edition: { n, date }, ...rest }, null, '\t') + '\n';
}
