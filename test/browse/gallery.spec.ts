import { expect, test } from 'playwright/test';
import { charts } from './found.ts';

test.describe('the gallery of charts', () => {
	test('holds every chart, and finds one by a word, a theme and a chapter', async ({ page }) => {
		await page.goto('/charts/');
		const cards = page.locator('.gallery li:visible');
		await expect(cards).toHaveCount(charts.length);
		const field = page.getByRole('searchbox', { name: 'Find a chart' });
		await field.fill('Myanmar');
		await expect(page.locator('#showing')).toHaveText(/^\d+ of \d+ charts with “Myanmar”\.$/);
		const found = await cards.count();
		expect(found).toBeGreaterThan(0);
		expect(found).toBeLessThan(charts.length);
		await expect(page.locator('#showing')).toContainText(`${found} of ${charts.length}`);
		await expect(page).toHaveURL(/\/charts\/\?q=Myanmar$/);
		// Its way and its theme stay, the others go.
		const themes = page.locator('section.theme:visible:not(#by-chapter)');
		for (const id of await themes.evaluateAll((all) => all.map((each) => each.id)))
			await expect(page.locator(`main nav a[href="#${id}"]`)).toBeVisible();
		await expect(page.locator('main nav li:visible')).toHaveCount((await themes.count()) + 1);

		await page.getByRole('button', { name: 'Show all' }).click();
		await expect(cards).toHaveCount(charts.length);
		await page.getByRole('combobox', { name: 'Theme' }).selectOption({ index: 1 });
		const theme = await page.locator('section.theme').first().getAttribute('id');
		await expect(page).toHaveURL(new RegExp(`\\?theme=${theme}$`));
		await expect(themes).toHaveCount(1);
	});

	test('says what it does not know and what it does not find, and helps', async ({ page }) => {
		await page.goto('/charts/?q=dysprosiun&theme=gold');
		await expect(page.locator('#ignored')).toContainText('“theme=gold”');
		await page.getByRole('searchbox').fill('zzyzx');
		await expect(page.locator('#showing')).toHaveText(/^None of \d+ charts with “zzyzx”\./);
		await expect(page.locator('#ignored')).toBeEmpty();
	});

	test('is a list to read where the index cannot be had, and without script', async ({ page, browser }) => {
		await page.route('**/search/index.json', (route) => route.abort());
		await page.goto('/charts/?q=Myanmar');
		await expect(page.locator('#showing')).toContainText('could not be loaded');
		await expect(page.locator('.gallery li:visible')).toHaveCount(charts.length);

		const bare = await browser.newPage({ javaScriptEnabled: false });
		await bare.goto(new URL('/charts/?q=Myanmar', page.url()).href);
		await expect(bare.locator('.gallery li:visible')).toHaveCount(charts.length);
		await expect(bare.getByLabel('Find a chart')).toBeHidden();
		await bare.close();
	});
});
