import { describe, expect, it } from 'vitest';
import { chartRecord, chapterRecord, siteRecord, type CslRecord } from '#lib/text/cite/record.ts';
import { CITATION_FILES, citations, isCitationEnding } from '#lib/text/cite/write.ts';
import { LICENCE } from '#lib/text/licence.ts';
import { chartIds, chart } from '#lib/server/charts.ts';
import { takenIds } from '#lib/server/taken.ts';
import { chapters } from '#lib/server/chapters.ts';
import { chapterCited, chartCited, siteCited, siteEdition } from '#lib/server/cite.ts';
import { parseCitation, theirApa, type Parsed } from './citation-library.ts';

const edition = { n: 2, date: '2026-10-07' };
/** Titles with everything that a format may take for a command. */
const HARD = 'Half & “half”: 46.3% of {all} $5_000 #1 ~ C:\\new ^2 for Šefčovič, 中国';
const made: [string, CslRecord][] = [
	['a hard title', chartRecord({ id: 'hard-title', title: HARD, as_of: '2026-10-07' }, edition)],
	['a title that asks', chartRecord({ id: 'asks', title: 'Who counts?', as_of: '2026-06' }, null)],
	['a year alone', chartRecord({ id: 'year-alone', title: 'A year', as_of: '2025' }, null)],
	['a chapter', chapterRecord({ slug: 'the-talks', title: 'The talks' }, '2026-10-07', edition)],
	['the site', siteRecord('Seventeen Metals: a site', '', { n: '1.0.0', date: '2026-11-22' })]
];
const real = (): [string, CslRecord][] => [
	...takenIds().map((id): [string, CslRecord] => [`chart ${id}`, chartCited(id)]),
	...chapters().map(({ slug }): [string, CslRecord] => [`chapter ${slug}`, chapterCited(slug)]),
	['the real site', siteCited()]
];
const all = [...made, ...real()];

const author = ({ author: [one] }: Parsed) => one?.literal ?? one?.family;

describe('citations', () => {
	it('are looked at for every chart, the map and every chapter', () => {
		expect(all.length).toBeGreaterThan(30);
		expect(real().map(([, { URL, genre }]) => [new globalThis.URL(URL).pathname, genre])).toContainEqual([
			'/map/',
			'Map and data set'
		]);
	});

	it.each(all)('of %s are read back by a library as what the record says', (_, record) => {
		const { bibtex, ris, csl } = citations(record);
		for (const text of [bibtex, ris, csl]) {
			const [back, ...more] = parseCitation(text);
			expect(more).toEqual([]);
			expect(back?.title).toBe(record.title);
			expect(back && author(back)).toBe('Seventeen Metals');
			expect(back?.issued['date-parts'][0]?.[0]).toBe(record.issued['date-parts'][0]?.[0]);
			expect(back?.URL).toBe(record.URL);
			if (text === ris && record.type === 'webpage')
				expect(back?.note).toContain(`Edition ${record.version}, `);
			else expect(back?.version).toBe(record.version);
			expect(back?.id).toBe(record.id);
		}
		expect(parseCitation(ris)[0]?.issued).toEqual(record.issued);
		expect(parseCitation(csl)[0]).toMatchObject({ ...record });
	});

	it.each(all)('of %s stand in APA as a style engine writes it', (_, record) => {
		// The engine drops braces, which are BibTeX to it.
		const plain = (text: string) => text.replaceAll(/[{}]/g, '');
		expect(plain(citations(record).apa)).toBe(plain(theirApa(record)));
	});

	it.each(all)('of %s name author, title, edition or date, and a whole address', (_, record) => {
		const { short, long } = citations(record);
		const inner = record.title.replaceAll('“', '‘').replaceAll('”', '’');
		for (const text of [short, long]) {
			expect(text).toContain('Seventeen Metals');
			expect(text).toContain(inner);
			expect(text).toContain(record.URL);
			expect(text).toMatch(
				record.version ? new RegExp(`edition ${record.version}, .*\\d{4}`) : /ata as of .*\d{4}/
			);
			expect(text).not.toMatch(/undefined|NaN|\.\./);
		}
		expect(long).toContain(LICENCE.name);
	});

	it('have keys that are used once', () => {
		const keys = real().map(([, { id }]) => id);
		expect(new Set(keys).size).toBe(keys.length);
		for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
	});

	it('have tags of RIS as the format wants them', () => {
		for (const [, record] of all) {
			const lines = citations(record).ris.split('\r\n');
			expect(lines[0]).toMatch(/^TY {2}- (DATA|ELEC)$/);
			expect(lines.at(-2)).toBe('ER  - ');
			expect(lines.slice(0, -1).filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
		}
	});

	it('of a chart without an edition say as of when its data are, and never a day that nobody set', () => {
		const record = chartRecord({ id: 'x', title: 'T', as_of: '2026-06' }, null);
		expect(record.issued).toEqual({ 'date-parts': [[2026, 6]] });
		expect(record.version).toBeUndefined();
		expect(citations(record).long).toContain('Data as of June 2026.');
		expect(() => chartRecord({ id: 'x', title: 'T', as_of: '' }, null)).toThrow('needs an edition or a date');
	});

	it('of real charts name the day of their newest source, those of chapters the edition', () => {
		const id = chartIds()[0] ?? '';
		expect(chartCited(id).note).toContain('Data as of ');
		expect(chart(id).as_of).not.toBe('');
		expect(chapterCited(chapters()[0]?.slug ?? '').version).toBe(siteEdition().n);
	});

	it('end in the endings that the addresses allow, and in no other', () => {
		expect(Object.keys(CITATION_FILES)).toEqual(['bib', 'ris', 'csl.json']);
		expect(isCitationEnding('bib')).toBe(true);
		expect(['json', 'png', 'constructor', ''].filter(isCitationEnding)).toEqual([]);
	});
});
