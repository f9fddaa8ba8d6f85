import { expect, type Page } from 'playwright/test';
import { filesOfEdition } from '../../src/tools/freeze/freeze.ts';
import { isFrozen } from '../../src/lib/text/edition.ts';
import { charts } from './found.ts';
import { codeFor, embeds, written } from './frames.ts';
import { test } from './newsroom.ts';
import { sideways, wordsInDrawings } from './measure.ts';

const N = 1;
const idOf = (address: string) => address.split('/')[2] ?? '';
const page404 = { status: 404, contentType: 'text/plain', body: 'not found' };

/** Those that stand for all: the lowest chart, the highest, one that tells of a rule, and the map. */
const FEW = (() => {
	const own = embeds.filter((embed) => charts.includes(`/charts/${idOf(embed)}/`));
	const height = new Map(own.map((embed) => [embed, written(codeFor(embed, ''))]));
	const sorted = own.sort((a, b) => (height.get(a) ?? 0) - (height.get(b) ?? 0));
	const legal = own.find((embed) => html(idOf(embed)).includes('data-valid-until'));
	return [...new Set([sorted[0], sorted.at(-1), legal, '/embed/map/'])]
		.filter((embed) => embed !== undefined)
		.map(idOf);
})();
const [id = ''] = FEW;

/** An edition as it would be frozen from this build. */
function html(of: string): string {
	const built = { folder: 'build', origin: 'http://localhost:4173' };
	return filesOfEdition(built, of, N, '2026-11-22').get('index.html') ?? '';
}
const at = (of: string) => `/embed/${of}/v/${N}/`;
const frozen = at(id);

/** What the file about the editions may hold. */
const told = (said: string) => ({
	newest: 12,
	editions: [{ n: N, date: '2026-11-22', said, words: said && 'newest: edition 12' }]
});
const NEWS = told('Corrected on 30 December 2026;');

/** Serves an edition, and `answer` where it asks for newer ones. Gives the faults of the page. */
async function serve(page: Page, answer: unknown, of = id): Promise<string[]> {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	const body = html(of);
	const headers = { 'access-control-allow-origin': '*' };
	await page
		.context()
		.route(`**${at(of)}*`, (route) =>
			route.fulfill({ headers, contentType: 'text/html; charset=utf-8', body })
		);
	await page.context().route(`**/embed/${of}/editions.json`, (route) =>
		answer === 'blocked'
			? route.abort()
			: answer === 404
				? route.fulfill(page404)
				: route.fulfill({
						headers,
						contentType: 'application/json',
						body: typeof answer === 'string' ? answer : JSON.stringify(answer)
					})
	);
	return faults;
}

/** A frame of the edition in a stranger's page, with the script that fits its height. */
const framed = (baseURL: string, sandbox: string) =>
	`<iframe src="${baseURL}${frozen}" title="x" width="100%" height="300" style="border:0"${sandbox}></iframe>` +
	`<script async src="${baseURL}/embed.js"></script>`;

/** Whether the frame is as high as what stands in it, to a pixel, and what its edition says. */
async function seen(page: Page) {
	const inner = page.frames().find((frame) => frame.url().includes(frozen));
	if (!inner) return { fits: false, said: '', marks: 0 };
	return inner.evaluate(() => ({
		fits: Math.abs(innerHeight - document.body.getBoundingClientRect().height) <= 1,
		said: document.querySelector('[data-edition]')?.textContent ?? '',
		marks: document.querySelectorAll('svg *').length
	}));
}

for (const sandbox of ['', ' sandbox="allow-scripts"']) {
	test.describe(`a frozen edition in a frame${sandbox}`, () => {
		for (const [name, answer] of [
			['is blocked', 'blocked'],
			['is not there', 404],
			['is no JSON', 'not { JSON'],
			['is strange', { editions: [null, { n: N, said: 7, words: 'javascript:alert(1)' }] }],
			['has nothing new', told('')]
		] as const) {
			test(`stands as it is when the word of newer ones ${name}`, async ({ page, baseURL, newsroom }) => {
				const faults = await serve(page, answer);
				const asked = page.context().waitForEvent('request', (r) => r.url().endsWith('/editions.json'));
				await page.goto(newsroom.publish(framed(baseURL ?? '', sandbox)));
				await asked;
				await expect
					.poll(() => seen(page))
					.toMatchObject({ fits: true, said: 'Edition 1, 22 November 2026' });
				expect((await seen(page)).marks).toBeGreaterThan(3);
				expect(faults).toEqual([]);
			});
		}

		test('says quietly that it was corrected, in its line, and fits again', async ({
			page,
			baseURL,
			newsroom
		}) => {
			const faults = await serve(page, NEWS);
			await page.setViewportSize({ width: 600, height: 900 });
			await page.goto(newsroom.publish(framed(baseURL ?? '', sandbox)));
			const said = 'Edition 1, 22 November 2026. Corrected on 30 December 2026; newest: edition 12';
			await expect.poll(() => seen(page)).toMatchObject({ fits: true, said });
			const inner = page.frames().find((frame) => frame.url().includes(frozen))!;
			const line = inner.locator('[data-edition]');
			expect((await line.boundingBox())?.height, 'one line at 600 px').toBeLessThan(28);
			const link = line.locator('a');
			expect(await link.evaluate((node: HTMLAnchorElement) => node.href)).toBe(
				`${baseURL}/embed/${id}/v/12/`
			);
			await expect(link).toHaveAttribute('rel', 'noopener');
			await page.setViewportSize({ width: 320, height: 900 });
			await expect.poll(() => seen(page)).toMatchObject({ fits: true, said });
			expect(faults).toEqual([]);
		});
	});
}

test('there are editions that stand for all', () => {
	expect(FEW.length).toBeGreaterThan(3);
	expect(FEW.map(at).every(isFrozen)).toBe(true);
});

for (const of of FEW) {
	test(`a frozen edition of ${of} is whole without script, and finds its fonts`, async ({
		browser,
		baseURL
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
		const page = await context.newPage();
		const fonts: number[] = [];
		page.on('response', (r) => r.url().endsWith('.woff2') && fonts.push(r.status()));
		await serve(page, NEWS, of);
		await page.goto(at(of));
		await expect(page.locator('[data-edition]')).toHaveText('Edition 1, 22 November 2026');
		expect(await page.locator('svg text').count()).toBeGreaterThan(1);
		await expect.poll(() => fonts.length).toBeGreaterThan(0);
		expect(fonts.filter((status) => status !== 200)).toEqual([]);
		await context.close();
	});

	test(`a frozen edition of ${of} has the looks of the live one, and breaks no policy`, async ({ page }) => {
		const faults = await serve(page, NEWS, of);
		page.on('console', (message) => {
			if (message.type() === 'error') faults.push(message.text());
		});
		const grounds = new Set<string>();
		for (const theme of ['light', 'dark']) {
			await page.goto(`${at(of)}?theme=${theme}`);
			await expect(page.locator('[data-edition] a')).toBeVisible();
			grounds.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
			for (const width of [280, 320, 900]) {
				await page.setViewportSize({ width, height: 900 });
				expect.soft([...(await sideways(page)), ...(await wordsInDrawings(page))], `${width} px`).toEqual([]);
			}
		}
		expect(grounds.size).toBe(2);
		expect(faults).toEqual([]);
	});
}

test.describe('the embed dialog', () => {
	const home = charts[0] ?? '';
	const field = (page: Page, name: string) => page.locator(`[data-code=${name}] textarea`);
	test.beforeEach(async ({ page }) => {
		await page.goto(home);
		await page.locator('#embed').scrollIntoViewIfNeeded();
		await expect(page.locator('.controls')).toBeVisible();
	});

	test('writes all four codes anew for each choice', async ({ page }) => {
		const before = await field(page, 'frame').inputValue();
		expect(before).not.toContain('?');
		for (const [choice, part] of [
			['[name=embed-theme][value=dark]', '/?theme=dark"'],
			['[name=embed-plain]', '/?theme=dark&amp;plain=true"'],
			['[name=embed-theme][value=light]', '/?plain=true"']
		] as const) {
			await page.locator(choice).check();
			await expect(field(page, 'frame')).toHaveValue(new RegExp(part.replaceAll(/[?/]/g, '\\$&')));
		}
		await page.locator('[name=embed-plain]').uncheck();
		await expect(field(page, 'frame')).toHaveValue(before);
		await expect(page.locator('[data-code]:visible')).toHaveCount(4);
		// Before the first edition there is none to choose.
		for (const edition of await page.locator('[name=embed-edition]').all()) {
			const n = await edition.inputValue();
			await edition.check();
			await expect(field(page, 'frame')).toHaveValue(
				n === '0' ? /\/embed\/[\w-]+\/"/ : new RegExp(`/v/${n}/"`)
			);
			await expect(page.locator('[data-code=link] .what:visible')).toHaveText(
				n === '0' ? /becomes the chart by itself/ : /^The address of the frozen page/
			);
			await expect(page.locator('[data-code=picture] .what:visible')).toHaveText(
				n === '0' ? /picture of today/ : /no frozen form/
			);
		}
	});

	test('shows the real embed in a column, on wish only, and takes its height into the code', async ({
		page
	}) => {
		await expect(page.locator('iframe')).toHaveCount(0);
		await page.locator('.preview summary').click();
		for (const width of [280, 320, 900, 600]) {
			await page.locator(`[name=embed-width][value="${width}"]`).check();
			const frame = page.locator('[data-preview] iframe');
			await expect(frame).toHaveAttribute('width', String(width));
			await expect(page.locator('.measured')).toContainText(`in a column of ${width} px`);
			const inner = page.frames().find((one) => one.url().includes('/embed/'))!;
			const height = await inner.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
			const code = Number(/ height="(\d+)"/.exec(await field(page, 'frame').inputValue())?.[1]);
			expect(code - height, `spare at ${width} px`).toBeGreaterThanOrEqual(0);
			if (width !== 600) expect(code - height).toBeLessThanOrEqual(4);
		}
		await page.locator('.preview summary').click();
		await expect(page.locator('iframe')).toHaveCount(0);
	});

	test('copies, and says so; where it may not, it selects', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const button = page.locator('[data-copy=code-frame]');
		const status = page.locator('[data-code=frame] [role=status]');
		await button.click();
		await expect(status).toHaveText('Copied.');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			await field(page, 'frame').inputValue()
		);
		await page.evaluate(
			() => (navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')))
		);
		await button.click();
		await expect(status).toContainText('Selected');
		expect(await page.evaluate(() => String(getSelection()))).toContain('<iframe');
	});
});

test('without script the four codes stand there, with a sentence on how to change them', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
	const page = await context.newPage();
	await page.goto(charts[0] ?? '');
	expect(await page.locator('[data-code]:visible').count()).toBeGreaterThan(2);
	await expect(page.locator('.by-hand')).toContainText('?theme=dark');
	await expect(page.locator('.controls, .preview, [data-copy]').locator('visible=true')).toHaveCount(0);
	await context.close();
});
