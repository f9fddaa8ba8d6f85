import { AxeBuilder } from '@axe-core/playwright';
import { chromium, expect, test, type Page } from 'playwright/test';
import { watch } from './watch.ts';

/** Ids of the sites seen now in the list and in the still maps (each id once). */
const seen = (page: Page): Promise<{ list: string[]; still: string[] }> =>
	page.evaluate(() => {
		const visible = (el: Element) => el.getClientRects().length > 0;
		const list = [...document.querySelectorAll('tr.item')].filter(visible).map((el) => el.id);
		const marks = [...document.querySelectorAll('.marks a')].filter((el) => {
			const shape = el.querySelector('.mark');
			return shape && visible(shape);
		});
		const still = [...new Set(marks.map((el) => el.getAttribute('href')!.slice(1)))];
		return { list: list.sort(), still: still.sort() };
	});

/** Number of sites on the live map: single marks and the numbers of the groups, off-screen ones too. */
const onLive = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const groups = [...document.querySelectorAll<HTMLElement>('.live-group')];
		const single = document.querySelectorAll('.live-mark').length;
		return groups.reduce((sum, el) => sum + Number(el.dataset.count), single);
	});

const move = (page: Page) => page.getByRole('button', { name: 'Move the map' }).click();
const livePainted = (page: Page) => page.locator('#explorer.live').waitFor({ timeout: 60_000 });
const queryOf = (page: Page) => new URL(page.url()).search;

test('the still maps and the list show every site once without script, and filters work there too', async ({
	browser
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 1280, height: 900 }
	});
	const page = await context.newPage();
	await page.goto('/map/');
	const rows = page.locator('tr.item');
	const all = await rows.count();
	expect(all).toBeGreaterThanOrEqual(201);
	expect(await page.locator('.still.world .marks a').count()).toBe(all);
	expect(await page.locator('.still:not(.world) .marks a').count()).toBe(all);
	await expect(page.getByRole('button', { name: 'Move the map' })).toHaveCount(0);

	await page.locator('label:has([value=magnet])').click();
	await page.locator('[name=country]').selectOption('EE');
	const shown = page.locator('tr.item:visible');
	await expect(shown).toHaveCount(1);
	await expect(shown).toHaveAttribute('id', 'neo-narva-magnet');
	await expect(page.locator('.still.europe .marks a:visible')).toHaveCount(1);
	// Nobody counts again without script, so the count of the whole must not stand there.
	await expect(page.locator('#showing')).toBeHidden();
	await context.close();
});

test('filters, list, still maps and address agree; Back and forward work; rubbish is named', async ({
	page,
	context
}) => {
	const faults = await watch(context);
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('/map/?stage=magnet&country=EU&colour=red&status=sleeping');
	await expect(page.locator('#ignored')).toContainText('“colour=red” and “status=sleeping”');
	const first = await seen(page);
	expect(first.list.length).toBeGreaterThan(3);
	expect(first.still).toEqual(first.list);
	await expect(page.locator('#showing')).toHaveText(
		new RegExp(
			`^Showing ${first.list.length} of \\d+ plants and mines: magnet plants in the European Union\\.$`
		)
	);

	await page.locator('[name=status]').selectOption('operating');
	expect(queryOf(page)).toBe('?stage=magnet&country=EU&status=operating');
	const second = await seen(page);
	expect(second.still).toEqual(second.list);
	expect(second.list.length).toBeLessThan(first.list.length);

	await page.locator('[name=region]').selectOption('australia');
	await expect(page.locator('#showing')).toContainText('Nothing fits');
	await page.goBack();
	expect(await seen(page)).toEqual(second);
	await page.goBack();
	expect((await seen(page)).list).toEqual(first.list);
	await expect(page.locator('[name=status]')).toHaveValue('');
	await page.goForward();
	expect(await seen(page)).toEqual(second);

	await page.getByRole('button', { name: 'Show all' }).click();
	await expect(page.locator('#showing')).toHaveText(/^Showing all \d+ plants and mines\.$/);
	expect(queryOf(page)).toBe('');
	expect(faults).toEqual([]);
});

test('the marks are one tab stop, arrows walk them, Enter opens a card that leads to the row', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('/map/?region=europe');
	const stops = page.locator('.marks a[tabindex="0"]');
	await expect(stops).toHaveCount(1);
	await stops.focus();
	const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
	const before = await name();
	expect(before).toMatch(/: .+, .+/);
	await page.keyboard.press('ArrowDown');
	const after = await name();
	expect(after).not.toBe(before);
	await expect(stops).toHaveCount(1);
	await expect(page.locator('.card')).toContainText(after.split(':')[0]!);
	await page.keyboard.press('Enter');
	const id = new URL(page.url()).searchParams.get('site')!;
	await expect(page.locator(`tr#${id}`)).toHaveClass(/picked/);
	await expect(page.locator('.card a')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.locator('.card')).toBeHidden();
	expect(new URL(page.url()).searchParams.get('site')).toBeNull();
	expect(await name()).toBe(after);
});

test('the live map paints under the policy, asks nobody else, and shows what list and still maps show', async ({
	page,
	context
}) => {
	test.slow();
	const faults = await watch(context);
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('/map/?stage=magnet');
	const asked: string[] = [];
	page.on('request', (r) => asked.push(new URL(r.url()).pathname));
	const { list } = await seen(page);
	const still = (await page.locator('.still.world .still-map').boundingBox())!;
	await move(page);
	await livePainted(page);
	const live = (await page.locator('.live-host canvas').boundingBox())!;
	expect(Math.abs(live.width - still.width)).toBeLessThan(2);
	expect(Math.abs(live.height - still.height)).toBeLessThan(2);
	expect(asked.some((p) => /maplibre-gl-worker.*\.js$/.test(p))).toBe(true);
	await expect.poll(() => onLive(page), { timeout: 20_000 }).toBe(list.length);

	await page.locator('[name=country]').selectOption('EE');
	await expect.poll(() => onLive(page), { timeout: 20_000 }).toBe(1);
	expect((await seen(page)).list).toEqual(['neo-narva-magnet']);
	await page.locator('.live-mark').click();
	await expect(page.locator('.maplibregl-popup')).toContainText('Narva');
	await expect(page.locator('.maplibregl-popup a')).toHaveAttribute('href', '/facilities/neo-narva-magnet/');
	expect(new URL(page.url()).searchParams.get('site')).toBe('neo-narva-magnet');
	const { violations } = await new AxeBuilder({ page }).include('#stage').analyze();
	expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.target}`)).toEqual([]);

	await page.goBack();
	await page.goBack();
	await expect.poll(() => onLive(page), { timeout: 20_000 }).toBe(list.length);
	await page.getByRole('button', { name: 'Back to the still maps' }).click();
	await expect(page.locator('.still.world')).toBeVisible();
	await expect(page.locator('.live-host')).toHaveCount(0);
	expect(faults.filter((f) => !f.includes('GL Driver Message'))).toEqual([]);
});

test('when the browser takes the drawing surface away, the still maps come back with a sentence', async ({
	page
}) => {
	test.slow();
	await page.setViewportSize({ width: 800, height: 900 });
	await page.goto('/map/');
	await move(page);
	await livePainted(page);
	await page.evaluate(() => {
		const canvas = document.querySelector<HTMLCanvasElement>('.live-host canvas')!;
		canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
	});
	await expect(page.locator('#live-bar [role=status]')).toContainText('took the drawing surface');
	await expect(page.locator('.still.europe')).toBeVisible();
	expect((await seen(page)).still.length).toBeGreaterThanOrEqual(201);
});

for (const [what, address] of [
	['the land', '**/map/basemap.json'],
	['the sites', '**/map/sites.json'],
	['the worker', '**/*maplibre-gl-worker*'],
	['the engine’s style', '**/maplibre-gl*.css']
] as const)
	test(`without ${what} the still maps stay, and a sentence says so`, async ({ page }) => {
		await page.route(address, (route) => route.abort());
		await page.goto('/map/');
		await move(page);
		await expect(page.locator('#live-bar [role=status]')).toContainText('could not be loaded', {
			timeout: 30_000
		});
		await expect(page.locator('#live-bar [role=status]')).toContainText('hold the same plants and mines');
		await expect(page.locator('.still.europe')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Move the map' })).toBeEnabled();
	});

test('a basemap that was cut short leaves the still maps', async ({ page }) => {
	await page.route('**/map/basemap.json', (route) =>
		route.fulfill({ contentType: 'application/json', body: '{"type":"Topology","arcs":[[' })
	);
	await page.goto('/map/');
	await move(page);
	await expect(page.locator('#live-bar [role=status]')).toContainText(
		'The land and borders could not be loaded'
	);
	await expect(page.locator('.still.europe')).toBeVisible();
});

test('without WebGL the still maps and the list serve, and a sentence says so', async ({ baseURL }, info) => {
	const { launchOptions } = info.project.use;
	const blind = await chromium.launch({
		...launchOptions,
		args: [...(launchOptions?.args ?? []), '--disable-3d-apis']
	});
	const page = await blind.newPage({ viewport: { width: 1280, height: 900 } });
	await page.goto(`${baseURL}/map/`);
	await move(page);
	await expect(page.locator('#live-bar [role=status]')).toContainText('This browser has no WebGL');
	const { list, still } = await seen(page);
	expect(still).toEqual(list);
	expect(list.length).toBeGreaterThanOrEqual(201);
	await blind.close();
});

test('on a phone the first pictures are regions, each large enough to read', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 800 });
	await page.goto('/map/');
	await expect(page.locator('.still.world')).toBeHidden();
	const box = (await page.locator('.still.europe .still-map').boundingBox())!;
	expect(box.width).toBeGreaterThan(300);
	const { list, still } = await seen(page);
	expect(still).toEqual(list);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	for (const control of await page.locator('.filters :is(label, select, button)').all())
		expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
});
