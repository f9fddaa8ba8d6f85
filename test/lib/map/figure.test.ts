import { describe, expect, it } from 'vitest';
import { describe as sayMap } from '#lib/map/figure.ts';
import type { Site } from '#lib/map/site.ts';
import { inWords } from '#lib/map/stop-map.ts';
import { chapters } from '#lib/server/chapters.ts';
import { sites } from '#lib/server/maps.ts';
import { stopView } from '#lib/server/stops.ts';

const some = (...kinds: [Site['stage'], Site['status'], string][]): Site[] =>
	kinds.map(([stage, status, country], i) => ({ ...sites()[0]!, id: `s${i}`, stage, status, country }));

describe('a map in spoken words', () => {
	it.each<[string, Site[]]>([
		['A map of 1 mine here. It is operating, in China.', some(['mine', 'operating', 'CN'])],
		['A map of 1 magnet plant here. It is ramping up, in Estonia.', some(['magnet', 'ramping-up', 'EE'])],
		['A map of 1 mine here. It is planned, in the United States.', some(['mine', 'planned', 'US'])],
		[
			'A map of 2 mines here. Both are operating, in China.',
			some(['mine', 'operating', 'CN'], ['mine', 'operating', 'CN'])
		],
		['A map of 2 mines here. Both are planned.', some(['mine', 'planned', 'SE'], ['mine', 'planned', 'SE'])],
		['A map of 2 mines here. None is operating.', some(['mine', 'planned', 'SE'], ['mine', 'closed', 'CN'])],
		[
			'A map of 2 plants and mines here: 1 mine and 1 separation plant. One is operating, in the EU.',
			some(['mine', 'planned', 'NO'], ['separation', 'operating', 'EE'])
		],
		[
			'A map of 3 mines here. All are operating, 1 in China and 1 in the EU.',
			some(['mine', 'operating', 'CN'], ['mine', 'operating', 'EE'], ['mine', 'operating', 'AU'])
		],
		[
			'A map of 3 mines here. 2 are operating, 1 in China.',
			some(['mine', 'operating', 'CN'], ['mine', 'paused', 'EE'], ['mine', 'operating', 'AU'])
		],
		[
			'A map of 3 mines here. 2 are operating.',
			some(['mine', 'operating', 'US'], ['mine', 'paused', 'EE'], ['mine', 'operating', 'AU'])
		],
		[
			'A map of 10 mines (10 operating) here. Of the 10 operating, 10 are in China.',
			some(
				...Array.from({ length: 10 }, (): [Site['stage'], Site['status'], string] => [
					'mine',
					'operating',
					'CN'
				])
			)
		],
		[
			'A map of 11 plants and mines here: 10 mines (none operating) and 1 magnet plant (1 operating). The one operating is in the EU.',
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

const stops = chapters()
	.flatMap(({ slug, uses }) => uses.stops.map((stop) => ({ name: `${slug}#${stop.id}`, stop })))
	.filter(({ stop }) => stop.sites.length > 0);

describe('the map stops of all chapters', () => {
	it('are found', () => expect(stops.length).toBeGreaterThanOrEqual(17));

	it.each(stops)('$name says no nought, and of one “is”', ({ stop }) => {
		const said = stopView(stop).map!.description;
		expect(said).toMatch(/^A map of \d+ /);
		expect(said).not.toMatch(/\b0\b|\b1 (?:are|operating are|\w+s)\b/);
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
