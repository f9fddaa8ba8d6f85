import { expect, test, type Page } from 'playwright/test';
import { chapters } from './found.ts';

/** Each popover of the page, opened and closed by the keyboard alone; faults, one line each. */
async function openAll(page: Page): Promise<{ count: number; faults: string[] }> {
	const faults: string[] = [];
	const words = await page.locator('button[popovertarget]:not([popovertargetaction=hide])').all();
	for (const word of words) {
		const said = (await word.textContent())?.trim() ?? '';
		const card = page.locator(`[id="${await word.getAttribute('popovertarget')}"]`);
		await word.focus();
		await page.keyboard.press('Enter');
		if (!(await card.isVisible())) faults.push(`“${said}” does not open by Enter`);
		const links = await card.locator('a[href*="/sources/#"], a[href*="/glossary/#"]').count();
		if (!links) faults.push(`the card of “${said}” leads to no source`);
		const box = await card.boundingBox();
		const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
		if (box && (box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1))
			faults.push(`the card of “${said}” stands outside of the window`);
		await page.keyboard.press('Tab');
		if (!(await card.evaluate((node) => node.contains(document.activeElement))))
			faults.push(`Tab does not lead from “${said}” into its card`);
		await page.keyboard.press('Escape');
		if (await card.isVisible()) faults.push(`the card of “${said}” does not close by Escape`);
	}
	return { count: words.length, faults };
}

test('there are chapters', () => expect(chapters.length).toBeGreaterThan(1));

for (const chapter of chapters) {
	for (const width of [1280, 360]) {
		test(`${chapter} opens each number and term by keyboard, without script, at ${width} px`, async ({
			browser,
			baseURL
		}) => {
			const context = await browser.newContext({
				baseURL,
				javaScriptEnabled: false,
				viewport: { width, height: 800 }
			});
			const page = await context.newPage();
			await page.goto(chapter);
			const { count, faults } = await openAll(page);
			expect(count, 'numbers and terms found').toBeGreaterThan(10);
			expect(faults).toEqual([]);
			await context.close();
		});
	}

	test(`${chapter} leads from a number to its source`, async ({ page }) => {
		await page.goto(chapter);
		const word = page.locator('button.fact[popovertarget]').first();
		await word.click();
		const link = page.locator('[popover]:popover-open a[href*="/sources/#"]').first();
		const id = (await link.getAttribute('href'))?.split('#')[1] ?? '';
		await link.click();
		await expect(page).toHaveURL(new RegExp(`/sources/#${id}$`));
		await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
	});
}
