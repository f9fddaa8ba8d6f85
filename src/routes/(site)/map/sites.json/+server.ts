import { sites } from '#lib/server/maps.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The sites as GeoJSON points, for the live map and for anyone's own. Facts and sources stand in /data/facilities.csv. */
export function GET() {
	const features = sites().map(({ lon, lat, ...properties }) => ({
		type: 'Feature',
		id: properties.id,
		geometry: { type: 'Point', coordinates: [lon, lat] },
		properties
	}));
	return new Response(JSON.stringify({ type: 'FeatureCollection', features }), {
		headers: { 'content-type': 'application/geo+json' }
	});
}
