/** The frames of the still maps: the world, seven regions that together hold each site once, and four for figures. */
import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3';
import { figureFrames, regions, type FrameId, type HomeId, type Region } from './frames.ts';

export { regions, type FrameId, type HomeId, type Region, type RegionId } from './frames.ts';

/** Whether a frame holds a site. */
export function holds(frame: FrameId, at: { region: HomeId; country: string }): boolean {
	const inAmericas = at.region === 'north-america' || at.region === 'south-america';
	if (frame === 'world') return true;
	const first = at.region === 'europe' || at.region === 'east-asia';
	if (frame === 'americas') return inAmericas;
	if (frame === 'europe-low') return at.region === 'europe';
	if (frame === 'east-asia-low') return at.region === 'east-asia';
	if (frame === 'africa-australia') return !inAmericas && !first;
	if (frame === 'estonia') return at.country === 'EE';
	return at.region === frame;
}

/** The region of that id. Throws RangeError when there is none. */
export function region(id: string): Region {
	const found = [...regions, ...figureFrames].find((r) => r.id === id);
	if (!found) throw new RangeError(`No such region: ${id}`);
	return found;
}

const home: Record<string, HomeId> = {};
const countries: [HomeId, string][] = [
	['europe', 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'],
	['europe', 'AL BA BY CH GB IS MD ME MK NO RS TR UA XK'],
	['east-asia', 'BN CN HK ID JP KH KP KR LA MM MN MO MY PH SG TH TL TW VN'],
	['north-america', 'US CA GL MX'],
	['south-america', 'AR BO BR CL CO EC GF GY PE PY SR UY VE'],
	['inner-asia', 'AF BD BT IN KG KZ LK NP PK TJ TM UZ'],
	['australia', 'AU NZ PG']
];
for (const [id, codes] of countries) for (const code of codes.split(' ')) home[code] = id;

/**
 * The one region whose still map shows a place. Russia lies in two: west of 45° east counts as Europe.
 * Everything unlisted is Africa and the Gulf; a test holds each site inside its frame.
 */
export function regionOf(country: string, lon: number): HomeId {
	if (country === 'RU') return lon < 45 ? 'europe' : 'inner-asia';
	return home[country] ?? 'africa';
}

/** Radius of the earth in kilometres. */
export const EARTH = 6371;

/** A projection that fits the frame: equal in area, so no country looks larger than it is. Pixels at `width`. */
export function projection(r: Region, width = r.width): GeoProjection {
	const height = width * r.ratio;
	const p =
		r.id === 'world'
			? geoEqualEarth().rotate([-r.centre[0], 0])
			: geoAzimuthalEqualArea().rotate([-r.centre[0], -r.centre[1]]);
	if (r.across) return p.scale((width * EARTH) / r.across).translate([width / 2, height / 2]);
	const [w, s, e, n] = r.box;
	const rim: [number, number][] = [];
	for (let i = 0; i <= 20; i++) {
		const lon = w + ((e - w) * i) / 20;
		const lat = s + ((n - s) * i) / 20;
		rim.push([lon, s], [lon, n], [w, lat], [e, lat]);
	}
	const pad = 12 * (width / r.width);
	return p.fitExtent(
		[
			[pad, pad],
			[width - pad, height - pad]
		],
		{ type: 'MultiPoint', coordinates: rim }
	);
}
