import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { chartSchema } from '#lib/charts/picture/chart-schema.ts';
import { chartIndex } from '#lib/charts/picture/index-of.ts';
import { indexSchema } from '#lib/charts/picture/index-schema.ts';
import type { ChartSource, Row } from '#lib/charts/bundle.ts';
import type { Ground } from '#lib/charts/make.ts';
import { openRows } from '#lib/charts/picture/download.ts';
import { jsonFile, listed, listedOf } from '#lib/server/chart-files.ts';
import { chart, charts, chartIds, readChart } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';
import { mapTaken } from '#lib/server/map-taken.ts';
import { MAP_ID } from '#lib/text/picture-forms.ts';
import { specOf } from './compare.ts';

interface Index {
	charts: Record<string, unknown>[];
	map: Record<string, unknown>;
}
const map = listedOf(MAP_ID);
const index = (): Index => JSON.parse(chartIndex(listed(), map)) as Index;
const valid = new Ajv2020({ strict: true, allErrors: true, strictTypes: false }).compile(indexSchema());
/** The index with one thing of its first chart changed. */
const damaged = (change: (chart: Record<string, unknown>) => void): Index => {
	const copy = index();
	change(copy.charts[0] as Record<string, unknown>);
	return copy;
};

describe('the index of charts', () => {
	it('keeps to its schema', () => {
		valid(index());
		expect(valid.errors).toBeNull();
	});

	it('has an edition of a chart where there is one', () => {
		const [first, ...rest] = listed();
		if (!first) throw new Error('no charts');
		const frozen = { ...first, editions: [{ n: 1, date: '2026-11-22' }] };
		const with1 = JSON.parse(chartIndex([frozen, ...rest], map)) as Index;
		expect(valid(with1)).toBe(true);
		expect(with1.charts[0]).toMatchObject({
			edition: { n: 1, date: '2026-11-22' },
			editions: [{ n: 1, embed: expect.stringContaining(`/embed/${first.chart.id}/v/1/`) as string }]
		});
	});

	it.each<[string, (chart: Record<string, unknown>) => void]>([
		['a property is missing', (chart) => delete chart.unit],
		['an address is half', (chart) => (chart.addresses = { page: '/charts/x/' })],
		['a date is in words', (chart) => (chart.as_of = '7 October 2026')],
		['a height is text', (chart) => (chart.embed_height = '400')],
		['an id has a capital', (chart) => (chart.id = 'Quotas')],
		['a property is unknown', (chart) => (chart.extra = 1)]
	])('does not keep to it when %s', (_, change) => {
		expect(valid(damaged(change))).toBe(false);
	});

	it('lists every chart once, with the rows that its files have', () => {
		const entries = index().charts;
		expect(entries.map(({ id }) => id)).toEqual(chartIds());
		for (const chart of charts()) {
			const found = entries.find(({ id }) => id === chart.id);
			expect(found?.rows).toBe(openRows(chart).length);
			expect(found?.rows_withheld).toBe(chart.withheld.length);
		}
	});

	it('tells of theme, chapter and unit as the file of each chart does', () => {
		for (const { id, theme, chapter, unit } of index().charts)
			expect(JSON.parse(jsonFile(String(id)))).toMatchObject({ theme, chapter, unit });
		const unwritten = listed().map((one) => ({ ...one, chapter: null }));
		expect(valid(JSON.parse(chartIndex(unwritten, map)))).toBe(true);
	});

	it('has the map with its forms, and with its editions where there are any', () => {
		expect(index().map.addresses).toMatchObject({
			page: expect.stringMatching(/\/map\/$/) as string,
			csv: expect.stringMatching(/\/charts\/map\.csv$/) as string,
			json: expect.stringMatching(/\/charts\/map\.json$/) as string,
			geojson: expect.stringMatching(/\/map\/sites\.json$/) as string,
			bibtex: expect.stringMatching(/\/charts\/map\.bib$/) as string,
			svg: expect.stringMatching(/\/charts\/map\.svg$/) as string,
			png_square: expect.stringMatching(/\/charts\/map-square\.png$/) as string
		});
		const frozen = { ...map, editions: [{ n: 1, date: '2026-11-22' }] };
		expect(valid(JSON.parse(chartIndex(listed(), frozen)))).toBe(true);
		const {
			charts: [first],
			map: entry
		} = index();
		expect(Object.keys(entry)).toEqual(Object.keys(first ?? {}));
		expect(entry).toMatchObject({
			id: MAP_ID,
			theme: null,
			chapter: null,
			rows: mapTaken().placed.rows.length
		});
		expect(entry.sources).toEqual(mapTaken().sources.map(({ id }) => id));
		const half = index();
		half.map.addresses = { page: '/map/' };
		expect(valid(half)).toBe(false);
	});

	it('takes no address from a chart: none may be called index', () => {
		expect(chartIds().filter((id) => /^(index|chart)\b(?!-)/.test(id))).toEqual([]);
	});
});

describe('the JSON of a chart', () => {
	const fits = new Ajv2020({ strict: true, allErrors: true, strictTypes: false }).compile(chartSchema());
	it('tells of each source when it was published, and apart from that when it was read', () => {
		const { items } = chartSchema().properties.sources as {
			items: { properties: Record<string, object>; required: string[] };
		};
		for (const [name, words] of [
			['date', 'published'],
			['read', 'read']
		] as const) {
			expect(items.required).toContain(name);
			expect(JSON.stringify(items.properties[name])).toContain(words);
		}
		const file = JSON.parse(jsonFile(chartIds()[0] ?? '')) as { sources: Record<string, unknown>[] };
		for (const wrong of [{ date: '7 October 2026' }, { read: '2026' }, { date: undefined }])
			expect(fits({ ...file, sources: [{ ...file.sources[0], ...wrong }] }), JSON.stringify(wrong)).toBe(
				false
			);
	});

	it('is as of the newest day on which a document behind its rows was published, and of no day of reading', () => {
		let passed = 0;
		for (const { id, as_of, sources, placed } of charts()) {
			const drawn = new Set(
				[...placed.rows, ...placed.table.rows].flatMap((row) => row.source_ids as string[])
			);
			// What only passes older numbers on is dated later than they are, and stands behind what is drawn.
			const { passes_on } = specOf(id);
			for (const one of passes_on) expect([...drawn], `${id}, passes_on`).toContain(one);
			passed += passes_on.length;
			const counted = sources.filter((source) => drawn.has(source.id) && !passes_on.includes(source.id));
			expect(as_of, id).toBe(
				counted
					.map(({ date }) => date)
					.sort()
					.at(-1)
			);
		}
		expect(passed).toBeGreaterThan(0);
	});

	it('is not as of a document that only a note quotes', () => {
		const { as_of, sources } = chart('rare-earth-exports-monthly');
		expect(sources.some(({ date }) => date > as_of)).toBe(true);
	});

	describe('of which no source but one may be dated', () => {
		const ID = 'china-quotas';
		const yaml = readFileSync(`content/charts/${ID}.yaml`, 'utf8');
		const { tables, package: pkg } = content();
		const own = chart(ID).sources;
		const EMPTY: ChartSource = {
			id: '',
			name: 'Ministry',
			title: 'Notice',
			url: '',
			date: '',
			read: '',
			kind: 'primary',
			licence: '',
			redistribution: 'yes'
		};
		/** The tables, with sources that were read late and published when a test says. */
		const on = (date: (id: string) => string): Ground => ({
			rows: (name) => (tables as unknown as Record<string, Row[]>)[name] ?? [],
			columns: (name) =>
				pkg.resources.find((one) => one.name === name)?.schema.fields.map((field) => field.name) ?? [],
			source: (id) => ({
				...(own.find((one) => one.id === id) ?? EMPTY),
				id,
				date: date(id),
				read: '2026-11-22'
			}),
			documents: () => 1,
			retells: () => false
		});
		it('is as of that one', () =>
			expect(
				readChart(
					ID,
					yaml,
					on((id) => (id === own[0]?.id ? '2020-02' : ''))
				).as_of
			).toBe('2020-02'));
		it('is refused where none is, with the mend', () =>
			expect(() =>
				readChart(
					ID,
					yaml,
					on(() => '')
				)
			).toThrow(/china-quotas\.yaml: sources: none of .+ date one in/));
	});
});
