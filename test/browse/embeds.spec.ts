import { readFileSync } from 'node:fs';
import { expect, type Frame } from 'playwright/test';
import { codeFor, embeds, fit, fits, framesOf, ground, variant } from './frames.ts';
import { heightsOf, record } from './dialects.ts';
import { wordsInDrawings } from './measure.ts';
import { test } from './newsroom.ts';
import { watch } from './watch.ts';

/** High enough for all frames of a page: browsers let frames of strangers rest that are far from the window. */
const HIGH = 5200;
/** No embed may be higher from 320 px on: WordPress cuts what is. */
const MOST = 1000;

/** The light colours of the house by name, as its style sheet has them first. */
const LIGHT = Object.fromEntries(
	[
		.../:root \{([^}]*)/.exec(readFileSync('src/tokens.css', 'utf8'))![1]!.matchAll(/--([\w-]+): (#\w+)/g)
	].map(([, name, hex]) => [name!, hex!])
);
/** Colours as a frame shows them now. */
const shown = (frame: Frame, colours: string[]): Promise<string[]> =>
	frame.evaluate((all) => {
		const probe = document.body.appendChild(document.createElement('i'));
		const found = all.map((colour) => {
			probe.style.color = colour;
			return getComputedStyle(probe).color;
		});
		probe.remove();
		return found;
	}, colours);
/** Colours of the house as a frame shows them now. */
const coloursOf = (frame: Frame, names: string[]) =>
	shown(
		frame,
		names.map((name) => `var(--${name})`)
	);

test('there are embeds', () => expect(embeds.length).toBeGreaterThan(1));

for (const embed of embeds) {
	test(`${embed} fits strange pages: bare, sandboxed, light and dark, at every width, in every dialect`, async ({
		page,
		context,
		newsroom,
		baseURL
	}) => {
		const faults = await watch(context, [newsroom.origin]);
		const code = codeFor(embed, baseURL ?? '');
		await page.emulateMedia({ colorScheme: 'light' });
		await page.setViewportSize({ width: 600, height: HIGH });
		await page.goto(
			newsroom.publish(
				record +
					[
						variant(code, '', '?childId=kid#?secret=abc123'),
						variant(code, 'sandbox="allow-scripts"', '?theme=auto'),
						variant(code, 'sandbox=""'),
						variant(code, '', '?theme=dark')
					].join('')
			)
		);
		const [main, sandboxed, still, dark] = await framesOf(page, 4);
		if (!main || !sandboxed || !still || !dark) throw new Error('a frame is missing');

		// Without a script on the host: the height that is written is enough from 600 px on.
		for (const width of [600, 900, 1280]) {
			await page.setViewportSize({ width, height: HIGH });
			expect.soft(await fit(main), `written height at ${width} px`).toMatchObject({ scrolls: false });
			expect.soft(await fit(still), `sandbox="" at ${width} px`).toMatchObject({ scrolls: false });
		}
		expect(await still.evaluate(() => document.querySelectorAll('svg *').length)).toBeGreaterThan(3);

		// Light unless asked, dark when asked, and as the system when asked.
		const [paper, night] = [await ground(main), await ground(dark)];
		expect(night).not.toBe(paper);
		expect(await ground(sandboxed), 'auto in a light system').toBe(paper);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await ground(sandboxed), 'auto in a dark system').toBe(night);
		expect(await ground(main), 'light unless asked').toBe(paper);
		expect(await ground(still), 'light without script').toBe(paper);

		// With our script, that comes late and twice.
		for (const _ of 'ab') await page.addScriptTag({ url: `${baseURL}/embed.js` });
		const heights: number[] = [];
		for (const width of [280, 320, 424, 600, 744, 984, 1280, 280]) {
			await page.setViewportSize({ width, height: HIGH });
			await fits(page, [main, sandboxed, dark], `at ${width} px`);
			const height = await main.evaluate(() => innerHeight);
			if (width >= 320) expect.soft(height, `height at ${width} px`).toBeLessThanOrEqual(MOST);
			heights.push(height);
			if (width <= 320) expect.soft(await wordsInDrawings(main), `words at ${width} px`).toEqual([]);
		}
		expect(Math.abs((heights[0] ?? 0) - (heights.at(-1) ?? 0)), 'after going round').toBeLessThanOrEqual(1);

		// What the first frame said: in every dialect the same, and nothing twice but what was asked for once.
		const said = await heightsOf(page, 0);
		expect(said.ours.length).toBeGreaterThan(3);
		expect(said.datawrapper).toEqual(said.ours);
		expect(said.amp).toEqual(said.ours);
		expect(said.pym).toEqual(said.ours);
		expect(said.medium).toEqual(said.ours);
		expect(said.flourish).toEqual(said.ours);
		expect(said.wordpress).toEqual(said.ours.map((px) => Math.max(200, Math.min(px, 1000))));
		const twice = said.ours.filter((px, i) => px === said.ours[i - 1]);
		expect(twice.length, 'heights told twice in a row').toBeLessThanOrEqual(1);
		expect(said.strange, 'messages in no dialect').toEqual([]);
		// The browser notes that sandbox="" lets no script run, as it should.
		expect(faults.filter((fault) => !fault.includes("the document's frame is sandboxed"))).toEqual([]);
	});

	test(`${embed} stands without fonts, storage and WebGL, for savers of data, and on paper`, async ({
		page,
		context,
		newsroom,
		baseURL
	}) => {
		const faults = await watch(context, [newsroom.origin]);
		await context.route('**/*.woff2', (route) => route.abort());
		await context.setExtraHTTPHeaders({ 'save-data': 'on' });
		await context.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		const code = codeFor(embed, baseURL ?? '');
		// A frame without an origin has no storage, no cookies and no workers. It is dark, as paper never is.
		const frame = variant(code, 'sandbox="allow-scripts"', '?theme=dark');
		await page.goto(newsroom.publish(`${frame}<script src="${baseURL}/embed.js"></script>`));
		const [inner] = await framesOf(page);
		if (!inner) throw new Error('no frame');
		expect(await inner.evaluate(() => self.origin)).toBe('null');
		// At 320 px it stands as in a page of 1280 px that is magnified four times.
		for (const width of [320, 800]) {
			await page.setViewportSize({ width, height: 1200 });
			await fits(page, [inner], `without fonts at ${width} px`);
		}
		await page.emulateMedia({ media: 'print' });
		await page.setViewportSize({ width: 718, height: 1200 });
		await fits(page, [inner], 'on paper');
		const shut = await inner
			.locator('details')
			.evaluateAll(
				(all) => all.filter((one) => one.checkVisibility() && !one.lastElementChild?.checkVisibility()).length
			);
		expect(shut, 'folded on paper').toBe(0);
		expect(await coloursOf(inner, Object.keys(LIGHT)), 'on paper').toEqual(
			await shown(inner, Object.values({ ...LIGHT, paper: '#ffffff', ink: '#000000' }))
		);
		expect(await ground(inner), 'on paper').toBe('rgb(255, 255, 255)');
		expect(faults.filter((fault) => !/woff2|net::ERR_FAILED/.test(fault))).toEqual([]);
	});
}

test.describe('embed.js', () => {
	const embed = embeds[0] ?? '';
	let frame = '';
	let script = '';
	test.beforeEach(async ({ page, baseURL }) => {
		await page.setViewportSize({ width: 500, height: 900 });
		frame = codeFor(embed, baseURL ?? '');
		script = `<script async src="${baseURL}/embed.js"></script>`;
	});

	test('fits frames that come later, in a shadow root, and after the page was changed by a script', async ({
		page,
		newsroom
	}) => {
		await page.goto(newsroom.publish(`${script}<div id="later"></div><div id="shadow"></div>`));
		await page.evaluate((html) => (document.getElementById('later')!.innerHTML = html), frame);
		await fits(page, await framesOf(page), 'inserted after the script');
		await page.evaluate(() => document.getElementById('later')!.remove());
		await framesOf(page, 0);
		await page.evaluate((html) => {
			history.pushState(null, '', '/another-article');
			const outer = document.getElementById('shadow')!.attachShadow({ mode: 'open' });
			outer.innerHTML = '<p></p>';
			outer.querySelector('p')!.attachShadow({ mode: 'open' }).innerHTML = html;
		}, frame);
		await fits(page, await framesOf(page), 'in a shadow root inside of another');
	});

	test('neither asks nor fits frames of others, whose addresses have /embed/ in them, too', async ({
		page,
		newsroom,
		baseURL
	}) => {
		const stranger = newsroom.publish(
			`<script>
				window.heard = [];
				addEventListener('message', ({ data }) => heard.push(data));
				const tell = () => parent.postMessage({ 'seventeen-metals': 1234 }, '*');
				addEventListener('message', tell);
				tell();
			</script>`
		);
		// Another origin than the page's, and than ours: as a player of films has.
		const film = `${stranger.replace('127.0.0.1', 'localhost')}?/embed/abc-def/`;
		// Another place on our own origin, and one whose name begins like ours.
		const beside = `${baseURL}/elsewhere/embed/x/`;
		await page.route(beside, (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: `<script>parent.postMessage({ 'seventeen-metals': 1234 }, '*')</script>`
			})
		);
		const strange = [film, beside].map((src) => `<iframe title="film" height="200" src="${src}"></iframe>`);
		await page.goto(newsroom.publish(`${frame}${strange.join('')}${script}`));
		const inner = page.frames().find((one) => one.url().startsWith(`${baseURL}${embed}`));
		await fits(page, [inner!], 'our own');
		const other = page.frames().find((one) => one.url().startsWith(film.split('?')[0]!))!;
		// The script asks all frames that it takes for ours again when it comes: this one is told by the test itself.
		await page.evaluate((to) => {
			const found = [...document.querySelectorAll('iframe')].find(({ src }) => src.startsWith(to))!;
			found.contentWindow!.postMessage('from the test', '*');
		}, film);
		await expect
			.poll(() => other.evaluate(() => (window as unknown as { heard: string[] }).heard))
			.toEqual(['from the test']);
		// Its answer has come before this one does.
		await page.evaluate(
			() =>
				new Promise((done) => {
					addEventListener('message', ({ data }) => data === 'done' && done(0));
					setTimeout(() => postMessage('done', '*'), 300);
				})
		);
		const heights = await page
			.locator('iframe')
			.evaluateAll((all) => all.map((node) => (node as HTMLElement).style.height));
		expect(heights.slice(1)).toEqual(['', '']);
		expect(heights[0]).toMatch(/^\d+px$/);
	});

	test('leaves strange frames and strange messages alone, and adds no global name', async ({
		page,
		newsroom
	}) => {
		const grow = `<script>parent.postMessage({ 'seventeen-metals': 9000 }, '*')</script>`;
		await page.goto(
			newsroom.publish(`${frame}<iframe id="other" title="other" height="200" srcdoc="${grow}"></iframe>`)
		);
		const before = await page.evaluate(() => Object.keys(window).length);
		await page.addScriptTag({ url: new URL('/embed.js', /src="([^"]*)/.exec(script)?.[1]).href });
		const [inner] = await framesOf(page);
		await fits(page, [inner!], 'our own');
		const height = () =>
			page.evaluate(() => [...document.querySelectorAll('iframe')].map((node) => node.clientHeight));
		const stands = await height();
		await inner!.evaluate(() => {
			for (const data of [null, 'x', 5, [], { 'seventeen-metals': 1e9 }, { 'seventeen-metals': '90' }])
				parent.postMessage(data, '*');
			parent.postMessage({ 'seventeen-metals': -5 }, '*');
			parent.postMessage({ 'seventeen-metals': NaN }, '*');
		});
		await page.locator('#other').evaluate((node: HTMLIFrameElement) => (node.srcdoc += ' '));
		// Messages are handled in their order: once this one has come, the others have.
		await page.evaluate(
			() =>
				new Promise((done) => {
					addEventListener('message', (event) => event.data === 'done' && done(0));
					document.querySelector('iframe')!.contentWindow!.postMessage('seventeen-metals:height?', '*');
					setTimeout(() => postMessage('done', '*'), 300);
				})
		);
		expect(await height()).toEqual(stands);
		expect(stands[1]).toBe(200);
		expect(await page.evaluate(() => Object.keys(window).length)).toBe(before);
		expect(
			await page.evaluate(() => Object.keys(window).filter((name) => /metal|embed/i.test(name)))
		).toEqual([]);
		expect(await page.evaluate(() => Object.getOwnPropertySymbols(window).map(String))).toEqual(
			expect.arrayContaining(['Symbol(seventeen-metals)'])
		);
	});
});
