/** What a view shows, in words. Used at build and in the browser, so that both say the same. */
import { list } from '#lib/text/list.ts';
import type { View } from './view.ts';

/** The words a sentence needs, given by the page so that the script stays small. */
export interface Words {
	/** Stage id to its plural: "magnet plants". */
	stages: Record<string, string>;
	/** Status id to its name, in lower case. */
	statuses: Record<string, string>;
	/** Country code to name; 'EU' is "the European Union". */
	countries: Record<string, string>;
	/** Region id to "in Europe". */
	regions: Record<string, string>;
}

/** What the rows of the table are called together. */
export const PLANTS = 'plants and mines';

/** "Showing 13 of 201 plants and mines: magnet plants in Europe, ramping up." Says what to do when nothing is left. */
export function showing(view: View, shown: number, all: number, words: Words): string {
	const narrowed =
		view.stages.length || view.status || view.country || view.confidence || view.region !== 'world';
	if (!narrowed) return `Showing all ${all} ${PLANTS}.`;
	const what = view.stages.length ? list(view.stages.map((s) => words.stages[s] ?? s)) : 'all stages';
	const where = [
		view.country ? `in ${words.countries[view.country] ?? view.country}` : '',
		view.region !== 'world' ? (words.regions[view.region] ?? '') : ''
	].filter(Boolean);
	const how = [
		view.status ? (words.statuses[view.status] ?? view.status) : '',
		view.confidence ? `${view.confidence} confidence` : ''
	].filter(Boolean);
	const whole = [[what, ...where].join(' '), ...how].join(', ');
	if (shown > 0) return `Showing ${shown} of ${all} ${PLANTS}: ${whole}.`;
	return `Nothing fits: ${whole}. Take one filter away, or show all. The table has only ${PLANTS} for which a source was found.`;
}
