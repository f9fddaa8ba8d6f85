import { expect, test } from 'playwright/test';
import { addresses } from './found.ts';
import { inventory, settled } from './measure.ts';

/** How often each text stands in a list. */
function counts(texts: string[]): Map<string, number> {
	const all = new Map<string, number>();
	for (const text of texts) all.set(text, (all.get(text) ?? 0) + 1);
	return all;
}

/** Texts that `of` has and `than` lacks. */
function surplus(of: string[], than: string[]): string[] {
	const there = counts(than);
	return [...counts(of)].filter(([text, count]) => count > (there.get(text) ?? 0)).map(([text]) => text);
}

for (const address of addresses) {
	test(`${address} is whole without script`, async ({ browser, baseURL }) => {
		const look = async (javaScriptEnabled: boolean) => {
			const context = await browser.newContext({
				baseURL,
				javaScriptEnabled,
				viewport: { width: 1280, height: 900 }
			});
			const page = await context.newPage();
			// By the reader's clock a script says how old an account of the law is; age.spec.ts holds that.
			if (javaScriptEnabled) await page.clock.setFixedTime('2026-10-08');
			await page.goto(address);
			if (javaScriptEnabled) await settled(page);
			const found = await inventory(page);
			await context.close();
			return found;
		};
		const without = await look(false);
		const script = await look(true);
		expect(without.texts.length).toBeGreaterThan(0);
		expect.soft(surplus(without.texts, script.texts), 'texts that the script takes away').toEqual([]);
		expect.soft(script.marks, 'marks with script').toEqual(without.marks);
		// A script may add controls that work only with it, but nothing to read.
		const controls = new Set(script.controls);
		const added = surplus(script.texts, without.texts)
			.filter((text) => !controls.has(text))
			.join('').length;
		expect.soft(added / script.texts.join('').length, 'share of text that needs a script').toBeLessThan(0.01);
	});
}
