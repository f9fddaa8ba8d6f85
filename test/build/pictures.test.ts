import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import exifr from 'exifr';
import { describe, expect, it } from 'vitest';
import { fileName, FORMS, formNames } from '#lib/text/picture-forms.ts';
import { decodePng } from './png.ts';
import { BUILD, chartIds } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const all = [...chartIds(), 'map'];
const files = all.flatMap((id) => formNames.map((form) => [fileName(id, form), id, form] as const));

/** What a file says of itself, as a library reads it: each namespace apart, texts without their language. */
async function saidBy(file: Buffer) {
	const read = (await exifr.parse(file, { xmp: true, mergeOutput: false })) as Record<
		string,
		Record<string, unknown>
	>;
	const text = (value: unknown): string =>
		typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : String(value);
	return (space: string, name: string) => text(read[space]?.[name]);
}

describe('pictures that can be taken', () => {
	it('are looked at, each chart and the map in all forms', () =>
		expect(files.length).toBeGreaterThan(4 * 24));

	it.each(files)('%s.png is whole, and has the size of its form', (name, _, form) => {
		const file = readFileSync(path.join(BUILD, `charts/${name}.png`));
		const { width, height, variety } = decodePng(file);
		const wanted: { width: number; height?: number } = FORMS[form];
		expect(width).toBe(wanted.width);
		if (wanted.height) expect(height).toBe(wanted.height);
		else expect(height).toBeGreaterThan(300);
		expect(variety).toBeGreaterThan(20);
		expect(file.length).toBeLessThan(form === 'double' ? 500_000 : 300_000);
	});

	it.each(files)('%s.png says what it shows, whose it is and on which terms', async (name, id) => {
		const of = await saidBy(readFileSync(path.join(BUILD, `charts/${name}.png`)));
		const page = load(
			readFileSync(path.join(BUILD, id === 'map' ? 'embed/map' : `charts/${id}`, 'index.html'))
		);
		expect(of('dc', 'title').length).toBeGreaterThan(15);
		const words = page('body').text().replaceAll(/\s+/g, ' ');
		const [, own, title] =
			/^(.+) The picture shows \d+ of \d+ rows of the chart(?: “(.+)”)?\.$/.exec(of('dc', 'description')) ??
			[];
		if (!own) expect(words).toContain(of('dc', 'description'));
		if (title) expect(words).toContain(title);
		expect(of('dc', 'creator')).toBe('Seventeen Metals');
		expect(of('dc', 'rights')).toBe('© Seventeen Metals, CC BY 4.0');
		expect(of('dc', 'identifier')).toBe(ORIGIN + (id === 'map' ? '/map/' : `/charts/${id}/`));
		expect(of('photoshop', 'Credit')).toBe('Seventeen Metals');
		expect(of('photoshop', 'Source')).toMatch(/^(Sources?|Sites): .+As of \S/);
		expect(of('xmpRights', 'WebStatement')).toBe('https://creativecommons.org/licenses/by/4.0/');
		expect(of('xmpRights', 'UsageTerms')).toContain('credit to Seventeen Metals');
	});

	it.each(files)('%s.png names a page where one may ask for more rights', (name) => {
		const packet = readFileSync(path.join(BUILD, `charts/${name}.png`)).toString('utf8');
		const [, url = ''] = /<plus:LicensorURL>([^<]+)</.exec(packet) ?? [];
		expect(url.startsWith(ORIGIN)).toBe(true);
		expect(() => readFileSync(path.join(BUILD, url.slice(ORIGIN.length), 'index.html'))).not.toThrow();
	});

	it.each(all)('%s.svg carries its face and the same words about itself', (id) => {
		const $ = load(readFileSync(path.join(BUILD, `charts/${id}.svg`)), { xml: true });
		expect($('svg > title').text()).toBe($('metadata dc\\:title').text().trim());
		expect($('svg > desc').text()).toBe($('metadata dc\\:description').text().trim());
		expect($('metadata xmpRights\\:WebStatement').text()).toContain('creativecommons.org');
		expect($('style').text()).toContain('font/woff2;base64,');
	});
});
