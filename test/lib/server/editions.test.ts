import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkEditions } from '#lib/server/editions/check.ts';
import { chartFingerprint, freezables, type Freezable } from '#lib/server/editions/fingerprint.ts';
import { MANIFEST, readManifest, sha256 } from '#lib/server/editions/manifest.ts';
import { chart, chartIds } from '#lib/server/charts.ts';
import { isFrozen } from '#lib/text/edition.ts';
import { dueNow, freeze } from '../../../src/tools/freeze/freeze.ts';
import { frozenData } from '../../../src/tools/freeze/data.ts';
import { frozenPage } from '../../../src/tools/freeze/page.ts';

const ORIGIN = 'https://frozen.invalid';
const html = (id: string) => `<!doctype html><html data-theme="light"><head><meta charset="utf-8" />
<link rel="canonical" href="${ORIGIN}/charts/${id}/"/>
<link rel="alternate" type="application/json+oembed" href="${ORIGIN}/oembed/${id}.json"/>
<script defer="" src="/_app/immutable/enhance/embed.1a.js"></script>
<style>@font-face{src:url(/fonts/a.woff2)}</style></head>
<body><main><figure><svg></svg><figcaption>Source: X. <a href="/charts/${id}/">Data</a></figcaption></figure></main></body></html>`;

let root = '';
let built = { folder: '', origin: ORIGIN };
const write = (file: string, text: string) => {
	mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
	writeFileSync(path.join(root, file), text);
};
const told = (...pairs: [id: string, told: string][]): Freezable[] =>
	pairs.map(([id, words]) => ({ id, fingerprint: sha256(words), height: 400 }));
const problems = (now: Freezable[]) => checkEditions(root, () => now).problems;
const kept = (id: string, n: number, name = 'index.html') =>
	path.join(root, `static/embed/${id}/v/${n}/${name}`);

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'editions-'));
	built = { folder: path.join(root, 'build'), origin: ORIGIN };
	write('content/editions.json', '[]\n');
	write('build/_app/immutable/enhance/embed.1a.js', '(()=>{height()})();');
	write('build/_app/immutable/enhance/newer.1a.js', '(()=>{newer()})();');
	for (const id of ['made-up', 'other']) write(`build/embed/${id}/index.html`, html(id));
	write('build/charts/made-up.csv', 'a,b\r\n1,2\r\n');
	write(
		'build/charts/made-up.json',
		JSON.stringify({ id: 'made-up', rows: [{ a: 1 }], addresses: { page: `${ORIGIN}/charts/made-up/` } })
	);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('freezing', () => {
	it('writes the files and the list, and numbers on from there', () => {
		const now = told(['made-up', 'first'], ['other', 'first']);
		expect(problems(now), 'nothing is asked before the first publication').toEqual([]);
		const [one, two] = freeze(root, built, dueNow(now, readManifest(root)), '2026-11-22');
		expect(one).toMatchObject({ id: 'made-up', n: 1, date: '2026-11-22', height: 420 });
		expect(Object.keys(one?.files ?? {})).toEqual(['index.html', 'rows.csv', 'data.json']);
		expect(Object.keys(two?.files ?? {}), 'no download is offered').toEqual(['index.html']);
		expect(problems(now)).toEqual([]);

		const before = readFileSync(kept('made-up', 1));
		const later = told(['made-up', 'second'], ['other', 'first']);
		expect(problems(later)).toEqual([
			'content/charts/made-up.yaml: it tells something else than its edition 1 of 2026-11-22; run: npm run freeze -- made-up.'
		]);
		const due = dueNow(later, readManifest(root));
		expect(due.map(({ id }) => id)).toEqual(['made-up']);
		freeze(root, built, due, '2026-12-04');
		expect(readManifest(root).map(({ id, n, date }) => [id, n, date])).toEqual([
			['made-up', 1, '2026-11-22'],
			['made-up', 2, '2026-12-04'],
			['other', 1, '2026-11-22']
		]);
		expect(readFileSync(kept('made-up', 1)).equals(before)).toBe(true);
		expect(problems(later)).toEqual([]);
		expect(dueNow(later, readManifest(root))).toEqual([]);
	});

	it('gives the same bytes twice', () => {
		const [one] = freeze(root, built, told(['made-up', 'a']), '2026-11-22');
		rmSync(path.join(root, 'static'), { recursive: true });
		writeFileSync(path.join(root, MANIFEST), '[]');
		expect(freeze(root, built, told(['made-up', 'a']), '2026-11-22')).toEqual([one]);
	});

	it('refuses a folder that is taken, and writes nothing then', () => {
		write('static/embed/other/v/1/index.html', 'somebody was here');
		expect(() => freeze(root, built, told(['made-up', 'a'], ['other', 'a']), '2026-11-22')).toThrow(
			'static/embed/other/v/1/ is there, but content/editions.json does not know it'
		);
		expect(readManifest(root)).toEqual([]);
		expect(readFileSync(kept('other', 1), 'utf8')).toBe('somebody was here');
		expect(() => readFileSync(kept('made-up', 1))).toThrow();
	});

	it('refuses what is not built', () => {
		expect(() => freeze(root, built, told(['nobody', 'a']), '2026-11-22')).toThrow(
			'embed/nobody/ is not built'
		);
	});
});

describe('a frozen page', () => {
	const make = (change: (page: string) => string = (page) => page) =>
		frozenPage({
			html: change(html('made-up')),
			origin: ORIGIN,
			n: 3,
			date: '2026-11-22',
			script: () => 'height()',
			newer: 'newer()'
		});
	it('has its scripts inside, its addresses relative, its name below the sources', () => {
		const page = make();
		expect(page).toContain('<script>height()</script>\n<script>newer()</script>');
		expect(page).toContain('url(../../../../fonts/a.woff2)');
		expect(page).toContain('rel="canonical" href="../../../../charts/made-up/"');
		expect(page).toContain(
			'<p class="edition" data-edition="3">Edition 3, 22 November 2026</p></figcaption>'
		);
		expect(page).not.toMatch(/_app|oembed|frozen\.invalid/);
	});
	it.each([
		['a style sheet of its own', '<link rel="stylesheet" href="/_app/immutable/assets/a.css">', '_app'],
		['a picture of somebody else', '<img src="https://x.example/a.png" alt="">', 'it loads'],
		['its origin in words', `<p>${ORIGIN}</p>`, 'it names']
	])('may not hold %s', (_, part, why) => {
		expect(() => make((page) => page.replace('<main>', `<main>${part}`))).toThrow(why);
	});
	it('is refused without a place for its name', () => {
		expect(() => make((page) => page.replace('</figcaption>', ''))).toThrow('no caption');
	});
});

it('the data of an edition name it, lose our addresses, and keep all else', () => {
	const text = JSON.stringify({
		id: 'a',
		empty: [],
		notes: ['x', `see ${ORIGIN}/b/`],
		addresses: { page: `${ORIGIN}/charts/a/` },
		sources: [{ url: 'https://x.example/', rest: null }]
	});
	expect(JSON.parse(frozenData(text, ORIGIN, { n: 2, date: '2026-11-22' }))).toEqual({
		id: 'a',
		edition: { n: 2, date: '2026-11-22' },
		empty: [],
		notes: ['x'],
		sources: [{ url: 'https://x.example/', rest: null }]
	});
});

describe('damage is named', () => {
	const now = told(['made-up', 'a']);
	beforeEach(() => void freeze(root, built, now, '2026-11-22'));
	const folder = 'static/embed/made-up/v/1';

	it.each(['index.html', 'rows.csv', 'data.json'])('one byte more in %s', (name) => {
		appendFileSync(kept('made-up', 1, name), ' ');
		expect(problems(now)).toEqual([
			`${folder}/${name}: its bytes are not those that were frozen; take it back from the last commit that has it, for an edition never changes.`
		]);
	});
	it('one letter changed', () => {
		const page = readFileSync(kept('made-up', 1), 'utf8');
		writeFileSync(kept('made-up', 1), page.replace('Source', 'Sourcf'));
		expect(problems(now)).toHaveLength(1);
	});
	it('a file that is gone', () => {
		rmSync(kept('made-up', 1));
		expect(problems(now).join()).toContain(`${folder}/index.html: it is missing`);
	});
	it('a file that nobody listed', () => {
		write('static/embed/made-up/v/2/index.html', 'x');
		expect(problems(now)).toEqual([
			'static/embed/made-up/v/2/index.html: it is in no edition of content/editions.json; remove it, or take the list back.'
		]);
	});
	it('an entry that is gone, or out of the row', () => {
		const [one] = readManifest(root);
		write(MANIFEST, JSON.stringify([{ ...one, n: 3 }]));
		expect(problems(now).join()).toContain('the editions of made-up are not numbered 1 to 1');
	});
	it('a chart without an edition', () => {
		expect(problems([...now, ...told(['other', 'a'])])).toEqual([
			'content/charts/other.yaml: it has no frozen edition; run: npm run freeze -- other.'
		]);
		expect(problems([...now, ...told(['map', 'a'])]).join()).toContain('the map: it has no frozen edition');
	});
	it.each([
		['no JSON', '[', 'it cannot be read'],
		['no list', '{}', 'it is not a list'],
		['half an entry', '[{"id":"a","n":1}]', 'entry 1 is not a whole edition'],
		['a path for an id', '[{"id":"../a","n":1}]', 'entry 1 is not a whole edition']
	])('a list that is %s', (_, text, sentence) => {
		write(MANIFEST, text);
		expect(problems(now).join()).toContain(`content/editions.json: ${sentence}`);
	});
});

describe('the fingerprint', () => {
	const one = chart(chartIds()[0] ?? '');
	const own = chartFingerprint(one);
	it('is of what a reader is told, not of how it is drawn', () => {
		expect(chartFingerprint({ ...one, placed: { ...one.placed, scenes: [], legend: [] } })).toBe(own);
		expect(chartFingerprint({ ...one, title: `${one.title}.` })).not.toBe(own);
		expect(chartFingerprint({ ...one, notes: [...one.notes, 'x'] })).not.toBe(own);
		const table = structuredClone(one.placed.table);
		table.rows[0]!.cells[0] += '1';
		expect(chartFingerprint({ ...one, placed: { ...one.placed, table } })).not.toBe(own);
	});
	it('is another one for each chart and the map', () => {
		const all = freezables();
		expect(all.map(({ id }) => id)).toEqual([...chartIds(), 'map']);
		expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
	});
});

it.each([
	['embed/a-b/v/1/index.html', true],
	['/embed/a-b/v/12/', true],
	['/embed/a-b/', false],
	['/charts/a-b/v/1/', false],
	['/embed/a-b/v/x/', false]
])('%s is frozen: %s', (address, frozen) => expect(isFrozen(address)).toBe(frozen));
