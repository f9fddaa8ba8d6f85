import { expect, test, type Page } from 'playwright/test';
import { watch } from './watch.ts';

/** Ids of the events seen now in the list and as dots (each once). */
const seen = (page: Page): Promise<{ list: string[]; dots: string[] }> =>
	page.evaluate(() => {
		const visible = (el: Element) => el.getClientRects().length > 0;
		const list = [...document.querySelectorAll('article.item')].filter(visible).map((el) => el.id);
		const dots = [...document.querySelectorAll('#strip a')]
			.filter((el) => [...el.querySelectorAll('.mark')].some(visible))
			.map((el) => el.getAttribute('href')!.slice(1));
		return { list: list.sort(), dots: [...new Set(dots)].sort() };
	});
/** Ids of the events whose row fits, read from the classes that are written from the table. */
const fitting = (page: Page, ...classes: string[]): Promise<string[]> =>
	page.evaluate(
		(names) => [...document.querySelectorAll(`article.item.${names.join('.')}`)].map((el) => el.id).sort(),
		classes
	);
const queryOf = (page: Page) => new URL(page.url()).search;

for (const width of [1280, 360])
	test(`without script controls and links filter list and dots alike, at ${width} px`, async ({
		browser
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
		const page = await context.newPage();
		await page.goto('/timeline/');
		const all = await seen(page);
		expect(all.list.length).toBeGreaterThan(100);
		expect(all.dots).toEqual(all.list);

		// On a phone the controls are folded, so that the dots are on the first screen; on a wide page they lie open.
		const controls = page.locator('#explorer > details.filters > summary');
		if (width < 500) await controls.click();
		else await expect(controls).toBeHidden();
		await page.locator('label:has([value=talks])').click();
		const talks = await seen(page);
		expect(talks.list).toEqual(await fitting(page, 'talks'));
		expect(talks.dots).toEqual(talks.list);
		await page.locator('[name=actor]').selectOption('sefcovic');
		const both = await seen(page);
		expect(both.list).toEqual(await fitting(page, 'talks', 'sefcovic'));
		expect(both.dots).toEqual(both.list);
		// The count of the whole gives way to the browser's own.
		await expect(page.locator('#showing')).toBeHidden();
		await expect(page.locator('.tally')).toBeVisible();

		// A link of another page that asks for one actor.
		await page.goto('/actors/');
		await page.locator('#mofcom a[href$="#only-mofcom"]').click();
		await page.waitForURL('**/timeline/#only-mofcom');
		const linked = await seen(page);
		expect(await page.locator('.year:not(:has(.mofcom)):visible').count()).toBe(0);
		expect(linked.list).toEqual(await fitting(page, 'mofcom'));
		expect(linked.dots).toEqual(linked.list);
		await page.locator('.tally a').click();
		await page.waitForURL('**/timeline/');
		expect(await seen(page)).toEqual(all);
		await context.close();
	});

test('without script a choice in the address is said to need one, and each kind is offered here', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/timeline/?kind=talks');
	const note = page.locator('#explorer noscript p');
	await expect(note).toBeVisible();
	await expect(note.locator('a')).toHaveCount(await page.locator('[name=kind]').count());
	await note.locator('a[href="#only-talks"]').click();
	expect((await seen(page)).list).toEqual(await fitting(page, 'talks'));
	await context.close();
});

test('list, dots, sentence and address agree; Back and Forward work; rubbish is named', async ({
	page,
	context
}) => {
	const faults = await watch(context);
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('/timeline/?kind=talks&actor=sefcovic&colour=red&kind=party');
	await expect(page.locator('#ignored')).toContainText('“colour=red” and “kind=party”');
	const first = await seen(page);
	expect(first.list).toEqual(await fitting(page, 'talks', 'sefcovic'));
	expect(first.dots).toEqual(first.list);
	await expect(page.locator('#showing')).toHaveText(
		new RegExp(`^Showing ${first.list.length} of \\d+ events: EU–China talks, naming Maroš Šefčovič\\.$`)
	);

	await page.locator('label:has([value=licensing])').click();
	expect(queryOf(page)).toBe('?kind=licensing&kind=talks&actor=sefcovic');
	const second = await seen(page);
	expect(second.list.length).toBeGreaterThan(first.list.length);
	expect(second.dots).toEqual(second.list);

	await page.locator('[name=actor]').selectOption('lynas');
	await expect(page.locator('#showing')).toContainText(
		'No event fits: Licences and EU–China talks, naming Lynas'
	);
	expect((await seen(page)).list).toEqual([]);
	await expect(page.locator('.year:visible')).toHaveCount(0);

	await page.goBack();
	expect(await seen(page)).toEqual(second);
	await page.goBack();
	expect(await seen(page)).toEqual(first);
	await expect(page.locator('[name=kind][value=licensing]')).not.toBeChecked();
	await page.goForward();
	expect(await seen(page)).toEqual(second);
	await page.getByRole('button', { name: 'Show all events' }).click();
	expect(queryOf(page)).toBe('');
	await expect(page.locator('#showing')).toHaveText(/^Showing all \d+ events\.$/);
	expect(faults).toEqual([]);
});

test('a link that filters becomes a query, and later choices are free of it', async ({ page }) => {
	await page.goto('/timeline/#only-mofcom');
	await expect(page).toHaveURL(/\/timeline\/\?actor=mofcom$/);
	const mofcom = await seen(page);
	expect(mofcom.list).toEqual(await fitting(page, 'mofcom'));
	await page.locator('[name=actor]').selectOption('');
	await page.locator('article .meta a[href="#only-legal"]').first().click();
	expect(queryOf(page)).toBe('?kind=legal');
	expect((await seen(page)).list).toEqual(await fitting(page, 'legal'));
	await page.goBack();
	await page.goBack();
	expect(await seen(page)).toEqual(mofcom);
});

test('the dots are one tab stop, arrows walk them, Enter leads to the event', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('/timeline/?kind=talks');
	const stops = page.locator('#strip a[tabindex="0"]');
	await expect(stops).toHaveCount(1);
	await stops.focus();
	const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
	const before = await name();
	expect(before).toMatch(/^\d.*: .+/);
	await page.keyboard.press('ArrowRight');
	expect(await name()).not.toBe(before);
	const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
	await page.keyboard.press('Enter');
	await expect(page.locator(`article${href}`)).toBeInViewport();
	expect(queryOf(page)).toBe('?kind=talks');
});
