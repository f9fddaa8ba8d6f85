import { expect, test, type Locator } from 'playwright/test';
import { charts, embeds, walkable } from './found.ts';

/** The words that are shown and spoken for the mark one stands on. */
const words = async (walk: Locator) => (await walk.locator('[aria-live]').allTextContents()).join('').trim();

test('every chart page and every embed of a chart can be walked', () => {
	expect(charts.length).toBeGreaterThan(5);
	expect(walkable).toEqual(
		expect.arrayContaining([
			...charts,
			...embeds.filter((embed) => !/^\/embed\/(map|chapters)\//.test(embed))
		])
	);
});

for (const address of walkable) {
	test(`${address}: one tab stop per drawing, arrows speak and show each value`, async ({ page }) => {
		test.slow();
		await page.goto(address);
		const drawings = page.locator('[data-walk]');
		for (const walk of await drawings.all()) {
			const name = await walk.getAttribute('aria-label');
			expect(name?.length, 'name of the drawing').toBeGreaterThan(10);
			const stops = await walk.evaluate(
				(node) =>
					[node, ...node.querySelectorAll('*:not(summary)')].filter((each) =>
						each instanceof HTMLElement || each instanceof SVGElement ? each.tabIndex >= 0 : false
					).length
			);
			expect(stops, `tab stops of “${name}”`).toBe(1);

			await walk.focus();
			const marks = await walk
				.locator('[data-say]')
				.evaluateAll((nodes) => nodes.filter((node) => node.checkVisibility()).length);
			expect(marks, `marks of “${name}”`).toBeGreaterThan(1);
			const said: string[] = [];
			for (let step = 0; step < marks; step++) {
				await page.keyboard.press('ArrowRight');
				said.push(await words(walk));
			}
			expect(
				said.filter((text) => !text),
				`steps without words in “${name}”`
			).toEqual([]);
			// Neighbours may share words only where two marks say one value.
			expect(
				new Set(said).size / marks,
				`steps of “${name}” that say something of their own`
			).toBeGreaterThan(0.9);
			const box = walk.locator('[aria-live]');
			await expect(box).toBeVisible();
			await page.keyboard.press('Home');
			expect(await words(walk)).toBe(said[0]);
			await page.keyboard.press('End');
			expect(await words(walk)).toBe(said.at(-1));
			await page.keyboard.press('Escape');
			await expect(box).toBeHidden();
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('Tab');
			await expect(walk, 'Tab leaves the drawing').not.toBeFocused();
			await expect(box).toBeHidden();
		}
	});
}

for (const address of charts) {
	test(`${address}: hover and touch show what the keys show`, async ({ page }) => {
		await page.goto(address);
		const walk = page.locator('[data-walk]').first();
		await walk.focus();
		await page.keyboard.press('ArrowRight');
		const first = await words(walk);
		await page.keyboard.press('Escape');
		const mark = walk.locator('[data-say]:visible').first();
		await mark.hover({ force: true });
		expect(await words(walk)).toBe(await mark.getAttribute('data-say'));
		// A mark of nought has no size: the keys meet it, the eye does not.
		const says = await walk
			.locator('[data-say]')
			.evaluateAll((all) =>
				all.filter((m) => m.getClientRects().length).map((m) => m.getAttribute('data-say'))
			);
		expect(says[0]).toBe(first);
	});

	test(`${address}: words stay inside of the window at 320 px`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 700 });
		await page.goto(address);
		const walk = page.locator('[data-walk]').first();
		await walk.focus();
		for (const key of ['Home', 'ArrowRight', 'End']) {
			await page.keyboard.press(key);
			const box = await walk.locator('[aria-live]').boundingBox();
			expect(box?.x, key).toBeGreaterThanOrEqual(-0.5);
			expect((box?.x ?? 0) + (box?.width ?? 0), key).toBeLessThanOrEqual(320.5);
		}
	});
}
