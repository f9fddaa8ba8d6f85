import { expect } from 'playwright/test';
import { filesOfEdition } from '../../src/tools/freeze/freeze.ts';
import { embeds } from './frames.ts';
import { test } from './newsroom.ts';

/** No host may cut a frozen page either: see embeds.spec.ts. */
const MOST = 1000;
/** High enough for all frames: browsers let those rest that are far from the window. */
const HIGH = 5200;
const ids = embeds.map((embed) => embed.split('/')[2] ?? '').filter((id) => id !== 'chapters');
const NEWS = {
	newest: 12,
	editions: [
		{ n: 1, date: '2026-11-22', said: 'Corrected on 28 September 2028;', words: 'newest: edition 12' }
	]
};

test('no frozen edition is higher than a host allows, corrected or not', async ({
	page,
	context,
	baseURL,
	newsroom
}) => {
	const headers = { 'access-control-allow-origin': '*' };
	await context.route('**/embed/*/v/1/', (route) => {
		const id = new URL(route.request().url()).pathname.split('/')[2] ?? '';
		const built = { folder: 'build', origin: 'http://localhost:4173' };
		const body = filesOfEdition(built, id, 1, '2026-11-22').get('index.html');
		return route.fulfill({ headers, contentType: 'text/html; charset=utf-8', body });
	});
	await context.route('**/editions.json', (route) =>
		route.fulfill({ headers, contentType: 'application/json', body: JSON.stringify(NEWS) })
	);
	await page.setViewportSize({ width: 320, height: HIGH });
	const frame = (id: string) =>
		`<iframe src="${baseURL}/embed/${id}/v/1/" title="${id}" width="100%" height="100" style="border:0"></iframe>`;
	await page.goto(newsroom.publish(ids.map(frame).join('')));
	const frames = page.frames().filter((one) => one.url().includes('/v/1/'));
	expect(frames).toHaveLength(ids.length);
	for (const one of frames) await one.locator('[data-edition] a').waitFor({ state: 'attached' });
	const high: string[] = [];
	for (const width of [320, 450]) {
		await page.setViewportSize({ width, height: HIGH });
		for (const one of frames) {
			await expect.poll(() => one.evaluate(() => innerWidth)).toBe(width);
			const height = await one.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
			if (height > MOST) high.push(`${new URL(one.url()).pathname} at ${width} px: ${height} px`);
		}
	}
	expect(high).toEqual([]);
});
