/** Maps as they are drawn at build: places from the facility rows on the land of `ground`. */
import { sayCount, unsourced } from '#lib/map/counts.ts';
import { describe, finding, type ChainLine, type MapFigureData, type Still } from '#lib/map/figure.ts';
import { called, namesIn } from '#lib/map/names.ts';
import { place, type PlaceOptions } from '#lib/map/place.ts';
import { holds, region, regions, type FrameId, type RegionId } from '#lib/map/regions.ts';
import { site, type Site } from '#lib/map/site.ts';
import { stageLook } from '#lib/map/stages.ts';
import { everything, serialise } from '#lib/map/view.ts';
import { newestState } from '#lib/data/evidence.ts';
import type { Facility } from '#lib/data/rows.ts';
import { sayDate } from '#lib/text/dates.ts';
import { MAP_ID } from '#lib/text/picture-forms.ts';
import { content } from './content.ts';
import { ground } from './ground.ts';

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

/** The world in four parts: Europe and East Asia, of which the pages tell, come first. */
const parts: FrameId[] = ['europe-low', 'east-asia-low', 'americas', 'africa-australia'];
/** Steps of their grid for a px of their usual width: four drawings of the land in one embed have to be light. */
const fine = (id: FrameId): number => (id.endsWith('-low') ? 1.6 : 1.2);

/** "Narva (Kulgu industrial park)" is named "Narva" on a drawing. */
export const town = (f: Facility): string => called[f.id] ?? f.region_or_town.split(/[(,/]/)[0]!.trim();

/** Which of the picked sites feeds which, as the flows table has it. */
export const feeds = (picked: ReadonlySet<string>): [from: string, to: string][] =>
	content()
		.tables.flows.map((f): [string, string] => [f.from_facility_or_country, f.to_facility_or_country])
		.filter((ends) => ends.every((id) => picked.has(id)));

/** The links of the chain between picked sites, from mark to mark. */
export function links(map: Pick<Still, 'marks'>, picked: ReadonlySet<string>): ChainLine[] {
	const at = (id: string) => map.marks.find((m) => m.site.id === id);
	return feeds(picked).flatMap(([a, b]) => {
		const [from, to] = [at(a), at(b)];
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
	const marked = new Set(picked.map((f) => f.id));
	const draw = (id: FrameId): Still => {
		const map = still(id, {
			keep,
			grid: view.region === 'world' ? Math.round(region(id).width * fine(id)) : undefined,
			links: feeds(marked),
			named: picked.length ? own : namesIn(id)
		});
		return { ...map, chain: links(map, marked) };
	};
	const rows = facilities.filter((f) => ids.has(f.id));
	const bare = rows.filter(unsourced).length;
	const newest = newestState(rows);
	const choosable = regions.some((r) => r.id === view.region && r.id !== 'world');
	const query = serialise({
		...everything(),
		stages: view.stage ? [stageLook(view.stage).id] : [],
		region: choosable ? (view.region as RegionId) : 'world',
		country: view.region === 'estonia' ? 'EE' : '',
		sites: picked.map((f) => f.id)
	});
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
		bare,
		query
	};
}

/** The whole map as it leaves the site: its embed, its pictures and what lists name it by. Throws ContentError when the tables are bad. */
export const wholeMap = (): MapFigureData =>
	mapFigure({ id: MAP_ID, region: 'world', title: finding(sites()) });
