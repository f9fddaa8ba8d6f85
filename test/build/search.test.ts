import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/lib/data/parse.ts';
import type { IndexFile } from '../../src/lib/search/entries.ts';
import { BUILD, pages } from './site.ts';

const FILE = `${BUILD}/search/index.json`;
/** Kilobytes (1,000 bytes) that the index may weigh after brotli. */
const LIMIT = 120;
const file = JSON.parse(readFileSync(FILE, 'utf8')) as IndexFile;
const byAddress = new Map(pages().map((page) => [page.address, page]));
const named = new Set(file.entries.map(([, , , at]) => at));

/** Addresses of all anchors of a kind that stand in the built pages. */
const anchors = (address: RegExp, selector: string): string[] =>
	pages()
		.filter((page) => address.test(page.address))
		.flatMap((page) =>
			page
				.$(selector)
				.get()
				.map((node) => `${page.address}#${page.$(node).attr('id')}`)
		);

describe('the index of the search', () => {
	it('leads to places that exist', () => {
		const lost = file.entries.filter(([, , , at]) => {
			const [address = '', anchor] = at.split('#');
			const page = byAddress.get(address);
			return !page || (anchor && !page.$(`[id="${anchor}"]`).length);
		});
		expect(lost.map(([, , , at]) => at)).toEqual([]);
	});

	it.each([
		['chapter step', () => anchors(/^\/chapters\/[^/]+\/$/, 'section.step')],
		['term', () => anchors(/^\/glossary\/$/, 'main article')],
		['facility', () => [...byAddress.keys()].filter((address) => /^\/facilities\/./.test(address))],
		['chart', () => [...byAddress.keys()].filter((address) => /^\/charts\/./.test(address))]
	])('holds every %s', (_, all) => {
		const addresses = all();
		expect(addresses.length).toBeGreaterThan(5);
		expect(addresses.filter((address) => !named.has(address))).toEqual([]);
	});

	it.each(['event', 'actor'] as const)('holds every %s that may be printed', (kind) => {
		const { columns, cells } = parseCsv(readFileSync(`content/tables/${kind}s.csv`, 'utf8'));
		const print = columns.indexOf('print');
		const ids = cells.filter((row) => print < 0 || row[print] === 'yes').map(([id]) => id);
		const held = file.entries.filter(([each]) => each === kind).map(([, , , at]) => at.split('#')[1]);
		expect(ids.length).toBeGreaterThan(50);
		expect(held.sort()).toEqual(ids.sort());
	});

	it('has words for each entry, and is light', () => {
		expect(file.entries.filter(([, title, , , text]) => !title || text.length < 15)).toEqual([]);
		expect(statSync(`${FILE}.br`).size).toBeLessThan(LIMIT * 1000);
	});

	it('is named by no page: it loads when a reader searches', () => {
		expect([...byAddress.values()].filter(({ html }) => html.includes('search/index.json'))).toEqual([]);
	});
});
