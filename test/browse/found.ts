import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const BUILD = path.join(import.meta.dirname, '../../build');

/** Addresses of all built pages, found by looking, with the page for wrong addresses. */
export const addresses: string[] = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
	.map((name) => name.replaceAll(path.sep, '/'))
	.filter((name) => name.endsWith('.html'))
	.map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`)
	.sort();

/** Addresses of the embeds, and of all other pages. */
export const embeds = addresses.filter((address) => address.startsWith('/embed/'));
export const proper = addresses.filter((address) => !address.startsWith('/embed/'));
/** Addresses of the chapters and of the chart pages. */
export const chapters = addresses.filter((address) => /^\/chapters\/[^/]+\/$/.test(address));
export const charts = addresses.filter((address) => /^\/charts\/[^/]+\/$/.test(address));

const fileOf = (address: string) => path.join(BUILD, address, address.endsWith('/') ? 'index.html' : '');

/** Pages on which a reader can walk the marks of a drawing. */
export const walkable = addresses.filter((address) =>
	/\sdata-walk\b/.test(readFileSync(fileOf(address), 'utf8'))
);

/** Bytes of a page's HTML: a page of thousands of rows is looked at less often. */
export const bytes = (address: string): number => statSync(fileOf(address)).size;
