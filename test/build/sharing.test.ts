import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodePng, type Decoded } from './png.ts';
import { BUILD, proper } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const HEAVIEST = 300_000;

const known = new Map<string, Decoded & { bytes: number }>();
/** A picture of the built site by its address, decoded once. */
function pictureAt(address: string) {
	const found = known.get(address);
	if (found) return found;
	const file = readFileSync(path.join(BUILD, address.replace(ORIGIN, '')));
	const picture = { ...decodePng(file), bytes: file.length };
	known.set(address, picture);
	return picture;
}

describe.each(proper().map((page) => [page.address, page] as const))(
	'%s, when it is shared',
	(address, { $ }) => {
		const meta = (name: string) =>
			$(`meta[property="${name}"], meta[name="${name}"]`)
				.get()
				.map((node) => $(node).attr('content') ?? '');

		it('says each thing once', () => {
			const NAMES = [
				'og:title',
				'og:type',
				'og:url',
				'og:description',
				'og:locale',
				'og:site_name',
				'og:image',
				'og:image:width',
				'og:image:height',
				'og:image:alt',
				'twitter:card'
			];
			expect(NAMES.filter((name) => meta(name).length !== 1 || !meta(name)[0]?.trim())).toEqual([]);
			expect(meta('og:type')[0]).toMatch(/^(website|article)$/);
			expect(meta('og:url')).toEqual([ORIGIN + address]);
			expect(meta('og:locale')[0]).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
			expect(meta('twitter:card')).toEqual(['summary_large_image']);
			const alt = meta('og:image:alt')[0]?.length;
			expect(alt).toBeGreaterThan(20);
			expect(alt).toBeLessThanOrEqual(300);
		});

		it('shows a light picture of 1200 by 630 pixels that can be decoded', () => {
			const [image = ''] = meta('og:image');
			expect(image).toMatch(new RegExp(`^${ORIGIN}/.+\\.png$`));
			const { width, height, bytes, variety } = pictureAt(image);
			expect([width, height]).toEqual([1200, 630]);
			expect([meta('og:image:width')[0], meta('og:image:height')[0]]).toEqual(['1200', '630']);
			expect(bytes).toBeLessThan(HEAVIEST);
			expect(variety).toBeGreaterThan(20);
		});
	}
);

it('charts and chapters each have a picture of their own', () => {
	const shown = proper()
		.filter(({ address }) => /^\/(charts|chapters)\/[^/]+\/$/.test(address))
		.map(({ $ }) => $('meta[property="og:image"]').attr('content'));
	expect(shown.length).toBeGreaterThan(20);
	expect(new Set(shown).size).toBe(shown.length);
});

it('a damaged picture is refused', () => {
	const file = readFileSync(path.join(BUILD, 'seventeen-metals.png'));
	const damaged = Buffer.from(file);
	damaged[Math.floor(file.length / 2)]! ^= 255;
	expect(() => decodePng(damaged)).toThrow();
	expect(() => decodePng(file.subarray(0, file.length - 40))).toThrow();
});
