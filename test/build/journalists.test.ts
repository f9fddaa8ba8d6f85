import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS, MEDIAN_OF_EMBEDS } from '../../src/tools/budget-limits.ts';
import { asked } from '../../src/lib/text/report.ts';
import { pledges } from '#lib/ui/journalists/promises.ts';
import { parseCitation } from '../lib/text/citation-library.ts';
import { BUILD, chartIds, pages } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const KIT = 'journalists/seventeen-metals-charts.zip';
const bytes = (file: string) => readFileSync(path.join(BUILD, file));
const text = (file: string) => bytes(file).toString('utf8');
const pageAt = (address: string) => {
	const page = pages().find((one) => one.address === address);
	if (!page) throw new Error(`${address} is not built`);
	return page;
};
/** The file that a whole address names. */
const fileOf = (address: string) => {
	const file = address.replace(ORIGIN, '').slice(1);
	return address.endsWith('/') ? `${file}index.html` : file;
};

interface Entry {
	id: string;
	title: string;
	addresses: Record<string, string>;
	editions: { embed: string }[];
}
interface Index {
	charts: Entry[];
	map: Entry;
}
const index = JSON.parse(text('charts/index.json')) as Index;
/** All that has a page of its own with its files: the charts, and the map. */
const entries = [...index.charts, index.map];
const homeOfEntry = ({ addresses }: Entry) => (addresses.page ?? '').replace(ORIGIN, '');

describe('the index of charts', () => {
	it('names every chart, and no address that leads nowhere', () => {
		expect(index.charts.map(({ id }) => id).sort()).toEqual(chartIds().sort());
		const named = entries.flatMap(({ addresses, editions }) => [
			...Object.values(addresses),
			...editions.map(({ embed }) => embed)
		]);
		expect(named.length).toBeGreaterThan(10 * index.charts.length);
		expect(named.filter((address) => !existsSync(path.join(BUILD, fileOf(address))))).toEqual([]);
	});
});

describe('the page of a chart, and of the map', () => {
	it.each(entries.map((entry) => [entry.id, entry] as const))(
		'%s leads to each of its files, and to its place in a report',
		(id, entry) => {
			const { $ } = pageAt(homeOfEntry(entry));
			const linked = new Set(
				$('main a[href]')
					.get()
					.map((a) => $(a).attr('href'))
			);
			const files = Object.entries(entry.addresses).filter(([form]) => !['page', 'oembed'].includes(form));
			expect(files.map(([, at]) => at.replace(ORIGIN, '')).filter((at) => !linked.has(at))).toEqual([]);
			const report = [...linked].find((href) => href?.startsWith('/about/corrections/?')) ?? '';
			expect(asked(new URL(report, ORIGIN).search)).toMatchObject({ id });
			expect(report).toMatch(/#report$/);
			expect($('#report-text').text()).toContain(`Id: ${id}\n`);
			expect($('main table').length, 'the table').toBeGreaterThan(0);
			for (const field of [
				'#credit-short',
				'#credit-long',
				'#credit-html',
				'#credit-adapted',
				'#cite-short',
				'#cite-long',
				'#cite-apa',
				'#cite-bibtex'
			])
				expect($(field).text().length, field).toBeGreaterThan(20);
		}
	);

	it('is one step away from the next of its theme, and from there back', () => {
		const steps = index.charts.flatMap(({ id }) => {
			const next = pageAt(`/charts/${id}/`).$('a[rel=next]').attr('href');
			return next ? [[`/charts/${id}/`, next] as const] : [];
		});
		expect(steps.length).toBeGreaterThan(index.charts.length / 2);
		for (const [from, to] of steps) expect(pageAt(to).$('a[rel=prev]').attr('href')).toBe(from);
	});
});

describe('files of citations', () => {
	const cited = [
		...entries.map((entry) => [`charts/${entry.id}`, homeOfEntry(entry)]),
		...pages()
			.filter(({ address }) => /^\/chapters\/[^/]+\/$/.test(address))
			.map(({ address }) => [address.slice(1, -1), address]),
		['seventeen-metals', '/']
	] as [string, string][];

	it.each(cited)('%s: three, and each is read by a library as the same work', (file, address) => {
		const read = ['bib', 'ris', 'csl.json'].map((ending) => parseCitation(text(`${file}.${ending}`)));
		for (const [one, ...more] of read) {
			expect(more).toEqual([]);
			expect(one?.URL).toBe(ORIGIN + address);
			expect(one?.title).toBe(read[0]?.[0]?.title);
		}
	});
});

describe('the kit', () => {
	const files = unzipSync(new Uint8Array(bytes(KIT)));

	it('holds the files of the addresses, byte for byte', () => {
		const odd = Object.entries(files)
			.map(([name, packed]) => [name.replace(/^seventeen-metals-charts\//, ''), packed] as const)
			.filter(([name]) => name.startsWith('charts/'))
			.filter(([name, packed]) => !bytes(name.replace(/^charts\/[^/]+\//, 'charts/')).equals(packed));
		expect(odd.map(([name]) => name)).toEqual([]);
		expect(Object.keys(files).length).toBeGreaterThan(6 * chartIds().length);
	});

	it('says in its README the title of each', () => {
		const readme = strFromU8(files['seventeen-metals-charts/README.txt'] ?? new Uint8Array());
		expect(entries.filter(({ title }) => !readme.includes(title))).toEqual([]);
	});

	it('is as large as the page says', () => {
		const size = (Math.round(statSync(path.join(BUILD, KIT)).size / 1e5) / 10).toString();
		expect(pageAt('/journalists/').$('main').text()).toContain(`${size} MB`);
	});
});

it('the page for journalists says each promise, with the numbers that are tested', () => {
	const said = pageAt('/journalists/').$('#promises').parent().text().replaceAll(/\s+/g, ' ');
	expect(pledges().length).toBeGreaterThan(3);
	expect(pledges().filter(({ promise, words }) => !said.includes(`${promise} ${words}`))).toEqual([]);
	const limit = LIMITS.find(({ kind }) => kind === 'embed')?.total;
	expect(said).toContain(
		`an embed take at most ${limit} KB, and half of the embeds at most ${MEDIAN_OF_EMBEDS} KB`
	);
});
