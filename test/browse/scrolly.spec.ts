import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { chapters } from './found.ts';

const BUILD = path.join(import.meta.dirname, '../../build');
/** Chapters that hold a scrolly, each with the ids of its stops, found in what is built. */
const found = chapters.flatMap((address) => {
	const html = readFileSync(path.join(BUILD, address, 'index.html'), 'utf8');
	const stops = [...html.matchAll(/<section class="stop" aria-labelledby="([^"]+)-title"/g)].map(
		(m) => m[1]!
	);
	return html.includes('data-scrolly') ? [{ address, stops }] : [];
});
const SIZES = [
	{ width: 360, height: 740 },
	{ width: 1280, height: 800 }
];

/** The stop whose figure is on the stage: the only one that is not see-through. */
const seen = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.stop-figure')]
			.filter((figure) => getComputedStyle(figure).opacity === '1')
			.map((figure) => figure.closest('.stop')!.querySelector('.words')!.id)
	);
const still = (page: Page) => page.waitForFunction(() => document.getAnimations().length === 0);
const bring = async (page: Page, id: string) => {
	await page.evaluate((to) => {
		const top = document.getElementById(to)!.getBoundingClientRect().top + scrollY;
		scrollTo({ top: top - innerHeight * 0.5, behavior: 'instant' });
	}, id);
	await page.waitForFunction((to) => location.hash === `#${to}`, id);
	await still(page);
};

test('a chapter with a scrolly is found, and each has three stops or more', () => {
	expect(found.length).toBeGreaterThan(0);
	for (const { stops } of found) expect(stops.length).toBeGreaterThanOrEqual(3);
});

for (const { address } of found)
	test(`${address}: the address keeps its step through the gap to the next one`, async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto(address);
		const steps = await page.evaluate(() => [...document.querySelectorAll('.step')].map(({ id }) => id));
		expect(steps.length).toBeGreaterThanOrEqual(5);
		const before = await page.evaluate(() => history.length);
		/** Brings the end of a step over the line at which it counts as read, by so many pixels. */
		const leave = (id: string, by: number) =>
			page.evaluate(
				([to, px]) => {
					const { bottom } = document.getElementById(to)!.getBoundingClientRect();
					scrollTo({ top: bottom + scrollY - innerHeight * 0.66 + px, behavior: 'instant' });
				},
				[id, by] as const
			);
		const hash = () => page.evaluate(() => decodeURIComponent(location.hash.slice(1)));
		/** The step that the address lies in: its own or one of its stops’. */
		const stepAt = () =>
			page.evaluate(
				() => document.getElementById(location.hash.slice(1) || ' ')?.closest('.step')?.id ?? location.hash
			);
		const gaps = await page.evaluate(() =>
			[...document.querySelectorAll('.step')].map(
				(step, i, all) =>
					(all[i + 1]?.getBoundingClientRect().top ?? Infinity) - step.getBoundingClientRect().bottom
			)
		);
		for (const [i, id] of steps.entries()) {
			if (gaps[i]! < 8 || gaps[i] === Infinity) continue;
			// From far away into the gap: the step above it. Then read on, and back again.
			await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
			await expect.poll(hash).toBe('');
			await leave(id, gaps[i]! / 2);
			await expect.poll(stepAt, `gap below ${id}`).toBe(id);
			await leave(id, gaps[i]! + 20);
			await expect.poll(stepAt).toBe(steps[i + 1]);
			await leave(id, gaps[i]! / 2);
			await page.waitForTimeout(120);
			expect([id, steps[i + 1]]).toContain(await stepAt());
		}
		await leave(steps.at(-1)!, 60);
		await expect.poll(hash).toBe('');
		expect(await page.evaluate(() => history.length)).toBe(before);
	});

for (const { address, stops } of found) {
	for (const viewport of SIZES) {
		test.describe(`${address} at ${viewport.width} px`, () => {
			test.use({ viewport });

			test('the stage changes with the words both ways, the address follows, the history does not grow', async ({
				page
			}) => {
				await page.goto(address);
				const before = await page.evaluate(() => history.length);
				for (const id of [...stops, ...stops.toReversed()]) {
					await bring(page, id);
					expect(await seen(page)).toEqual([id]);
				}
				expect(await page.evaluate(() => history.length)).toBe(before);
			});

			test('the page stays where the reader scrolled it', async ({ page }) => {
				await page.goto(address);
				await bring(page, stops[1]!);
				const at = await page.evaluate(() => scrollY);
				await page.waitForTimeout(400);
				expect(await page.evaluate(() => scrollY)).toBe(at);
			});

			test('a cold link to each stop lands there with its figure', async ({ page }) => {
				for (const id of stops) {
					await page.goto('about:blank');
					await page.goto(`${address}#${id}`);
					await expect.poll(() => seen(page), `figure of #${id}`).toContain(id);
					await still(page);
					const heading = page.locator(`#${id} h3`);
					await expect(heading, `heading of #${id}`).toBeInViewport();
					await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${id}`);
					const drawing = page.locator(`.stop:has(#${id}) .view`);
					await expect(drawing, `drawing of #${id}`).toBeInViewport({ ratio: 0.8 });
				}
			});

			test('nothing on the stage is cut, and nothing lies over the words that are read', async ({ page }) => {
				await page.goto(address);
				for (const id of stops) {
					await bring(page, id);
					const bad = await page.evaluate((to) => {
						const figure = document.getElementById(to)!.closest('.stop')!.querySelector('.stop-figure')!;
						const stage = figure.getBoundingClientRect();
						const out = [...figure.querySelectorAll('.view > *, figcaption > *, .site')]
							.filter((node) => !node.matches('.visually-hidden'))
							.map((node) => [node.textContent?.trim().slice(0, 30), node.getBoundingClientRect()] as const)
							.filter(([, box]) => box.width > 0)
							.filter(
								([, box]) =>
									box.left < stage.left - 1 ||
									box.right > stage.right + 1 ||
									box.top < stage.top - 1 ||
									box.bottom > stage.bottom + 1
							)
							.map(([text, box]) => `${text}: ${JSON.stringify(box)} outside ${JSON.stringify(stage)}`);
						const words = document.getElementById(to)!.getBoundingClientRect();
						const beside = words.left >= stage.right - 1;
						const line = innerHeight * 0.6;
						return [
							...out,
							...(beside || stage.bottom <= line ? [] : [`the stage reaches to ${stage.bottom}`])
						];
					}, id);
					expect(bad, id).toEqual([]);
				}
				expect(
					await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
				).toBeLessThanOrEqual(0);
			});

			test('a key press reaches every link, and the link of a still shows that still', async ({ page }) => {
				await page.goto(address);
				const links = page.locator('.stop-figure figcaption a');
				await links.nth(2).focus();
				await expect.poll(() => seen(page)).toContain(stops[2]);
				await expect(links.nth(2)).toBeInViewport();
				expect(await page.locator('.stop-figure[tabindex], [data-scrolly][tabindex]').count()).toBe(0);
			});

			test('is accessible while it moves', async ({ page }) => {
				await page.goto(address);
				await bring(page, stops[1]!);
				const { violations } = await new AxeBuilder({ page }).include('[data-scrolly]').analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
			});
		});
	}

	/** That all stills stand one after another, each under its words. */
	const plain = async (page: Page) => {
		const tops = await page.evaluate(() =>
			[...document.querySelectorAll('.words, .stop-figure')].map((node) => {
				const box = node.getBoundingClientRect();
				const { opacity } = getComputedStyle(node);
				const drawn = node.matches('.stop-figure');
				return {
					top: box.top,
					bottom: box.bottom,
					opacity,
					drawn,
					cut: node.scrollHeight - node.clientHeight
				};
			})
		);
		expect(tops).toHaveLength(stops.length * 2);
		tops.forEach(({ top, bottom, opacity, drawn, cut }, i) => {
			expect(opacity).toBe('1');
			if (drawn) expect(bottom - top).toBeGreaterThan(60);
			// Words are as tall as they are long: all of them must be seen.
			else expect([cut <= 1, bottom > top]).toEqual([true, true]);
			if (i) expect(top).toBeGreaterThanOrEqual(tops[i - 1]!.bottom);
		});
	};

	test(`${address} is a plain sequence without script`, async ({ browser }) => {
		const context = await browser.newContext({
			javaScriptEnabled: false,
			baseURL: test.info().project.use.baseURL
		});
		const page = await context.newPage();
		await page.goto(address);
		await expect(page.locator('.stop-figure .view svg:visible').first()).toBeVisible();
		for (const figure of await page.locator('.stop-figure').all()) await expect(figure).toBeVisible();
		const boxes = await Promise.all(
			(await page.locator('.words, .stop-figure').all()).map((node) => node.boundingBox())
		);
		boxes.forEach((box, i) => {
			if (i) expect(box!.y).toBeGreaterThanOrEqual(boxes[i - 1]!.y + boxes[i - 1]!.height - 1);
		});
		await context.close();
	});

	test(`${address} is a plain sequence for a reader who asked for calm, and its address follows`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(address);
		await plain(page);
		await bring(page, stops[1]!);
		expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	});

	test(`${address} is a plain sequence on paper, and moves again after`, async ({ page }) => {
		await page.goto(address);
		await bring(page, stops[1]!);
		await page.emulateMedia({ media: 'print' });
		await plain(page);
		await page.emulateMedia({ media: 'screen' });
		await bring(page, stops[2]!);
		expect(await seen(page)).toEqual([stops[2]]);
	});

	test(`${address} survives turning the window`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(address);
		await bring(page, stops[1]!);
		await page.setViewportSize({ width: 740, height: 360 });
		await plain(page);
		await page.setViewportSize({ width: 360, height: 740 });
		await bring(page, stops[2]!);
		expect(await seen(page)).toEqual([stops[2]]);
	});
}
