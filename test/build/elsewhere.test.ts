import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildElsewhere } from '../../src/tools/build-elsewhere.ts';
import { BUILD, filesOf, frozenOf, pages, pagesOf, type Page } from './site.ts';

const SITE_URL = 'https://metals.example';
const BASE_PATH = '/metals';

describe('published under another origin and a sub-path', () => {
	let folder = '';
	let remove = async () => {};
	let built: Page[] = [];
	beforeAll(async () => {
		({ folder, remove } = await buildElsewhere({ SITE_URL, BASE_PATH }));
		built = pagesOf(folder);
	}, 600_000);
	afterAll(() => remove());

	it('has the same pages', () => {
		expect(built.map((page) => page.address)).toEqual(pages().map((page) => page.address));
	});

	it('keeps every link below the sub-path, and each leads to a file', () => {
		const lost = built.flatMap((page) =>
			page
				.$('[href], [src], [action], [data-href], [data-src]')
				.get()
				.flatMap((node) =>
					['href', 'src', 'action', 'data-href', 'data-src'].map((name) => page.$(node).attr(name))
				)
				.filter((written) => written !== undefined)
				.filter((written) => {
					const url = new URL(written, SITE_URL + BASE_PATH + page.address);
					if (url.origin !== SITE_URL) return /localhost/.test(written);
					if (!url.pathname.startsWith(`${BASE_PATH}/`)) return true;
					const file = path.join(folder, decodeURI(url.pathname.slice(BASE_PATH.length)));
					return !existsSync(file.endsWith(path.sep) ? path.join(file, 'index.html') : file);
				})
				.map((written) => `${page.address}: ${written}`)
		);
		expect([...new Set(lost)]).toEqual([]);
	});

	it('finds its fonts below the sub-path', () => {
		const fonts = built.flatMap((page) =>
			[...page.html.matchAll(/url\(['"]?([^'")]+\.woff2)/g)].map((m) => m[1] ?? '')
		);
		expect(fonts.length).toBeGreaterThan(0);
		const lost = [...new Set(fonts)].filter(
			(font) =>
				!font.startsWith(`${BASE_PATH}/`) || !existsSync(path.join(folder, font.slice(BASE_PATH.length)))
		);
		expect(lost).toEqual([]);
	});

	it('has every frozen edition with the same bytes', () => {
		const kept = frozenOf(BUILD).map((page) => page.file);
		expect(frozenOf(folder).map((page) => page.file)).toEqual(kept);
		const changed = kept.filter(
			(file) => !readFileSync(path.join(folder, file)).equals(readFileSync(path.join(BUILD, file)))
		);
		expect(changed).toEqual([]);
	});

	it('names the new origin everywhere and the default nowhere', () => {
		const old = filesOf(folder)
			.filter((file) => /\.(html|js|json|xml|txt|csv|svg)$/.test(file))
			.filter((file) => readFileSync(path.join(folder, file), 'utf8').includes('localhost'));
		expect(old).toEqual([]);
		for (const page of built.filter(({ $ }) => $('link[rel=canonical]').length))
			expect(page.$('link[rel=canonical]').attr('href')).toMatch(`${SITE_URL}${BASE_PATH}/`);
		expect(readFileSync(path.join(folder, 'sitemap.xml'), 'utf8')).toContain(
			`<loc>${SITE_URL}${BASE_PATH}/</loc>`
		);
		expect(readFileSync(path.join(folder, 'robots.txt'), 'utf8')).toContain(
			`${SITE_URL}${BASE_PATH}/sitemap.xml`
		);
	});
});
