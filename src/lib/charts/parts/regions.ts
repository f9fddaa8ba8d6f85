import { inEU } from '../../text/countries.ts';

/** A group of countries by their codes; EU stands for its 27 states, and no codes for all that are left. */
export interface Region {
	name: string;
	countries?: string[];
	colour?: string;
}

/** The region that a country belongs to. @throws when none takes it */
export function regionOf(regions: Region[], country: string): Region {
	const found =
		regions.find((r) => r.countries?.some((code) => code === country || (code === 'EU' && inEU(country)))) ??
		regions.find((r) => !r.countries);
	if (!found) throw new Error(`regions: ${country} belongs to none; name it, or add one without countries`);
	return found;
}
