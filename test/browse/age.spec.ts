import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { addresses } from './found.ts';

const fileOf = (address: string) =>
	path.join(import.meta.dirname, '../../build', address, address.endsWith('/') ? 'index.html' : '');
const UNTIL = /data-valid-until="(\d{4}-\d{2}-\d{2})"/;
/** Pages that tell of a rule with an end, each with the first such day. */
const aging = addresses.flatMap((address) => {
	const until = UNTIL.exec(readFileSync(fileOf(address), 'utf8'))?.[1];
	return until ? [{ address, until }] : [];
});
/** Noon of the day that lies `days` after an ISO day. */
const noon = (day: string, days: number) => new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000);

test('a chapter, the opening, a chart page and an embed tell of such a rule', () => {
	for (const kind of [/^\/chapters\/[^/]+\/$/, /^\/$/, /^\/charts\/[^/]+\/$/, /^\/embed\//])
		expect(aging.filter(({ address }) => kind.test(address)).length, String(kind)).toBeGreaterThan(0);
});

for (const { address, until } of aging) {
	for (const [when, days, past] of [
		['the day before', -1, false],
		['on the day', 0, false],
		['the day after', 1, true],
		['years later', 900, true]
	] as const) {
		test(`${address} ${past ? 'says' : 'does not say'} first of all “not re-checked” ${when}`, async ({
			page
		}) => {
			await page.clock.setFixedTime(noon(until, days));
			await page.goto(address);
			const accounts = await page.locator(`[data-valid-until="${until}"]`).all();
			expect(accounts.length).toBeGreaterThan(0);
			for (const account of accounts) {
				const [before, after] = [account.locator(':scope > span'), account.locator(':scope > strong')];
				await expect(after).toHaveText(/^Not re-checked since \d/);
				await expect(before).toHaveText(/^Legal state as of \d/);
				if (past) await expect(account).toHaveAttribute('data-past', '');
				// An account inside folded notes is hidden with them, so ask for its own state.
				expect(await before.evaluate((node) => (node as HTMLElement).hidden)).toBe(past);
				expect(await after.evaluate((node) => (node as HTMLElement).hidden)).toBe(!past);
			}
		});
	}
}

test('without script a page says what is true on any day: when it was checked, and the day then set', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	for (const { address } of aging) {
		await page.goto(address);
		const words = page.locator('[data-valid-until] > span').first();
		await expect(words).toBeVisible();
		await expect(words).toHaveText(
			/^Legal state as of .+, not re-checked since; .+ was \d{1,2} \w+ \d{4}\.$/
		);
		await expect(page.locator('[data-valid-until] > strong').first()).toBeHidden();
	}
	await context.close();
});
