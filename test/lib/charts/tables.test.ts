import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { kinds } from '#lib/charts/kinds.ts';
import ChartTable from '#lib/charts/parts/ChartTable.svelte';
import { jsonFile } from '#lib/server/chart-files.ts';
import { charts } from '#lib/server/charts.ts';
import { compare, isDate, numbersIn, specOf } from './compare.ts';
import { RECOUNTS } from './recounts.ts';

/** Each chart with the rows of its file, and those that may not be in a file but are shown. */
const all = charts().map((chart) => {
	const { rows } = JSON.parse(jsonFile(chart.id)) as { rows: Row[] };
	const closed = chart.placed.rows.filter((_, i) => chart.withheld.includes(i));
	return {
		id: chart.id,
		kind: chart.kind,
		spec: specOf(chart.id),
		chart,
		table: chart.placed.table,
		rows: [...rows, ...closed]
	};
});
const looked = new Map(all.map((one) => [one.id, compare(one.spec, one.table, one.rows)]));
const shown = (ids: string[]) =>
	ids.reduce((sum, id) => sum + (looked.get(id)?.numbers ?? 0) + (looked.get(id)?.dates ?? 0), 0);

describe('the table under a chart', () => {
	it.each(all.map((one) => [one.id, one.kind]))(
		'%s (%s): every number and date is that of the rows, or is counted again',
		(id) => expect(looked.get(id)?.odd).toEqual([])
	);

	it.each(Object.keys(kinds))('is compared for the kind %s, in each of its charts', (kind) => {
		const own = all.filter((one) => one.kind === kind);
		expect(own.length, 'charts of this kind').toBeGreaterThan(0);
		for (const { id } of own) expect(shown([id]), id).toBeGreaterThan(1);
	});

	it.each(Object.keys(RECOUNTS))('is counted again where the kind %s computes', (kind) => {
		for (const { id } of all.filter((one) => one.kind === kind))
			expect(looked.get(id)?.recounted, id).toBeGreaterThan(1);
	});

	it.each(all.map((one) => [one.id, one] as const))(
		'%s: a wrong number is found',
		(_, { spec, table, rows }) => {
			const cells = table.rows.flatMap(({ cells: row }, r) =>
				row.flatMap((cell, c) => (table.head[c]?.numeric && numbersIn(cell).length ? [{ r, c }] : []))
			);
			const days = table.rows.flatMap(({ cells: row }, r) =>
				row.flatMap((cell, c) => (isDate(cell) ? [{ r, c }] : []))
			);
			const some = cells.length ? cells : days;
			for (const at of [0, Math.floor(some.length / 2), some.length - 1]) {
				const { r = 0, c = 0 } = some[at] ?? {};
				const damaged = structuredClone(table);
				const { cells: row = [] } = damaged.rows[r] ?? {};
				row[c] = cells.length ? (row[c] ?? '').replace(/\d[\d,.]*/, '987,654,321') : '1789';
				expect(compare(spec, damaged, rows).odd.length, `line ${r}, ${row.join(', ')}`).toBeGreaterThan(0);
			}
		}
	);

	it.each(all.map((one) => [one.id, one.chart] as const))(
		'%s: each line names its documents, or says in words why not',
		(_, chart) => {
			for (const { cells, source_ids, origin = '' } of chart.placed.table.rows) {
				if (source_ids.length) expect(origin, cells.join(', ')).toBe('');
				else expect(origin, cells.join(', ')).toMatch(/\w{3}/);
			}
			const html = render(ChartTable, { props: { chart } }).body.replaceAll(/<!--.*?-->/g, '');
			const last = [...html.matchAll(/<td[^>]*>((?:(?!<\/?td).)*)<\/td>\s*<\/tr>/gs)].map(
				([, cell = '']) => cell
			);
			expect(last).toHaveLength(chart.placed.table.rows.length);
			expect(last.filter((cell) => !cell.trim())).toEqual([]);
		}
	);
});
