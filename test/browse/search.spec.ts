import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { watch } from './watch.ts';

const results = (page: Page) => page.locator('.results a');
const said = (page: Page) => page.locator('.search-box .said');

test('opens over any page by Ctrl+K, and is worked by the keyboard alone', async ({ page, context }) => {
	const faults = await watch(context);
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.goto('/charts/');
	await page.waitForLoadState('networkidle');
	expect(loaded.filter((path) => /search/.test(path))).toEqual([]);

	await page.keyboard.press('Control+k');
	const field = page.getByRole('searchbox', { name: 'Search the whole site' });
	await expect(field).toBeFocused();
	expect(
		loaded.filter((path) => path.endsWith('index.json')),
		'loaded before a letter'
	).toEqual([]);
	await page.keyboard.type('sillamae');
	await expect(said(page)).toHaveText(/^\d+ results?: /);
	await expect(page.locator('mark').first()).toBeVisible();
	const { violations } = await new AxeBuilder({ page }).include('.search-dialog').analyze();
	expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);

	await page.keyboard.press('ArrowDown');
	await expect(results(page).first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(results(page).nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(field).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.locator('dialog')).toBeHidden();
	await expect(page).toHaveURL(/\/charts\/$/);

	await page.keyboard.press('Control+k');
	await page.keyboard.type('sefcovic kuwait');
	await expect(said(page)).toHaveText(/^\d+ results?: /);
	const href = await results(page).first().getAttribute('href');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`${href?.replaceAll(/[#/?]/g, '\\$&')}$`));
	expect(faults).toEqual([]);
});

test('the door opens it, and a letter or “/” alone opens nothing', async ({ page }) => {
	await page.goto('/');
	await page.waitForLoadState('networkidle');
	await page.keyboard.type('/k');
	await expect(page.locator('dialog')).toHaveCount(0);
	await page.locator('header a.find').click();
	await expect(page.getByRole('searchbox')).toBeFocused();
	await page.keyboard.type('a/b');
	await expect(page.getByRole('searchbox')).toHaveValue('a/b');
});

for (const width of [360, 1280]) {
	test(`/search/ works cold with a query at ${width} px, and keeps it in the address`, async ({
		page,
		context
	}) => {
		const faults = await watch(context);
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/search/?q=ministry%20of%20commerce');
		await expect(said(page)).toHaveText(/^\d+ results: /);
		expect(await page.locator('.results').textContent()).toContain('MOFCOM');
		await page.getByRole('searchbox').fill('Dy');
		await expect(page).toHaveURL(/\?q=Dy$/);
		await expect(results(page).first()).toHaveText('Dysprosium');
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0
		);
		await page.keyboard.press('Escape');
		await expect(page).toHaveURL(/\/search\/$/);
		await expect(results(page)).toHaveCount(0);
		expect(faults).toEqual([]);
	});
}

test('leads to the very place', async ({ page }) => {
	await page.goto('/search/?q=special+channel');
	for (const kind of ['step', 'event', 'term']) {
		const link = page.locator(`.result.${kind} a`).first();
		if (!(await link.count())) continue;
		const href = (await link.getAttribute('href')) ?? '';
		const other = await page.context().newPage();
		await other.goto(href);
		await expect(other.locator(`[id="${href.split('#')[1]}"]`), href).toBeVisible();
		await other.close();
	}
});

test('rubbish and floods do no harm', async ({ page, context }) => {
	const faults = await watch(context);
	const QUERIES = [
		'%3Cscript%3Ealert(1)%3C/script%3E',
		'%00%FF%',
		'😀'.repeat(50),
		'((((',
		'a'.repeat(6000),
		'"\\'.repeat(99)
	];
	for (const query of QUERIES) {
		await page.goto(`/search/?q=${query}`);
		await expect(said(page)).not.toBeEmpty();
		await expect(said(page)).not.toHaveText(/Loading/);
	}
	await page.goto('/search/');
	await page.getByRole('searchbox').evaluate((field: HTMLInputElement) => {
		field.value = 'word '.repeat(13_000);
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await expect(said(page)).not.toBeEmpty();
	expect(faults).toEqual([]);
});

test('says when nothing is found, and offers a near spelling', async ({ page }) => {
	await page.goto('/search/?q=zzzzqqq');
	await expect(said(page)).toHaveText(/^Nothing found for “zzzzqqq”/);
	await page.getByRole('searchbox').fill('nrva');
	await page.getByRole('button', { name: 'narva' }).click();
	await expect(said(page)).toHaveText(/^\d+ results?: /);
});

test('without its index it leads to the list from A to Z, and tries again', async ({ page }) => {
	await page.route('**/search/index.json', (route) => route.abort());
	await page.goto('/search/?q=narva');
	await expect(said(page)).toHaveText(/could not be loaded/);
	await expect(said(page).getByRole('link')).toHaveAttribute('href', '/search/#all');
	await page.unroute('**/search/index.json');
	await page.getByRole('searchbox').fill('narv');
	await expect(said(page)).toHaveText(/^\d+ results?: /);
});

test('tells that it is loading when that takes long', async ({ page }) => {
	await page.route('**/search/index.json', async (route) => {
		await new Promise((done) => setTimeout(done, 2500));
		await route.continue();
	});
	await page.goto('/search/?q=narva');
	await expect(said(page)).toHaveText(/^Loading/);
	await expect(said(page)).toHaveText(/^\d+ results?: /);
});

test('without script the door leads to a list of everything, and no dead box', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/');
	await page.locator('header a.find').click();
	await expect(page).toHaveURL(/\/search\/$/);
	await expect(page.locator('input')).toHaveCount(0);
	expect(await page.locator('main a').count()).toBeGreaterThan(300);
	await context.close();
});

test('a wrong address is led to the nearest one and to the search', async ({ page }) => {
	await page.route('**/facilities/neo-narva-magnt/', async (route) =>
		route.fulfill({ response: await page.request.get('/404.html') })
	);
	await page.goto('/facilities/neo-narva-magnt/');
	const near = page.locator('#nearest a');
	await expect(near.first()).toHaveAttribute('href', '/facilities/neo-narva-magnet/');
	await expect(near.nth(1)).toHaveAttribute('href', '/search/?q=neo%20narva%20magnt');
});
