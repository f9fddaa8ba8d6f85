/** What a view shows, in words. Used at build and in the browser, so that both say the same. */
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

const list = (parts: string[]): string =>
	parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');

/** "Showing 13 of 201 sites: magnet plants in Europe, ramping up." Says what to do when nothing is left. */
export function showing(view: View, shown: number, all: number, words: Words): string {
	const narrowed =
		view.stages.length || view.status || view.country || view.confidence || view.region !== 'world';
	if (!narrowed) return `Showing all ${all} sites.`;
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
	if (shown > 0) return `Showing ${shown} of ${all} sites: ${whole}.`;
	return `No site fits: ${whole}. Take one filter away, or show all sites. The table has only sites for which a source was found.`;
}
