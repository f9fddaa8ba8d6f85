/** What the words behind `npm run freeze --` ask for. */
import type { Freezable } from '#lib/server/editions/fingerprint.ts';
import type { Edition } from '#lib/server/editions/manifest.ts';
import { Stop } from '../steps.mjs';

/** A reason stands in the list of a chart's editions. */
const MOST = 160;

/**
 * @param words ids of charts, all when there is none; or `--again`, one id and the reason for it
 * @returns those asked for, and the reason; '' leaves it to the fingerprints whether there is anything to do
 * @throws Stop with one sentence when they make no sense
 */
export function askedOf(
	words: readonly string[],
	all: readonly Freezable[],
	editions: readonly Edition[]
): { asked: Freezable[]; why: string } {
	const again = words[0] === '--again';
	const [ids, reasons] = again ? [words.slice(1, 2), words.slice(2)] : [words, []];
	const unknown = ids.filter((id) => !all.some((each) => each.id === id));
	if (unknown.length)
		throw new Stop(
			`No chart is called ${unknown.join(', ')}; there are ${all.map(({ id }) => id).join(', ')}.`
		);
	const asked = all.filter(({ id }) => !ids.length || ids.includes(id));
	if (!again) return { asked, why: '' };
	const [why = '', more] = reasons;
	if (!ids[0] || more !== undefined || why.length > MOST || !/^\p{Lu}.{9,}\.$/u.test(why))
		throw new Stop(
			`Say of which one chart, and why, in one sentence of at most ${MOST} letters that readers will see: npm run freeze -- --again china-quotas "Its bars are drawn at their right length."`
		);
	if (!editions.some(({ id }) => id === ids[0]))
		throw new Stop(`${ids[0]} has no edition yet; run: npm run freeze -- ${ids[0]}`);
	return { asked, why };
}
