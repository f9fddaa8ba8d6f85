/** Maps as they are drawn at build: places from the facility rows, land from Natural Earth by way of world-atlas. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mesh, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { isDisputed } from '#lib/map/borders.ts';
import { outline } from '#lib/map/outline.ts';
import { place, type Placed, type PlaceOptions } from '#lib/map/place.ts';
import { projection, region, regions, type Region, type RegionId } from '#lib/map/regions.ts';
import { site, type Site } from '#lib/map/site.ts';
import { content } from './content.ts';

type Country = (Polygon | MultiPolygon) & { properties: { name: string } };
export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const atlases = new Map<string, Atlas>();

/** The world of world-atlas, Antarctica left out. Throws when the package is not installed. */
export function atlas(detail: '110m' | '50m'): Atlas {
	let found = atlases.get(detail);
	if (!found) {
		const file = path.join(process.cwd(), 'node_modules/world-atlas', `countries-${detail}.json`);
		found = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
		const { countries } = found.objects;
		countries.geometries = countries.geometries.filter((g) => g.properties?.name !== 'Antarctica');
		atlases.set(detail, found);
	}
	return found;
}

export interface Ground {
	/** Size of the grid that the paths are written on. */
	width: number;
	height: number;
	land: string;
	borders: string;
	disputed: string;
}

const grounds = new Map<string, Ground>();

/** Land and borders of a region as short path text on a grid of `grid` units across. */
export function ground(r: Region, grid: number): Ground {
	const key = `${r.id}/${grid}`;
	let found = grounds.get(key);
	if (!found) {
		const height = Math.round(grid * r.ratio);
		const fit = projection(r, grid).clipExtent([
			[-4, -4],
			[grid + 4, height + 4]
		]);
		const world = atlas(r.id === 'world' ? '110m' : '50m');
		const { countries } = world.objects;
		const borders = (disputed: boolean) =>
			mesh(world, countries, (a, b) => a !== b && isDisputed(a as Country, b as Country) === disputed);
		found = {
			width: grid,
			height,
			land: outline(merge(world, countries.geometries as Country[]), fit, {
				tolerance: 0.9,
				speck: grid > 400 ? 26 : 10
			}),
			borders: outline(borders(false), fit, { tolerance: 1 }),
			disputed: outline(borders(true), fit)
		};
		grounds.set(key, found);
	}
	return found;
}

/** All sites, in the order of the table. Throws ContentError when the tables are bad. */
export const sites = (): Site[] => content().tables.facilities.map(site);

export interface Still extends Placed {
	ground: Ground;
}

/** The drawing of one region, with the sites that `keep` lets in. */
export function still(id: RegionId, options: PlaceOptions & { keep?: (s: Site) => boolean; grid?: number } = {}): Still {
	const r = region(id);
	const some = sites().filter((s) => (id === 'world' || s.region === id) && (options.keep?.(s) ?? true));
	return { ...place(r, some, options), ground: ground(r, options.grid ?? Math.round(r.width * (id === 'world' ? 1 : 2))) };
}

/** The world and its seven regions, each with all of its sites. */
export const stills = (options: PlaceOptions = {}): Still[] => regions.map((r) => still(r.id, options));
