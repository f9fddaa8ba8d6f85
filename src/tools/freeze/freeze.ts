/** Writes editions: their files and their lines in the list. It never touches an edition that is there. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
	folderOf,
	MANIFEST,
	manifestText,
	readManifest,
	sha256,
	type Edition
} from '#lib/server/editions/manifest.ts';
import type { Freezable } from '#lib/server/editions/fingerprint.ts';
import { facesOf } from '../faces.ts';
import { frozenData } from './data.ts';
import { EDITION_LINE, frozenPage, UP } from './page.ts';

/** Those of which a new edition is due: they have none, or tell something else than their newest one. */
export function dueNow(now: readonly Freezable[], editions: readonly Edition[]): Freezable[] {
	const newest = new Map([...editions].sort((a, b) => a.n - b.n).map((e) => [e.id, e.fingerprint]));
	return now.filter(({ id, fingerprint }) => newest.get(id) !== fingerprint);
}

/** A built site, and the origin it was built for; below no sub-path. */
export interface Built {
	folder: string;
	origin: string;
}

/**
 * The files of an edition, by name.
 * @throws an Error with one sentence when the embed is not built or cannot stand alone
 */
export function filesOfEdition(
	{ folder, origin }: Built,
	id: string,
	n: number,
	date: string
): Map<string, string> {
	const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
	const enhance = '_app/immutable/enhance';
	const newer = readdirSync(path.join(folder, enhance)).find((file) => /^newer\.\w+\.js$/.test(file));
	if (!newer || !existsSync(path.join(folder, `embed/${id}/index.html`)))
		throw new Error(`embed/${id}/ is not built; build the site first.`);
	const files = new Map<string, string>();
	try {
		const html = read(`embed/${id}/index.html`);
		const page = frozenPage({
			html,
			origin,
			n,
			date,
			script: read,
			newer: read(`${enhance}/${newer}`),
			icon: read('icon.svg')
		});
		files.set('index.html', page);
	} catch (error) {
		throw new Error(`embed/${id}/ cannot be frozen: ${(error as Error).message}.`, { cause: error });
	}
	// The JSON holds only rows that may be passed on; the CSV is built only where rows may be downloaded.
	if (existsSync(path.join(folder, `charts/${id}.csv`))) files.set('rows.csv', read(`charts/${id}.csv`));
	if (files.has('rows.csv'))
		files.set('data.json', frozenData(read(`charts/${id}.json`), origin, { n, date }));
	return files;
}

/** The fonts that a frozen page asks for, by their addresses below the base path, each with the hash of its bytes. */
function fontsOf({ folder }: Built, page: string): Record<string, string> {
	const addresses = facesOf(page).map(({ file }) => file.replace(UP, '/'));
	return Object.fromEntries(
		addresses.map((address) => [address, sha256(readFileSync(path.join(folder, address)))])
	);
}

/**
 * Freezes each of `due`: writes its files and the list.
 * @param root the folder of the repository
 * @param date ISO day that the editions bear
 * @param why the reason, in a sentence, where the fingerprints tell of none
 * @returns the new editions
 * @throws an Error with one sentence before anything is written, when a page cannot be frozen or a folder is taken
 */
export function freeze(
	root: string,
	built: Built,
	due: readonly Freezable[],
	date: string,
	why?: string
): Edition[] {
	const editions = readManifest(root);
	const made = due.map(({ id, fingerprint, height, knots, corrections }) => {
		const n = Math.max(0, ...editions.filter((e) => e.id === id).map((e) => e.n)) + 1;
		const folder = folderOf({ id, n });
		if (existsSync(path.join(root, folder)))
			throw new Error(
				`${folder}/ is there, but ${MANIFEST} does not know it; remove it, or take the list back.`
			);
		const files = filesOfEdition(built, id, n, date);
		const edition: Edition = {
			id,
			n,
			date,
			height: height + EDITION_LINE,
			knots: knots.map(([width, px]) => [width, px + EDITION_LINE] as const),
			fingerprint,
			corrections,
			...(why ? { why } : {}),
			fonts: fontsOf(built, files.get('index.html') ?? ''),
			files: Object.fromEntries([...files].map(([name, text]) => [name, sha256(text)]))
		};
		return { edition, files };
	});
	const written: string[] = [];
	try {
		for (const { edition, files } of made) {
			const folder = path.join(root, folderOf(edition));
			mkdirSync(folder, { recursive: true });
			written.push(folder);
			for (const [name, text] of files) writeFileSync(path.join(folder, name), text, { flag: 'wx' });
		}
		writeFileSync(path.join(root, MANIFEST), manifestText([...editions, ...made.map((m) => m.edition)]));
	} catch (error) {
		// Half an edition is none.
		for (const folder of written) rmSync(folder, { recursive: true, force: true });
		throw error;
	}
	return made.map((m) => m.edition);
}
