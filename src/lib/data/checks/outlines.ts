import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { countryDigits } from '#lib/text/country-codes.ts';

type Point = [number, number];
/** A closed ring of [lon, lat], unwrapped where it crosses the antimeridian, with its bounding box. */
interface Ring {
	points: Point[];
	west: number;
	south: number;
	east: number;
	north: number;
}

/** Where a point lies: 0 inside, else the kilometres to the outline. */
export type Distance = (country: string, lat: number, lon: number) => number | undefined;

/** A ring whose longitudes never jump: world-atlas is not cut at 180 degrees. */
function unwrap(coordinates: number[][]): Ring {
	const points: Point[] = [];
	let turn = 0;
	let last = coordinates[0]?.[0] ?? 0;
	const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
	for (const [lon = 0, lat = 0] of coordinates) {
		if (lon - last > 180) turn -= 360;
		else if (last - lon > 180) turn += 360;
		last = lon;
		const x = lon + turn;
		points.push([x, lat]);
		box.west = Math.min(box.west, x);
		box.east = Math.max(box.east, x);
		box.south = Math.min(box.south, lat);
		box.north = Math.max(box.north, lat);
	}
	return { points, ...box };
}

function contains(ring: Ring, x: number, y: number): boolean {
	if (x < ring.west || x > ring.east || y < ring.south || y > ring.north) return false;
	let inside = false;
	const { points } = ring;
	for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
		const [ax, ay] = points[i] as Point;
		const [bx, by] = points[j] as Point;
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	}
	return inside;
}

const KM = 111.2; // one degree of latitude

/** Kilometres from a point to the nearest line of a ring, on a plane near the point: good for some tens of km. */
function kilometres(ring: Ring, x: number, y: number): number {
	const squeeze = Math.cos((y * Math.PI) / 180);
	let nearest = Infinity;
	for (let i = 1; i < ring.points.length; i++) {
		const [ax, ay] = ring.points[i - 1] as Point;
		const [bx, by] = ring.points[i] as Point;
		const [px, py] = [(ax - x) * squeeze, ay - y];
		const [dx, dy] = [(bx - ax) * squeeze, by - ay];
		const length = dx * dx + dy * dy;
		const t = length ? Math.max(0, Math.min(1, -(px * dx + py * dy) / length)) : 0;
		nearest = Math.min(nearest, Math.hypot(px + t * dx, py + t * dy));
	}
	return nearest * KM;
}

/** How far a point lies outside a country, from the outlines of a world atlas; undefined for an unknown country. */
export function outlines(atlas: Topology): Distance {
	const { features } = feature(atlas, atlas.objects.countries as GeometryCollection);
	const shapes = new Map<string, Ring[]>();
	for (const { id, geometry } of features) {
		if (!id || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		const rings = polygons.flat().map(unwrap);
		// One code can have several shapes, as Australia and its reefs do.
		shapes.set(String(id), [...(shapes.get(String(id)) ?? []), ...rings]);
	}
	return (country, lat, lon) => {
		const rings = shapes.get(countryDigits(country) ?? '');
		if (!rings) return undefined;
		const turns = [lon, lon + 360, lon - 360];
		// A hole is a ring too: an odd number of rings around the point means inside.
		if (turns.some((x) => rings.filter((ring) => contains(ring, x, lat)).length % 2)) return 0;
		return Math.min(...rings.flatMap((ring) => turns.map((x) => kilometres(ring, x, lat))));
	};
}
