/** The one state of the map page: read from an address, written to it, and asked whether a site is shown. Pure. */
import type { Confidence, Stage, Status } from '#lib/data/rows.ts';
import { shortened } from '#lib/text/ignored.ts';
import type { RegionId } from './regions.ts';

export interface View {
	/** Stages shown; none means all. In the order of the chain. */
	stages: Stage[];
	status: Status | '';
	/** ISO code, 'EU' for the 27 member states, '' for all. */
	country: string;
	confidence: Confidence | '';
	region: RegionId;
	/** Sites that are picked out among what is shown, in the order asked; the maps come nearer to them. */
	sites: string[];
	/** The site whose card is open, or ''. */
	site: string;
}

/** What may stand in a view: the words this page knows. */
export interface Known {
	stages: readonly string[];
	statuses: readonly string[];
	countries: readonly string[];
	confidences: readonly string[];
	regions: readonly string[];
	sites: readonly string[];
}

/** What a filter looks at in a site. */
export interface Filterable {
	stage: string;
	status: string;
	country: string;
	confidence: string;
	region: string;
	eu: boolean;
}

/** All sites, the whole world, nothing picked out. */
export const everything = (): View => ({
	stages: [],
	status: '',
	country: '',
	confidence: '',
	region: 'world',
	sites: [],
	site: ''
});

/**
 * The view that an address query asks for. What it does not know it leaves out and lists in `ignored`
 * as "name=value", each at most once and shortened. Never throws.
 */
export function parseView(query: string, known: Known): { view: View; ignored: string[] } {
	const view = everything();
	const ignored = new Set<string>();
	const params = new URLSearchParams(query);
	const many: Record<string, { words: readonly string[]; found: Set<string> }> = {
		stage: { words: known.stages, found: new Set() },
		sites: { words: known.sites, found: new Set() }
	};
	const one: Record<string, readonly string[]> = {
		status: known.statuses,
		country: known.countries,
		confidence: known.confidences,
		region: known.regions,
		site: known.sites
	};
	const seen = new Set<string>();
	for (const [name, value] of params) {
		if (value === '') continue;
		const list = Object.hasOwn(many, name) ? many[name] : undefined;
		if (list) {
			for (const part of value.split(',')) {
				if (list.words.includes(part)) list.found.add(part);
				else if (part) ignored.add(`${name}=${shortened(part)}`);
			}
			continue;
		}
		const words = Object.hasOwn(one, name) ? one[name] : undefined;
		const clean = name === 'country' ? value.toUpperCase() : value;
		if (!words?.includes(clean) || seen.has(name)) {
			ignored.add(`${shortened(name)}=${shortened(value)}`);
			continue;
		}
		seen.add(name);
		(view as unknown as Record<string, string>)[name] = clean;
	}
	view.stages = known.stages.filter((s) => many.stage!.found.has(s)) as Stage[];
	view.sites = [...many.sites!.found];
	return { view, ignored: [...ignored] };
}

/** The query of a view, with its question mark; '' for the view that shows everything. */
export function serialise(view: View): string {
	const params = new URLSearchParams();
	for (const stage of view.stages) params.append('stage', stage);
	if (view.region !== 'world') params.set('region', view.region);
	if (view.country) params.set('country', view.country);
	if (view.status) params.set('status', view.status);
	if (view.confidence) params.set('confidence', view.confidence);
	if (view.sites.length) params.set('sites', view.sites.join(','));
	if (view.site) params.set('site', view.site);
	// A comma needs no code in a query, and the address is read by people.
	const query = params.toString().replaceAll('%2C', ',');
	return query ? `?${query}` : '';
}

/** Whether a view shows a site. Sites that are picked out do not matter here: they filter nothing. */
export function shows(view: View, site: Filterable): boolean {
	if (view.stages.length && !(view.stages as string[]).includes(site.stage)) return false;
	if (view.status && view.status !== site.status) return false;
	if (view.confidence && view.confidence !== site.confidence) return false;
	if (view.region !== 'world' && view.region !== site.region) return false;
	if (view.country === 'EU') return site.eu;
	return !view.country || view.country === site.country;
}
