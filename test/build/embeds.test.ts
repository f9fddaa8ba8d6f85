import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { LICENCE, MAKER } from '#lib/text/licence.ts';
import { readHeaderRules } from '../../src/tools/serve.mjs';
import { homeOf } from '../homes.ts';
import { BUILD, chapterSlugs, chartIds, cssOf, pages } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const isChart = (address: string) => chartIds().some((id) => address === `/embed/${id}/`);
const embeds = pages().filter((page) => page.embed);

it('there are embeds, one per chart, one for the map and one per chapter', () => {
	const wanted = [...chartIds(), 'map', ...chapterSlugs().map((slug) => `chapters/${slug}`)].map(
		(id) => `/embed/${id}/`
	);
	expect(wanted.length).toBeGreaterThan(1);
	expect(embeds.map((page) => page.address)).toEqual(expect.arrayContaining(wanted));
});

describe.each(embeds.map((page) => [page.address, page] as const))('%s', (address, page) => {
	const { $ } = page;

	it('is the figure alone', () => {
		expect(
			$('header:not(figure header, main header), nav, footer:not(figure footer, main footer)')
		).toHaveLength(0);
		expect($('figure, svg').length).toBeGreaterThan(0);
	});

	it('takes no height from its window: such a frame grows for ever', () => {
		const css = cssOf(page);
		const heights = [
			...css.matchAll(/[\w-]+\s*:[^;{}]*?\b[\d.]+[sld]?v(?:h|b|min|max)\b/g),
			...css.matchAll(/(?:^|[;{\s])(?:min-|max-)?(?:height|block-size)\s*:\s*100%/g)
		].map((match) => match[0].trim());
		expect(heights).toEqual([]);
	});

	it('is kept out of search engines, but may count as part of the page that frames it', () =>
		expect($('meta[name=robots]').attr('content')).toBe('noindex, indexifembedded'));

	it('brings the script that tells its height to any host', () =>
		expect(
			$('script[src]')
				.get()
				.map((node) => $(node).attr('src'))
				.filter((src) => /\/embed\.\w+\.js$/.test(src ?? ''))
		).toHaveLength(1));

	it('leads back: to its page, and to it in search engines', () => {
		const home = ORIGIN + homeOf(address);
		expect($('link[rel=canonical]').attr('href')).toBe(home);
		const back = $('a[href]')
			.get()
			.map((node) => new URL($(node).attr('href') ?? '', ORIGIN + address).href.replace(/[?#].*/, ''));
		expect(back).toContain(home);
	});

	it('is read out: what it shows in a sentence and in more words, and the way to the sources of each number', () => {
		const named = (name: string) =>
			$(`figure[${name}]`)
				.get()
				.map((node) =>
					$(`#${$(node).attr(name)}`)
						.text()
						.trim()
				);
		const titles = named('aria-labelledby');
		expect(titles.length).toBeGreaterThan(0);
		for (const title of titles) expect(title.length).toBeGreaterThan(15);
		if (isChart(address)) {
			const [words = '', ...more] = named('aria-describedby');
			expect(more).toEqual([]);
			expect(words.length).toBeGreaterThan(60);
			const home = pages().find((one) => one.address === homeOf(address));
			expect(home?.$('main table tbody tr').length, 'lines of the table it leads to').toBeGreaterThan(1);
		}
	});

	it.runIf(isChart(address))('has the table of its page, for who is read to', () => {
		const home = pages().find((one) => one.address === homeOf(address));
		const lines = (of: typeof $ | undefined, rows: string, cut: number) =>
			of?.(rows)
				.get()
				.map((row) => {
					const cells = of(row).find('th, td').get();
					return cells.slice(0, cells.length - cut).map((cell) => of(cell).text().trim());
				});
		const table = lines($, '.visually-hidden tr', 0);
		expect(table?.length).toBeGreaterThan(1);
		// The page has one column more, for the source of each row.
		expect(table).toEqual(lines(home?.$, 'main table tr', 1));
	});

	it('names its sources and their date', () =>
		expect($('figcaption, main footer').text()).toMatch(
			/(Sources?|Sites): \S.+(As of|newest state) .*\d{4}\./
		));

	it('names its maker and its licence, whatever is left out of it', () => {
		expect($('figcaption, .words').text()).toContain(MAKER);
		const link = $('main a[rel~=license]');
		expect(link.text()).toBe(LICENCE.name);
		expect(link.attr('href')).toBe(LICENCE.url);
	});

	it('has scripts that stand beside others without sharing a name with them', () => {
		const shared = $('script[src]')
			.get()
			.map((node) => path.join(BUILD, $(node).attr('src') ?? ''))
			.filter((file) => !/^\(\(\)=>\{[^]*\}\)\(\);?\s*$/.test(readFileSync(file, 'utf8')));
		expect(shared).toEqual([]);
	});

	it('opens links outside of its frame', () => {
		const trapped = $('a[href]')
			.get()
			.filter((node) => !$(node).attr('href')?.startsWith('#') && $(node).attr('target') !== '_blank')
			.map((node) => $(node).attr('href'));
		expect(trapped).toEqual([]);
	});
});

describe('what a host meets', () => {
	it('is a script of at most 1.5 KB, and the same every time', () => {
		const script = readFileSync(path.join(BUILD, 'embed.js'));
		expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(1500);
		expect(script.equals(readFileSync('static/embed.js'))).toBe(true);
	});

	it('may frame, read and isolate: embeds, their letters, data and pictures are open to every origin', () => {
		const rules = readHeaderRules(readFileSync(path.join(BUILD, '_headers'), 'utf8'));
		const sent = (address: string) =>
			Object.fromEntries(rules.filter((rule) => rule.matches(address)).flatMap((rule) => rule.headers));
		const some = [
			'/embed/map/',
			'/embed.js',
			'/fonts/x.woff2',
			'/charts/x.csv',
			'/charts/x.png',
			'/data/x.csv'
		];
		for (const address of some)
			expect.soft(sent(address), address).toMatchObject({
				'Access-Control-Allow-Origin': '*',
				'Cross-Origin-Resource-Policy': 'cross-origin'
			});
		expect(sent('/embed/map/')).toMatchObject({
			'Content-Security-Policy': 'frame-ancestors *',
			'Cross-Origin-Embedder-Policy': 'require-corp'
		});
		expect(sent('/embed/map/')).not.toHaveProperty('X-Frame-Options');
		expect(sent('/charts/x/')['Cross-Origin-Embedder-Policy']).toBeUndefined();
	});
});

describe('the code to paste', () => {
	const offers = pages().filter(({ address }) => /^\/(charts\/[^/]+|map|chapters)\/$/.test(address));

	it.each(offers.map((page) => [page.address, page] as const))(
		'on %s is right without any script',
		(_, { $ }) => {
			const offered = $('textarea, code, pre, input')
				.get()
				.map((node) => $(node).attr('value') ?? $(node).text())
				.filter((text) => text.includes('<iframe'));
			expect(offered.length).toBeGreaterThan(0);
			for (const code of offered) {
				expect(code.length).toBeLessThanOrEqual(900);
				const frame = load(code)('iframe');
				expect(frame.attr('style')).toMatch(/;height:calc\(.*cqw/);
				expect(frame.attr('frameborder')).toBe('0');
				expect(frame.attr('title')?.length).toBeGreaterThan(10);
				const framed = embeds.find(({ address }) => ORIGIN + address === frame.attr('src'));
				expect(framed?.$('head title').text()).toBe(frame.attr('title'));
				expect(frame.attr('width')).toBe('100%');
				expect(Number(frame.attr('height'))).toBeGreaterThan(150);
				expect(frame.attr('loading')).toBe('lazy');
				expect(embeds.map((page) => ORIGIN + page.address)).toContain(frame.attr('src'));
			}
		}
	);

	it('is offered for every embed', () => {
		const offered = offers
			.flatMap(({ $ }) =>
				$('textarea')
					.get()
					.map((node) => $(node).text() || ($(node).attr('value') ?? ''))
			)
			.map((code) => load(code)('iframe').attr('src')?.replace(ORIGIN, ''));
		const live = embeds.map(({ address }) => address).filter((address) => !/\/v\/\d+\/$/.test(address));
		expect(live.filter((address) => !offered.includes(address))).toEqual([]);
	});
});
