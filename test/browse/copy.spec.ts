import { expect, test, type Page } from 'playwright/test';
import { charts, proper } from './found.ts';

const [chart = ''] = charts;

/** The field whose text a button copies. */
const pair = (page: Page, id: string) => ({
	button: page.locator(`button[data-copy="${id}"]`),
	field: page.locator(`#${id}`)
});

test('there are pages with something to copy', () => {
	expect(chart).toMatch(/^\/charts\//);
	expect(proper).toContain('/journalists/');
});

test('a button copies the whole text and says so', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(chart);
	const { button, field } = pair(page, 'cite-apa');
	await button.click();
	await expect(button.locator('xpath=..').getByRole('status')).toHaveText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue());
});

test('where the clipboard is closed, the text is selected and the reader told', async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
	await page.goto('/journalists/');
	for (const id of ['code-frame', 'code-amp', 'cite-site-short']) {
		const { button, field } = pair(page, id);
		await button.focus();
		await page.keyboard.press('Enter');
		await expect(button.locator('xpath=..').getByRole('status')).toContainText('Selected');
		const [from, to, length] = await field.evaluate((node: HTMLTextAreaElement) => [
			node.selectionStart,
			node.selectionEnd,
			node.value.length
		]);
		expect([from, to]).toEqual([0, length]);
	}
});

test('without script there is no button, and the text is there', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(chart);
	const { button, field } = pair(page, 'credit-short');
	await expect(button).toBeHidden();
	await expect(field).toHaveValue(/^.*Seventeen Metals, CC BY(?: 4\.0)?/);
	await context.close();
});

test('a press into a text takes all of it, a drag a part', async ({ page }) => {
	await page.goto(chart);
	const field = page.locator('#credit-short');
	await field.scrollIntoViewIfNeeded();
	const box = await field.boundingBox();
	if (!box) throw new Error('the field is not seen');
	const chosen = () => field.evaluate((node: HTMLTextAreaElement) => node.selectionEnd - node.selectionStart);
	await page.mouse.move(box.x + 14, box.y + 16);
	await page.mouse.down();
	await page.mouse.move(box.x + 90, box.y + 16, { steps: 4 });
	await page.mouse.up();
	const part = await chosen();
	const whole = (await field.inputValue()).length;
	expect(part).toBeGreaterThan(0);
	expect(part).toBeLessThan(whole);
	await field.click({ position: { x: 200, y: 16 } });
	expect(await chosen()).toBe(whole);
});
