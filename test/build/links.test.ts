import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILD, frozenOf, pages, proper, type Page } from './site.ts';

const ORIGIN = 'http://localhost:4173';
const byAddress = new Map([...pages(), ...frozenOf(BUILD)].map((page) => [page.address, page]));
const idsOf = new Map<string, Set<string>>();

/** The ids of a page, collected once. */
function ids(page: Page): Set<string> {
	let found = idsOf.get(page.address);
	if (!found) {
		found = new Set(
			page
				.$('[id]')
				.get()
				.map((node) => page.$(node).attr('id') ?? '')
		);
		idsOf.set(page.address, found);
	}
	return found;
}

interface Link {
	from: string;
	written: string;
}

/** Every address that a page names, of this site: links, forms, pictures, scripts, and metadata with the origin. */
function linksOf(page: Page): Link[] {
	const NAMES = ['href', 'xlink:href', 'src', 'action', 'content', 'poster', 'data-href', 'data-src'];
	return page
		.$('*')
		.get()
		.flatMap((node) =>
			'attribs' in node ? NAMES.map((name) => ({ name, written: node.attribs[name] })) : []
		)
		.filter(
			(found): found is { name: string; written: string } =>
				found.written !== undefined && (found.name !== 'content' || found.written.startsWith(ORIGIN))
		)
		.map(({ written }) => ({ from: page.address, written }));
}

/** What is wrong with a link, or '' when it leads somewhere on this site or away from it. */
function fault({ from, written }: Link): string {
	if (/^(mailto|tel|data|blob):/.test(written)) return '';
	let url: URL;
	try {
		url = new URL(written, ORIGIN + from);
	} catch {
		return `${from}: '${written}' is no address`;
	}
	if (url.origin !== ORIGIN) return '';
	const address = decodeURI(url.pathname);
	const page = byAddress.get(address);
	if (!page) {
		if (byAddress.has(`${address}/`)) return `${from}: '${written}' lacks its slash at the end`;
		return existsSync(path.join(BUILD, address)) && !address.endsWith('/')
			? ''
			: `${from}: '${written}' leads nowhere`;
	}
	const anchor = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '');
	return anchor === '' || anchor === 'top' || ids(page).has(anchor)
		? ''
		: `${from}: '${written}' has no such anchor`;
}

describe('links', () => {
	it('are found at all', () => {
		expect(pages().flatMap(linksOf).length).toBeGreaterThan(20);
		expect(fault({ from: '/', written: '/nowhere/' })).toContain('leads nowhere');
		expect(fault({ from: '/', written: '#nothing' })).toContain('no such anchor');
	});

	it.each(pages().map((page) => [page.address, page] as const))('of %s all lead somewhere', (_, page) => {
		expect([...new Set(linksOf(page).map(fault).filter(Boolean))]).toEqual([]);
	});

	it('that leave the site are whole and safe', () => {
		const bad = pages().flatMap((page) =>
			page
				.$('a[href^="http"]')
				.get()
				.filter((node) => {
					const written = page.$(node).attr('href') ?? '';
					const rel = page.$(node).attr('rel') ?? '';
					return (
						!URL.canParse(written) ||
						/\s/.test(written) ||
						(page.$(node).attr('target') === '_blank' && !rel.includes('noopener'))
					);
				})
				.map((node) => `${page.address}: ${page.$(node).attr('href')}`)
		);
		expect(bad).toEqual([]);
	});

	it('name ids and parts of their page that exist (aria, labels, popovers, svg)', () => {
		const POINTERS = [
			'for',
			'aria-labelledby',
			'aria-describedby',
			'aria-controls',
			'aria-owns',
			'aria-details',
			'headers',
			'popovertarget',
			'list',
			'form'
		];
		const lost = pages().flatMap((page) =>
			page
				.$('*')
				.get()
				.flatMap((node) =>
					'attribs' in node ? POINTERS.map((name) => [name, node.attribs[name]] as const) : []
				)
				.flatMap(([name, value]) =>
					(value ?? '')
						.split(/\s+/)
						.filter(Boolean)
						.map((id) => [name, id] as const)
				)
				.filter(([, id]) => !ids(page).has(id))
				.map(([name, id]) => `${page.address}: ${name}="${id}"`)
		);
		expect([...new Set(lost)]).toEqual([]);
		const paint = pages().flatMap((page) =>
			[...page.html.matchAll(/url\(['"]?#([^'")]+)/g)]
				.filter((match) => !ids(page).has(match[1] ?? ''))
				.map((match) => `${page.address}: url(#${match[1]})`)
		);
		expect(paint).toEqual([]);
	});

	it('leave no page an orphan', () => {
		const linked = new Set(
			pages().flatMap((page) =>
				linksOf(page).map(({ written }) => new URL(written, ORIGIN + page.address).pathname)
			)
		);
		const orphans = proper().filter((page) => !linked.has(page.address));
		expect(orphans.map((page) => page.address)).toEqual([]);
	});
});
