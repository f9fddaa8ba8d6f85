import type { Frame, Page } from 'playwright/test';

/** Text and marks of a page as a reader meets them. */
export interface Inventory {
	/** Visible runs of text, blanks evened out. */
	texts: string[];
	/** Those of them that name a control. */
	controls: string[];
	/** Visible marks in drawings, by element name. */
	marks: Record<string, number>;
}

/** What stands on the page now. Runs in the page, so it may name nothing from outside. */
export const inventory = (page: Page): Promise<Inventory> =>
	page.evaluate(() => {
		const texts: string[] = [];
		const controls: string[] = [];
		const marks: Record<string, number> = {};
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const text = walker.currentNode.textContent?.replaceAll(/\s+/g, ' ').trim();
			const holder = walker.currentNode.parentElement;
			if (!text || !holder || holder.closest('script, style, noscript, template')) continue;
			if (!holder.checkVisibility({ visibilityProperty: true })) continue;
			texts.push(text);
			if (holder.closest('button, label, legend')) controls.push(text);
		}
		for (const mark of document.querySelectorAll(
			'svg :is(circle, rect, path, line, polygon, polyline, use, text)'
		)) {
			if (!mark.closest('defs, symbol, button') && mark.checkVisibility({ visibilityProperty: true }))
				marks[mark.localName] = (marks[mark.localName] ?? 0) + 1;
		}
		return { texts, controls, marks };
	});

/** Whether the page can be scrolled sideways, and what sticks out if it can. */
export const sideways = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		const out = [...document.body.querySelectorAll('*')].filter((node) => {
			const { right, width: own } = node.getBoundingClientRect();
			const inScroller = node.parentElement?.closest('.scroll-x, [data-scroll], svg, pre, textarea');
			return own > 0 && right > width + 0.5 && !inScroller;
		});
		const told = out
			.slice(0, 5)
			.map(
				(node) =>
					`<${node.localName} class="${node.getAttribute('class') ?? ''}"> ${node.textContent?.trim().slice(0, 40)}`
			);
		return [`${document.documentElement.scrollWidth} px wide in ${width}`, ...told];
	});

/** Faults of the words in drawings: under 12 px as shown, over each other, or cut by the window, which may be a frame. */
export const wordsInDrawings = (page: Page | Frame): Promise<string[]> =>
	page.evaluate(() => {
		const faults: string[] = [];
		const drawings = [...document.querySelectorAll('svg')].filter(
			(svg) => !svg.parentElement?.closest('svg') && svg.querySelector('text')
		);
		for (const svg of drawings) {
			const words = [...svg.querySelectorAll('text')].filter(
				(text) =>
					text.textContent?.trim() &&
					text.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
					text.getBoundingClientRect().width > 0
			);
			const boxes = words.map((text) => {
				const box = text.getBoundingClientRect();
				const matrix = text.getScreenCTM();
				const scale = matrix ? Math.min(Math.hypot(matrix.a, matrix.b), Math.hypot(matrix.c, matrix.d)) : 1;
				const size = parseFloat(getComputedStyle(text).fontSize) * scale;
				// A box is as high as the line: its ink leaves a fifth free above and below.
				const air = box.height * 0.2;
				const said = text.textContent?.replaceAll(/\s+/g, ' ').trim().slice(0, 40) ?? '';
				return {
					said,
					size,
					left: box.left + 0.5,
					right: box.right - 0.5,
					top: box.top + air,
					bottom: box.bottom - air
				};
			});
			for (const [i, a] of boxes.entries()) {
				if (a.size < 11.95) faults.push(`${a.size.toFixed(1)} px: “${a.said}”`);
				if (a.left < -1 || (a.right > innerWidth + 1 && !svg.closest('.scroll-x')))
					faults.push(`cut by the window: “${a.said}”`);
				for (const b of boxes.slice(i + 1)) {
					if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
						faults.push(`“${a.said}” over “${b.said}”`);
				}
			}
		}
		return [...new Set(faults)];
	});

/** Waits for two frames. A busy machine may draw none for long: after two seconds the page is taken as it stands. */
export const frames = (page: Page): Promise<unknown> =>
	page.evaluate(
		() =>
			new Promise((done) => {
				requestAnimationFrame(() => requestAnimationFrame(done));
				setTimeout(done, 2000);
			})
	);

/** Waits until fonts are there (for ten seconds at most: faults of fonts have tests of their own) and two frames are drawn and colours have changed. */
export async function settled(page: Page): Promise<void> {
	await page.evaluate(() =>
		Promise.race([document.fonts.ready.then(() => {}), new Promise<void>((done) => setTimeout(done, 10_000))])
	);
	await frames(page);
	// A button takes its new colours step by step when the theme changes, and half-way it is no one's colour.
	await page.evaluate(() =>
		Promise.race([
			Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => {}),
			new Promise<void>((done) => setTimeout(done, 2000))
		])
	);
}
