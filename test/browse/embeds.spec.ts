import { expect, type Frame, type Page } from 'playwright/test';
import { offerOf } from '../homes.ts';
import { embeds } from './found.ts';
import { test } from './newsroom.ts';
import { watch } from './watch.ts';

/** The origin that embed codes name, unless SITE_URL says otherwise. */
const CODED = 'http://localhost:4173';

/** The code that our page offers for an embed, with the script that fits its height, pointed at the tested server. */
async function codeFor(
	page: Page,
	embed: string,
	baseURL: string
): Promise<{ frame: string; script: string }> {
	await page.goto(offerOf(embed));
	const offered = await page
		.locator('textarea, code, pre, input')
		.evaluateAll((nodes) =>
			nodes
				.map((node) => ('value' in node ? String(node.value) : (node.textContent ?? '')))
				.filter((text) => text.includes('<iframe'))
		)
		.then((codes) => codes.filter((code) => code.includes(`${embed}"`)));
	const code = (offered[0] ?? '').replaceAll(CODED, baseURL);
	const frame = /<iframe[\s\S]*?<\/iframe>/.exec(code)?.[0] ?? '';
	expect(frame, `the code that ${offerOf(embed)} offers`).toContain(embed);
	return { frame, script: `<script async src="${baseURL}/embed.js"></script>` };
}

/** The frames of our embeds, once loaded. */
async function framesOf(page: Page, count = 1): Promise<Frame[]> {
	const ours = () => page.frames().filter((frame) => frame.url().includes('/embed/'));
	await expect.poll(() => ours().length).toBe(count);
	await Promise.all(ours().map((frame) => frame.waitForLoadState('load')));
	return ours();
}

interface Fit {
	/** Pixels of the frame that its content leaves empty (above zero) or lacks (below). */
	spare: number;
	/** Whether the content can be scrolled inside its frame, down or sideways. */
	scrolls: boolean;
}

/** How a frame's content fits. */
const fit = (frame: Frame): Promise<Fit> =>
	frame.evaluate(() => {
		const root = document.documentElement;
		return {
			spare: innerHeight - document.body.getBoundingClientRect().height,
			scrolls: root.scrollHeight > innerHeight + 1 || root.scrollWidth > innerWidth
		};
	});

/** Waits until a frame fits its content within a pixel. */
const fits = (frame: Frame, what: string) =>
	expect
		.poll(
			async () => {
				const { spare, scrolls } = await fit(frame);
				return Math.abs(spare) <= 1 && !scrolls
					? 'fits'
					: `spare ${spare.toFixed(1)} px${scrolls ? ', scrolls' : ''}`;
			},
			{ message: what, timeout: 8000 }
		)
		.toBe('fits');

test('there are embeds', () => expect(embeds.length).toBeGreaterThan(1));

for (const embed of embeds) {
	test.describe(embed, () => {
		let frame = '';
		let script = '';
		test.beforeEach(async ({ page, baseURL }) => {
			({ frame, script } = await codeFor(page, embed, baseURL ?? ''));
		});

		test('fits its frame at every width, and comes back to the same height', async ({
			page,
			context,
			newsroom
		}) => {
			const faults = await watch(context, [newsroom.origin]);
			await page.goto(newsroom.publish(frame + script + script));
			const [inner] = await framesOf(page);
			if (!inner) throw new Error('no frame');
			const heights: number[] = [];
			for (const width of [280, 320, 450, 600, 900, 1280, 280]) {
				await page.setViewportSize({ width, height: 900 });
				// A frame that has not yet heard of its new width still fits at its old one.
				await expect
					.poll(() => inner.evaluate(() => innerWidth), { message: `told of ${width} px` })
					.toBe(await page.locator('iframe').evaluate((node) => node.clientWidth));
				await fits(inner, `at ${width} px`);
				heights.push(await inner.evaluate(() => innerHeight));
			}
			expect(
				Math.abs((heights[0] ?? 0) - (heights.at(-1) ?? 0)),
				'height after going round'
			).toBeLessThanOrEqual(1);
			expect(faults).toEqual([]);
		});

		test('needs no script: the height that is written is enough from 600 px on', async ({
			page,
			newsroom
		}) => {
			await page.goto(newsroom.publish(frame));
			const [inner] = await framesOf(page);
			if (!inner) throw new Error('no frame');
			for (const width of [600, 900, 1280]) {
				await page.setViewportSize({ width, height: 900 });
				expect.soft(await fit(inner), `at ${width} px`).toMatchObject({ scrolls: false });
			}
			await page.setViewportSize({ width: 320, height: 900 });
			const wide = await inner.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(wide, 'pixels to scroll sideways at 320').toBeLessThanOrEqual(0);
		});

		test('stands in sandboxes', async ({ page, newsroom }) => {
			await page.setViewportSize({ width: 640, height: 900 });
			await page.goto(
				newsroom.publish(frame.replace('<iframe ', '<iframe sandbox="allow-scripts" ') + script)
			);
			const [scripted] = await framesOf(page);
			if (!scripted) throw new Error('no frame');
			await fits(scripted, 'sandbox="allow-scripts"');

			await page.goto(newsroom.publish(frame.replace('<iframe ', '<iframe sandbox="" ') + script));
			const [bare] = await framesOf(page);
			if (!bare) throw new Error('no frame');
			expect(await fit(bare), 'sandbox=""').toMatchObject({ scrolls: false });
			expect(await bare.evaluate(() => document.querySelectorAll('svg *').length)).toBeGreaterThan(3);
		});

		test('fits without its fonts', async ({ page, context, newsroom }) => {
			await context.route('**/*.woff2', (route) => route.abort());
			await page.goto(newsroom.publish(frame + script));
			const [inner] = await framesOf(page);
			if (!inner) throw new Error('no frame');
			for (const width of [320, 800]) {
				await page.setViewportSize({ width, height: 900 });
				await fits(inner, `without fonts at ${width} px`);
			}
		});

		test('is light unless asked, dark when asked, and as the system when asked', async ({ page }) => {
			const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
			const seen: string[] = [];
			for (const [query, colorScheme] of [
				['', 'dark'],
				['?theme=light', 'dark'],
				['?theme=auto', 'light'],
				['?theme=dark', 'light'],
				['?theme=auto', 'dark']
			] as const) {
				await page.emulateMedia({ colorScheme });
				await page.goto(embed + query);
				seen.push(await ground());
			}
			const [usual, light, autoLight, dark, autoDark] = seen;
			expect(new Set([usual, light, autoLight]).size, seen.join(' ')).toBe(1);
			expect(autoDark).toBe(dark);
			expect(dark).not.toBe(light);
		});
	});
}

test.describe('embed.js', () => {
	const embed = embeds[0] ?? '';
	let frame = '';
	let script = '';
	test.beforeEach(async ({ page, baseURL }) => {
		await page.setViewportSize({ width: 500, height: 900 });
		({ frame, script } = await codeFor(page, embed, baseURL ?? ''));
	});

	test('fits twenty frames with twenty copies of itself', async ({ page, newsroom }) => {
		await page.goto(newsroom.publish((frame.replace('loading="lazy"', '') + script).repeat(20)));
		for (const inner of await framesOf(page, 20)) {
			// Browsers let frames of strangers rest until they come near the window.
			await (await inner.frameElement()).scrollIntoViewIfNeeded();
			await fits(inner, 'one of twenty');
		}
	});

	test('fits a frame that comes later', async ({ page, newsroom }) => {
		await page.goto(newsroom.publish(`${script}<div id="later"></div>`));
		await page.evaluate((html) => (document.getElementById('later')!.innerHTML = html), frame);
		const [inner] = await framesOf(page);
		await fits(inner!, 'inserted after the script');
	});

	test('fits a frame that was ready before it came', async ({ page, baseURL, newsroom }) => {
		await page.goto(newsroom.publish(frame));
		await framesOf(page);
		await page.addScriptTag({ url: `${baseURL}/embed.js` });
		const [inner] = await framesOf(page);
		await fits(inner!, 'script after the frame');
	});

	test('fits a frame inside a shadow root', async ({ page, newsroom }) => {
		await page.goto(newsroom.publish(`<div id="shadow"></div>${script}`));
		await page.evaluate(
			(html) => (document.getElementById('shadow')!.attachShadow({ mode: 'open' }).innerHTML = html),
			frame
		);
		const [inner] = await framesOf(page);
		await fits(inner!, 'in a shadow root');
	});

	test('leaves strange frames and strange messages alone, and adds no global name', async ({
		page,
		newsroom
	}) => {
		await page.goto(
			newsroom.publish(`<iframe id="other" title="other" height="200" srcdoc="hello"></iframe>${script}`)
		);
		await page.waitForLoadState('load');
		const before = await page.evaluate(() => Object.keys(window).length);
		await page.evaluate(() => {
			for (const data of [
				null,
				'x',
				{ 'seventeen-metals': 1e9 },
				{ 'seventeen-metals': '90' },
				{ 'seventeen-metals': -5 }
			])
				postMessage(data, '*');
		});
		await page.waitForTimeout(200);
		expect(await page.locator('#other').evaluate((node) => node.getBoundingClientRect().height)).toBeCloseTo(
			200,
			-1
		);
		expect(await page.evaluate(() => Object.keys(window).length)).toBe(before);
		expect(
			await page.evaluate(() => Object.keys(window).filter((name) => /metal|embed/i.test(name)))
		).toEqual([]);
	});
});
