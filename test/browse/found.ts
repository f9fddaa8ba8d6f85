import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isFrozen } from '#lib/text/edition.ts';
import { sample } from './sample.ts';

const BUILD = path.join(import.meta.dirname, '../../build');

/** Addresses of all built pages, with the page for wrong addresses, without frozen editions: those have guards of their own. */
const built: string[] = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
	.map((name) => name.replaceAll(path.sep, '/'))
	.filter((name) => name.endsWith('.html') && !isFrozen(name))
	.map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`)
	.sort();

const fileOf = (address: string) => path.join(BUILD, address, address.endsWith('/') ? 'index.html' : '');

/** Bytes of a page's HTML: a page of thousands of rows is looked at less often. */
export const bytes = (address: string): number => statSync(fileOf(address)).size;

/** Addresses of the pages to look at, found by looking; of a route with very many pages five stand for all. */
export const addresses: string[] = sample(built, bytes);

const isEmbed = (address: string) => address.startsWith('/embed/');
/** Addresses of the embeds, every one of them: each is somebody else's page. And of all other pages. */
export const embeds = built.filter(isEmbed);
export const proper = addresses.filter((address) => !isEmbed(address));
/** Addresses of the chapters and of the chart pages. */
export const chapters = addresses.filter((address) => /^\/chapters\/[^/]+\/$/.test(address));
export const charts = addresses.filter((address) => /^\/charts\/[^/]+\/$/.test(address));

/** Pages on which a reader can walk the marks of a drawing. */
export const walkable = addresses.filter((address) =>
	/\sdata-walk\b/.test(readFileSync(fileOf(address), 'utf8'))
);
