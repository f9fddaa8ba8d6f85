import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chapters } from '#lib/server/chapters.ts';
import { content } from '#lib/server/content.ts';
import { titleLang } from '#lib/text/languages.ts';
import { kindLooks } from '#lib/ui/timeline/kinds.ts';
import { pages, proper } from './site.ts';

const { tables } = content();
const page = (address: string) => {
	const found = pages().find((one) => one.address === address);
	if (!found) throw new Error(`${address} is not built`);
	return found;
};
const timeline = page('/timeline/');
const printable = tables.events.filter((event) => event.print === 'yes');

describe('reference pages', () => {
	it.each([
		['/timeline/', printable],
		['/glossary/', tables.terms],
		['/actors/', tables.actors],
		['/sources/', tables.sources]
	] as const)('%s has an anchor for each of its rows', (address, rows) => {
		const { $ } = page(address);
		const ids = new Set($('[id]').map((_, node) => $(node).attr('id')));
		expect(rows.length).toBeGreaterThan(50);
		expect(rows.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
	});
	it('the sources keep their other names as anchors', () => {
		const { $ } = page('/sources/');
		const aliases = tables.sources.flatMap((source) => source.aliases);
		const ids = new Set($('[id]').map((_, node) => $(node).attr('id')));
		expect(aliases.length).toBeGreaterThan(0);
		expect(aliases.filter((id) => !ids.has(id))).toEqual([]);
	});
	it('rows that may not be printed are on none of them', () => {
		const kept = tables.events.filter((event) => event.print === 'no');
		expect(kept.length).toBeGreaterThan(0);
		for (const { id, title } of kept) {
			expect(timeline.$(`#${id}`)).toHaveLength(0);
			expect(page('/actors/').html).not.toContain(title);
		}
	});
});

it('what the table of plants and mines counts has one name on every page', () => {
	const all = content().tables.facilities.length;
	const called = proper().flatMap(({ address, $ }) => {
		const text = `${$('meta[name=description]').attr('content')} ${$('body').clone().find('script, style').remove().end().text()}`;
		// The number as a count of things: with their name, in small letters, after it.
		return [
			...text.replace(/\s+/g, ' ').matchAll(new RegExp(`(?<![\\d.,])${all} ([a-z]+(?: [a-z]+){0,2})`, 'g'))
		].map(([, name = '']) => ({ address, name }));
	});
	expect(called.length).toBeGreaterThan(3);
	expect(called.filter(({ name }) => !/^(?:plants and mines|rows)\b/.test(name))).toEqual([]);
});

describe('the timeline', () => {
	const { $ } = timeline;
	it('gives each event the classes that its row asks for: filters show what the rows say', () => {
		for (const event of printable)
			expect(
				($(`article#${event.id}`).attr('class') ?? '').split(/\s+/).slice(0, 2 + event.actors.length)
			).toEqual(['item', event.kind, ...event.actors]);
		expect($('article.item')).toHaveLength(printable.length);
	});
	it('draws each event as a mark that leads to it, once for narrow and once for wide pages', () => {
		for (const { id } of printable) expect($(`#strip a[href="#${id}"]`).length).toBe(2);
	});
	it('offers a control and a rule for each kind and each actor that an event names', () => {
		const rules = readFileSync('build/timeline/filters.css', 'utf8');
		const actors = new Set(printable.flatMap((event) => event.actors));
		const values = $('.filters :is(input, option)')
			.map((_, node) => $(node).attr('value'))
			.get()
			.filter(Boolean);
		expect(values.sort()).toEqual([...kindLooks.map(({ id }) => id), ...actors].sort());
		for (const value of values) {
			expect(rules).toContain(`[value=${value}]`);
			expect($(`#only-${value}`)).toHaveLength(1);
		}
		// The same word for a kind and an actor would filter by both.
		expect(new Set(values).size).toBe(values.length);
	});
	it('counts on each control as many events as the rows have', () => {
		for (const { id } of kindLooks)
			expect($(`#only-${id}`).parent().find('small').text()).toBe(
				String(printable.filter((event) => event.kind === id).length)
			);
	});
	it('says of what was only scheduled that the outcome is not known', () => {
		for (const event of printable.filter(({ notes }) => notes.startsWith('Scheduled date')))
			expect($(`article#${event.id}`).text()).toContain('No source read says what came of it');
	});
	it('tells for each event the step of each chapter that tells it', () => {
		const told = chapters().flatMap(({ slug, uses }) => uses.events.map((event) => ({ slug, ...event })));
		expect(told.length).toBeGreaterThan(0);
		for (const { slug, id, step } of told)
			expect($(`article#${id} a[href="/chapters/${slug}/#${step}"]`), `${slug}: ${id}`).toHaveLength(1);
	});
});

it('every door to an event of the timeline, in any page, leads to one', () => {
	const ids = new Set(timeline.$('[id]').map((_, node) => timeline.$(node).attr('id')));
	const doors = proper().flatMap(({ address, $ }) =>
		$('a[href^="/timeline/#"]')
			.get()
			.map((node) => ({ address, id: $(node).attr('href')?.split('#')[1] ?? '' }))
	);
	expect(doors.length).toBeGreaterThan(100);
	expect(doors.filter(({ id }) => !ids.has(id))).toEqual([]);
});

describe('the titles of sources', () => {
	const foreign = new Map(
		tables.sources
			.filter((source) => titleLang(source))
			.map((source) => [source.title, titleLang(source)] as const)
	);
	const english = new Set(tables.sources.filter((source) => !titleLang(source)).map(({ title }) => title));
	const titles = proper().flatMap(({ address, $ }) =>
		$('main :is(a, p, span, q, cite)')
			.get()
			.filter((node) => $(node).children().length === 0 || $(node).is('.title'))
			.map((node) => ({ node: $(node), words: $(node).text().trim() }))
			.filter(({ words }) => foreign.has(words) || english.has(words))
			.map(({ node, words }) => ({ address, words, lang: node.closest('[lang]').attr('lang') }))
	);
	it('stand on many pages', () => {
		expect(foreign.size).toBeGreaterThan(60);
		expect(new Set(titles.map(({ address }) => address)).size).toBeGreaterThan(100);
		for (const title of foreign.keys())
			expect(
				titles.some(({ words }) => words === title),
				title
			).toBe(true);
	});
	it('are marked with their language wherever they stand', () =>
		expect(titles.filter(({ words, lang }) => lang !== (foreign.get(words) ?? 'en'))).toEqual([]));
});

it('every metal has its uses on the page of its chapter, in the HTML as built', () => {
	const { $ } = page('/chapters/seventeen-metals/');
	const cells = $('details:has(summary:contains("All seventeen")) tbody tr');
	expect(cells.length).toBe(tables.elements.length);
	for (const { name, main_uses } of tables.elements) {
		const row = cells.filter((_, node) => $(node).find('th').text().includes(String(name)));
		expect(row.find('td').text(), String(name)).toContain(String(main_uses));
	}
});
