import { readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { expect, type Frame, type Page } from 'playwright/test';
import { offerOf } from '../homes.ts';
import { embeds as all } from './found.ts';

const BUILD = path.join(import.meta.dirname, '../../build');
const read = (address: string) => readFileSync(path.join(BUILD, address, 'index.html'), 'utf8');

/** The live embeds: `/embed/<id>/`, and the chapters' cards. */
export const embeds = all.filter((address) => /^\/embed\/(chapters\/)?[^/]+\/$/.test(address));
const isCard = (embed: string) => embed.startsWith('/embed/chapters/');

/** The frame that our page offers to paste for an embed, pointed at the tested server. @throws when it offers none */
export function codeFor(embed: string, baseURL: string): string {
	const own = load(read(embed))('link[rel=canonical]').attr('href') ?? '';
	const { origin } = new URL(own);
	const pathname = offerOf(embed);
	const $ = existsSync(path.join(BUILD, pathname, 'index.html')) ? load(read(pathname)) : load('');
	const texts = $('textarea, code, pre, input').get();
	const frames = texts.flatMap(
		(node) =>
			/(<div [^>]*>)?<iframe[^]*?<\/iframe>(<\/div>)?/.exec($(node).attr('value') ?? $(node).text())?.[0] ??
			[]
	);
	const frame = frames.find((code) => code.includes(`${embed}"`) || code.includes(`${embed}?`));
	if (!frame) throw new Error(`${pathname} offers no frame of ${embed}`);
	return frame.replaceAll(origin, baseURL);
}

/** The same with other attributes, and with `query` (and hash) behind its address. */
export const variant = (frame: string, attributes = '', query = ''): string =>
	frame.replace(/ loading="lazy"/, '').replace(/ src="([^"?]*)[^"]*"/, ` src="$1${query}" ${attributes} `);

/** Height in px that a code writes. */
export const written = (frame: string): number => Number(/ height="(\d+)"/.exec(frame)?.[1]);

/** Embeds that stand for all: shortest, tallest and a legal one of the charts, a chapter's card, the map. */
export function fewEmbeds(baseURL: string): string[] {
	const height = (embed: string) => written(codeFor(embed, baseURL));
	const charts = embeds
		.filter((embed) => embed !== '/embed/map/' && !isCard(embed))
		.sort((a, b) => height(a) - height(b));
	const legal = charts.find((embed) => read(embed).includes('data-valid-until'));
	return [...new Set([charts[0], charts.at(-1), legal, embeds.find(isCard), '/embed/map/'])].filter(
		(one) => one !== undefined
	);
}

/** The frames of our embeds in the order of the page, once loaded. */
export async function framesOf(page: Page, count = 1): Promise<Frame[]> {
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
	/** Its width as it knows it. */
	width: number;
}

/** How a frame's content fits. */
export const fit = (frame: Frame): Promise<Fit> =>
	frame.evaluate(() => {
		const root = document.documentElement;
		return {
			spare: innerHeight - document.body.getBoundingClientRect().height,
			scrolls: root.scrollHeight > innerHeight + 1 || root.scrollWidth > innerWidth,
			width: innerWidth
		};
	});

/** Waits until frames fit their content within a pixel, each as wide as its page has it. */
export const fits = (page: Page, frames: Frame[], what: string) =>
	expect
		.poll(
			async () => {
				const faults: string[] = [];
				for (const [i, frame] of frames.entries()) {
					const { spare, scrolls, width } = await fit(frame);
					if (Math.abs(spare) > 1 || scrolls)
						faults.push(`frame ${i}: spare ${spare.toFixed(1)} px${scrolls ? ', scrolls' : ''}`);
					// A frame that has not yet heard of its new width still fits at its old one.
					const given = await (await frame.frameElement()).evaluate((node) => (node as Element).clientWidth);
					if (width !== given) faults.push(`frame ${i}: told of ${width} px, has ${given} px`);
				}
				return faults.join('; ') || 'fits';
			},
			{ message: what, timeout: 8000, intervals: [20, 40, 80, 160, 300] }
		)
		.toBe('fits');

/** The colour behind an embed. */
export const ground = (frame: Frame): Promise<string> =>
	frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
