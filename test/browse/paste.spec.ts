import { expect } from 'playwright/test';
import { homeOf } from '../homes.ts';
import { discover, wordpress } from '../wordpress.ts';
import { fewEmbeds, fits, framesOf } from './frames.ts';
import { publishPasted } from './host-scripts.ts';
import { test } from './newsroom.ts';
import { watch } from './watch.ts';

/** The origin that pages and files name, unless SITE_URL says otherwise. */
const NAMED = 'http://localhost:4173';

for (const embed of fewEmbeds('http://localhost')) {
	test(`the address of ${homeOf(embed)}, pasted into WordPress, becomes a frame that works`, async ({
		page,
		context,
		request,
		newsroom,
		baseURL
	}) => {
		const faults = await watch(context, [newsroom.origin]);
		// What its server does: reads the page, finds the file, asks for it with a width, lets little of it through.
		const file = discover(await (await request.get(homeOf(embed))).text()).replace(NAMED, baseURL ?? '');
		const answer = await request.get(`${file}?maxwidth=640&maxheight=960&format=json`);
		expect(answer.status()).toBe(200);
		expect(answer.headers()['content-type']).toMatch(/^application\/json/);
		const { html, title } = (await answer.json()) as { html: string; title: string };
		const left = wordpress(html, 'aB3dE6gH9k');
		expect(left).not.toBeNull();

		// What its page does: hides the frame until it speaks, then the quotation.
		await page.setViewportSize({ width: 640, height: 3000 });
		await page.goto(publishPasted(newsroom, String(left).replaceAll(NAMED, baseURL ?? '')));
		const [inner] = await framesOf(page);
		await expect(page.locator('iframe')).toBeVisible();
		await expect(page.locator('blockquote')).toBeHidden();
		await fits(page, [inner!], 'at 640 px');
		await expect(page.locator('iframe')).toHaveAttribute('title', title);
		expect(await inner!.evaluate(() => self.origin)).toBe('null');
		expect(await inner!.locator('h1').textContent()).toBe(title);
		await expect(
			inner!
				.locator(`a[href$="${homeOf(embed)}"], a[href*="${homeOf(embed)}?"], a[href*="${homeOf(embed)}#"]`)
				.first()
		).toBeVisible();
		expect(faults).toEqual([]);
	});

	test(`${homeOf(embed)} stays a link in WordPress where no script runs`, async ({
		browser,
		request,
		newsroom,
		baseURL
	}) => {
		const file = discover(await (await request.get(homeOf(embed))).text()).replace(NAMED, baseURL ?? '');
		const { html, title } = (await (await request.get(file)).json()) as { html: string; title: string };
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(publishPasted(newsroom, wordpress(html, 'aB3dE6gH9k') ?? ''));
		await expect(page.locator('blockquote a')).toHaveText(title);
		await expect(page.locator('blockquote a')).toBeVisible();
		await expect(page.locator('iframe')).toBeHidden();
		await context.close();
	});
}
