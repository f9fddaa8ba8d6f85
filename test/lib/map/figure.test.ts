import { describe, expect, it } from 'vitest';
import { describe as sayMap, finding, mapSources } from '#lib/map/figure.ts';
import { keyOf } from '#lib/map/key.ts';
import { isAtWork, type Site } from '#lib/map/site.ts';
import { shapeOf } from '#lib/map/stages.ts';
import { inWords } from '#lib/map/stop-map.ts';
import { chapters } from '#lib/server/chapters.ts';
import { chart } from '#lib/server/charts.ts';
import { mapEmbed } from '#lib/server/map-heights.ts';
import { sites, wholeMap } from '#lib/server/maps.ts';
import { stopView } from '#lib/server/stops.ts';
import { inEU } from '#lib/text/countries.ts';
import { spelt } from '#lib/text/numbers.ts';

const some = (...kinds: [Site['stage'], Site['status'], string][]): Site[] =>
	kinds.map(([stage, status, country], i) => ({ ...sites()[0]!, id: `s${i}`, stage, status, country }));

describe('a map in spoken words', () => {
	it.each<[string, Site[]]>([
		['A map of 1 mine here. It is operating, in China.', some(['mine', 'operating', 'CN'])],
		['A map of 1 magnet plant here. It is ramping up, in Estonia.', some(['magnet', 'ramping-up', 'EE'])],
		['A map of 1 mine here. It is planned, in the United States.', some(['mine', 'planned', 'US'])],
		[
			'A map of 2 mines here. Both are at work, in China.',
			some(['mine', 'operating', 'CN'], ['mine', 'operating', 'CN'])
		],
		['A map of 2 mines here. Both are planned.', some(['mine', 'planned', 'SE'], ['mine', 'planned', 'SE'])],
		['A map of 2 mines here. None is at work.', some(['mine', 'planned', 'SE'], ['mine', 'closed', 'CN'])],
		[
			'A map of 2 plants and mines here: 1 mine and 1 separation plant. One is at work, in the EU.',
			some(['mine', 'planned', 'NO'], ['separation', 'operating', 'EE'])
		],
		[
			'A map of 3 mines here. All are at work, 1 in China and 1 in the EU.',
			some(['mine', 'operating', 'CN'], ['mine', 'operating', 'EE'], ['mine', 'operating', 'AU'])
		],
		[
			'A map of 3 mines here. 2 are at work, 1 in China.',
			some(['mine', 'operating', 'CN'], ['mine', 'paused', 'EE'], ['mine', 'operating', 'AU'])
		],
		[
			'A map of 3 mines here. 2 are at work.',
			some(['mine', 'operating', 'US'], ['mine', 'paused', 'EE'], ['mine', 'operating', 'AU'])
		],
		[
			'A map of 10 mines (10 at work) here. Of the 10 at work, 10 are in China.',
			some(
				...Array.from({ length: 10 }, (): [Site['stage'], Site['status'], string] => [
					'mine',
					'operating',
					'CN'
				])
			)
		],
		[
			'A map of 11 plants and mines here: 10 mines (none at work) and 1 magnet plant (1 at work). The one at work is in the EU.',
			some(
				...Array.from({ length: 10 }, (): [Site['stage'], Site['status'], string] => [
					'mine',
					'planned',
					'CN'
				]),
				['magnet', 'operating', 'SI']
			)
		]
	])('%s', (said, picked) => expect(sayMap(picked, 'here')).toBe(said));

	it('counts one dot as one', () => {
		const [one] = [some(['mine', 'operating', 'CN'])];
		expect(inWords(one!, 0)).toMatch(/in China\.$/);
		expect(inWords(one!, 1)).toMatch(/ A small dot marks one more of the list\.$/);
		expect(inWords(one!, 2)).toMatch(/ Small dots mark 2 more of the list\.$/);
	});
});

describe('the finding of the whole map', () => {
	it.each<[string, Site[]]>([
		[
			'The EU has two magnet plants at work, but no rare-earth mine',
			some(
				['magnet', 'operating', 'DE'],
				['magnet', 'ramping-up', 'EE'],
				['magnet', 'planned', 'FR'],
				['mine', 'planned', 'SE'],
				['mine', 'operating', 'CN'],
				['magnet', 'operating', 'GB']
			)
		],
		[
			'The EU has one magnet plant at work, and one rare-earth mine',
			some(['magnet', 'operating', 'DE'], ['mine', 'operating', 'SE'])
		],
		[
			'The EU has no magnet plants at work, and two rare-earth mines',
			some(['mine', 'ramping-up', 'FI'], ['mine', 'operating', 'SE'])
		]
	])('%s', (said, shown) => expect(finding(shown)).toBe(said));

	it('counts no site of which no newer source says that it is at work', () => {
		const [old] = some(['magnet', 'operating', 'DE']);
		expect(finding([{ ...old!, doubtful: true }])).toContain('no magnet plants');
	});
	it('agrees with the chart that counts the same rows, and says which it counts more', () => {
		const { description, placed } = chart('facilities-by-stage-and-country');
		const [, magnets] = /but (\w+) magnet plants at work/.exec(description) ?? [];
		expect(magnets).toMatch(/^\w+$/);
		expect(wholeMap().title).toBe(`The EU has ${magnets} magnet plants at work, but no rare-earth mine`);
		const counted = placed.rows.length;
		expect(sites().length - counted).toBe(wholeMap().bare);
		expect(mapSources(wholeMap())).toContain(
			`${wholeMap().bare} sites have no source, or one for the place only`
		);
	});
	it('is counted in its words as in its title', () => {
		const { title, description } = wholeMap();
		const said = /Those in the EU are [^.]*?(\d+) magnet plants?[^.]*\./.exec(description);
		expect(title).toContain(`The EU has ${spelt(Number(said?.[1]))} magnet plants at work, but no`);
		expect(said?.[0]).toMatch(/, but no mine\.$/);
		const work = sites().filter(isAtWork);
		expect(description).toContain(`Of the ${work.length} at work,`);
		expect(description).not.toContain('operating');
	});
	it('draws grey and dotted, under its own word in the key, what it does not count', () => {
		const drawn = wholeMap().maps.flatMap(({ marks }) => marks.map(({ site }) => site));
		const faint = drawn.filter(({ doubtful }) => doubtful);
		expect(faint.length).toBeGreaterThan(0);
		expect(new Set(faint.map(shapeOf))).toEqual(new Set(faint.map(({ stage }) => stage)));
		expect(keyOf(drawn).looks.find(({ doubtful }) => doubtful)?.text).toContain('No source since');
		const fresh = drawn.filter(({ doubtful }) => !doubtful);
		expect(keyOf(fresh).looks.some(({ doubtful }) => doubtful)).toBe(false);
		const full = fresh.filter(
			({ country, stage, status }) => stage === 'magnet' && inEU(country) && /op|ramp/.test(status)
		);
		expect(wholeMap().title).toContain(`${spelt(full.length)} magnet plants`);
	});
	it('stands over a map that no frame of 320 px or more need be over 1,000 px high for', () =>
		expect(mapEmbed().heights.filter(([width, height]) => width >= 316 && height > 1000)).toEqual([]));
});

const stops = chapters()
	.flatMap(({ slug, uses }) => uses.stops.map((stop) => ({ name: `${slug}#${stop.id}`, stop })))
	.filter(({ stop }) => stop.sites.length > 0);

describe('the map stops of all chapters', () => {
	it('are found', () => expect(stops.length).toBeGreaterThanOrEqual(17));

	it.each(stops)('$name says no nought, and of one “is”', ({ stop }) => {
		const said = stopView(stop).map!.description;
		expect(said).toMatch(/^A map of \d+ /);
		expect(said).not.toMatch(/\b0\b|\b1 (?:are|at work are|\w+s)\b/);
	});

	it.each(stops)('$name leads to the map with the sites that it shows', ({ stop }) => {
		const { explore, map } = stopView(stop);
		const address = new URL(explore, 'http://x');
		expect(address.hash).toBe('#stage');
		expect(address.searchParams.get('sites')?.split(',')).toEqual(map!.marks.map(({ site }) => site.id));
		const regions = new Set(map!.marks.map(({ site }) => site.region));
		expect(address.searchParams.get('region')).toBe(regions.size === 1 ? [...regions][0] : null);
	});
});
