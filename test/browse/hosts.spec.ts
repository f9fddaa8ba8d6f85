import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { expect, type Frame } from 'playwright/test';
import { codeFor, fewEmbeds, fit, fits, framesOf, ground, variant } from './frames.ts';
import { HOSTS, publishHosts, publishWordPress } from './host-scripts.ts';
import { test } from './newsroom.ts';
import { watch } from './watch.ts';

const few = fewEmbeds('http://localhost');
/** The sandbox that our code for AMP writes, from the page that offers it. */
const ampSandbox = (): string =>
	/<amp-iframe [^>]*(sandbox="[^"]+")/.exec(
		load(readFileSync('build/journalists/index.html', 'utf8'))('#code-amp').text()
	)?.[1] ?? '';
const titleOf = (frame: string) => (/ title="([^"]*)"/.exec(frame)?.[1] ?? '').replaceAll('&quot;', '"');

test('few embeds stand for all', () => expect(few.length).toBeGreaterThan(2));

for (const embed of few) {
	test(`${embed} is fitted by pym.js, Sidechain, @newswire/frames, Datawrapper, AMP, WordPress, Medium and Flourish`, async ({
		page,
		context,
		newsroom,
		baseURL
	}) => {
		const faults = await watch(context, [newsroom.origin]);
		const title = titleOf(codeFor(embed, baseURL ?? ''));
		await page.setViewportSize({ width: 700, height: 9500 });
		await page.goto(publishHosts(newsroom, baseURL + embed, title));
		await expect(page.locator('iframe')).toHaveCount(HOSTS.length);
		await framesOf(page, HOSTS.length);
		const placed: Frame[] = [];
		for (const node of await page.locator('iframe').elementHandles())
			placed.push((await node.contentFrame()) as Frame);
		for (const width of [700, 320, 700]) {
			await page.setViewportSize({ width, height: 9500 });
			await fits(page, placed, `${HOSTS.join(', ')} at ${width} px`);
		}
		await expect(page.locator('blockquote.wp'), 'WordPress shows the frame for the link').toBeHidden();
		expect(faults).toEqual([]);
	});

	test(`${embed} leads out of every frame, or says where to`, async ({ page, newsroom, baseURL }) => {
		const frame = codeFor(embed, baseURL ?? '');
		const home = page.locator('iframe').first().contentFrame().locator('a[target]').first();

		// WordPress opens nothing, and goes there itself.
		await page.goto(publishWordPress(newsroom, baseURL + embed, titleOf(frame)));
		const href = await home.evaluate((link: HTMLAnchorElement) => link.href);
		await home.click();
		await page.waitForURL((url) => url.origin === baseURL);
		expect(page.url()).toBe(href);

		// A usual frame, and the sandbox of our code for AMP: one opens, knows nothing of its frame, and is a page like
		// any other. From a sandbox that its windows cannot leave one opens, too.
		for (const sandbox of ['', ampSandbox(), 'sandbox="allow-scripts allow-popups"']) {
			await page.goto(newsroom.publish(variant(frame, sandbox)));
			const opened = page.waitForEvent('popup');
			await home.click();
			const popup = await opened;
			await popup.waitForURL(href);
			if (!sandbox.endsWith('popups"')) {
				expect(await popup.evaluate(() => [self.opener, self.origin])).toEqual([null, baseURL]);
				const file = popup.locator('a[href$=".csv"][download], a[href$=".csv"]').first();
				if (await file.count()) {
					const taken = popup.waitForEvent('download');
					await file.evaluate((link: HTMLAnchorElement) => {
						link.download ||= '';
						link.click();
					});
					expect(await (await taken).failure()).toBeNull();
				}
			}
			await popup.close();
		}

		// A sandbox that allows none: the address stands there, selected.
		for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
			await page.goto(newsroom.publish(variant(frame, `sandbox="${sandbox}"`)));
			await home.click();
			await expect(home, sandbox).toHaveText(href);
			expect(await home.evaluate(() => getSelection()?.toString().trim())).toBe(href);
		}
		expect(page.context().pages()).toHaveLength(1);
	});
}

test('stands in hosts with strict policies', async ({ page, context, newsroom, baseURL }) => {
	const embed = few[0] ?? '';
	const frame = variant(codeFor(embed, baseURL ?? ''));
	const shown = async () => {
		const [inner] = await framesOf(page);
		expect(inner!.url()).toContain(embed);
		expect(await inner!.locator('h1').count()).toBe(1);
		expect(
			await inner!.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].map((f) => f.status)))
		).toContain('loaded');
		expect(await fit(inner!)).toMatchObject({ scrolls: false });
	};
	await page.setViewportSize({ width: 700, height: 1200 });
	await page.goto(
		newsroom.publish(frame, {
			'content-security-policy': "default-src 'self'; frame-src http:; img-src data:"
		})
	);
	await shown();
	const isolated = {
		'cross-origin-embedder-policy': 'require-corp',
		'cross-origin-opener-policy': 'same-origin'
	};
	const faults = await watch(context, [newsroom.origin]);
	for (const attribute of ['credentialless', '']) {
		await page.goto(newsroom.publish(variant(frame, attribute), isolated));
		expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
		await shown();
	}
	expect(faults).toEqual([]);
});

test('takes looks from its address, in other words too, and ignores the rest', async ({
	page,
	newsroom,
	baseURL
}) => {
	const code = codeFor(few[0] ?? '', baseURL ?? '');
	const queries = [
		'?theme=dark',
		'?dark=true',
		'?theme=light&dark=true',
		'?dark=false',
		'?theme=%00<script>&dark=%ff&logo=off',
		'?transparent=true',
		'?plain=1'
	];
	await page.setViewportSize({ width: 600, height: 5200 });
	await page.goto(newsroom.publish(queries.map((query) => variant(code, '', query)).join('')));
	const frames = await framesOf(page, queries.length);
	const grounds = await Promise.all(frames.map(ground));
	const [night, , paper] = grounds;
	expect(grounds).toEqual([night, night, paper, paper, paper, 'rgba(0, 0, 0, 0)', paper]);
	expect(night).not.toBe(paper);
	const heads = await Promise.all(
		frames.map((frame) => frame.locator('h1').evaluate((h1) => h1.getBoundingClientRect().height > 5))
	);
	expect(heads).toEqual([true, true, true, true, true, true, false]);
	expect(await frames.at(-1)!.locator('.subtitle').isVisible(), 'unit and period stay').toBe(true);
	expect(await frames.at(-1)!.locator('a[target]').first().isVisible(), 'source stays').toBe(true);
});

test('in auto, follows the scheme of the page around it, if the page has our script', async ({
	page,
	newsroom,
	baseURL
}) => {
	const code = codeFor(few[0] ?? '', baseURL ?? '');
	const script = `<script src="${baseURL}/embed.js"></script>`;
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width: 600, height: 5200 });
	await page.goto(
		newsroom.publish(
			['?theme=auto', '?theme=light', '?theme=dark', ''].map((query) => variant(code, '', query)).join('') +
				script
		)
	);
	const frames = await framesOf(page, 4);
	const [paper, , night] = await Promise.all(frames.map(ground));
	expect(night).not.toBe(paper);
	await page.evaluate(() => (document.documentElement.style.colorScheme = 'dark'));
	// A frame that speaks is told.
	await page.setViewportSize({ width: 320, height: 5200 });
	await fits(page, frames, 'in a dark page');
	await expect.poll(() => ground(frames[0]!)).toBe(night);
	expect(await Promise.all(frames.map(ground))).toEqual([night, paper, night, paper]);
});

/** Messages that an embed is thrown at, among all those of these tests. */
const MESSAGES = 100_000;

for (const embed of few)
	test(`${embed} is changed by none of ${MESSAGES / few.length} senseless messages`, async ({
		page,
		context,
		newsroom,
		baseURL
	}) => {
		const faults = await watch(context, [newsroom.origin]);
		const code = codeFor(embed, baseURL ?? '');
		await page.setViewportSize({ width: 600, height: 1200 });
		await page.goto(newsroom.publish(variant(code, '', '?theme=auto&childId=kid#?secret=abc123')));
		const [inner] = await framesOf(page);
		/** All but the look, which a host may choose between two. */
		const state = () =>
			inner!.evaluate(() => {
				const [root] = [document.documentElement.cloneNode(true) as HTMLElement];
				root.removeAttribute('data-theme');
				return [location.href, root.outerHTML, history.length] as const;
			});
		const before = await state();
		await inner!.evaluate(() => {
			const counts = { seen: 0 };
			Object.assign(window, { counts });
			addEventListener('message', () => counts.seen++);
		});
		await page.evaluate(
			([many, first]) => {
				let seed = first;
				const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
				const words = ['seventeen-metals', 'seventeen-metals:', 'theme', 'dark', 'height', 'link', 'ready'];
				words.push('abc123', 'navigateTo', 'src', 'javascript:alert(1)', '<img src=x onerror=alert(1)>');
				words.push(
					'__proto__',
					'constructor',
					'sentinel',
					'amp',
					'message',
					'value',
					'secret',
					'',
					'embed-size'
				);
				words.push(
					'pymxPYMxkidxPYMxnavigateToxPYMxhttp://127.0.0.1/',
					'pymxPYMxkidxPYMxwidthxPYMx1',
					'light'
				);
				const word = () => words[random(words.length)] ?? '';
				const value = (deep: number): unknown => {
					const kind = random(deep > 2 ? 6 : 10);
					if (kind === 0) return null;
					if (kind === 1) return undefined;
					if (kind === 2) return random(2) ? NaN : -random(1e9);
					if (kind === 3)
						return String.fromCharCode(...Array.from({ length: random(20) }, () => random(65536)));
					if (kind < 6) return word() + (random(3) ? '' : word());
					if (kind === 6) return Array.from({ length: random(5) }, () => value(deep + 1));
					if (kind === 7) return new Uint8Array(random(50)).buffer;
					return Object.fromEntries(Array.from({ length: random(5) }, () => [word(), value(deep + 1)]));
				};
				const frame = document.querySelector('iframe')!.contentWindow!;
				for (let i = 0; i < many; i++) frame.postMessage(value(0), '*');
			},
			[MESSAGES / few.length, 17 + embed.length] as const
		);
		await expect
			.poll(() => inner!.evaluate(() => (window as unknown as { counts: { seen: number } }).counts.seen))
			.toBe(MESSAGES / few.length);
		expect(await state()).toEqual(before);
		expect(['auto', 'light', 'dark']).toContain(
			await inner!.evaluate(() => document.documentElement.dataset.theme)
		);
		expect(context.pages()).toHaveLength(1);
		expect(faults).toEqual([]);
	});
