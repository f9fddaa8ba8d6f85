import { describe, expect, it } from 'vitest';
import { isFrozen } from '#lib/text/edition.ts';
import { frozenData } from '../../../src/tools/freeze/data.ts';
import { frozenPage } from '../../../src/tools/freeze/page.ts';
import { html, ORIGIN } from './made-embed.ts';

describe('a frozen page', () => {
	const make = (change: (page: string) => string = (page) => page) =>
		frozenPage({
			html: change(html('made-up')),
			origin: ORIGIN,
			n: 3,
			date: '2026-11-22',
			script: () => 'height()',
			newer: 'newer()',
			icon: '<svg fill="#fff"/>\n'
		});
	it('has its scripts inside, its addresses relative, its name below the sources', () => {
		const page = make();
		expect(page).toContain('<script>height()</script>\n<script>newer()</script>');
		expect(page).toContain('url(../../../../fonts/v1/a.woff2)');
		expect(page).toContain('rel="canonical" href="../../../../charts/made-up/"');
		expect(page).toContain(
			'<p class="edition" data-edition="3">Edition 3, 22 November 2026</p></figcaption>'
		);
		expect(page).toContain('rel="icon" href="data:image/svg+xml,%3Csvg%20fill%3D%22%23fff%22%2F%3E"');
		expect(page).not.toMatch(/_app|oembed|frozen\.invalid/);
	});
	it.each([
		['a style sheet of its own', '<link rel="stylesheet" href="/_app/immutable/assets/a.css">', '_app'],
		['a picture of somebody else', '<img src="https://x.example/a.png" alt="">', 'it loads'],
		['a picture of ours, which may change', '<img src="/a.png" alt="">', 'it loads'],
		['a link that loads something', '<link rel="manifest" href="/a.json">', 'it loads'],
		[
			'a font without a version',
			'<style>@font-face{src:url(/fonts/b.woff2)}</style>',
			'it loads url(../../../../fonts/b.woff2)'
		],
		['its origin in words', `<p>${ORIGIN}</p>`, 'it names']
	])('may not hold %s', (_, part, why) => {
		expect(() => make((page) => page.replace('<main>', `<main>${part}`))).toThrow(why);
	});
	it('is refused without a place for its name', () => {
		expect(() => make((page) => page.replace('</figcaption>', ''))).toThrow('no caption');
	});
});

it('the data of an edition name it, its maker and terms, lose our addresses and other editions, and keep all else', () => {
	const text = JSON.stringify({
		id: 'a',
		title: 'A “thing” grew',
		as_of: '2026-10-07',
		edition: { n: 1, date: '2026-11-01' },
		editions: [{ n: 1, date: '2026-11-01', embed: `${ORIGIN}/embed/a/v/1/` }],
		licence: { name: 'CC BY 4.0' },
		credit: { short: `${ORIGIN}/x` },
		citation: { id: 'a', edition: '1' },
		empty: [],
		notes: ['x', `see ${ORIGIN}/b/`],
		addresses: { page: `${ORIGIN}/charts/a/` },
		sources: [{ id: 's', name: 'USGS', url: 'https://x.example/', rest: null }]
	});
	expect(JSON.parse(frozenData(text, ORIGIN, { n: 2, date: '2026-11-22' }))).toEqual({
		id: 'a',
		edition: { n: 2, date: '2026-11-22' },
		maker: 'Seventeen Metals',
		credit:
			'“A ‘thing’ grew” by Seventeen Metals, edition 2, 22 November 2026. Licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. Data: USGS. As of 7 October 2026.',
		title: 'A “thing” grew',
		as_of: '2026-10-07',
		licence: { name: 'CC BY 4.0' },
		empty: [],
		notes: ['x'],
		sources: [{ id: 's', name: 'USGS', url: 'https://x.example/', rest: null }]
	});
});

it.each([
	['embed/a-b/v/1/index.html', true],
	['/embed/a-b/v/12/', true],
	['/embed/a-b/', false],
	['/charts/a-b/v/1/', false],
	['/embed/a-b/v/x/', false]
])('%s is frozen: %s', (address, frozen) => expect(isFrozen(address)).toBe(frozen));
