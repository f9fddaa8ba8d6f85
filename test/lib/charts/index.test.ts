import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { chartIndex } from '#lib/charts/picture/index-of.ts';
import { indexSchema } from '#lib/charts/picture/index-schema.ts';
import { openRows } from '#lib/charts/picture/download.ts';
import { listed } from '#lib/server/chart-files.ts';
import { charts, chartIds } from '#lib/server/charts.ts';

interface Index {
	charts: Record<string, unknown>[];
}
const index = (): Index => JSON.parse(chartIndex(listed())) as Index;
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
		const with1 = JSON.parse(chartIndex([frozen, ...rest])) as Index;
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

	it('takes no address from a chart: none may be called index', () => {
		expect(chartIds().filter((id) => /^index\b/.test(id))).toEqual([]);
	});
});
