/** The rows of the day beside a frozen page. */
import type { ChartSource } from '#lib/charts/bundle.ts';
import { dataLine } from '#lib/charts/picture/credits.ts';
import { placelessCredit } from '#lib/text/cite/credit.ts';
import { AUTHOR } from '#lib/text/cite/record.ts';
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

/** What the credit of an edition is made of, as the JSON of a chart has it. */
interface Told {
	id: string;
	title: string;
	as_of: string;
	counted_by?: string;
	sources: ChartSource[];
}

/**
 * The JSON of a chart as a file of an edition: it says which, by whom and on what terms, and names no address of ours
 * and no other edition.
 * @param text the JSON of the chart as built
 */
export function frozenData(
	text: string,
	origin: string,
	{ n, date }: Pick<EditionMark, 'n' | 'date'>
): string {
	const whole = JSON.parse(text) as Told;
	const { id, ...rest } = without(origin, whole) as Record<string, unknown>;
	// What is said of today names another edition, or none.
	for (const key of ['citation', 'credit', 'edition', 'editions']) delete rest[key];
	const data = dataLine({ ...whole, counted_by: whole.counted_by ?? '' });
	const credit = placelessCredit({ title: whole.title, asOf: whole.as_of, edition: { n, date }, data });
	return JSON.stringify({ id, edition: { n, date }, maker: AUTHOR, credit, ...rest }, null, '\t') + '\n';
}
