import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { chartJson } from '#lib/charts/picture/download.ts';
import { chartSchema } from '#lib/charts/picture/chart-schema.ts';
import { around, jsonFile } from '#lib/server/chart-files.ts';
import { chart, chartIds } from '#lib/server/charts.ts';
import { taken, takenIds } from '#lib/server/taken.ts';

type Json = Record<string, unknown>;
const valid = new Ajv2020({ strict: true, allErrors: true, strictTypes: false }).compile(chartSchema());
const file = (id: string): Json => JSON.parse(jsonFile(id)) as Json;
const first = chartIds()[0] ?? '';

describe('the file of a chart', () => {
	it.each(takenIds())('%s keeps to its schema', (id) => {
		valid(file(id));
		expect(valid.errors).toBeNull();
	});

	it.each(takenIds())('%s says until when its account of the law holds, or that it gives none', (id) => {
		expect(file(id).valid_until).toBe(taken(id).legal?.until ?? null);
	});

	it('some account of the law ends on a day', () =>
		expect(chartIds().some((id) => chart(id).legal)).toBe(true));

	it('has an edition where there is one', () => {
		const frozen = { ...around(first), editions: [{ n: 1, date: '2026-11-22' }] };
		const json = JSON.parse(chartJson(chart(first), frozen)) as Json;
		expect(valid(json)).toBe(true);
		expect(json.edition).toEqual({ n: 1, date: '2026-11-22' });
	});

	it.each<[string, (json: Json) => unknown]>([
		['a property is missing', (json) => delete json.valid_until],
		['a property is unknown', (json) => (json.extra = 1)],
		['a row holds an object', (json) => (json.rows = [{ value: {} }])],
		['a date is in words', (json) => (json.as_of = '7 October 2026')],
		['a column is not described', (json) => (json.columns = [{ name: 'value' }])],
		[
			'a line of the table has no sources',
			(json) => (json.table = { head: [], rows: [{ cells: [], how: '' }] })
		]
	])('does not keep to it when %s', (_, change) => {
		const json = file(first);
		change(json);
		expect(valid(json)).toBe(false);
	});
});
