import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import type { DataPackage, Field } from '../../src/lib/data/package.ts';
import { graphOf, ofKind, type Thing } from './graph.ts';
import { BUILD, pages, proper } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const read = (file: string) => readFileSync(path.join(BUILD, file), 'utf8');
const inBuild = (address: unknown) => path.join(BUILD, String(address).replace(ORIGIN, ''));
const charts = proper().filter(({ address }) => /^\/charts\/[^/]+\/$/.test(address));
const { resources } = JSON.parse(read('data/datapackage.json')) as DataPackage;
/** The columns of the table that shares most of them with a file. */
function fieldsOf(columns: string[]): Map<string, Field> {
	const tables = resources.map(({ schema }) => new Map(schema.fields.map((field) => [field.name, field])));
	const shared = (table: Map<string, Field>) => columns.filter((column) => table.has(column)).length;
	return tables.reduce((best, table) => (shared(table) > shared(best) ? table : best));
}

const TYPES: Record<string, string> = {
	csv: 'text/csv',
	json: 'application/json',
	svg: 'image/svg+xml',
	png: 'image/png'
};
/** What search engines want of a set of rows, whether they demand or recommend it. */
const DATASET = [
	'name',
	'description',
	'url',
	'license',
	'creator',
	'distribution',
	'isAccessibleForFree',
	'keywords',
	'isBasedOn',
	'citation',
	'dateModified',
	'publisher'
];
/** And of a picture: without `contentUrl` and one of the others they take none, without `license` they show no badge. */
const PICTURE = [
	'name',
	'contentUrl',
	'license',
	'acquireLicensePage',
	'creditText',
	'creator',
	'copyrightNotice'
];

const lacking = (thing: Thing | undefined, names: string[]) =>
	names.filter((name) => {
		const value = thing?.[name];
		return value === undefined || value === '' || (Array.isArray(value) && !value.length);
	});

/** The first and last day of dates as the tables write them. */
const days = (dates: string[]) => {
	const ends = dates.flatMap((date) => date.split('/'));
	const first = (date: string) => date.padEnd(10, '-01-01'.slice(date.length - 10));
	const last = (date: string) =>
		date.length === 10
			? date
			: new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5) || 12), 0))
					.toISOString()
					.slice(0, 10);
	return [ends.map(first).sort()[0], ends.map(last).sort().at(-1)];
};

describe.each(charts.map((page) => [page.address, page] as const))('%s', (address, page) => {
	const id = address.split('/')[2] ?? '';
	const [set, ...more] = ofKind(page, 'Dataset');
	const [picture, ...pictures] = ofKind(page, 'ImageObject');
	const file = path.join(BUILD, `charts/${id}.csv`);
	const rows = existsSync(file) ? csvParse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) : [];
	const fields = fieldsOf(Object.keys(rows[0] ?? {}));
	/** Filled cells of the columns of the download that are of a sort. */
	const cells = (wanted: (column: string) => boolean) =>
		Object.keys(rows[0] ?? {})
			.filter(wanted)
			.flatMap((column) => rows.map((row) => row[column] ?? ''))
			.filter(Boolean);

	it('is one set of rows and one picture, with all that search engines ask for', () => {
		expect([more, pictures]).toEqual([[], []]);
		expect(lacking(set, DATASET)).toEqual([]);
		expect(lacking(picture, PICTURE)).toEqual([]);
		expect(String(set?.description).length).toBeGreaterThanOrEqual(50);
		expect(String(set?.description).length).toBeLessThanOrEqual(5000);
		const known = new Set(graphOf(page).map((thing) => thing['@id']));
		for (const who of [set?.creator, set?.publisher, picture?.creator] as Thing[])
			expect(known.has(who['@id'])).toBe(true);
		expect((set?.image as Thing)['@id']).toBe(picture?.['@id']);
		expect(pages().map((one) => ORIGIN + one.address)).toContain(
			String(picture?.acquireLicensePage).replace(/#.*/, '')
		);
		expect(existsSync(inBuild(picture?.contentUrl))).toBe(true);
	});

	it('names each form of it with its type, and each is there', () => {
		const told = (set?.distribution as { encodingFormat: string; contentUrl: string }[]).map(
			({ encodingFormat, contentUrl }) => [contentUrl, encodingFormat]
		);
		const forms = Object.keys(TYPES).filter((form) => form !== 'csv' || existsSync(file));
		expect(told).toEqual(forms.map((form) => [`${ORIGIN}/charts/${id}.${form}`, TYPES[form]]));
		for (const [contentUrl] of told) expect(existsSync(inBuild(contentUrl)), contentUrl).toBe(true);
	});

	it('covers the time of its rows, from the first day to the last', () => {
		const dates = cells((column) => {
			const field = fields.get(column);
			return !!field && (!!field.time || field.type === 'year' || field.type === 'date');
		}).filter((cell) => /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(cell));
		if (!dates.length) return expect(set).not.toHaveProperty('temporalCoverage');
		expect(days([String(set?.temporalCoverage)])).toEqual(days(dates));
	});

	it('names as many places as its rows, and the unit of each number', () => {
		const places = new Set(
			cells((column) => ['country', 'region', 'origin', 'destination', 'partner'].includes(column))
		);
		expect(((set?.spatialCoverage ?? []) as Thing[]).map(({ '@type': type }) => type)).toEqual(
			[...places].map(() => 'Place')
		);
		const measures = cells((column) => {
			const field = fields.get(column);
			return field?.type === 'number' && field.unit !== 'degrees' && !!(field.unit || field.unitField);
		});
		const told = (set?.variableMeasured ?? []) as { name: string; unitText: string }[];
		expect(told.length > 0).toBe(measures.length > 0);
		for (const { name, unitText } of told) {
			expect(name).toMatch(/\w{3}/);
			expect(unitText).toMatch(/\S/);
		}
	});

	it('rests on the sources that the page lists', () => {
		const listed = page
			.$('a[href^="/sources/#"]')
			.get()
			.map((node) => ORIGIN + page.$(node).attr('href'));
		const told = (set?.isBasedOn as Thing[]).map((source) => String(source['@id']));
		expect(new Set(told)).toEqual(new Set(listed));
		for (const cited of set?.citation as Thing[]) expect(told).toContain(cited['@id']);
	});
});

it('most charts say their time, and most what they measure', () => {
	const sets = charts.flatMap((page) => ofKind(page, 'Dataset'));
	for (const name of ['temporalCoverage', 'variableMeasured'])
		expect(sets.filter((set) => name in set).length / sets.length, name).toBeGreaterThan(0.6);
	expect(sets.filter((set) => 'spatialCoverage' in set).length).toBeGreaterThan(4);
});
