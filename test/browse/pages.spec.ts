import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { addresses, bytes } from './found.ts';
import { settled, sideways, wordsInDrawings } from './measure.ts';
import { watch } from './watch.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LOOKS = [
	{ width: 1280, scheme: 'light' },
	{ width: 360, scheme: 'light' },
	{ width: 1280, scheme: 'dark' },
	{ width: 360, scheme: 'dark' }
] as const;
/** Past this many bytes of HTML a page is rows upon rows of one make: one width per theme tells all. */
const LONG = 400_000;
/** Past this many it is looked at as often as any, and may take longer. */
const SLOW = 200_000;

/** Faults that axe finds, one line each. */
async function axeFaults(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
	return violations.flatMap(({ id, help, nodes }) =>
		nodes
			.slice(0, 5)
			.map((node) => `${id} (${help}): ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`)
	);
}

/** What the pages of a context left at the reader's. */
async function kept(page: Page): Promise<string[]> {
	const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
	const stores = await page.evaluate(async () => [
		...Object.keys(localStorage).map((key) => `local ${key}`),
		...Object.keys(sessionStorage).map((key) => `session ${key}`),
		...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
		...(await caches.keys()).map((key) => `cache ${key}`),
		...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`)
	]);
	return [...cookies, ...stores];
}

for (const address of addresses) {
	test(`${address} loads cleanly, stores nothing, fits every width and is open to all`, async ({
		page,
		context
	}) => {
		const faults = await watch(context);
		const long = bytes(address) > LONG;
		test.slow(bytes(address) > SLOW);
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto(address, { waitUntil: 'load' });
		await settled(page);

		for (const { width, scheme } of LOOKS) {
			if (long && (width === 1280) !== (scheme === 'light')) continue;
			await page.setViewportSize({ width, height: 900 });
			// An embed follows its address, not the reader's system.
			if (address.startsWith('/embed/')) await page.goto(`${address}?theme=${scheme}`);
			else await page.emulateMedia({ colorScheme: scheme });
			await settled(page);
			expect.soft(await axeFaults(page), `axe at ${width} px, ${scheme}`).toEqual([]);
		}

		await page.emulateMedia({ colorScheme: 'light' });
		for (const width of [320, 360, 768, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			await settled(page);
			expect.soft(await sideways(page), `scrolls sideways at ${width} px`).toEqual([]);
			expect.soft(await wordsInDrawings(page), `words in drawings at ${width} px`).toEqual([]);
		}
		expect.soft(await kept(page), 'cookies and storage').toEqual([]);
		expect.soft([...new Set(faults)], 'violations, errors, failed or foreign requests').toEqual([]);
	});
}
