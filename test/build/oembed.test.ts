import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { discover, wordpress } from '../wordpress.ts';
import { BUILD, filesOf, pages, proper } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const inBuild = (address: string) => path.join(BUILD, address.replace(ORIGIN, ''));
const files = filesOf(BUILD).filter((file) => /^oembed\/.+\.json$/.test(file));
const isMember = (address: string) => /^\/(charts|chapters)\/[^/]+\/$|^\/map\/$/.test(address);
const members = proper().filter(({ address }) => isMember(address));
const embeds = pages().filter((page) => page.embed && !/\/v\/\d+\/$/.test(page.address));

interface Answer {
	version: string;
	type: string;
	title: string;
	html: string;
	width: number;
	height: number;
	[member: string]: string | number;
}
const answerOf = (file: string) => JSON.parse(readFileSync(path.join(BUILD, file), 'utf8')) as Answer;

it('there is a file for each chart, the map and each chapter, and for each embed', () => {
	expect(members.length).toBeGreaterThan(20);
	expect(files.length).toBe(members.length);
	expect(embeds.map(({ address }) => address.replace(/^\/embed\/(.+)\/$/, 'oembed/$1.json')).sort()).toEqual(
		files
	);
});

describe.each(proper().map((page) => [page.address, page] as const))('%s', (address, page) => {
	const links = page.$('link[type="application/json+oembed"]');

	it(isMember(address) ? 'names its file where WordPress looks for it' : 'names no file', () => {
		expect(links).toHaveLength(isMember(address) ? 1 : 0);
		if (!isMember(address)) return;
		expect(links.attr('rel')).toBe('alternate');
		expect(links.attr('title')?.length).toBeGreaterThan(5);
		const href = links.attr('href') ?? '';
		expect(href.startsWith(`${ORIGIN}/oembed/`)).toBe(true);
		expect(existsSync(inBuild(href))).toBe(true);
		expect(discover(page.html)).toBe(href);
		const { html } = answerOf(href.replace(`${ORIGIN}/`, ''));
		expect(load(html)('a').attr('href'), 'the file is of this page').toBe(ORIGIN + address);
	});
});

describe.each(files)('%s', (file) => {
	const answer = answerOf(file);
	const $ = load(answer.html);
	const frame = $('iframe');

	it('has all members, each of its kind, and no other', () => {
		expect(answer).toEqual({
			version: '1.0',
			type: 'rich',
			title: expect.stringMatching(/\S{3}/),
			author_name: 'Seventeen Metals',
			author_url: `${ORIGIN}/about/`,
			provider_name: 'Seventeen Metals',
			provider_url: `${ORIGIN}/`,
			cache_age: expect.any(Number),
			html: expect.any(String),
			width: 600,
			height: expect.any(Number),
			thumbnail_url: expect.stringMatching(/^http.+\.png$/),
			thumbnail_width: 1200,
			thumbnail_height: 630
		});
		const thumbnail = readFileSync(inBuild(String(answer.thumbnail_url)));
		expect([thumbnail.readUInt32BE(16), thumbnail.readUInt32BE(20)]).toEqual([1200, 630]);
		expect(existsSync(path.join(inBuild(String(answer.author_url)), 'index.html'))).toBe(true);
		expect(statSync(path.join(BUILD, file)).size).toBeLessThanOrEqual(4096);
	});

	it('holds a quotation with a link, then a frame, and nothing else', () => {
		expect(answer.html).toMatch(
			/^<blockquote><a href="[^"<>]+">[^<>]+<\/a><\/blockquote><iframe [^<>]+><\/iframe>$/
		);
		expect($('a').text()).toBe(answer.title);
		expect(frame.attr('title')).toBe(answer.title);
		expect(frame.attr('width')).toBe('100%');
		expect(frame.attr('height')).toBe(String(answer.height));
		const embed = embeds.find(({ address }) => ORIGIN + address === frame.attr('src'));
		expect(embed?.$('link[rel=canonical]').attr('href')).toBe($('a').attr('href'));
	});

	it('passes the filter of WordPress whole', () => {
		const shown = wordpress(answer.html, 's3cret');
		const out = load(shown ?? '');
		expect(out('blockquote.wp-embedded-content').text()).toBe(answer.title);
		expect(out('blockquote a').attr('href')).toBe($('a').attr('href'));
		expect(out('iframe').attr('src')).toBe(`${frame.attr('src')}#?secret=s3cret`);
		for (const name of ['title', 'width', 'height', 'frameborder'])
			expect(out('iframe').attr(name), name).toBe(frame.attr(name));
		expect(out('body > *')).toHaveLength(2);
	});
});

describe('the filter', () => {
	const frame = '<iframe src="https://x.example/" title="x"></iframe>';
	it.each([
		['no frame', '<blockquote><a href="https://x.example/">x</a></blockquote>'],
		['a frame that holds something', '<iframe src="https://x.example/">fallback</iframe>']
	])('refuses %s', (_, html) => expect(wordpress(html, 'a')).toBeNull());
	it.each([
		['a script', `${frame}<script src="https://x.example/x.js"></script>`],
		['a style', frame.replace(' title', ' style="border:0" title')],
		['a quotation after the frame', `${frame}<blockquote>x</blockquote>`],
		['a handler in the quotation', `<blockquote onclick="x()">x</blockquote>${frame}`]
	])('lets %s not pass', (_, html) => {
		const shown = wordpress(html, 'a') ?? '';
		expect(shown).not.toMatch(/script src|border:0|onclick/);
		expect(shown.indexOf('<blockquote')).toBeLessThanOrEqual(shown.indexOf('<iframe'));
	});
});
