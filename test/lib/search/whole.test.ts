import { describe, expect, it } from 'vitest';
import { makeFinder } from '#lib/search/finder.ts';
import { chapters } from '#lib/server/chapters.ts';
import { chart } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';
import { entries, searchIndex } from '#lib/server/search.ts';

const finder = makeFinder(searchIndex());
const found = (query: string) => finder.find(query).map(({ entry }) => entry.at);
const textOf = new Map(entries().map(({ at, text }) => [at, text]));
/** All words of a chapter that can be found, with the step that has them. */
const steps = (slug: string) => [...textOf].filter(([at]) => at.startsWith(`/chapters/${slug}/#`));

describe('the search over the whole site', () => {
	it.each([
		['unjustified and harmful', '/chapters/the-talks/#two-hours-by-video', 1],
		['0.1%', '/chapters/the-rulebook/#one-part-in-a-thousand', 1],
		['0.1 %', '/chapters/the-rulebook/#one-part-in-a-thousand', 1],
		['special channel', '/chapters/the-queue/#kuwait', 2],
		['weapons of mass destruction', '/chapters/the-rulebook/#one-part-in-a-thousand', 1],
		['what is a permanent magnet', '/glossary/#permanent-magnet', 5]
	])('finds for %s: %s among the first %i', (query, at, among) => {
		expect(found(query).slice(0, among)).toContain(at);
	});
});

describe('words in figures', () => {
	const shown = chapters().flatMap(({ slug, uses }) => [
		...uses.accounts.flatMap((event) =>
			content()
				.tables.accounts.filter((row) => row.event === event)
				.map(({ id, account }) => ({ slug, what: `account ${id}`, words: account }))
		),
		...uses.charts.map((id) => ({ slug, what: `chart ${id}`, words: chart(id).title })),
		...uses.stops.map(({ id, title }) => ({ slug, what: `stop ${id}`, words: title })),
		...uses.stops.map(({ id, says }) => ({ slug, what: `sentence of stop ${id}`, words: says }))
	]);
	it('are many', () => expect(shown.length).toBeGreaterThan(60));
	it.each(shown)('$slug: $what can be found in its step', ({ slug, words }) => {
		expect(steps(slug).filter(([, text]) => text.includes(words))).not.toEqual([]);
	});
	it.each(
		chapters()
			.filter(({ uses }) => uses.announcements)
			.map(({ slug }) => slug)
	)('%s: the announcements and the path can be found', (slug) => {
		const text = steps(slug)
			.map(([, words]) => words)
			.join(' ');
		expect(text).toContain('Would No. 61 have reached this product?');
		expect(text).toContain('No. 18 of 2025.');
	});
});
