import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { graphOf as graph, ofKind as of } from './graph.ts';
import { BUILD, pages, proper, type Page } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const chapters = proper().filter(({ address }) => /^\/chapters\/[^/]+\/$/.test(address));
const charts = proper().filter(({ address }) => /^\/charts\/[^/]+\/$/.test(address));
const named = (list: Page[]) => list.map((page) => [page.address, page] as const);

describe.each(named(proper()))('%s', (address, page) => {
	it('carries one tag of JSON, with the way to itself, every door on it a page', () => {
		expect(page.$('script[type="application/ld+json"]')).toHaveLength(1);
		if (address === '/') return expect(of(page, 'WebSite')).toHaveLength(1);
		const [way, ...more] = of(page, 'BreadcrumbList');
		expect(more).toEqual([]);
		const items = (way?.itemListElement ?? []) as { item: string; position: number; name: string }[];
		expect(items[0]?.item).toBe(`${ORIGIN}/`);
		expect(items.at(-1)?.item).toBe(ORIGIN + address);
		const known = proper().map((other) => ORIGIN + other.address);
		expect(items.map(({ item }) => item).filter((item) => !known.includes(item))).toEqual([]);
		expect(items.map(({ position }) => position)).toEqual(items.map((_, i) => i + 1));
	});
});

/** All things inside a value that carry or point to an `@id`. */
function inside(value: unknown): Record<string, unknown>[] {
	if (Array.isArray(value)) return value.flatMap(inside);
	if (typeof value !== 'object' || value === null) return [];
	const thing = value as Record<string, unknown>;
	return [...('@id' in thing ? [thing] : []), ...Object.values(thing).flatMap(inside)];
}

it('no page points to a thing that it does not name itself', () => {
	const all = proper().flatMap((page) => {
		const things = inside(graph(page));
		const told = new Set(
			things
				.filter((thing) => '@type' in thing && 'name' in thing && 'url' in thing)
				.map((thing) => thing['@id'])
		);
		return things.map((thing) => ({
			page: page.address,
			id: String(thing['@id']),
			known: told.has(thing['@id']) || '@type' in thing
		}));
	});
	expect(all.length).toBeGreaterThan(200);
	expect(all.filter(({ known }) => !known)).toEqual([]);
	const wholes = proper().flatMap((page) =>
		inside(graph(page)).filter((thing) => String(thing['@id']).endsWith('#site'))
	);
	expect(wholes.length).toBeGreaterThan(10);
	for (const thing of wholes)
		expect(thing).toMatchObject({ '@type': 'WebSite', name: 'Seventeen Metals', url: `${ORIGIN}/` });
});

it('every dataset says where its rows can be taken, and the files are there', () => {
	const sets = proper().flatMap((page) => of(page, 'Dataset').map((set) => ({ page: page.address, set })));
	expect(sets.length).toBeGreaterThanOrEqual(charts.length);
	for (const { page, set } of sets) {
		const files = (set.distribution ?? []) as { contentUrl: string }[];
		expect(files.length, `${page} ${set['@id']}`).toBeGreaterThan(0);
		for (const { contentUrl } of files)
			expect(existsSync(path.join(BUILD, contentUrl.replace(ORIGIN, ''))), contentUrl).toBe(true);
	}
});

describe('chapters', () => {
	it('are found', () => expect(chapters.length).toBeGreaterThan(1));
	it.each(named(chapters))('%s is an article with its charts, its picture and few sources', (_, page) => {
		const [article] = of(page, 'Article');
		expect(article?.headline).toBe(page.$('h1').text());
		expect(article?.datePublished).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(article?.dateModified).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(String(article?.dateModified) >= String(article?.datePublished)).toBe(true);
		expect(article?.contentReferenceTime).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(article?.image).toBe(page.$('meta[property="og:image"]').attr('content'));
		expect(article?.['@type']).toContain('LearningResource');
		for (const name of ['description', 'license', 'timeRequired', 'learningResourceType', 'educationalUse'])
			expect(article?.[name]?.toString(), name).toMatch(/\w{3}/);
		expect(article?.isAccessibleForFree).toBe(true);
		// What a reader is to know afterwards stands on the page in the same words.
		const taught = article?.teaches as string[];
		expect(taught.length).toBeGreaterThan(2);
		expect(taught.filter((sentence) => !page.$('#to-retell').text().includes(sentence))).toEqual([]);
		expect(of(page, 'Dataset'), 'rows are told of on their own pages').toEqual([]);
		const parts = article?.hasPart as { name: string; url: string }[];
		for (const { name, url } of parts) {
			const own = charts.find((chart) => ORIGIN + chart.address === url);
			expect(own?.$('h1').text(), url).toBe(name);
		}
		const drawn = page
			.$('figure[id^="chart-"]')
			.get()
			.map((node) => `${ORIGIN}/charts/${page.$(node).attr('id')?.replace('chart-', '')}/`);
		expect(parts.map(({ url }) => url)).toEqual(expect.arrayContaining(drawn));
		const cited = article?.citation as { name: string; publisher: unknown }[];
		expect(cited.length).toBeGreaterThan(2);
		expect(cited.length).toBeLessThan(10);
		const ids = new Set(graph(page).map((thing) => thing['@id']));
		for (const who of [article?.author, article?.publisher] as { '@id': string }[])
			expect(ids.has(who['@id'])).toBe(true);
	});
	it.each(named(chapters))('%s has a picture of its own, 1200 by 630', (address, page) => {
		expect(page.$('meta[property="og:image"]').attr('content')).toBe(`${ORIGIN}${address.slice(0, -1)}.png`);
		expect(page.$('meta[property="og:image:height"]').attr('content')).toBe('630');
	});
});

it('embeds say nothing of themselves: the chart’s page does', () => {
	const said = pages().filter((page) => page.embed && graph(page).length > 0);
	expect(said.map((page) => page.address)).toEqual([]);
});
