/** The ground of the live map: one topology of countries with a point for each name. */
import { geoArea, geoCentroid } from 'd3';
import { feature, quantize, transform } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Position } from 'geojson';
import { nameOf } from '#lib/map/borders.ts';
import { longName } from '#lib/map/long-names.ts';
import { atlas } from './ground.ts';

export interface NamePoint {
	name: string;
	lon: number;
	lat: number;
	/** 1 for the largest countries to 5 for the smallest: at which nearness the name is shown. */
	rank: number;
}

export type Basemap = Topology<{ countries: GeometryCollection<{ name: string }> }> & { names: NamePoint[] };

/** Steps of the grid across the world. */
const GRID = 4e4;

/** The arcs that the countries still use, renumbered; what only Antarctica used goes. */
function prune(world: ReturnType<typeof atlas>): ReturnType<typeof atlas> {
	const renamed = new Map<number, number>();
	const arcs: typeof world.arcs = [];
	const walk = (a: unknown): unknown => {
		if (Array.isArray(a)) return a.map(walk);
		const i = a as number;
		const at = i < 0 ? ~i : i;
		if (!renamed.has(at)) renamed.set(at, arcs.push(world.arcs[at]!) - 1);
		const now = renamed.get(at)!;
		return i < 0 ? ~now : now;
	};
	const geometries = world.objects.countries.geometries.map((g) => ({
		type: g.type,
		arcs: walk((g as { arcs: unknown }).arcs),
		properties: { name: nameOf(g) }
	})) as unknown as typeof world.objects.countries.geometries;
	const topology = {
		type: 'Topology',
		arcs,
		objects: { countries: { type: 'GeometryCollection', geometries } }
	};
	return (world.transform ? { ...topology, transform: world.transform } : topology) as typeof world;
}

/** The same shapes on a grid of about a kilometre, which is as exact as 50m shapes are. A third lighter. */
function regrid(world: ReturnType<typeof atlas>): ReturnType<typeof atlas> {
	if (!world.transform) return quantize(world, GRID);
	const absolute = transform(world.transform);
	const arcs = world.arcs.map((arc) => arc.map((p, i) => absolute([...p], i > 0)));
	const { transform: _, ...rest } = world;
	return quantize({ ...rest, arcs } as typeof world, GRID);
}

/** The basemap: 50m shapes without Antarctica, a fit name point for each country. */
export function basemap(): Basemap {
	const world = prune(atlas('50m'));
	const names = feature(world, world.objects.countries).features.flatMap((f): NamePoint[] => {
		const parts: Position[][][] =
			f.geometry.type === 'MultiPolygon'
				? f.geometry.coordinates
				: f.geometry.type === 'Polygon'
					? [f.geometry.coordinates]
					: [];
		const shapes = parts.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
		const largest = shapes.sort((a, b) => geoArea(b) - geoArea(a))[0];
		if (!largest) return [];
		const area = geoArea(largest);
		const [lon, lat] = geoCentroid(largest);
		const rank = area > 0.06 ? 1 : area > 0.012 ? 2 : area > 0.003 ? 3 : area > 0.0004 ? 4 : 5;
		return [{ name: longName(f), lon: Math.round(lon * 100) / 100, lat: Math.round(lat * 100) / 100, rank }];
	});
	return { ...(regrid(world) as Basemap), names };
}
