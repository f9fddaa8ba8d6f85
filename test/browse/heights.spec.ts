import { chromium, expect, type Frame, type Page } from 'playwright/test';
import { codeFor, embeds, fewEmbeds, fit, framesOf, variant } from './frames.ts';
import { test } from './newsroom.ts';

/** High enough for all frames of a page: browsers let frames of strangers rest that are far from the window. */
const HIGH = 12_000;
/** Frames on one page. */
const GROUP = 12;
const groups = Array.from({ length: Math.ceil(embeds.length / GROUP) }, (_, i) =>
	embeds.slice(i * GROUP, (i + 1) * GROUP)
);
/** White below an embed that nobody minds: three lines of text, or a sixth of its height. */
const white = (needed: number): number => Math.max(66, needed / 6);

/** What is wrong with frames: something is cut, or there is too much white below. */
async function misfits(page: Page, frames: Frame[], names: readonly string[], tolerant = false) {
	await expect
		.poll(() => Promise.all(frames.map(async (frame) => (await fit(frame)).width === (await wide(frame)))))
		.not.toContain(false);
	const faults: string[] = [];
	for (const [i, frame] of frames.entries()) {
		const { spare, scrolls, width } = await fit(frame);
		const needed = (await frame.evaluate(() => innerHeight)) - spare;
		if (scrolls || spare < -0.5) faults.push(`${names[i]} at ${width} px is cut by ${-spare} px`);
		if (!tolerant && spare > white(needed))
			faults.push(`${names[i]} at ${width} px has ${spare} px too many`);
	}
	return faults;
}
const wide = async (frame: Frame) =>
	(await frame.frameElement()).evaluate((node) => (node as Element).clientWidth);

for (const group of groups) {
	const names = `${group[0]} to ${group.at(-1)}`;

	test(`the frames of ${names} fit every column without a script`, async ({ page, newsroom, baseURL }) => {
		const codes = group.map((embed) => variant(codeFor(embed, baseURL ?? ''))).join('\n');
		await page.setViewportSize({ width: 600, height: HIGH });
		await page.goto(newsroom.publish(codes));
		const frames = await framesOf(page, group.length);
		for (const width of [320, 360, 450, 520, 600, 768, 900, 1200]) {
			await page.setViewportSize({ width, height: HIGH });
			expect.soft(await misfits(page, frames, group)).toEqual([]);
		}
	});

	test(`the frames of ${names} cut nothing without our letters, nor where styles are taken away`, async ({
		page,
		context,
		newsroom,
		baseURL
	}) => {
		const codes = group.map((embed) => variant(codeFor(embed, baseURL ?? ''))).join('\n');
		await page.setViewportSize({ width: 600, height: HIGH });
		// A policy that lets no style attribute count; the style sheet is the newsroom's own.
		const policy = "default-src 'self'; frame-src http:; img-src data:";
		await page.goto(newsroom.publish(codes, { 'content-security-policy': policy }));
		const plain = await framesOf(page, group.length);
		for (const width of [600, 744, 900]) {
			await page.setViewportSize({ width, height: HIGH });
			expect.soft(await misfits(page, plain, group, true), 'without styles').toEqual([]);
		}
		await page.setViewportSize({ width: 320, height: HIGH });
		expect(await page.evaluate(() => document.documentElement.scrollWidth), 'no border').toBe(320);

		await context.route('**/*.woff2', (route) => route.abort());
		await page.goto(newsroom.publish(codes));
		const bare = await framesOf(page, group.length);
		for (const width of [320, 600, 744]) {
			await page.setViewportSize({ width, height: HIGH });
			expect.soft(await misfits(page, bare, group, true), 'without our letters').toEqual([]);
		}
	});
}

test('a frame counts with its column, however wide the page is, and is never lost in it', async ({
	page,
	newsroom,
	baseURL
}) => {
	const few = fewEmbeds(baseURL ?? '').slice(0, 2);
	const places: [style: string, around: string][] = [
		['side', 'width:300px'],
		['middle', 'padding:0 24px;max-width:340px'],
		['flex', 'display:flex;width:420px'],
		['upright', 'display:flex;flex-direction:column;align-items:center;width:420px'],
		['grid', 'display:grid;width:420px']
	];
	const codes = few.map((embed) => variant(codeFor(embed, baseURL ?? '')));
	const body = places.flatMap(([, style]) => codes.map((code) => `<div style="${style}">${code}</div>`));
	const names = places.flatMap(([name]) => few.map((embed) => `${embed} in ${name}`));
	// Places that are as wide as what they hold: a frame in them is as wide as frames are.
	const shrunk = [
		`<div style="display:inline-block">${codes[0]}</div>`,
		`<table><tbody><tr><td>${codes[0]}</td></tr></tbody></table>`,
		`<div style="float:left">${codes[0]}</div>`
	];
	await page.setViewportSize({ width: 1280, height: HIGH });
	await page.goto(newsroom.publish([...body, ...shrunk].join('\n')));
	const frames = await framesOf(page, body.length + shrunk.length);
	expect(await misfits(page, frames.slice(0, body.length), names)).toEqual([]);
	const widths = await Promise.all(frames.map(wide));
	for (const [i, width] of widths.entries()) expect(width, names[i]).toBeGreaterThanOrEqual(290);
	expect(await misfits(page, frames.slice(body.length), ['inline', 'table', 'float'])).toEqual([]);
});

// Firefox leaves a scroll bar where it came for a moment; a drawing beside it takes a narrower, higher form for good.
test('a frame that is too low for a moment stays as wide as it was, where scroll bars take room', async ({
	newsroom,
	baseURL
}, { project }) => {
	const { launchOptions } = project.use;
	const browser = await chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] });
	try {
		const page = await browser.newPage();
		await page.setViewportSize({ width: 600, height: HIGH });
		const codes = embeds.map((embed) => variant(codeFor(embed, baseURL ?? ''))).join('\n');
		await page.goto(newsroom.publish(`<style>iframe{height:40px!important}</style>${codes}`));
		for (const [i, frame] of (await framesOf(page, embeds.length)).entries()) {
			const lost = await frame.evaluate(() => innerWidth - document.documentElement.clientWidth);
			expect.soft(lost, `px that ${embeds[i]} loses`).toBe(0);
			expect.soft((await fit(frame)).scrolls, `${embeds[i]} is cut here`).toBe(true);
		}
	} finally {
		await browser.close();
	}
});
