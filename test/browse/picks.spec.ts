import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { chapters } from './found.ts';
import { watch } from './watch.ts';

const BUILD = path.join(import.meta.dirname, '../../build');
/** The ways from the map stops of all chapters to the map page, found in what is built, with the number of marks of each. */
const ways = chapters.flatMap((address) => {
	const html = readFileSync(path.join(BUILD, address, 'index.html'), 'utf8');
	return html
		.split('<figure class="stop-figure')
		.slice(1)
		.flatMap((rest) => {
			const figure = rest.slice(0, rest.indexOf('</figure>'));
			const to = /href="([^"]*\/map\/[^"]*)"/.exec(figure)?.[1]?.replaceAll('&amp;', '&');
			const marks = figure.match(/class="mark[ "]/g)?.length ?? 0;
			return to ? [{ to, marks, name: `${address} → ${to}` }] : [];
		});
});

const sitesOf = (address: string): string[] =>
	new URL(address, 'http://x').searchParams.get('sites')?.split(',') ?? [];
/** Ids of the sites that are strong in the still maps and can be seen, each once. */
const strong = (page: Page): Promise<string[]> =>
	page.evaluate(() => [
		...new Set(
			[...document.querySelectorAll('.still .marks a.picked')]
				.filter((mark) => mark.querySelector('.mark')!.getClientRects().length > 0)
				.map((mark) => mark.getAttribute('href')!.slice(1))
		)
	]);

test('every map stop of every chapter leads to the map by the ids of its sites', () => {
	expect(ways.length).toBeGreaterThanOrEqual(17);
	for (const { to, marks, name } of ways) {
		expect(sitesOf(to).length, name).toBe(marks);
		expect(new URL(to, 'http://x').hash, name).toBe('#stage');
	}
});

for (const { width, height } of [
	{ width: 360, height: 740 },
	{ width: 1280, height: 800 }
])
	test(`the address of every stop opens the map at its sites, at ${width} px`, async ({ page, context }) => {
		test.slow();
		const faults = await watch(context);
		await page.setViewportSize({ width, height });
		for (const { to, name } of ways) {
			await page.goto('about:blank');
			await page.goto(to);
			const wanted = sitesOf(to);
			await expect.poll(async () => (await strong(page)).sort(), name).toEqual([...wanted].sort());
			await expect(page.locator('#ignored'), name).toBeEmpty();
			expect(await page.locator('#picks a').count(), name).toBe(wanted.length);
			expect(await page.locator('tr.picked').count(), name).toBe(wanted.length);
			// A map is on the screen, each mark on it lies in its drawing, and at least one is named.
			const still = page.locator('.still-map:visible').first();
			await expect(still, name).toBeInViewport({ ratio: 0.3 });
			const out = await page.evaluate(() =>
				[...document.querySelectorAll('.still .marks a.picked .mark')]
					.filter((mark) => mark.getClientRects().length > 0)
					.filter((mark) => {
						const [at, map] = [
							mark.getBoundingClientRect(),
							mark.closest('.still-map')!.getBoundingClientRect()
						];
						return at.left < map.left || at.right > map.right || at.top < map.top || at.bottom > map.bottom;
					})
					.map((mark) => mark.closest('a')!.getAttribute('href'))
			);
			expect(out, name).toEqual([]);
			await expect(page.locator('.pick-name.site').first(), name).toBeVisible();
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
				name
			).toBeLessThanOrEqual(0);
		}
		expect(faults).toEqual([]);
	});

test('picked sites work with filters, rubbish is named, and the whole map comes back', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/map/?region=europe&sites=neo-silmet-separation,atlantis,neo-narva-magnet');
	await expect(page.locator('#ignored')).toContainText('“sites=atlantis”');
	expect((await strong(page)).sort()).toEqual(['neo-narva-magnet', 'neo-silmet-separation']);
	const { violations } = await new AxeBuilder({ page }).include('#stage').analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);

	await page.locator('label:has([value=magnet])').click();
	expect(await strong(page)).toEqual(['neo-narva-magnet']);
	await expect(page.locator('#picks')).toContainText('hidden by the filters');
	expect(new URL(page.url()).search).toBe(
		'?stage=magnet&region=europe&sites=neo-silmet-separation,neo-narva-magnet'
	);
	await page.getByRole('button', { name: 'The whole map' }).click();
	await expect(page.locator('#picks')).toBeEmpty();
	expect(await strong(page)).toEqual([]);
	await expect(page.locator('.pick-name')).toHaveCount(0);
	expect(new URL(page.url()).search).toBe('?stage=magnet&region=europe');
	// The drawing is again what was built: its places are where the page without script has them.
	const built = await page.request.get('/map/');
	const ground = /still europe.*?viewBox="([^"]+)"/s.exec(await built.text())![1];
	await expect(page.locator('.still.europe .ground')).toHaveAttribute('viewBox', ground!);
	await page.goBack();
	await expect(page.locator('#picks a')).toHaveCount(2);
	expect(await strong(page)).toEqual(['neo-narva-magnet']);
});

test('the live map opens at the picked sites, strong among the others', async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('/map/?region=europe&sites=neo-silmet-separation,neo-narva-magnet#stage');
	await page.getByRole('button', { name: 'Move the map' }).click();
	await page.locator('#explorer.live').waitFor({ timeout: 60_000 });
	await page.evaluate(() => document.getElementById('stage')!.scrollIntoView({ behavior: 'instant' }));
	for (const id of sitesOf(page.url())) {
		const mark = page.locator(`.live-mark.picked[data-site="${id}"]`);
		await expect(mark).toBeVisible({ timeout: 20_000 });
		await expect(mark).toBeInViewport();
	}
	// Near enough that most of Europe is outside.
	const box = (await page.locator('.live-host canvas').boundingBox())!;
	const apart = await page.evaluate(() => {
		const [a, b] = [...document.querySelectorAll('.live-mark.picked')].map((m) => m.getBoundingClientRect());
		return Math.hypot(a!.x - b!.x, a!.y - b!.y);
	});
	expect(apart).toBeGreaterThan(box.width / 30);
});

test('without script the address of a stop leads to the maps', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(ways[0]!.to);
	await expect(page.locator('.still-map:visible').first()).toBeInViewport();
	await expect(page.locator('#picks')).toBeHidden();
	await context.close();
});
