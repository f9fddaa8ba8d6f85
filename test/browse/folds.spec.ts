import { expect, test, type Browser, type Page } from 'playwright/test';

const PHONE = { width: 360, height: 740 };
/** Pages with folds of a kind, what holds each fold, and how many px of the page may fall to one row on a phone. */
const LISTS = [
	{ address: '/timeline/', holder: 'article.item', rows: 'article.item', each: 225 },
	{ address: '/facilities/', holder: 'section:has(> .fold)', rows: '.list li', each: 60 }
];

/** A page on a phone, as if the browser were older where `old` says so: without the style rules for folds. */
async function phone(browser: Browser, { script = true, old = false } = {}): Promise<Page> {
	const context = await browser.newContext({
		baseURL: test.info().project.use.baseURL,
		javaScriptEnabled: script,
		viewport: PHONE
	});
	const page = await context.newPage();
	if (old)
		await page.addInitScript(() => {
			const knows = CSS.supports.bind(CSS);
			CSS.supports = (condition: string) => !condition.includes('details-content') && knows(condition);
		});
	return page;
}
/** Links of all folds of a kind: those that can be seen and all. */
const linksSeen = (page: Page, holder: string) =>
	page.locator(`${holder} > .fold a`).evaluateAll((links) => ({
		seen: links.filter((link) => link.checkVisibility()).length,
		all: links.length
	}));
/** Ids that addresses name: the first, one in the middle and the last. */
const named = (page: Page, holder: string): Promise<string[]> =>
	page.locator(holder).evaluateAll((nodes) => {
		const ids = nodes.map((node) => node.id || node.querySelector('[id]')!.id);
		return [0, Math.floor(ids.length / 2), ids.length - 1].map((i) => ids[i]!);
	});

for (const { address, holder, rows, each } of LISTS) {
	test(`${address} is no endless road on a phone, and a tap opens a fold without script`, async ({
		browser
	}) => {
		const page = await phone(browser, { script: false });
		await page.goto(address);
		const count = await page.locator(rows).count();
		expect(count).toBeGreaterThan(100);
		expect((await page.evaluate(() => document.documentElement.scrollHeight)) / count).toBeLessThan(each);
		const folds = page.locator(`${holder} > .fold`);
		expect(await folds.count()).toBeGreaterThan(10);
		expect((await linksSeen(page, holder)).seen).toBe(0);
		const fold = folds.nth(7);
		await fold.locator('summary').click();
		for (const link of await fold.locator('a').all()) await expect(link).toBeVisible();
		await page.context().close();
	});

	for (const [how, look] of [
		['with script', {}],
		['without script', { script: false }],
		['in an older browser', { old: true }]
	] as const)
		test(`${address}: an address with an anchor opens what it names, ${how}`, async ({ browser }) => {
			const page = await phone(browser, look);
			await page.goto(address);
			for (const id of await named(page, holder)) {
				const other = await page.context().newPage();
				await other.setViewportSize(PHONE);
				await other.goto(`${address}#${id}`);
				const place = other.locator(`${holder}:is(#${id}, :has(> #${id}))`);
				await expect(place.locator('.fold a').first()).toBeVisible();
				await expect(other.locator(`#${id}`)).toBeInViewport();
				// Only that one, and what stays at the head of the window does not hide its title.
				const title = place.locator('h2 a, h3 a, h2').first();
				expect(
					await title.evaluate((node) => {
						const { left, top } = node.getBoundingClientRect();
						return node.contains(document.elementFromPoint(left + 4, top + 8));
					})
				).toBe(true);
				expect(await other.locator(`${holder} > .fold a >> visible=true`).count()).toBe(
					await place.locator('.fold a').count()
				);
				await other.close();
			}
			await page.context().close();
		});

	test(`${address}: a link within the page opens what it leads to, and it can be shut`, async ({
		browser
	}) => {
		const page = await phone(browser);
		await page.goto(address);
		for (const id of (await named(page, holder)).slice(1)) {
			await page.evaluate((to) => location.assign(`#${to}`), id);
			const fold = page.locator(`${holder}:is(#${id}, :has(> #${id})) > .fold`);
			await expect(fold.locator('a').first()).toBeVisible();
			await fold.locator('summary').click();
			await expect(fold.locator('a').first()).toBeHidden();
		}
		await page.context().close();
	});

	test(`${address} prints whole, with and without script`, async ({ browser }) => {
		for (const script of [true, false]) {
			const page = await phone(browser, { script });
			await page.goto(address);
			await page.emulateMedia({ media: 'print' });
			const { seen, all } = await linksSeen(page, holder);
			expect(all).toBeGreaterThan(100);
			expect(seen).toBe(all);
			await expect(page.locator(`${holder} > .fold > summary >> visible=true`)).toHaveCount(0);
			await page.context().close();
		}
	});
}

for (const address of ['/timeline/', '/facilities/', '/actors/', '/chapters/the-squeeze/', '/about/method/'])
	test(`${address}: an older browser opens all folds to print, and shuts them afterwards`, async ({
		browser
	}) => {
		const page = await phone(browser, { old: true });
		await page.goto(address);
		const folds = page.locator('details:not(.long)');
		await folds.first().locator('summary').click();
		const open = () => folds.evaluateAll((nodes) => nodes.map((node) => (node as HTMLDetailsElement).open));
		const before = await open();
		expect(before).toContain(true);
		expect(before).toContain(false);
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		expect(await open()).not.toContain(false);
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect(await open()).toEqual(before);
		await page.context().close();
	});

test('on a wide page an older browser opens what newer ones show', async ({ browser }) => {
	const page = await phone(browser, { old: true });
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('/timeline/');
	await expect(page.locator('article.item > .fold:not([open])')).toHaveCount(0);
	await page.context().close();
});

for (const script of [true, false])
	test(`the years stay in sight, and months lead to their first event, ${script ? 'with' : 'without'} script`, async ({
		browser
	}) => {
		const page = await phone(browser, { script });
		await page.goto('/timeline/');
		const months = page.locator('#years li a');
		expect(await months.count()).toBeGreaterThan(12);
		for (const i of [0, 5, 12]) {
			const link = months.nth(i);
			const to = (await link.getAttribute('href'))!;
			await link.click();
			const first = page.locator(`${to} article`).first();
			await expect(first).toBeInViewport();
			const head = page.locator(`.year:has(${to}) .head`);
			const [at, under] = [(await head.boundingBox())!, (await first.boundingBox())!];
			expect(at.y).toBe(0);
			expect(Math.abs(under.y - at.height)).toBeLessThan(12);
			await head.getByRole('link').click();
			await expect(page.locator('#years')).toBeInViewport();
			expect(await linksSeen(page, ':is(.explorer, article.item)')).toMatchObject({ seen: 0 });
			await expect(page.locator('.filters input').first()).toBeHidden();
		}
		await page.context().close();
	});

test('where colours are forced, the button that moves the map has a border to be seen', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('/map/');
	const look = await page.getByRole('button', { name: 'Move the map' }).evaluate((node) => {
		const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(node);
		return { width: parseFloat(borderTopWidth), border: borderTopColor, ground: backgroundColor };
	});
	expect(look.width).toBeGreaterThanOrEqual(1);
	expect(look.border).not.toBe(look.ground);
});
