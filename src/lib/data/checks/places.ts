import { countryName } from '#lib/text/countries.ts';
import type { Distance } from './outlines.ts';
import { rowsOf, type Checked } from './report.ts';

/** How far a point may lie off the outline: coasts are drawn coarsely, and harbours stand on the water. */
const TOLERANCE_KM = 10;
const table = 'facilities';

/** Facilities outside their country, with the likely reason: swapped or with a wrong sign. */
export function checkPlaces(checked: Checked, distance: Distance): void {
	for (const [row, { country, lat, lon }] of rowsOf(checked, table).entries()) {
		if (typeof lat !== 'number' || typeof lon !== 'number' || Math.abs(lat) > 90 || Math.abs(lon) > 180)
			continue;
		const code = String(country);
		const off = distance(code, lat, lon);
		if (off === undefined) {
			if (/^[A-Z]{2}$/.test(code)) {
				checked.report(
					{ table, row, column: 'country' },
					`no outline is known for the country “${code}”`,
					'correct the code'
				);
			}
			continue;
		}
		if (off <= TOLERANCE_KM) continue;
		const near = (y: number, x: number) =>
			Math.abs(y) <= 90 && (distance(code, y, x) ?? Infinity) <= TOLERANCE_KM;
		const mend = near(lon, lat)
			? 'lat and lon look swapped, write them the other way round'
			: near(lat, -lon)
				? `the sign of lon looks wrong, write ${-lon}`
				: near(-lat, lon)
					? `the sign of lat looks wrong, write ${-lat}`
					: 'correct the point or the country';
		checked.report(
			{ table, row, column: near(-lat, lon) || near(lon, lat) ? 'lat' : 'lon' },
			`${lat}, ${lon} lies ${Math.round(off).toLocaleString('en-GB')} km outside ${countryName(code)}`,
			mend
		);
	}
}

/** Positions of events that are only half written. */
export function checkHalfPoints(checked: Checked): void {
	for (const [row, { lat, lon }] of rowsOf(checked, 'events').entries()) {
		if ((lat === null) === (lon === null)) continue;
		const column = lat === null ? 'lat' : 'lon';
		checked.report(
			{ table: 'events', row, column },
			`${lat ?? lon} stands alone`,
			`write ${column} too, or empty both`
		);
	}
}
