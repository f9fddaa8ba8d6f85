/** Land and borders of a map's frame, from Natural Earth by way of world-atlas. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { geoBounds } from 'd3';
import { merge, mesh } from 'topojson-client';
import type { LineString, Polygon } from 'geojson';
import type { GeometryCollection, MultiPolygon, Polygon as Arcs, Topology } from 'topojson-specification';
import { isDisputed, nameOf } from '#lib/map/borders.ts';
import type { Ground } from '#lib/map/figure.ts';
import { outline } from '#lib/map/outline.ts';
import { projection, type Region } from '#lib/map/regions.ts';

type Detail = '110m' | '50m';
type Country = (Arcs | MultiPolygon) & { properties: { name: string } };
export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const atlases = new Map<Detail, Atlas>();

/** The world of world-atlas, Antarctica left out. Throws when the package is not installed. */
export function atlas(detail: Detail): Atlas {
	let found = atlases.get(detail);
	if (!found) {
		const file = path.join(process.cwd(), 'node_modules/world-atlas', `countries-${detail}.json`);
		found = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
		const { countries } = found.objects;
		countries.geometries = countries.geometries.filter((g) => nameOf(g) !== 'Antarctica');
		atlases.set(detail, found);
	}
	return found;
}

export type Box = [[west: number, south: number], [east: number, north: number]];

interface Shape<T> {
	shape: T;
	box: Box;
}

interface World {
	land: Shape<Polygon>[];
	borders: Shape<LineString>[];
	disputed: Shape<LineString>[];
}

const boxed = <T extends Polygon | LineString>(shape: T): Shape<T> => ({ shape, box: geoBounds(shape) });

const worlds = new Map<Detail, World>();

/** The shapes of the world one by one, each with the box around it. */
function world(detail: Detail): World {
	let found = worlds.get(detail);
	if (!found) {
		const all = atlas(detail);
		const { countries } = all.objects;
		const lines = (disputed: boolean) =>
			mesh(all, countries, (a, b) => a !== b && isDisputed(a, b) === disputed).coordinates.map(
				(coordinates) => boxed({ type: 'LineString', coordinates })
			);
		found = {
			land: merge(all, countries.geometries as Country[]).coordinates.map((coordinates) =>
				boxed({ type: 'Polygon', coordinates })
			),
			borders: lines(false),
			disputed: lines(true)
		};
		worlds.set(detail, found);
	}
	return found;
}

/** Whether a box may touch the frame; one that runs over the date line always may. */
export function touches([[w, s], [e, n]]: Box, [west, south, east, north]: Region['box']): boolean {
	if (n < south || s > north) return false;
	if (w > e || east > 180) return true;
	return e >= west && w <= east;
}

/** Frames so wide that the coarse shapes are fine enough. */
const coarse: ReadonlySet<string> = new Set(['world', 'americas', 'africa-australia']);

/** Frames around sites that are wider than this, in kilometres, are fine enough in coarse shapes. */
const COARSE_FROM = 7000;

/** Frames around sites of at most this many kilometres hold few shapes: two hundred are drawn, so the rest is spared. */
const SMALL = 2500;

/** The shapes that may lie in a frame, with its margin: a part of its size on each side. */
function some<T extends Polygon | LineString>(shapes: Shape<T>[], r: Region, margin: number): T[] {
	const [w, s, e, n] = r.box;
	const [wide, high] = [(e - w) * margin, (n - s) * margin];
	const box: Region['box'] = [w - wide, s - high, e + wide, n + high];
	const all = !isSmall(r);
	return shapes.filter((one) => all || touches(one.box, box)).map(({ shape }) => shape);
}

const isSmall = ({ across }: Region): boolean => across !== undefined && across <= SMALL;

const grounds = new Map<string, Ground>();

/**
 * Land and borders of a region as short path text on a grid of `grid` units across.
 * `spill` is how many units the land is drawn beyond each edge.
 */
export function ground(r: Region, grid: number, spill = 4): Ground {
	const key = `${r.id}/${r.centre.join()}/${r.across ?? ''}/${r.ratio}/${grid}/${spill}`;
	let found = grounds.get(key);
	if (!found) {
		const height = Math.round(grid * r.ratio);
		const fit = projection(r, grid).clipExtent([
			[-spill, -spill],
			[grid + spill, height + spill]
		]);
		// What lies a frame's width away is not drawn, and near by the shapes are fine enough without points in between.
		if (isSmall(r)) fit.precision(0).clipAngle(r.across! / 111);
		const { land, borders, disputed } = world(
			coarse.has(r.id) || (r.across ?? 0) > COARSE_FROM ? '110m' : '50m'
		);
		const exact: [number, number] = [grid, height];
		// A frame bulges beyond the box of its edges' middles.
		const margin = 0.3 + spill / grid;
		const within = <T extends Polygon | LineString>(shapes: Shape<T>[]): T['coordinates'][] =>
			some(shapes, r, margin).map(({ coordinates }) => coordinates);
		const lines = (shapes: Shape<LineString>[], tolerance?: number) =>
			outline({ type: 'MultiLineString', coordinates: within(shapes) }, fit, { tolerance, exact });
		found = {
			width: grid,
			height,
			land: outline({ type: 'MultiPolygon', coordinates: within(land) }, fit, {
				tolerance: coarse.has(r.id) && r.id !== 'world' ? 1.2 : 0.9,
				speck: grid > 400 ? 26 : 10,
				exact
			}),
			borders: lines(borders, 1.2),
			disputed: lines(disputed)
		};
		grounds.set(key, found);
	}
	return found;
}
