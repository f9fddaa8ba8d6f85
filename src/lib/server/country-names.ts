/** The countries that a frame around sites shows, each named where its part has room. */
import { geoBounds } from 'd3';
import { feature } from 'topojson-client';
import { figureFrames, regions } from '#lib/map/frames.ts';
import { longName } from '#lib/map/long-names.ts';
import { nameSpots, type Outline } from '#lib/map/name-spots.ts';
import type { Region } from '#lib/map/regions.ts';
import { atlas, touches, type Box } from './ground.ts';

/** Our maps' word where it is another. */
const OURS: Record<string, string> = { 'United Kingdom': 'Britain' };

/** The names that our maps print anywhere. */
const printed = new Set([...regions, ...figureFrames].flatMap((r) => r.labels.map(([name]) => name)));

let memo: (Outline & { box: Box })[] | undefined;

/** Each part of each country whose name our maps print, in degrees. */
function parts() {
	const world = atlas('50m');
	memo ??= feature(world, world.objects.countries).features.flatMap((f) => {
		const long = longName(f);
		const name = OURS[long] ?? long;
		if (!printed.has(name)) return [];
		const shapes =
			f.geometry.type === 'Polygon'
				? [f.geometry.coordinates]
				: 'coordinates' in f.geometry
					? f.geometry.coordinates
					: [];
		return (shapes as Outline['rings'][]).map((rings) => ({
			name,
			rings,
			box: geoBounds({ type: 'Polygon', coordinates: rings as number[][][] })
		}));
	});
	return memo;
}

/** Wider frames than this, in kilometres, show whole countries: their own names serve. */
const WIDE_FROM = 7000;

/**
 * The frame with a name for each country that it shows, also for those whose usual place for the name lies outside.
 * @param marks places, in degrees, that names keep away from
 */
export function withCountries(
	frame: Region & { across: number },
	marks: readonly { lon: number; lat: number }[]
): Region & { across: number } {
	if (frame.across > WIDE_FROM) return frame;
	const known = new Set(frame.labels.map(([name]) => name));
	const shown = new Map<string, Outline>();
	for (const { name, rings, box } of parts())
		if (!known.has(name) && touches(box, frame.box))
			shown.set(name, { name, rings: [...(shown.get(name)?.rings ?? []), ...rings] });
	return { ...frame, labels: [...nameSpots([...shown.values()], frame, marks), ...frame.labels] };
}
