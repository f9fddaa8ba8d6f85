import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import type { DataPackage, Field } from '../../src/lib/data/package.ts';
import { countryName } from '#lib/text/countries.ts';
import { chart } from '#lib/server/charts.ts';
import { graphOf, ofKind, type Thing } from './graph.ts';
import { BUILD, pages, proper } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const read = (file: string) => readFileSync(path.join(BUILD, file), 'utf8');
const inBuild = (address: unknown) => path.join(BUILD, String(address).replace(ORIGIN, ''));
const charts = proper().filter(({ address }) => /^\/charts\/[^/]+\/$/.test(address));
/** The map is a set of rows, too. */
const maps = proper().filter(({ address }) => address === '/map/');
/** How the files of a page begin. */
const stemOf = (address: string) => (address === '/map/' ? 'charts/map' : address.slice(1, -1));
/** The file with the rows of a page: of some charts no row may be passed on. */
const rowsOf = (address: string) => `${stemOf(address)}.csv`;
const { resources } = JSON.parse(read('data/datapackage.json')) as DataPackage;
/** Names of countries and of groups of them. */
const KNOWN = new Set([
	...Array.from({ length: 26 * 26 }, (_, i) =>
		countryName(String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)))
	).filter((name) => name.length > 2),
	'European Union',
	'Euro area',
	'World'
]);
/** The table of a page: that of its chart, or of its map. */
const tableOf = (address: string) => {
	const id = address.split('/')[2] ?? '';
	const name = address === '/map/' ? 'facilities' : chart(id).table;
	return resources.find((one) => one.name === name);
};

const TYPES: Record<string, string> = {
	csv: 'text/csv',
	json: 'application/json',
	svg: 'image/svg+xml',
	png: 'image/png'
};
/** The map has its places as points, too. */
const POINTS: [string, string] = ['map/sites.json', 'application/geo+json'];
/** The forms of a page’s rows and drawing, with their types. */
const formsOf = (address: string): [file: string, type: string | undefined][] =>
	Object.keys(TYPES)
		.filter((form) => form !== 'csv' || existsSync(path.join(BUILD, rowsOf(address))))
		.map((form): [string, string | undefined] => [`${stemOf(address)}.${form}`, TYPES[form]])
		.toSpliced(2, 0, ...(address === '/map/' ? [POINTS] : []));
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

it('the map is looked at as the charts are', () => expect(maps).toHaveLength(1));

describe.each([...charts, ...maps].map((page) => [page.address, page] as const))('%s', (address, page) => {
	const [set, ...more] = ofKind(page, 'Dataset');
	const [picture, ...pictures] = ofKind(page, 'ImageObject');
	const file = path.join(BUILD, rowsOf(address));
	const rows = existsSync(file) ? csvParse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) : [];
	const table = tableOf(address);
	const fields = new Map((table?.schema.fields ?? []).map((field): [string, Field] => [field.name, field]));
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

	it('is of the newest edition, as its JSON says, and of no version before the first', () => {
		const id = address === '/map/' ? 'map' : (address.split('/')[2] ?? '');
		const { editions } = JSON.parse(read(`embed/${id}/editions.json`)) as { editions: { n: number }[] };
		const newest = Math.max(0, ...editions.map(({ n }) => n));
		expect(set?.version).toBe(newest ? String(newest) : undefined);
	});

	it('names each form of it with its type, and each is there', () => {
		const told = (set?.distribution as { encodingFormat: string; contentUrl: string }[]).map(
			({ encodingFormat, contentUrl }) => [contentUrl, encodingFormat]
		);
		expect(told).toEqual(formsOf(address).map(([name, type]) => [`${ORIGIN}/${name}`, type]));
		for (const [contentUrl] of told) expect(existsSync(inBuild(contentUrl)), contentUrl).toBe(true);
	});

	it('covers the time of its rows, from the first day to the last', () => {
		const dates = cells((column) => {
			const field = fields.get(column);
			return !!field && (!!field.time || field.type === 'year' || field.type === 'date');
		}).filter((cell) => /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(cell));
		// Editions of a yearly publication are dated by the year in their name.
		const editions = cells((column) => column === 'edition').flatMap((cell) => cell.match(/\b\d{4}\b/) ?? []);
		const known = dates.length ? dates : editions;
		if (!known.length) return expect(set).not.toHaveProperty('temporalCoverage');
		expect(days([String(set?.temporalCoverage)])).toEqual(days(known));
	});

	it('names the places of its rows and of its table, and nothing that is no place', () => {
		const named = ((set?.spatialCoverage ?? []) as Thing[]).map(({ '@type': type, name }) => [type, name]);
		const told = named.map(([, name]) => String(name));
		expect(named).toEqual([...new Set(told)].sort().map((name) => ['Place', name]));
		expect(told.filter((name) => !KNOWN.has(name))).toEqual([]);
		const partners = ['origin', 'destination', 'partner'];
		const wanted = [
			...(table?.places ?? []),
			...cells((column) => ['country', 'region'].includes(column)),
			...cells((column) => partners.includes(column)).filter((cell) => cell !== 'World')
		].map((cell) => (cell === 'EU' ? 'European Union' : countryName(cell)));
		expect(wanted.filter((name) => KNOWN.has(name) && !told.includes(name))).toEqual([]);
	});

	it('names the unit of each number', () => {
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
		// The documents of the map are hundreds, and stand with their rows: one list stands for all.
		expect(new Set(told)).toEqual(new Set(address === '/map/' ? [`${ORIGIN}/sources/`] : listed));
		for (const cited of set?.citation as Thing[]) expect(told).toContain(cited['@id']);
	});
});

it('most charts say their time, and most what they measure', () => {
	const sets = charts.flatMap((page) => ofKind(page, 'Dataset'));
	for (const name of ['temporalCoverage', 'variableMeasured'])
		expect(sets.filter((set) => name in set).length / sets.length, name).toBeGreaterThan(0.6);
	expect(sets.filter((set) => 'spatialCoverage' in set).length / sets.length).toBeGreaterThan(0.5);
});
