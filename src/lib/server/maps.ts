/** Maps as they are drawn at build: places from the facility rows, land from Natural Earth by way of world-atlas. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mesh, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { isDisputed, nameOf } from '#lib/map/borders.ts';
import { outline } from '#lib/map/outline.ts';
import { sayCount } from '#lib/map/counts.ts';
import { describe, type ChainLine, type Ground, type MapFigureData, type Still } from '#lib/map/figure.ts';
import { named } from '#lib/map/names.ts';
import { place, type PlaceOptions } from '#lib/map/place.ts';
import {
	holds,
	projection,
	region,
	regions,
	type FrameId,
	type Region,
	type RegionId
} from '#lib/map/regions.ts';
import { site, type Site } from '#lib/map/site.ts';
import { stageLook } from '#lib/map/stages.ts';
import { gatheredDate, newestState } from '#lib/data/evidence.ts';
import type { Facility } from '#lib/data/rows.ts';
import { sayDate } from '#lib/text/dates.ts';
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
		countries.geometries = countries.geometries.filter((g) => nameOf(g) !== 'Antarctica');
		atlases.set(detail, found);
	}
	return found;
}

const grounds = new Map<string, Ground>();

/** Frames so wide that the coarse shapes are fine enough. */
const coarse: ReadonlySet<string> = new Set(['world', 'americas', 'europe-africa', 'asia-pacific']);

/** Frames around sites that are wider than this, in kilometres, are fine enough in coarse shapes. */
const COARSE_FROM = 7000;

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
		const world = atlas(coarse.has(r.id) || (r.across ?? 0) > COARSE_FROM ? '110m' : '50m');
		const { countries } = world.objects;
		const borders = (disputed: boolean) =>
			mesh(world, countries, (a, b) => a !== b && isDisputed(a, b) === disputed);
		found = {
			width: grid,
			height,
			land: outline(merge(world, countries.geometries as Country[]), fit, {
				tolerance: coarse.has(r.id) && r.id !== 'world' ? 1.2 : 0.9,
				speck: grid > 400 ? 26 : 10
			}),
			borders: outline(borders(false), fit, { tolerance: 1.2 }),
			disputed: outline(borders(true), fit)
		};
		grounds.set(key, found);
	}
	return found;
}

/** All sites, in the order of the table. Throws ContentError when the tables are bad. */
export const sites = (): Site[] => content().tables.facilities.map(site);

interface Draw extends PlaceOptions {
	keep?: (s: Site) => boolean;
	/** Steps of the grid across the frame: more is finer and heavier. */
	grid?: number;
}

/** The drawing of one frame, with the sites that `keep` lets in. Throws RangeError on a site outside the frame. */
export function still(id: FrameId, { keep = () => true, grid, ...options }: Draw = {}): Still {
	const r = region(id);
	const some = sites().filter((s) => holds(id, s) && keep(s));
	return {
		...place(r, some, options),
		ground: ground(r, grid ?? Math.round(r.width * (id === 'world' ? 1 : 2))),
		chain: []
	};
}

export interface FigureView {
	id?: string;
	region: FrameId;
	/** Only this stage. */
	stage?: string;
	/** Ids of facilities, or of sites that stand for all their facilities: named and picked out, their links drawn. */
	sites?: string[];
	title: string;
	subtitle?: string;
}

/** The world in three parts, Europe first. */
const parts: FrameId[] = ['europe-africa', 'asia-pacific', 'americas'];

/** "Narva (Kulgu industrial park)" is named "Narva" on a drawing. */
export const town = (f: Facility): string => f.region_or_town.split(/[(,/]/)[0]!.trim();

/** The links of the chain between picked sites, as the flows table has them. */
export function links(map: Pick<Still, 'marks'>, picked: ReadonlySet<string>): ChainLine[] {
	const at = (id: string) => map.marks.find((m) => m.site.id === id && picked.has(id));
	return content().tables.flows.flatMap((flow) => {
		const from = at(flow.from_facility_or_country);
		const to = at(flow.to_facility_or_country);
		return from && to ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : [];
	});
}

/**
 * A still map for a chapter or an embed. Throws RangeError on an unknown region, and on a site
 * that is in no row or outside the region.
 */
export function mapFigure(view: FigureView): MapFigureData {
	const { facilities } = content().tables;
	const keep = (s: Site) => !view.stage || s.stage === view.stage;
	if (view.stage) stageLook(view.stage);
	const frame = region(view.region);
	const shown = sites().filter((s) => holds(view.region, s) && keep(s));
	const ids = new Set(shown.map((s) => s.id));
	const picked = (view.sites ?? []).flatMap((wanted) => {
		const rows = facilities.filter((f) => (f.id === wanted || f.site_id === wanted) && ids.has(f.id));
		if (!rows.length)
			throw new RangeError(
				`Map “${view.title}”: site ${wanted} is in no row of facilities shown ${frame.where}.`
			);
		return rows;
	});
	const own = Object.fromEntries(picked.map((f) => [f.id, town(f)]));
	const draw = (id: FrameId): Still => {
		const map = still(id, {
			keep,
			named: picked.length ? own : (named[id as RegionId] ?? named.world)
		});
		return { ...map, chain: links(map, new Set(picked.map((f) => f.id))) };
	};
	const rows = facilities.filter((f) => ids.has(f.id));
	const newest = newestState(rows, gatheredDate(content().tables));
	const choosable = regions.some((r) => r.id === view.region && r.id !== 'world');
	const query = new URLSearchParams({
		...(view.stage ? { stage: view.stage } : {}),
		...(choosable ? { region: view.region } : {}),
		...(view.region === 'estonia' ? { country: 'EE' } : {}),
		...(picked.length === 1 ? { site: picked[0]!.id } : {})
	}).toString();
	return {
		id: view.id ?? `map-${view.region}`,
		title: view.title,
		subtitle:
			view.subtitle ??
			`${sayCount(shown)} ${frame.where}, by ${view.stage ? 'state' : 'stage and state'}, ${sayDate(newest)}`,
		maps: view.region === 'world' ? parts.map(draw) : [draw(view.region)],
		description: describe(shown, frame.where),
		picked: picked.map((f) => f.id),
		asOf: sayDate(newest),
		sources: new Set(rows.flatMap((f) => f.source_ids)).size,
		query: query ? `?${query}` : ''
	};
}
