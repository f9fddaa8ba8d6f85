import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { isFrozen } from '#lib/text/edition.ts';

export interface Page {
	/** The file, from the root of the built folder: `charts/x/index.html`. */
	file: string;
	/** The address below the base path: `/charts/x/`. */
	address: string;
	html: string;
	/** The parsed page. */
	$: CheerioAPI;
	embed: boolean;
}

/** Every file of a built folder, with forward slashes; the compressed twins are left out. */
export function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll(path.sep, '/'))
		.filter((name) => !/\.(br|gz)$/.test(name) && statSync(path.join(folder, name)).isFile())
		.sort();
}

/** The address that a built file is served at. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/**
 * Every built page of a folder, found by looking, so that a new page is under guard the day it is built. Frozen
 * editions are not among them: they met the rules of their day, can meet no later ones, and have guards of their own.
 */
export function pagesOf(folder: string, which = (file: string) => !isFrozen(file)): Page[] {
	if (!existsSync(path.join(folder, 'index.html')))
		throw new Error(`There is no built site in ${folder}/: run 'npm run build' first.`);
	return filesOf(folder)
		.filter((file) => file.endsWith('.html') && which(file))
		.map((file) => {
			const html = readFileSync(path.join(folder, file), 'utf8');
			return { file, address: addressOf(file), html, $: load(html), embed: file.startsWith('embed/') };
		});
}

/** Where the built site of the tests stands. */
export const BUILD = 'build';

/** The frozen editions of a built folder. */
export const frozenOf = (folder: string): Page[] => pagesOf(folder, isFrozen);

let known: Page[] | undefined;
/** The pages of build/, read once per test file. */
export const pages = (): Page[] => (known ??= pagesOf(BUILD));

/** Pages that readers look for: without the embeds and the page for wrong addresses. */
export const proper = (): Page[] => pages().filter((page) => !page.embed && page.file !== '404.html');

/** All style sheets that a page brings: its own and those it links to. */
export function cssOf(page: Page, folder = BUILD): string {
	const inside = page
		.$('style')
		.map((_, node) => page.$(node).text())
		.get();
	const linked = page
		.$('link[rel=stylesheet]')
		.map((_, node) => readFileSync(path.join(folder, page.$(node).attr('href') ?? ''), 'utf8'))
		.get();
	return [...inside, ...linked].join('\n');
}

/** Ids of all charts that have a page. */
export const chartIds = (): string[] =>
	pages()
		.map((page) => /^\/charts\/([^/]+)\/$/.exec(page.address)?.[1])
		.filter((id) => id !== undefined);

/** Slugs of all chapters that are written. */
export const chapterSlugs = (): string[] =>
	pages()
		.map((page) => /^\/chapters\/([^/]+)\/$/.exec(page.address)?.[1])
		.filter((slug) => slug !== undefined);
