import { FRESH } from '#lib/data/evidence.ts';
import { countryName, inEU } from '#lib/text/countries.ts';
import { sayDate } from '#lib/text/dates.ts';
import { listedAtWork, sayCount, sitesOf } from '#lib/map/counts.ts';
import { named } from '#lib/map/names.ts';
import { regions } from '#lib/map/regions.ts';
import { groups } from '#lib/map/rows.ts';
import { isAtWork } from '#lib/map/site.ts';
import { content } from '#lib/server/content.ts';
import { mapPictureFigure } from '#lib/server/map-picture.ts';
import { sites, still } from '#lib/server/maps.ts';
import { takeAway } from '#lib/server/take-away.ts';
import { MAP_ID } from '#lib/text/picture-forms.ts';
import { mapEmbed } from '#lib/server/map-heights.ts';
import { mapTaken } from '#lib/server/map-taken.ts';
import { embeddableMap } from '#lib/ui/embeddable.ts';

const tally = (words: string[]): Record<string, number> => {
	const counts: Record<string, number> = {};
	for (const w of words) counts[w] = (counts[w] ?? 0) + 1;
	return counts;
};

export function load() {
	const { facilities, sources } = content().tables;
	const all = sites();
	const inRegion = tally(all.map((s) => s.region));
	const inCountry = tally(all.map((s) => s.country));
	const listed = all.filter(listedAtWork);
	const running = listed.filter(isAtWork);
	const map = mapTaken();
	return {
		chart: map,
		...takeAway(MAP_ID),
		of: embeddableMap(mapPictureFigure('wide'), map.picture, mapEmbed()),
		stills: regions.map((r) => still(r.id, { named: named[r.id] })),
		groups: groups(facilities, sources),
		counts: tally(all.flatMap((s) => [s.stage, s.status, s.confidence])),
		regions: regions.map((r) => ({
			id: r.id,
			name: r.name,
			where: r.where,
			count: r.id === 'world' ? all.length : (inRegion[r.id] ?? 0)
		})),
		countries: [
			{ code: 'EU', name: 'European Union', count: all.filter((s) => inEU(s.country)).length },
			...Object.entries(inCountry)
				.map(([code, count]) => ({ code, name: countryName(code), count }))
				.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
		],
		counted: sayCount(all),
		sites: sitesOf(facilities),
		fresh: FRESH,
		listed: listed.length - running.length,
		running: running.length,
		runningInChina: running.filter((s) => s.country === 'CN').length,
		runningInEU: running.filter((s) => inEU(s.country)).length,
		newest: sayDate(map.as_of)
	};
}
