import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { atom } from '../../src/lib/ui/about/feed.ts';
import { BUILD, pages } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const xml = readFileSync(path.join(BUILD, 'feed.xml'), 'utf8');
const $ = load(xml, { xml: true });
const log = pages().find(({ address }) => address === '/about/corrections/');

describe('the feed of corrections', () => {
	it('is Atom: its own id, title, day, author and addresses', () => {
		expect($.root().children('feed').attr('xmlns')).toBe('http://www.w3.org/2005/Atom');
		for (const name of ['id', 'title', 'updated', 'author > name'])
			expect($(`feed > ${name}`), name).toHaveLength(1);
		expect($('feed > link[rel=self]').attr('href')).toBe(`${ORIGIN}/feed.xml`);
	});
	it('has an entry for each of the log, in its order, each leading to its place there', () => {
		const own = log?.$('main > ol > li').get() ?? [];
		const ids = own.map((node) => `${ORIGIN}/about/corrections/#${log?.$(node).attr('id')}`);
		expect(ids.length).toBeGreaterThan(9);
		const entries = $('entry').get();
		expect(entries.map((node) => $(node).children('id').text())).toEqual(ids);
		expect(entries.map((node) => $(node).children('link[rel=alternate]').attr('href'))).toEqual(ids);
	});
	it('dates each entry, and itself by the newest', () => {
		const days = $('entry > updated')
			.get()
			.map((node) => $(node).text());
		for (const day of days) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
		expect($('feed > updated').text()).toBe(days.sort().at(-1));
	});
	it('is named in the head of the page', () =>
		expect(log?.$('link[rel=alternate][type="application/atom+xml"]').attr('href')).toBe(
			`${ORIGIN}/feed.xml`
		));
	it('keeps signs of markup in words, and is none without entries', () => {
		const entry = {
			id: 'x',
			date: '2026-11-22',
			class: 'correction' as const,
			said: 'a < b & "c"',
			now: '</entry>',
			where: ['/', '/map/'],
			found_by: 'us',
			source_ids: []
		};
		const made = load(atom([entry]), { xml: true });
		expect(made('entry')).toHaveLength(1);
		expect(made('entry > link[rel=related]')).toHaveLength(2);
		expect(made('entry > content').text()).toBe('a < b & "c" </entry>');
		expect(() => atom([])).toThrow('corrections.csv has no row');
	});
});
