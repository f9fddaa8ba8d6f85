/** A facility as a thing of schema.org. Pure. */
import type { Facility } from '#lib/data/rows.ts';
import { absolute } from '#lib/text/address.ts';

/** A place with its point, as the row has it. */
export const placeNode = (row: Facility, description: string) => ({
	'@type': 'Place',
	'@id': `${absolute(`/facilities/${row.id}/`)}#place`,
	name: row.name,
	description,
	url: absolute(`/facilities/${row.id}/`),
	address: {
		'@type': 'PostalAddress',
		addressLocality: row.region_or_town,
		addressCountry: row.country
	},
	geo: { '@type': 'GeoCoordinates', latitude: row.lat, longitude: row.lon }
});
