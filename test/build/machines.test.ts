import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CITATION_FILES } from '../../src/lib/text/cite/write.ts';
import { readHeaderRules } from '../../src/tools/serve.mjs';
import { homeOf } from '../homes.ts';
import { BUILD, chartIds, filesOf, pages, proper } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const read = (file: string) => readFileSync(path.join(BUILD, file), 'utf8');

describe('for search engines', () => {
	it('sitemap.xml names every page, once, and nothing else', () => {
		const named = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
		expect(named.sort()).toEqual(
			proper()
				.map((page) => ORIGIN + page.address)
				.sort()
		);
	});
	it('robots.txt lets them in and leads to the sitemap', () => {
		const robots = read('robots.txt');
		expect(robots).toMatch(/^User-agent: \*$/m);
		expect(robots).not.toMatch(/^Disallow: \/$/m);
		expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
	});
	it('embeds and the page for wrong addresses keep out of the index', () => {
		const open = pages()
			.filter((page) => page.embed || page.file === '404.html')
			.filter((page) => !page.$('meta[name=robots]').attr('content')?.includes('noindex'));
		expect(open.map((page) => page.address)).toEqual([]);
	});
});

describe('headers', () => {
	const rules = readHeaderRules(read('_headers'));
	const of = (address: string, name: string) =>
		rules
			.filter((rule) => rule.matches(address))
			.flatMap((rule) => rule.headers)
			.filter(([given]) => given.toLowerCase() === name.toLowerCase())
			.map(([, value]) => value);

	it('say of each page who may frame it: ourselves, and of an embed anyone', () => {
		const odd = pages().filter((page) => {
			const wanted = page.embed ? 'frame-ancestors *' : "frame-ancestors 'self'";
			return of(page.address, 'Content-Security-Policy').join() !== wanted;
		});
		expect(odd.map((page) => page.address)).toEqual([]);
	});
	it('open fonts, data and scripts to frames without an origin', () => {
		for (const file of filesOf(BUILD).filter((name) => /\.(woff2|js|csv|json|png|svg)$/.test(name))) {
			expect(of(`/${file}`, 'Access-Control-Allow-Origin'), file).toEqual(['*']);
			expect(of(`/${file}`, 'Cross-Origin-Resource-Policy'), file).toEqual(['cross-origin']);
		}
	});
	it('name the type of endings that many servers do not know', () => {
		for (const [ending, { type }] of Object.entries(CITATION_FILES))
			expect(of(`/charts/china-quotas.${ending}`, 'Content-Type'), ending).toEqual([type]);
		expect(of('/charts/chart.schema.json', 'Content-Type')).toEqual(['application/schema+json']);
		expect(of('/charts/china-quotas.json', 'Content-Type')).toEqual([]);
	});
	it('never forbid framing by the old header', () => {
		expect(read('_headers')).not.toMatch(/X-Frame-Options/i);
	});
});

describe('the forms of a chart', () => {
	it('are looked for on every chart there is', () => expect(chartIds().length).toBeGreaterThan(5));

	/** The map has the same forms, and a page of its own. */
	const ids = [...chartIds(), 'map'];
	it.each(ids)('%s has its five addresses and its embed', (id) => {
		const lacking = ['csv', 'json', 'svg', 'png']
			.map((form) => `charts/${id}.${form}`)
			.concat(`${homeOf(`/embed/${id}/`).slice(1)}index.html`, `embed/${id}/index.html`)
			.filter((file) => !existsSync(path.join(BUILD, file)));
		expect(lacking).toEqual([]);
	});

	it.each(ids)('%s.png is a picture 1200 pixels wide', (id) => {
		const png = readFileSync(path.join(BUILD, `charts/${id}.png`));
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect(png.readUInt32BE(16)).toBe(1200);
		expect(png.readUInt32BE(20)).toBeGreaterThan(300);
	});

	it.each(ids)('%s.svg stands alone: whole colours, no link, no script', (id) => {
		const svg = read(`charts/${id}.svg`);
		expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		expect(svg).not.toMatch(/var\(--|<script|<foreignObject|\b(NaN|undefined|Infinity)\b/);
		expect(svg.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '')).not.toMatch(/(href|src)="https?:/);
	});

	it.each(ids)('%s.csv is a table with rows, %s.json is JSON', (id) => {
		const lines = read(`charts/${id}.csv`).trim().split('\n');
		expect(lines.length).toBeGreaterThan(1);
		expect(lines[0]).toMatch(/,/);
		expect(() => JSON.parse(read(`charts/${id}.json`))).not.toThrow();
	});
});

it('no page shows a value that is none', () => {
	const shown = pages().flatMap((page) => {
		const found = /(?<![\w-])(NaN|undefined|\[object Object\]|Infinity)(?![\w-])/.exec(page.$('body').text());
		const drawn = /="[^"]*\b(NaN|undefined)\b[^"]*"/.exec(page.html);
		return found || drawn ? [`${page.address}: ${(found ?? drawn)?.[0]}`] : [];
	});
	expect(shown).toEqual([]);
});
