import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesNow, readAddresses } from '#lib/server/editions/addresses.ts';
import { readManifest, sha256, type Edition } from '#lib/server/editions/manifest.ts';
import { editionPath } from '#lib/text/edition.ts';
import { excess } from '../../src/tools/budget-limits.ts';
import { facesOf, inRange } from '../../src/tools/faces.ts';
import { filesOfEdition } from '../../src/tools/freeze/freeze.ts';
import { readHeaderRules } from '../../src/tools/serve.mjs';
import { htmlRules } from './html-rules.ts';
import { lostAddresses, replay } from './replay.ts';
import { BUILD, chartIds, frozenOf, pages } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const DATE = '2026-11-22';
const N = 7;
const validator = new HtmlValidate(htmlRules);
const read = (file: string) => readFileSync(path.join(BUILD, file), 'utf8');
const known = new Set(pages().map((page) => page.address));

/** Addresses of a frozen page that lead nowhere on the built site. */
function lost(html: string, address: string, origin = ORIGIN): string[] {
	const $ = load(html);
	const named = $('[href], [src]')
		.get()
		.map((node) => $(node).attr('href') ?? $(node).attr('src') ?? '');
	const fonts = facesOf($('style').text()).map((face) => face.file);
	return [...named, ...fonts]
		.map((written) => new URL(written, origin + address))
		.filter((url) => url.origin === origin && url.pathname !== address)
		.filter((url) => !known.has(url.pathname) && !existsSync(path.join(BUILD, url.pathname)))
		.map((url) => url.href);
}

describe('an edition of each embed, were it frozen from this build,', () => {
	const ids = [...chartIds(), 'map'];
	it('is looked at', () => expect(ids.length).toBeGreaterThan(5));

	describe.each(ids)('%s', (id) => {
		const files = filesOfEdition({ folder: BUILD, origin: ORIGIN }, id, N, DATE);
		const html = files.get('index.html') ?? '';
		const $ = load(html);

		it('stands alone, says which it is, and is the drawing of the live one', () => {
			expect(html).not.toMatch(/_app|localhost|https?:\/\/[^"<]*seventeen/);
			expect($('figcaption').text()).toContain(`Edition ${N}, 22 November 2026`);
			expect($('[data-edition]').attr('data-edition')).toBe(String(N));
			const live = load(read(`embed/${id}/index.html`));
			expect($('svg text').text()).toBe(live('svg text').text());
			expect($('svg *').length).toBe(live('svg *').length);
			expect($('link[rel=canonical]').attr('href')).toMatch(/^\.\.\//);
		});

		it('is valid, and has a strict policy that covers all that stands in it', async () => {
			const { results } = await validator.validateString(html);
			expect(results.flatMap((r) => r.messages.map((m) => `${m.line} ${m.ruleId}: ${m.message}`))).toEqual(
				[]
			);
			const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
			expect(policy).toMatch(/^default-src 'none'; /);
			expect(policy).not.toMatch(/unsafe|\*|https?:|script-src[^;]*'self'|style-src[^;]*'self'/);
			const uncovered = $('script, style')
				.get()
				.map((node) => createHash('sha256').update($(node).text()).digest('base64'))
				.filter((hash) => !policy.includes(`'sha256-${hash}'`));
			expect(uncovered).toEqual([]);
			expect($('script').length).toBeGreaterThan(1);
			expect($('script[src], link[rel=stylesheet], [style]')).toHaveLength(0);
		});

		it('keeps to the budget of an embed, its scripts counted as such', () => {
			const scripts = $('script').text();
			const size = (text: string) => brotliCompressSync(text).length;
			const weight = {
				html: size(html) - size(scripts),
				css: 0,
				js: size(scripts),
				fonts: 0,
				total: size(html)
			};
			expect(excess({ address: `/embed/${id}/v/${N}/`, ...weight })).toEqual([]);
		});

		it('leads somewhere, opens links outside of its frame, and finds its letters', () => {
			expect(lost(html, editionPath(id, N))).toEqual([]);
			expect($('a[href]:not([target=_blank])')).toHaveLength(0);
			const faces = facesOf($('style').text());
			const letters = [...$('body').clone().find('script, [lang]').remove().end().text()];
			const missing = letters.filter(
				(letter) => /\S/.test(letter) && !faces.some((face) => inRange(face, letter.codePointAt(0) ?? 0))
			);
			expect(missing).toEqual([]);
		});

		it('has the rows of the day, and no address that may move', () => {
			expect([...files.keys()].includes('rows.csv')).toBe(existsSync(path.join(BUILD, `charts/${id}.csv`)));
			if (!files.has('rows.csv')) return;
			expect(files.get('rows.csv')).toBe(read(`charts/${id}.csv`));
			const data = JSON.parse(files.get('data.json') ?? '') as Record<string, unknown>;
			expect(data).toMatchObject({ id, edition: { n: N, date: DATE } });
			expect(String(data.credit)).toContain(
				`by Seventeen Metals, edition ${N}, 22 November 2026. Licence: CC BY 4.0`
			);
			expect(data).not.toHaveProperty('editions');
			expect(data.rows).toEqual((JSON.parse(read(`charts/${id}.json`)) as typeof data).rows);
			expect(files.get('data.json')).not.toContain('localhost');
		});
	});
});

describe('addresses that stand in other people’s pages', () => {
	it('lead somewhere: those that were ever given out, and those that are now', () => {
		const now = addressesNow();
		const frames = pages().filter(({ address }) => /^\/embed\/(?!.*\/v\/)/.test(address));
		expect(frames.map(({ address }) => address).filter((address) => !now.includes(address))).toEqual([]);
		expect(now.filter((address) => address.startsWith('/embed/chapters/')).length).toBeGreaterThan(5);
		expect(lostAddresses(BUILD, [...new Set([...readAddresses('.'), ...now])])).toEqual([]);
	});
});

describe('editions that were given out', () => {
	const editions = readManifest('.');

	it('are all where they were, byte by byte, and so is what they lead to', () => {
		expect(replay(BUILD, editions)).toEqual([]);
		expect(frozenOf(BUILD).map((page) => page.address)).toEqual(
			editions.map(({ id, n }) => editionPath(id, n)).sort()
		);
	});

	it.each(frozenOf(BUILD).map((page) => [page.address, page] as const))(
		'%s leads somewhere',
		(address, page) => {
			expect(lost(page.html, address)).toEqual([]);
		}
	);

	it.each([...chartIds(), 'map'])('of %s are told in a file that each of its frozen pages can ask', (id) => {
		const told = JSON.parse(read(`embed/${id}/editions.json`)) as { id: string; editions: { n: number }[] };
		expect(told.id).toBe(id);
		expect(told.editions.map(({ n }) => n)).toEqual(editions.filter((e) => e.id === id).map(({ n }) => n));
	});

	it('may stay in caches for ever, while the word of newer ones is asked anew', () => {
		const rules = readHeaderRules(read('_headers'));
		const kept = (address: string) =>
			rules
				.filter((rule) => rule.matches(address))
				.flatMap((rule) => rule.headers)
				.filter(([name]) => name === 'Cache-Control')
				.map(([, value]) => value);
		expect(kept('/embed/a-b/v/1/')).toEqual(['public, max-age=31536000, immutable']);
		expect(kept('/embed/a-b/v/12/rows.csv')).toEqual(['public, max-age=31536000, immutable']);
		expect(kept('/fonts/v1/a.woff2')).toEqual(['public, max-age=31536000, immutable']);
		expect([...kept('/embed/a-b/'), ...kept('/embed/a-b/editions.json')]).toEqual([]);
	});
});

describe('the replay', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'replay-'));
	const edition: Edition = {
		id: 'made-up',
		n: 1,
		date: DATE,
		height: 400,
		fingerprint: sha256(''),
		corrections: [],
		fonts: { '/fonts/v1/a.woff2': sha256('letters') },
		files: { 'index.html': sha256('as it was'), 'rows.csv': sha256('a,b') }
	};
	const write = (file: string, text: string) => {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	};
	beforeAll(() => {
		for (const file of [
			'charts/made-up/index.html',
			'charts/made-up.svg',
			'charts/made-up.png',
			'charts/made-up.json',
			'embed/made-up/index.html',
			'embed/made-up/editions.json'
		])
			write(file, 'x');
		write('fonts/v1/a.woff2', 'letters');
		write('embed/made-up/v/1/index.html', 'as it was');
		write('embed/made-up/v/1/rows.csv', 'a,b');
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	it('has nothing to say of a whole one', () => expect(replay(folder, [edition])).toEqual([]));
	it('names a card and a file that went', () =>
		expect(
			lostAddresses(folder, ['/embed/made-up/', '/charts/made-up.svg', '/embed/chapters/gone/', '/gone.json'])
		).toEqual(['/embed/chapters/gone/', '/gone.json']));
	it('names a byte that changed, a file that went, a page that went', () => {
		write('embed/made-up/v/1/index.html', 'as it wat');
		rmSync(path.join(folder, 'embed/made-up/v/1/rows.csv'));
		rmSync(path.join(folder, 'charts/made-up'), { recursive: true });
		rmSync(path.join(folder, 'charts/made-up.png'));
		write('fonts/v1/a.woff2', 'other letters');
		expect(replay(folder, [edition])).toEqual([
			'/charts/made-up/index.html leads nowhere, but edition 1 of made-up needs it',
			'/charts/made-up.png leads nowhere, but edition 1 of made-up needs it',
			'/embed/made-up/v/1/index.html is not what was frozen',
			'/embed/made-up/v/1/rows.csv leads nowhere',
			'/fonts/v1/a.woff2 is not what edition 1 of made-up rests on'
		]);
	});
});
