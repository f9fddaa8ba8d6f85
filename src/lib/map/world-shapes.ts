/** Land, coast and borders of the basemap file as GeoJSON that MapLibre draws without streaks. */
import { feature, mesh } from 'topojson-client';
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { isDisputed } from './borders.ts';

interface Names {
	name: string;
}

export interface WorldFile extends Topology<{ countries: GeometryCollection<Names> }> {
	names: { name: string; lon: number; lat: number; rank: number }[];
}

/**
 * A line that crosses the antimeridian, carried on beyond 180° instead of jumping back.
 * Natural Earth's rings are joined there (Chukotka, Fiji), which would draw streaks across the map.
 */
export function unroll(line: readonly Position[]): Position[] {
	let turn = 0;
	return line.map((p, i) => {
		const before = line[i - 1];
		if (before) {
			const jump = p[0]! - before[0]!;
			if (jump > 180) turn -= 360;
			else if (jump < -180) turn += 360;
		}
		return [p[0]! + turn, p[1]!];
	});
}

const unrollLines = (lines: MultiLineString): MultiLineString => ({
	type: 'MultiLineString',
	coordinates: lines.coordinates.map(unroll)
});

export interface WorldShapes {
	land: FeatureCollection<Polygon | MultiPolygon>;
	coast: MultiLineString;
	borders: MultiLineString;
	disputed: MultiLineString;
}

/** The shapes of a basemap file. Throws when it is not one. */
export function worldShapes(file: WorldFile): WorldShapes {
	const { countries } = file.objects;
	const land = feature(file, countries) as FeatureCollection<Polygon | MultiPolygon, Names>;
	for (const { geometry: g } of land.features) {
		if (g.type === 'Polygon') g.coordinates = g.coordinates.map(unroll);
		else if (g.type === 'MultiPolygon') g.coordinates = g.coordinates.map((rings) => rings.map(unroll));
	}
	const line = (keep: NonNullable<Parameters<typeof mesh>[2]>) => unrollLines(mesh(file, countries, keep));
	return {
		land,
		coast: line((a, b) => a === b),
		borders: line((a, b) => a !== b && !isDisputed(a, b)),
		disputed: line((a, b) => a !== b && isDisputed(a, b))
	};
}
