/** Names of countries as maps print them. */
import { nameOf } from './borders.ts';

/** Natural Earth shortens names; these are written out. */
const LONG: Record<string, string> = {
	'United States of America': 'United States',
	'Dem. Rep. Congo': 'DR Congo',
	'Central African Rep.': 'Central African Republic',
	'Bosnia and Herz.': 'Bosnia and Herzegovina',
	'Dominican Rep.': 'Dominican Republic',
	'Eq. Guinea': 'Equatorial Guinea',
	'W. Sahara': 'Western Sahara',
	'S. Sudan': 'South Sudan',
	Macedonia: 'North Macedonia',
	Turkey: 'Türkiye',
	'N. Cyprus': 'Northern Cyprus',
	eSwatini: 'Eswatini'
};

/** The name of a country of world-atlas, written out; '' where it has none. */
export const longName = (country: { properties?: unknown }): string => {
	const name = nameOf(country);
	return LONG[name] ?? name;
};
