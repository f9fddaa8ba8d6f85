import { expect, it } from 'vitest';
import { excess, median, MEDIAN_OF_EMBEDS } from '../../src/tools/budget-limits.ts';
import { weigh } from '../../src/tools/weigh.ts';
import { BUILD, pages } from './site.ts';

const weights = weigh(BUILD);

it('every page is weighed', () => {
	expect(weights.map(({ address }) => address).sort()).toEqual(
		pages()
			.map(({ address }) => address)
			.sort()
	);
	expect(weights.filter(({ html, fonts }) => html < 500 || fonts < 5000)).toEqual([]);
});

it('every page keeps to its budget', () => {
	const faults = weights.flatMap((page) => excess(page).map((what) => `${page.address}: ${what}`));
	expect(faults).toEqual([]);
});

it('and so does the middle one of all embeds', () => {
	const embeds = weights.filter(({ address }) => address.startsWith('/embed/'));
	expect(embeds.length).toBeGreaterThan(1);
	expect(median(embeds.map(({ html, css }) => html + css))).toBeLessThanOrEqual(MEDIAN_OF_EMBEDS * 1000);
});

it('a page that is too heavy is told with all that it has too much of', () => {
	const heavy = { address: '/embed/x/', html: 15_000, css: 0, js: 2_500, fonts: 21_000, total: 17_500 };
	expect(excess(heavy)).toEqual(['15.0 of 14 KB', 'JS 2.5 of 2 KB', 'fonts 21.0 of 20 KB']);
});
