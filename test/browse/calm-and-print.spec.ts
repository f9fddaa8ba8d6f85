import { expect, test } from 'playwright/test';
import { chapters, charts, proper } from './found.ts';
import { frames } from './measure.ts';

test('nothing moves for a reader who asked for calm', async ({ page }) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const moving: string[] = [];
	for (const address of proper) {
		await page.goto(address);
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await frames(page);
		const found = await page.evaluate(() => {
			const running = document
				.getAnimations()
				.map((animation) => `animation ${animation.id || 'without name'}`);
			const smooth =
				getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['smooth scrolling'] : [];
			const timed = [...document.querySelectorAll('a, button, summary, input, select, svg *')]
				.filter((node) =>
					getComputedStyle(node)
						.transitionDuration.split(',')
						.some((time) => parseFloat(time) > 0)
				)
				.map((node) => `transition on <${node.localName}>`);
			return [...new Set([...running, ...smooth, ...timed])];
		});
		moving.push(...found.map((what) => `${address}: ${what}`));
	}
	expect(moving).toEqual([]);
});

for (const address of ['/', ...chapters, ...charts]) {
	test(`${address} prints whole: all headings, its drawings, no controls`, async ({ page }) => {
		await page.goto(address);
		const figures = page.locator('main figure:has(svg:visible)');
		const drawn = await figures.count();

		await page.emulateMedia({ media: 'print' });
		// An A4 sheet between its margins, in CSS pixels.
		await page.setViewportSize({ width: 718, height: 1000 });
		expect(await figures.count(), 'figures with a drawing').toBe(drawn);
		await expect(page.locator('nav:visible')).toHaveCount(0);
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
			'cut at the right'
		).toBeLessThanOrEqual(0);

		// No drawing is longer than the sheet, and what was folded lies open.
		const tall = await page
			.locator('main figure .chart')
			.evaluateAll((nodes) => nodes.filter((node) => node.getBoundingClientRect().height > 1000).length);
		expect(tall, 'drawings longer than a sheet').toBe(0);
		const shut = await page.locator('details:not(.long):visible').evaluateAll((nodes) =>
			nodes.flatMap((node) => {
				const within = node.querySelector(':scope > :not(summary)');
				return within && within.getBoundingClientRect().height ? [] : [node.textContent?.trim().slice(0, 40)];
			})
		);
		expect(shut, 'folded on paper').toEqual([]);
		for (const source of await page.locator('li[data-url]').all()) await expect(source).toBeVisible();

		// A heading that breaks over lines loses a blank in the outline: compare without any.
		const dense = (text: string) => text.replaceAll(/\s+/g, '');
		const shown = await page.locator('main :is(h1, h2, h3):visible:not(.visually-hidden)').all();
		const headings = await Promise.all(shown.map(async (heading) => dense(await heading.innerText())));
		expect(headings.length).toBeGreaterThan(0);

		// The outline of the PDF holds each heading that stands on paper, as literal or as UTF-16 text.
		const pdf = (await page.pdf({ format: 'A4', outline: true, tagged: true })).toString('latin1');
		const titles = [...pdf.matchAll(/\/Title\s*(?:\(((?:\\.|[^\\)])*)\)|<([0-9A-Fa-f]+)>)/g)].map(
			([, literal, hex]) => dense(hex === undefined ? plain(literal ?? '') : utf16(hex))
		);
		expect(headings.filter((heading) => !titles.includes(heading))).toEqual([]);
	});
}

/** A literal string of a PDF. */
function plain(literal: string): string {
	const bytes = literal.replaceAll(/\\(\d{1,3}|.)/g, (_, code: string) =>
		/^\d/.test(code) ? String.fromCharCode(parseInt(code, 8)) : code
	);
	return bytes.startsWith('\xfe\xff') ? utf16(Buffer.from(bytes, 'latin1').toString('hex')) : bytes;
}

/** A string of a PDF that is written as hexadecimal digits, with or without the mark of UTF-16. */
function utf16(hex: string): string {
	const bytes = Buffer.from(hex, 'hex');
	if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
	return bytes.subarray(2).swap16().toString('utf16le');
}
