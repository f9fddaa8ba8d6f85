/** What the stops of scrollies show: lean still maps, charts with a focus, days of the strip. */
import { lowered } from '#lib/charts/focus.ts';
import { creditLine } from '#lib/charts/spec/credit.ts';
import type { Placed } from '#lib/charts/bundle.ts';
import type { Scene } from '#lib/charts/scene/scene.ts';
import { around } from '#lib/map/around.ts';
import { named } from '#lib/map/names.ts';
import { place } from '#lib/map/place.ts';
import { projection, region, regionOf, type Region } from '#lib/map/regions.ts';
import { bar, barRoom, inWords, type StopMapData } from '#lib/map/stop-map.ts';
import { serialise, everything } from '#lib/map/view.ts';
import { STRIP_CHART } from '#lib/charts/tiles/strip-chart.ts';
import type { Facility } from '#lib/data/rows.ts';
import { chart } from './charts.ts';
import { content } from './content.ts';
import type { StopTag } from './chapter-uses.ts';
import { withCountries } from './country-names.ts';
import { ground } from './ground.ts';
import { feeds, links, sites, town } from './maps.ts';

/** Steps of the grid across a stop's map, and how far the land is drawn beyond its edges for the moving form. */
const GRID = 320;
const SPILL = 80;

const short: Record<string, string> = Object.assign({}, ...Object.values(named));

/** The words that name picked sites on a map; of several sites of one town the first is named. */
function namesOf(picked: readonly Facility[]): Record<string, string> {
	const seen = new Set<string>();
	return Object.fromEntries(
		picked.flatMap((f) => {
			const name = short[f.id] ?? town(f);
			if (seen.has(name) || seen.has(f.site_id)) return [];
			seen.add(name).add(f.site_id);
			return [[f.id, name]];
		})
	);
}

/** A region's frame with the stage's shape, as wide as the region needs. */
function framed(id: string): Region & { across: number } {
	const [w, s, e, n] = region(id).box;
	const corners = [w, (w + e) / 2, e].flatMap((lon) => [s, n].map((lat) => ({ lon, lat })));
	return around(corners, { span: 400 });
}

/** The rows that a stop picks out, each once: by their own ids, or all of a site. */
function picks(stop: StopTag): Facility[] {
	const rows = content().tables.facilities;
	return [...new Set(stop.sites.flatMap((id) => rows.filter((f) => f.id === id || f.site_id === id)))];
}

function map(stop: StopTag, picked: readonly Facility[]): StopMapData {
	const view = stop.region ? framed(stop.region) : around(picked, { span: stop.span ?? undefined });
	const frame = withCountries(view, picked);
	const ids = new Set(picked.map((f) => f.id));
	const fit = projection(frame, GRID);
	const all = sites();
	const chosen = [...ids].map((id) => all.find((s) => s.id === id)!);
	const others = all.flatMap((s) => {
		const [x, y] = fit([s.lon, s.lat]) ?? [-1, -1];
		const inside = x > 0 && y > 0 && x < GRID && y < GRID * frame.ratio;
		return inside && !ids.has(s.id) ? [`M${Math.round(x)} ${Math.round(y)}h0`] : [];
	});
	const scale = bar(frame.across);
	const { marks, labels } = place(frame, chosen, {
		named: namesOf(picked),
		links: feeds(ids),
		clear: [barRoom(scale, frame)]
	});
	return {
		look: { lon: frame.centre[0], lat: frame.centre[1], across: frame.across },
		ground: ground(frame, GRID, SPILL),
		marks,
		others: [...new Set(others)].join(''),
		labels,
		chain: links({ marks }, ids),
		bar: scale,
		description: inWords(chosen, others.length)
	};
}

/** The address of the map page with a stop's sites picked out, at its maps. */
function explore(rows: readonly Facility[]): string {
	const homes = new Set(rows.map((f) => regionOf(f.country, f.lon)));
	const [home] = homes;
	const view = { ...everything(), sites: rows.map((f) => f.id) };
	if (homes.size === 1) view.region = home!;
	return `/map/${serialise(view)}#stage`;
}

/** The scenes of a chart as a stage can hold them. @throws naming the stop */
function low(stop: StopTag, scenes: Scene[]): Scene[] {
	try {
		return scenes.map(lowered);
	} catch (error) {
		throw new Error(`<Stop id="${stop.id}" chart="${stop.chart}">: ${(error as Error).message}.`);
	}
}

/** What a stop shows. @throws when its chart cannot be drawn */
export function stopView(stop: StopTag) {
	if (stop.strip) return { explore: `/charts/${STRIP_CHART}/`, strip: stop.strip };
	if (stop.chart) {
		const bundle = chart(stop.chart);
		const { placed, title, subtitle, description } = bundle;
		const focused = (from?: Pick<Placed, 'scenes' | 'focus'>) => from?.focus?.[stop.focus] ?? from?.scenes;
		const scenes = focused(placed) ?? [];
		return {
			explore: `/charts/${stop.chart}/`,
			chart: {
				title,
				subtitle,
				description,
				credit: creditLine(bundle, 1),
				legend: placed.legend,
				scenes,
				low: focused(placed.low) ?? low(stop, scenes)
			}
		};
	}
	const picked = picks(stop);
	return { explore: explore(picked), map: map(stop, picked) };
}
