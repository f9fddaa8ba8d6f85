import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/lib/data/parse.ts';
import { pages } from './site.ts';

const { columns, cells } = parseCsv(readFileSync('content/tables/facilities.csv', 'utf8'));
const rows = cells.map((values) => Object.fromEntries(columns.map((name, i) => [name, values[i] ?? ''])));
const byAddress = new Map(pages().map((page) => [page.address, page]));
const found = rows.flatMap((row) => {
	const page = byAddress.get(`/facilities/${row.id}/`);
	return page ? [{ row, $: page.$, html: page.html }] : [];
});

/** The nodes of a page's structured data. */
const graphOf = (html: string): Record<string, unknown>[] =>
	[...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
		([, text]) => (JSON.parse(text ?? '') as { '@graph': Record<string, unknown>[] })['@graph']
	);
/** Ids of rows for which something is not as it should be. */
const odd = (wrong: (one: (typeof found)[number]) => boolean): string[] =>
	found.filter(wrong).map(({ row }) => row.id ?? '');

describe('the pages of the sites', () => {
	it('are there for each row of the table', () => {
		expect(rows.length).toBeGreaterThan(100);
		expect(found).toHaveLength(rows.length);
	});

	it('name all their sources, or say that there is none', () => {
		const lost = odd(({ row, $ }) => {
			const ids = row.source_ids?.split(';').filter(Boolean) ?? [];
			if (!ids.length) return !/No source was found/.test($('main').text());
			return ids.some((id) => !$(`.sources a[href$="/sources/#${id}"]`).length);
		});
		expect(lost).toEqual([]);
	});

	it('say state, date and confidence, and what no source dates', () => {
		const undated = rows.filter((row) => !row.status_as_of);
		expect(undated.length).toBeGreaterThan(10);
		expect(odd(({ row, $ }) => !row.status_as_of && !/no source dates/.test($('.lead').text()))).toEqual([]);
		expect(odd(({ $ }) => !/(High|Medium|Low) confidence/.test($('.unsure').text()))).toEqual([]);
		expect(
			odd(({ $ }) => /unsourced|from memory|start_year|status_as_of|22 November 2026/.test($('main').text()))
		).toEqual([]);
	});

	it('tell machines the place of the row, and the way to the page', () => {
		const lost = odd(({ row, html }) => {
			const graph = graphOf(html);
			const place = graph.find((node) => node['@type'] === 'Place');
			const geo = place?.geo as { latitude: number; longitude: number } | undefined;
			const way = graph.find((node) => node['@type'] === 'BreadcrumbList');
			return !way || geo?.latitude !== Number(row.lat) || geo.longitude !== Number(row.lon);
		});
		expect(lost).toEqual([]);
	});

	it('draw the place, and lead to other sites by links that go both ways', () => {
		expect(odd(({ row, $ }) => $(`.locator text[data-site="${row.id}"]`).length !== 1)).toEqual([]);
		const index = byAddress.get('/facilities/');
		expect(rows.filter(({ id }) => !index?.$(`a[href$="/facilities/${id}/"]`).length)).toEqual([]);
	});
});
