import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { chapters } from './found.ts';
import { frames, settled, wordsInDrawings } from './measure.ts';

const BUILD = path.join(import.meta.dirname, '../../build');
const htmlOf = (address: string) => readFileSync(path.join(BUILD, address, 'index.html'), 'utf8');
/** Chapters that hold a scrolly. */
const found = chapters.filter((address) => htmlOf(address).includes('data-scrolly'));
/** The charts that the stops of a chapter name, in their order. */
const CONTENT = path.join(import.meta.dirname, '../../content/chapters');
const chartsOf = (address: string): string[] => {
	const folder = readdirSync(CONTENT).find((name) => name.slice(3) === address.split('/')[2]) ?? '';
	const text = readFileSync(path.join(CONTENT, folder, 'index.md'), 'utf8');
	return [...text.matchAll(/<Stop [^>]*\schart="([^"]+)"/g)].map((match) => match[1]!);
};
const charted = found.filter((address) => chartsOf(address).length > 0);
/** Windows, and how large letters are in them. */
const WINDOWS = [
	{ width: 320, height: 740, text: 100 },
	{ width: 360, height: 740, text: 100 },
	{ width: 390, height: 664, text: 100 },
	{ width: 768, height: 1024, text: 100 },
	{ width: 1024, height: 600, text: 100 },
	{ width: 1280, height: 800, text: 100 },
	{ width: 1600, height: 1000, text: 100 },
	{ width: 360, height: 740, text: 200 },
	{ width: 1280, height: 800, text: 200 }
];

/** Makes all letters of the page larger, as a reader may in the settings of a browser. */
const enlarge = async (page: Page, text: number) => {
	if (text === 100) return;
	await page.evaluate((times) => {
		const root = document.documentElement;
		root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * times}px`;
	}, text / 100);
	await settled(page);
};

/** What is wrong where the window stands now: words seen through a figure or its caption, a figure without ground. */
const clashes = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const faults: string[] = [];
		const apart = (a: DOMRect, b: DOMRect) =>
			a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
		const say = (node: Node) => node.textContent?.replaceAll(/\s+/g, ' ').trim().slice(0, 40) ?? '';
		const lines = [...document.querySelectorAll('[data-scrolly] .words')].flatMap((passage) => {
			const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
			const boxes: [string, DOMRect][] = [];
			while (walker.nextNode()) {
				const node = walker.currentNode;
				if (
					!say(node) ||
					!node.parentElement?.checkVisibility() ||
					node.parentElement.closest('.visually-hidden, [popover]')
				)
					continue;
				const range = document.createRange();
				range.selectNodeContents(node);
				for (const box of range.getClientRects())
					if (box.bottom > 0 && box.top < innerHeight && box.width > 1) boxes.push([say(node), box]);
			}
			return boxes;
		});
		const figures = [...document.querySelectorAll<HTMLElement>('.stop-figure')].filter(
			(figure) => getComputedStyle(figure).opacity !== '0'
		);
		const grounds = figures.filter(
			(figure) => !/, 0\)$|transparent/.test(getComputedStyle(figure).backgroundColor)
		);
		for (const figure of figures) {
			const stage = figure.getBoundingClientRect();
			const parts = [
				...figure.querySelectorAll('.view > *, .view .legend, .view .plot, figcaption, figcaption > *')
			]
				.filter((part) => !part.closest('.visually-hidden') && part.checkVisibility())
				.map((part) => [say(part), part.getBoundingClientRect()] as const)
				.filter(([, box]) => box.width > 0 && box.height > 0);
			for (const [said, box] of parts)
				if (box.bottom > stage.bottom + 1)
					faults.push(`“${said}” reaches ${Math.round(box.bottom - stage.bottom)} px below the stage`);
			for (const [words, line] of lines) {
				if (parts.every(([, box]) => apart(line, box))) continue;
				// What lies under a stage must be hidden by its ground, which is in front of it.
				const under = grounds
					.map((ground) => ground.getBoundingClientRect())
					.find((box) => !apart(line, box));
				const seen =
					under &&
					parts.some(([, box]) => !apart(line, box) && Math.min(line.bottom, box.bottom) > under.bottom + 1);
				const y = under && Math.min(line.bottom, under.bottom) - 2;
				const hit =
					y === undefined || y < 1 ? null : document.elementFromPoint((line.left + line.right) / 2, y);
				const hidden = under && !seen && (y! < 1 || figures.some((front) => front.contains(hit)));
				if (!hidden) faults.push(`“${words}” is seen over a figure or its caption`);
			}
		}
		return [...new Set(faults)];
	});

/** Where all passages stand on the page, in px from its top. */
const places = (page: Page): Promise<number[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('[data-scrolly] .words')].map((passage) =>
			Math.round(passage.getBoundingClientRect().top + scrollY)
		)
	);

test('a chapter with a chart on its stage is found', () => expect(charted.length).toBeGreaterThan(0));

for (const address of found) {
	for (const { width, height, text } of WINDOWS) {
		test(`${address}: words pass no figure at ${width} × ${height} with text of ${text} %, and nothing jumps`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height });
			await page.goto(address);
			await settled(page);
			await enlarge(page, text);
			const before = await places(page);
			const [first, end] = await page.evaluate(() => {
				const boxes = [...document.querySelectorAll('[data-scrolly]')].map((node) =>
					node.getBoundingClientRect()
				);
				return [Math.min(...boxes.map((b) => b.top)), Math.max(...boxes.map((b) => b.bottom))].map(
					(y) => y + scrollY
				);
			});
			const faults: string[] = [];
			// No wait for the figures that are still on their way: what they show meanwhile is read too.
			for (let y = first! - height; y < end!; y += height / 5) {
				await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
				await frames(page);
				faults.push(...(await clashes(page)).map((fault) => `at ${Math.round(y)}: ${fault}`));
			}
			expect(faults).toEqual([]);
			expect(await places(page)).toEqual(before);
		});
	}

	test(`${address}: every site that a stop picks out has its mark, in every form`, async ({ page }) => {
		const missing = () =>
			page
				.locator('.stop-map')
				.evaluateAll((maps) =>
					maps.flatMap((map) =>
						[...map.querySelectorAll('use.mark')]
							.filter((mark) => mark.getBoundingClientRect().width < 5)
							.map((mark) => `${map.closest('.stop')?.querySelector('h3')?.textContent}: ${mark.outerHTML}`)
					)
				);
		await page.goto(address);
		for (const width of [360, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			expect(await missing()).toEqual([]);
		}
		await page.emulateMedia({ media: 'print' });
		expect(await missing()).toEqual([]);
	});

	test(`${address}: who turns the window reads on where they were`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(address);
		await settled(page);
		const passage = page.locator('[data-scrolly] .words').nth(1);
		await passage.evaluate((node) =>
			scrollTo({ top: node.getBoundingClientRect().top + scrollY - innerHeight * 0.5, behavior: 'instant' })
		);
		await frames(page);
		for (const [width, height] of [
			[740, 360],
			[360, 740],
			[1280, 800]
		] as const) {
			await page.setViewportSize({ width, height });
			await expect(passage.locator('h3'), `${width} × ${height}`).toBeInViewport();
		}
	});
}

for (const address of charted) {
	const told = chartsOf(address).map(
		(id) => JSON.parse(readFileSync(path.join(BUILD, `charts/${id}.json`), 'utf8')) as Record<string, string>
	);
	const figures = (page: Page) => page.locator('.stop-figure:has(.finding)');
	const complete = async (page: Page) => {
		await expect(figures(page)).toHaveCount(told.length);
		for (const [i, { title, subtitle }] of told.entries()) {
			const figure = figures(page).nth(i);
			await expect(figure.locator('.finding')).toHaveText(title!);
			await expect(figure.locator('.unit')).toHaveText(subtitle!);
			for (const part of ['.finding', '.unit']) await expect(figure.locator(part)).toBeVisible();
			await expect(figure.locator('svg.plot:visible')).not.toHaveCount(0);
		}
	};

	test(`${address}: charts say their finding, unit and period in every form`, async ({ page, browser }) => {
		for (const width of [360, 768, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address);
			await complete(page);
			expect(await page.locator('.moves').count(), `moves at ${width} px`).toBeGreaterThan(0);
		}
		await page.emulateMedia({ media: 'print' });
		await complete(page);
		await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
		await complete(page);
		const context = await browser.newContext({
			javaScriptEnabled: false,
			baseURL: test.info().project.use.baseURL
		});
		const without = await context.newPage();
		await without.goto(address);
		await complete(without);
		await context.close();
	});

	for (const { width, height } of WINDOWS.filter(({ text }) => text === 100)) {
		test(`${address}: words in the stage’s drawing keep their size and their distance at ${width} × ${height}`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height });
			await page.goto(address);
			const ids = await figures(page).evaluateAll((list) =>
				list.map((node) => node.closest('.stop')!.querySelector('.words')!.id)
			);
			for (const id of ids) {
				await page.evaluate((to) => {
					const top = document.getElementById(to)!.getBoundingClientRect().top + scrollY;
					scrollTo({ top: top - innerHeight * 0.5, behavior: 'instant' });
				}, id);
				await frames(page);
				await page.waitForFunction(() => document.getAnimations().length === 0);
				expect(await wordsInDrawings(page), id).toEqual([]);
			}
		});
	}
}
