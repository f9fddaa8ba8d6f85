import { describe, expect, it } from 'vitest';
import { chartIds } from '#lib/server/charts.ts';
import { takeAway } from '#lib/server/take-away.ts';
import { taken } from '#lib/server/taken.ts';
import { chapterNodes, chartNodes } from '#lib/ui/nodes.ts';
import { dataset } from '#lib/ui/json-ld-data.ts';
import { article } from '#lib/ui/json-ld-text.ts';
import { breadcrumbs, scriptTag, trailOf, website } from '#lib/ui/json-ld.ts';

const TAG = /^<script type="application\/ld\+json">(.*)<\/script>$/s;
const inside = (tag: string): string => TAG.exec(tag)?.[1] ?? '';

describe('the tag', () => {
	it.each(['</script><script>alert(1)</script>', '<!-- ', ']]>', 'a & b', 'line\u2028end'])(
		'cannot be ended from within by %s',
		(name) => {
			const text = inside(scriptTag([{ '@type': 'Thing', name }]));
			expect(text).not.toMatch(/[<>&\u2028]/);
			expect(JSON.parse(text)['@graph'][1].name).toBe(name);
		}
	);
	it('names the publisher once, so that others may point to it', () => {
		const graph = JSON.parse(inside(scriptTag([website('What it is.')])))['@graph'];
		expect(graph.map((node: { '@type': string }) => node['@type'])).toEqual(['Organization', 'WebSite']);
		expect(graph[1].publisher['@id']).toBe(graph[0]['@id']);
	});
});

describe('the things', () => {
	it('lead from the opening to the page', () => {
		const { itemListElement } = breadcrumbs(['Charts', '/charts/'], ['A chart', '/charts/a/']) as never as {
			itemListElement: { position: number; name: string; item: string }[];
		};
		expect(itemListElement.map(({ position, name }) => [position, name])).toEqual([
			[1, 'Seventeen Metals'],
			[2, 'Charts'],
			[3, 'A chart']
		]);
		expect(itemListElement[2]?.item).toMatch(/^http.*\/charts\/a\/$/);
	});
	it.each([
		['/charts/a/', ['Charts', 'A']],
		['/facilities/a/', ['Plants and mines', 'A']],
		['/about/', ['A']],
		['/glossary/', ['A']]
	])('find the doors on the way to %s', (path, names) =>
		expect(trailOf(path, 'A').map(([name]) => name)).toEqual(names)
	);
	it('leave out what is not known, and lengthen a description that is too short', () => {
		const made = dataset({ path: '/x/', name: 'x', description: 'Short.', date: '' });
		expect(made).not.toHaveProperty('dateModified');
		expect(made).not.toHaveProperty('distribution');
		expect(String(made.description).length).toBeGreaterThanOrEqual(50);
	});
	it.each([
		[[], '2026-11-22'],
		[[['2026-12-01', '/chapters/a/#step']], '2026-12-01'],
		[
			[
				['2026-12-01', '/chapters/a-b/#step'],
				['2026-12-09', '/glossary/']
			],
			'2026-11-22'
		],
		[
			[
				['2026-12-04', '/chapters/a/'],
				['2026-12-01', '/chapters/a/#step'],
				['2026-10-01', '/chapters/a/']
			],
			'2026-12-04'
		]
	] as [string[][], string][])('say of a chapter when it was last changed: %j gives %s', (log, day) => {
		const meta = {
			slug: 'a',
			title: 'A',
			description: 'a',
			number: 1,
			newestEvidence: '2026-10-07',
			validUntil: '',
			minutes: 1,
			retell: [],
			reading: { words: 1 }
		};
		const changes = log.map(([date = '', where = '']) => ({ date, where: ['/about/', where] }));
		const [made] = chapterNodes(meta, '2026-11-22', changes, [], []);
		expect(made).toMatchObject({ datePublished: '2026-11-22', dateModified: day });
	});
	it.each([chartIds()[0] ?? '', 'map'])(
		'say of the rows of %s which edition they are, once there is one',
		(id) => {
			const of = (edition: { n: number } | null) =>
				chartNodes(taken(id), { ...takeAway(id), edition }).find((node) => node['@type'] === 'Dataset');
			expect(of({ n: 3 })).toMatchObject({ version: '3' });
			expect(of(null)).not.toHaveProperty('version');
		}
	);
	it('say of a chapter until when its law was set to run, only where it has one', () => {
		const of = {
			path: '/chapters/x/',
			headline: 'x',
			description: 'y',
			published: '2026-11-22',
			modified: '2026-11-22',
			newestEvidence: '2026-10-07',
			picture: '/x.png',
			words: 1000,
			minutes: 5,
			position: 1,
			teaches: [],
			charts: [],
			citations: []
		};
		expect(article({ ...of, validUntil: '2026-11-10' })).toMatchObject({ expires: '2026-11-10' });
		expect(article(of)).not.toHaveProperty('expires');
	});
});
