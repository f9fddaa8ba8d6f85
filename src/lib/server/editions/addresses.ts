/**
 * The list of all live addresses that stand in other people's pages and programs: frames, what systems ask of them,
 * files. It is written with the editions. Nothing is taken out of it: an address that was given out leads somewhere for ever.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHART_SCHEMA } from '#lib/charts/picture/chart-schema.ts';
import { INDEX, INDEX_SCHEMA } from '#lib/charts/picture/index-of.ts';
import { chartForms } from '#lib/text/chart-forms.ts';
import { CARDS } from '#lib/text/embed-ids.ts';
import { chapters } from '../chapters.ts';
import { KIT } from '../kit.ts';
import { taken, takenIds } from '../taken.ts';

/** Where the list stands, from the root of the repository. */
export const ADDRESSES = 'content/addresses.txt';

/** The list, below the base path; empty before the first publication. @param root the folder of the repository */
export function readAddresses(root: string): string[] {
	const file = join(root, ADDRESSES);
	return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/** The list as it is written: an address a line, in the order of the alphabet, each once. */
export const addressesText = (...lists: (readonly string[])[]): string =>
	[...new Set(lists.flat())]
		.sort()
		.map((address) => `${address}\n`)
		.join('');

/** All that is given out now: of every chart and the map, and of the cards of chapters. @throws as `taken` */
export function addressesNow(): string[] {
	const charts = takenIds().flatMap((id) => [
		...Object.values(chartForms(taken(id))),
		`/embed/${id}/editions.json`
	]);
	const cards = chapters().flatMap(({ slug }) => [
		`/chapters/${slug}/`,
		`/embed/${CARDS}/${slug}/`,
		`/oembed/${CARDS}/${slug}.json`
	]);
	return [...new Set([...charts, ...cards, '/embed.js', INDEX, INDEX_SCHEMA, CHART_SCHEMA, KIT])].sort();
}

/** What commits took out of the list. Without a history there is nothing to say. */
function takenOut(root: string): string[] {
	try {
		const told = execFileSync('git', ['log', '-p', '--format=', '--', ADDRESSES], {
			cwd: root,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			maxBuffer: 1 << 28
		});
		return [...told.matchAll(/^-(\/.*)$/gm)].map(([, address = '']) => address);
	} catch {
		return [];
	}
}

/**
 * A sentence for each address that was given out and leads nowhere now, or was taken out of the list, and one where new
 * ones are not in it yet. Before the first publication, when there is no list, none is wanted.
 * @param root the folder of the repository
 * @param now what is given out now
 */
export function checkAddresses(
	root = process.cwd(),
	now: () => readonly string[] = addressesNow
): { looked: string; problems: string[] } {
	const list = readAddresses(root);
	const out = new Set(takenOut(root).filter((address) => !list.includes(address)));
	const here = new Set(list.length ? now() : []);
	const fresh = [...here].filter((address) => !list.includes(address) && !out.has(address));
	return {
		looked: `${list.length || 'no'} addresses given out`,
		problems: [
			...list
				.filter((address) => !here.has(address))
				.map(
					(address) => `${ADDRESSES}: ${address} was given out and leads nowhere; take back what it led to.`
				),
			...[...out].map(
				(address) => `${ADDRESSES}: ${address} was given out and is not in the list; take the line back.`
			),
			...(fresh.length
				? [
						`${ADDRESSES}: ${fresh[0]} is given out and not in it${fresh.length > 1 ? `, nor are ${fresh.length - 1} more` : ''}; run: npm run freeze.`
					]
				: [])
		]
	};
}
