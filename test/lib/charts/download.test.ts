import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import type { ChartBundle } from '#lib/charts/bundle.ts';
import { BYTE_MARK, chartCsv } from '#lib/charts/picture/download.ts';
import { csvFile, jsonFile } from '#lib/server/chart-files.ts';
import { charts } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';

interface Json {
	credit: Record<string, string>;
	citation: { title: string };
	addresses: Record<string, string>;
	columns: { name: string; title: string; type: string; description: string; unit?: string }[];
	rows: Record<string, string | number | string[]>[];
	table: { head: { numeric?: boolean; text: string }[]; rows: { cells: string[]; source_ids: string[] }[] };
}

const all = charts();
const taken = all
	.filter(({ download }) => download.offered)
	.map((chart): [string, ChartBundle, string, Json] => [
		chart.id,
		chart,
		csvFile(chart.id),
		JSON.parse(jsonFile(chart.id)) as Json
	]);
/** A CSV as a stranger's parser reads it. */
const read = (csv: string) => {
	const [head = [], ...rows] = csvParseRows(csv.replace(BYTE_MARK, ''));
	return { head, rows };
};

/** Kinds whose table has numbers that no row has, because they compute them; and what those are. */
const COMPUTED: Record<string, string> = {
	tiles: 'the numbers of the elements stand in the table of elements',
	'bullet-bars': 'sums of plants, and what is needed, from the tables of facts and demand',
	'stacked-bars': 'sums of the parts of a bar',
	spans: 'working days turned into days',
	'part-bars': 'shares of a sum, and what is left over',
	'sign-grid': 'plants counted by stage and state',
	funnel: 'what each stage needs, by cited factors',
	concentration: 'an index and shares, by a formula with tests of its own'
};

/** Kinds of which all numbers may be computed. */
const ALL_OWN = new Set(['tiles', 'sign-grid', 'concentration', 'funnel']);

/** What a row's number may be turned into: the table says days where a row says weeks, and millions where it would be long. */
const turned = (value: number, chart: ChartBundle): number[] => [
	value,
	...(chart.placed.table.head.some(({ text }) => text.includes('million')) ? [value / 1e6] : []),
	...(chart.unit.spoken === 'days' ? [(value * 7) / 5, value * 7, value * 30, value * 365] : [])
];

/** Numbers in words: '250 to 1,000' has 250 and 1000. */
const numbersIn = (words: string): [written: string, value: number][] =>
	[...words.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([n]) => [n, Number(n.replaceAll(',', ''))]);

describe('the rows of a chart', () => {
	it('are looked at wherever they may be passed on', () => expect(taken.length).toBeGreaterThan(20));

	it.each(taken)('%s: a spreadsheet reads them whole', (_, chart, csv) => {
		expect(csv.startsWith(BYTE_MARK)).toBe(true);
		expect(csv.slice(1)).not.toContain(BYTE_MARK);
		// Each line ends with CR and LF; a lone one stands only within quotes.
		const bare = csv.replaceAll(/"(?:[^"]|"")*"/g, '');
		expect(bare.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(csv.endsWith('\r\n')).toBe(true);
		const { head, rows } = read(csv);
		expect(rows.length).toBe(chart.placed.rows.length - chart.withheld.length);
		for (const row of rows) expect(row).toHaveLength(head.length);
	});

	it.each(taken)('%s: each row has a unit and the ids of its sources', (_, chart, csv) => {
		const { head, rows } = read(csv);
		const known = new Set(chart.sources.map(({ id }) => id));
		for (const row of rows) {
			expect(row[head.indexOf('unit')]).toMatch(/\S/);
			const ids = (row[head.indexOf('source_ids')] ?? '').split(';');
			expect(ids.filter((id) => !known.has(id))).toEqual([]);
		}
	});

	it.each(taken)('%s: CSV and JSON hold the same cells', (_, __, csv, json) => {
		const { head, rows } = read(csv);
		expect(json.columns.map(({ name }) => name)).toEqual(head);
		expect(
			json.rows.map((row) =>
				head.map((name) => (Array.isArray(row[name]) ? row[name].join(';') : String(row[name])))
			)
		).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/, ''))));
	});

	it.each(taken)('%s: columns are described, and dates are ISO', (_, chart, csv, json) => {
		const fields = content().package.resources.find(({ name }) => name === chart.table)?.schema.fields ?? [];
		const { head, rows } = read(csv);
		for (const column of json.columns) {
			expect(column.title && column.type && column.description, column.name).toBeTruthy();
			const field = fields.find(({ name }) => name === column.name);
			if (field) expect(column.unit).toBe(field.unit);
			if (!field?.time && field?.type !== 'date') continue;
			const odd = rows
				.map((row) => row[head.indexOf(column.name)] ?? '')
				.filter((cell) => !/^(\d{4}(-\d\d(-\d\d)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?)?$/.test(cell));
			expect(odd, column.name).toEqual([]);
		}
	});

	it.each(taken)('%s: the table under the chart shows the numbers of the rows', (_, chart, __, json) => {
		const given = json.rows.flatMap((row) =>
			Object.values(row).flatMap((cell) =>
				typeof cell === 'number' ? [cell] : numbersIn(String(cell)).map(([, value]) => value)
			)
		);
		const shown = json.table.rows.flatMap(({ cells }) =>
			cells.filter((_cell, i) => json.table.head[i]?.numeric).flatMap(numbersIn)
		);
		const lost = shown.filter(([written, value]) => {
			const decimals = written.split('.')[1]?.length ?? 0;
			return !given
				.flatMap((one) => turned(one, chart))
				.some((one) => one === value || Number(one.toFixed(decimals)) === value);
		});
		if (!(chart.kind in COMPUTED))
			expect(lost, `name ${chart.kind} with what it computes, or give the rows`).toEqual([]);
		// A kind that computes shows rows, too: not all of its numbers may be its own.
		expect(shown.length === 0 || ALL_OWN.has(chart.kind) || lost.length < shown.length).toBe(true);
	});

	it.each(taken)(
		'%s: title, unit, licence, credit, citation and whole addresses go along',
		(_, chart, __, json) => {
			expect(json).toMatchObject({ title: chart.title, as_of: chart.as_of, unit: chart.unit });
			expect(json.citation.title).toBe(chart.title);
			expect(Object.keys(json.credit)).toEqual(['short', 'long', 'html', 'adapted']);
			for (const address of Object.values(json.addresses)) expect(address).toMatch(/^https?:\/\/[^/]+\//);
		}
	);

	it('that no one may pass on are not in a file, and a sentence says why', () => {
		const closed = all.filter(({ withheld }) => withheld.length);
		expect(closed.length).toBeGreaterThan(0);
		for (const chart of closed) expect(chart.download.why).toMatch(/terms of .+ do not allow/);
		const none = { ...(closed[0] as ChartBundle), download: { offered: false, why: 'No download: terms.' } };
		expect(() => chartCsv(none)).toThrow('No download: terms.');
	});
});
