import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILD, filesOf, pages, type Page } from './site.ts';

/** What the policy allows, before the hashes of what stands in the page. */
const POLICY: Record<string, string[]> = {
	'default-src': ["'none'"],
	'script-src': ["'self'"],
	'style-src': ["'self'"],
	'img-src': ["'self'", 'data:'],
	'font-src': ["'self'"],
	'connect-src': ["'self'"],
	'worker-src': ["'self'"],
	'manifest-src': ["'self'"],
	'frame-src': ["'self'"],
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
	'object-src': ["'none'"]
};
const HASHED = ['script-src', 'style-src'];

const policyOf = (page: Page): Record<string, string[]> =>
	Object.fromEntries(
		(page.$('meta[http-equiv="content-security-policy" i]').attr('content') ?? '')
			.split(';')
			.map((part) => part.trim().split(/\s+/))
			.filter(([name]) => name)
			.map(([name, ...values]) => [name ?? '', values])
	);
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe.each(pages().map((page) => [page.address, page] as const))('the policy of %s', (_, page) => {
	const policy = policyOf(page);

	it('stands once, and allows what the house allows and nothing else', () => {
		expect(page.$('meta[http-equiv="content-security-policy" i]')).toHaveLength(1);
		const bare = Object.fromEntries(
			Object.entries(policy).map(([name, values]) => [
				name,
				values.filter((value) => !value.startsWith("'sha256-"))
			])
		);
		expect(bare).toEqual(POLICY);
		const hashed = Object.keys(policy).filter((name) => policy[name]?.some((v) => v.startsWith("'sha256-")));
		expect(hashed.filter((name) => !HASHED.includes(name))).toEqual([]);
	});

	it('covers each style and script that stands in the page', () => {
		const inline = (selector: string, directive: string) =>
			page
				.$(selector)
				.get()
				.map((node) => page.$(node).text())
				.filter((text) => !policy[directive]?.includes(hashOf(text)))
				.map((text) => text.slice(0, 60));
		expect(inline('style', 'style-src')).toEqual([]);
		// Data (JSON and the like) is not run, so it needs no hash.
		expect(inline('script:not([src]):not([type*=json])', 'script-src')).toEqual([]);
	});

	it('has nothing to block: no style attribute, no handler, no script address', () => {
		const offenders = page
			.$('*')
			.get()
			.flatMap((node) =>
				'attribs' in node
					? Object.entries(node.attribs)
							.filter(
								([name, value]) => name === 'style' || /^on/.test(name) || /^\s*javascript:/i.test(value)
							)
							.map(([name, value]) => `<${node.name} ${name}="${value.slice(0, 40)}">`)
					: []
			);
		expect(offenders).toEqual([]);
	});

	it('loads nothing from anyone else', () => {
		const LOADS =
			'script[src], img[src], iframe[src], source[src], source[srcset], img[srcset], video[src], audio[src], embed[src], object[data], use[href], image[href], link[rel~=stylesheet], link[rel~=preload], link[rel~=modulepreload], link[rel~=icon], link[rel~=manifest], link[rel~=preconnect], link[rel~=dns-prefetch]';
		const outside = page
			.$(LOADS)
			.get()
			.flatMap((node) => ['src', 'srcset', 'href', 'data'].map((name) => page.$(node).attr(name) ?? ''))
			.filter((address) => /(^|[\s,])(https?:)?\/\//.test(address));
		expect(outside).toEqual([]);
		expect(page.$('style').text()).not.toMatch(/url\(\s*['"]?(https?:)?\/\/|@import/);
	});
});

describe('what is built', () => {
	it('tells nothing of the machine that built it', () => {
		const TEXT = /\.(html|js|css|json|csv|svg|xml|txt|webmanifest)$/;
		const marks = [
			process.cwd(),
			tmpdir(),
			homedir(),
			`//${hostname()}`,
			'file:///',
			'node_modules/',
			'127.0.0.1'
		];
		const own = new RegExp(
			marks.map((mark) => `${mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).join('|')
		);
		const told = filesOf(BUILD)
			.filter((file) => TEXT.test(file))
			.flatMap((file) => {
				const found = own.exec(readFileSync(path.join(BUILD, file), 'utf8'));
				return found ? [`${file}: ${found[0]}`] : [];
			});
		expect(told).toEqual([]);
	});

	it('names one origin only, the default of SITE_URL', () => {
		const others = pages().flatMap((page) =>
			[...page.html.matchAll(/https?:\/\/localhost[:\d]*/g)]
				.filter(([origin]) => origin !== 'http://localhost:4173')
				.map(([origin]) => `${page.address}: ${origin}`)
		);
		expect(others).toEqual([]);
	});

	it('has a compressed twin for each text file', () => {
		const lacking = filesOf(BUILD)
			.filter((file) => /\.(html|js|css|json|svg|xml)$/.test(file))
			.filter((file) => !existsSync(path.join(BUILD, `${file}.br`)));
		expect(lacking).toEqual([]);
	});
});
