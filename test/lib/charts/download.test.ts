import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import type { PlacedTable } from '#lib/charts/bundle.ts';
import { computes } from '#lib/charts/picture/computed.ts';
import { BYTE_MARK, chartCsv, LABELS } from '#lib/charts/picture/download.ts';
import { csvFile, jsonFile } from '#lib/server/chart-files.ts';
import { content } from '#lib/server/content.ts';
import { taken as takenOf, takenIds } from '#lib/server/taken.ts';
import type { Taken } from '#lib/charts/picture/taken.ts';

interface Json {
	credit: Record<string, string>;
	citation: { title: string };
	addresses: Record<string, string>;
	columns: {
		name: string;
		title: string;
		type: string;
		description: string;
		unit?: string;
		unitField?: string;
	}[];
	rows: Record<string, string | number | string[]>[];
	table: PlacedTable;
}

const all = takenIds().map(takenOf);
const taken = all
	.filter(({ download }) => download.offered)
	.map((chart): [string, Taken, string, Json] => [
		chart.id,
		chart,
		csvFile(chart.id),
		JSON.parse(jsonFile(chart.id)) as Json
	]);
/** A CSV as a stranger's parser reads it: the columns of the rows, and behind them what it says of the chart. */
const read = (csv: string) => {
	const [all = [], ...lines] = csvParseRows(csv.replace(BYTE_MARK, ''));
	const own = all.length - LABELS.length;
	const head = all.slice(0, own);
	const rows = lines.map((line) => line.slice(0, own));
	return { head, rows, labels: all.slice(own), labelled: lines.map((line) => line.slice(own)) };
};

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

	it.each(taken)('%s: the file names and dates the chart, and says how free it is', (_, chart, csv) => {
		const { head, labels, labelled } = read(csv);
		expect(labels).toEqual(['chart_title', 'chart_as_of', 'chart_licence']);
		expect(new Set([...head, ...labels]).size).toBe(head.length + labels.length);
		for (const said of labelled)
			expect(said).toEqual([chart.title, chart.as_of, 'CC BY 4.0, Seventeen Metals']);
	});

	it.each(taken)('%s: each row has a unit and the ids of its sources', (id, chart, csv) => {
		const { head, rows } = read(csv);
		const known = new Set(chart.sources.map(({ id }) => id));
		for (const row of rows) {
			expect(row[head.indexOf('unit')]).toMatch(/\S/);
			const ids = (row[head.indexOf('source_ids')] ?? '').split(';').filter(Boolean);
			expect(ids.filter((id) => !known.has(id))).toEqual([]);
			if (ids.length) continue;
			// The map alone shows plants for which no source was found, and says so of each.
			expect(id).toBe('map');
			expect(row[head.indexOf('notes')]).toMatch(/unsourced.*: everything/);
			expect(row[head.indexOf('confidence')]).toBe('low');
		}
	});

	it.each(taken)('%s: each column has something in some row, and none is only of use to us', (_, __, csv) => {
		const { head, rows } = read(csv);
		expect(head.filter((name, i) => !rows.some((row) => row[i]))).toEqual([]);
		expect(head.filter((name) => ['print', 'told_in'].includes(name))).toEqual([]);
	});

	it('of a plant that states no number name no unit of one', () => {
		const silent = taken.flatMap(([, , , { rows }]) =>
			rows.filter((row) => row.row_is === 'plant: no number' && !row.capacity_unit)
		);
		expect(silent.length).toBeGreaterThan(0);
		expect(new Set(silent.map(({ unit }) => unit))).toEqual(new Set(['none stated']));
	});

	it('are told apart from what a chart computes of them', () => {
		const by = (id: string) => computes(all.find((chart) => chart.id === id) as Taken);
		const [index, growth, sums, plain] = [
			'mine-concentration',
			'demand-outlooks',
			'facilities-by-stage-and-country',
			'magnet-exports-monthly'
		].map(by);
		expect([index, growth, sums, plain]).toEqual([true, true, true, false]);
	});

	it.each(taken)('%s: every number has the unit that its row names', (_, __, csv, { columns, rows }) => {
		const { head } = read(csv);
		for (const { name, type, unit, unitField } of columns.filter((column) => column.type === 'number')) {
			const filled = rows.filter((row) => typeof row[name] === 'number');
			expect(unit ?? unitField, `${name} (${type}) has a unit, or a column that names it`).toBeTruthy();
			if (unitField) expect(head, name).toContain(unitField);
			for (const row of filled) {
				expect(row[unitField ?? 'unit'], name).toMatch(/\S/);
				// One unit for the whole column is the unit of the row: no other number may stand beside it.
				// Degrees say where it stands, and are no measure of it.
				if (unit && unit !== 'degrees') expect(row.unit, name).toBe(unit);
			}
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

	it.each(taken)(
		'%s: the file has the table of the page, without lines that no one may pass on',
		(_, chart, __, json) => {
			const closed = new Set(chart.sources.filter((s) => s.redistribution === 'no').map(({ id }) => id));
			const open = chart.placed.table.rows.filter(
				({ source_ids }) => !source_ids.some((id) => closed.has(id))
			);
			expect(json.table).toEqual({ ...chart.placed.table, rows: open });
		}
	);

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
		const none = { ...(closed[0] as Taken), download: { offered: false, why: 'No download: terms.' } };
		expect(() => chartCsv(none)).toThrow('No download: terms.');
	});
});
