/** What a facility's page says of its row, in sentences. Pure. */
import { stateDated } from '#lib/data/evidence.ts';
import type { Confidence, Facility } from '#lib/data/rows.ts';
import { stageLook, statusLook } from '#lib/map/stages.ts';
import { countryName, theCountry } from '#lib/text/countries.ts';
import { sayDate } from '#lib/text/dates.ts';

/** "in Narva (Kulgu industrial park), Estonia", "in South Korea (site not announced)", "near Qaqortoq, Greenland". */
export function sayPlace({ region_or_town: region, country }: Facility): string {
	const name = theCountry(country);
	if (/^site not/.test(region)) return `in ${name} (${region})`;
	if (region.includes(countryName(country))) return `in ${region}`;
	const word = /^near /.test(region) ? '' : /Island\b/.test(region) ? 'on ' : 'in ';
	return `${word}${region}, ${name}`;
}

/** What it is, where and in which state, with the date of the state. */
export function sayWhat(row: Facility): string {
	const state = statusLook(row.status).name.toLowerCase();
	const day = stateDated(row);
	const dated = day ? `${state} as of ${sayDate(day)}.` : `listed as ${state}; no source dates that.`;
	return `A ${stageLook(row.stage).one.toLowerCase()} ${sayPlace(row)}, ${dated}`;
}

/** How far a row can be trusted, in the words of the table. */
export const TRUST: Record<Confidence, string> = {
	high: 'High confidence: read in a primary text, an official table or reports that agree.',
	medium: 'Medium confidence: second-hand, or derived in part.',
	low: 'Low confidence: it rests on a single weak source, or on none.'
};

/** How exact the point on the map is. */
export const EXACT: Record<Facility['coord_precision'], string> = {
	site: 'The point marks the site itself.',
	town: 'The point marks the town, not the site.',
	district: 'The point marks the district only; the site may lie tens of kilometres away.'
};

const HEAVY: Record<string, string> = { yes: 'Yes', no: 'No', partly: 'In part', unknown: 'Not known' };
/** Whether heavy rare earths are handled. */
export const sayHeavy = ({ heavy_ree }: Facility): string => HEAVY[heavy_ree] ?? heavy_ree;

/** What the page admits: all that no source was found for; '' for nothing. */
export function sayUnsourced(unsourced: readonly string[]): string {
	const all = unsourced.find((item) => item.startsWith('everything'));
	if (all) {
		const but = /\bbut\b/.test(all) ? ' but the coordinates' : ', the coordinates included';
		return `No source was found for anything here${but}. Take it as a lead to check, not as a fact.`;
	}
	if (!unsourced.length) return '';
	return `No source was found for: ${unsourced.join('; ')}. Where the page shows something of this, it is a lead to check.`;
}

/** A point in words: '43.408° N, 0.635° W'. */
export const sayPoint = ({ lat, lon }: Pick<Facility, 'lat' | 'lon'>): string =>
	`${Math.abs(lat)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon)}° ${lon < 0 ? 'W' : 'E'}`;
