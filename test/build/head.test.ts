import { describe, expect, it } from 'vitest';
import { pages, proper, type Page } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const named = (list: Page[]) => list.map((page) => [page.address, page] as const);

describe.each(named(pages()))('%s', (_, page) => {
	const { $ } = page;

	it('says its language, encoding and width, and lets the reader zoom', () => {
		expect($('html').attr('lang')).toBe('en');
		expect($('meta[charset]').attr('charset')?.toLowerCase()).toBe('utf-8');
		const viewport = $('meta[name=viewport]').attr('content') ?? '';
		expect(viewport).toContain('width=device-width');
		expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
	});

	it('has one title and one description', () => {
		expect($('head title')).toHaveLength(1);
		expect($('head title').text().trim().length).toBeGreaterThan(5);
		expect($('meta[name=description]')).toHaveLength(1);
		expect($('meta[name=description]').attr('content')?.trim().length).toBeGreaterThan(30);
	});

	it('has headings in order, beginning with its only h1', () => {
		const levels = $('h1, h2, h3, h4, h5, h6')
			.get()
			.map((node) => Number(node.name.slice(1)));
		const headings = $('h1, h2, h3, h4, h5, h6')
			.get()
			.map((node) => $(node).text().trim());
		if (!page.embed) {
			expect(levels[0]).toBe(1);
			expect(levels.filter((level) => level === 1)).toHaveLength(1);
		}
		const skips = levels.flatMap((level, i) => {
			const before = levels[i - 1];
			return before && level > before + 1 ? [`h${before} → h${level} “${headings[i]}”`] : [];
		});
		expect(skips).toEqual([]);
		expect(headings.filter((text) => !text)).toEqual([]);
	});

	it('marks Chinese, Japanese and Korean as such', () => {
		const unmarked = $('body *')
			.get()
			.filter((node) => {
				const own = $(node)
					.contents()
					.get()
					.map((child) => (child.type === 'text' ? child.data : ''))
					.join('');
				return EAST_ASIAN.test(own) && !$(node).closest('[lang^=zh], [lang^=ja], [lang^=ko]').length;
			})
			.map((node) => $(node).text().trim().slice(0, 40));
		expect(unmarked).toEqual([]);
	});
});

describe.each(named(proper()))('%s', (address, { $ }) => {
	it('has a canonical address and a card for sharing', () => {
		expect($('link[rel=canonical]').attr('href')).toBe(ORIGIN + address);
		expect($('meta[property="og:title"]').attr('content')?.trim()).toBeTruthy();
		expect($('meta[property="og:url"]').attr('content')).toBe(ORIGIN + address);
		expect($('meta[name=robots][content*=noindex]')).toHaveLength(0);
	});
	it('has one main, a skip link first, and a header and footer', () => {
		expect($('main')).toHaveLength(1);
		expect($('a[href]').first().attr('href')).toBe(`#${$('main').attr('id')}`);
		expect($('body header').length).toBeGreaterThan(0);
		expect($('body footer').length).toBeGreaterThan(0);
	});
});

describe('titles', () => {
	it('are told apart', () => {
		const seen = new Map<string, string[]>();
		for (const page of proper()) {
			const title = page.$('head title').text();
			seen.set(title, [...(seen.get(title) ?? []), page.address]);
		}
		expect([...seen].filter(([, addresses]) => addresses.length > 1)).toEqual([]);
	});
	it('and so are descriptions', () => {
		const all = proper().map((page) => page.$('meta[name=description]').attr('content'));
		expect(all.filter((text, i) => all.indexOf(text) !== i)).toEqual([]);
	});
});
