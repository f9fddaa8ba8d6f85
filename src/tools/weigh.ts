import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { load } from 'cheerio';
import { isFrozen } from '#lib/text/edition.ts';
import { facesOf, inRange } from './faces.ts';

/** What one page costs on the wire, in bytes after brotli; fonts are as they lie, woff2 being brotli already. */
export interface Weight {
	address: string;
	html: number;
	css: number;
	js: number;
	fonts: number;
	/** HTML, CSS and JS together. */
	total: number;
}

const known = new Map<string, number>();

/** Bytes of a file as it is sent: its compressed twin, or what compressing it now gives. */
function sent(file: string): number {
	const before = known.get(file);
	if (before !== undefined) return before;
	const twin = `${file}.br`;
	const size = existsSync(twin) ? statSync(twin).size : squeeze(readFileSync(file));
	known.set(file, size);
	return size;
}

/** Bytes after brotli at its best. */
const squeeze = (data: Buffer): number =>
	brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
		.length;

/** A script and all that it imports at once; what it imports later, on a reader's wish, is not counted. */
function withImports(file: string, found = new Set<string>()): Set<string> {
	if (found.has(file) || !existsSync(file)) return found;
	found.add(file);
	const text = readFileSync(file, 'utf8');
	for (const [, specifier = ''] of text.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g))
		withImports(path.join(path.dirname(file), specifier), found);
	return found;
}

/**
 * Weighs every page of a built folder; frozen editions were weighed when they were frozen.
 * @param folder the built site, made without a sub-path
 * @throws when a page names a script or a style sheet that is not there
 */
export function weigh(folder: string): Weight[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll(path.sep, '/'))
		.filter((name) => name.endsWith('.html') && !isFrozen(name))
		.sort()
		.map((name) => weighPage(folder, name));
}

function weighPage(folder: string, name: string): Weight {
	const html = readFileSync(path.join(folder, name), 'utf8');
	const $ = load(html);
	const files = (selector: string, attribute: string) =>
		$(selector)
			.get()
			.map((node) => path.join(folder, $(node).attr(attribute) ?? ''));
	const styles = files('link[rel=stylesheet]:not([disabled])', 'href');
	const scripts = new Set<string>();
	for (const file of [...files('script[src]', 'src'), ...files('link[rel=modulepreload]', 'href')])
		withImports(file, scripts);
	const add = (all: Iterable<string>) => [...all].reduce((sum, file) => sum + sent(file), 0);

	const css = [$('style').text(), ...styles.map((file) => readFileSync(file, 'utf8'))].join('\n');
	// What is only read out stands in the system's letters.
	$('script, style, .unseen').remove();
	const letters = new Set([...$('body').text()].map((letter) => letter.codePointAt(0) ?? 0));
	// A face counts if any letter of the page is in its range, in whichever family: never too little.
	const fonts = new Set(
		facesOf(css)
			.filter((face) => [...letters].some((code) => inRange(face, code)))
			.map((face) => path.join(folder, face.file))
	);
	const weight = { html: sent(path.join(folder, name)), css: add(styles), js: add(scripts) };
	return {
		address: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
		...weight,
		fonts: [...fonts].reduce((sum, file) => sum + statSync(file).size, 0),
		total: weight.html + weight.css + weight.js
	};
}
