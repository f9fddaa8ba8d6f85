/** The list of all editions ever frozen. Addresses on it are promised for ever, so nothing is taken out of it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionMark } from '#lib/text/edition.ts';

/** Where the list stands, and where the files of editions do, from the root of the repository. */
export const MANIFEST = 'content/editions.json';
export const KEPT = 'static/embed';

export interface Edition extends EditionMark {
	/** Id of the chart, or `map`. */
	id: string;
	/** Over what the reader was told; another one means that a new edition is due. */
	fingerprint: string;
	/** Ids of the corrections that it already had in it. */
	corrections: string[];
	/** Why it was made although its fingerprint is that of the one before, in a sentence; left out where it is not. */
	why?: string;
	/** From the address of each font that it rests on, below the base path, to the SHA-256 of its bytes, in hex. */
	fonts: Record<string, string>;
	/** From the name of each of its files to the SHA-256 of its bytes, in hex. */
	files: Record<string, string>;
}

/** The SHA-256 of text or bytes, in hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The folder of an edition from the root of the repository: `static/embed/china-quotas/v/1`. */
export const folderOf = ({ id, n }: Pick<Edition, 'id' | 'n'>): string => `${KEPT}/${id}/v/${n}`;

const isHashes = (value: unknown): value is Record<string, string> =>
	typeof value === 'object' &&
	value !== null &&
	Object.values(value).every((hash) => /^[0-9a-f]{64}$/.test(String(hash)));

const isEdition = (e: unknown): e is Edition => {
	if (typeof e !== 'object' || !e) return false;
	const { id, n, date, height, fingerprint, corrections, fonts, files } = e as Record<string, unknown>;
	return (
		/^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(id)) &&
		Number.isInteger(n) &&
		/^\d{4}-\d{2}-\d{2}$/.test(String(date)) &&
		Number(height) > 0 &&
		/^[0-9a-f]{64}$/.test(String(fingerprint)) &&
		Array.isArray(corrections) &&
		isHashes(fonts) &&
		isHashes(files) &&
		'index.html' in files
	);
};

/**
 * The editions of a repository, as they stand in its list; none where there is no list.
 * @param root the folder of the repository
 * @throws an Error with one sentence when the list cannot be read or an entry is not whole
 */
export function readManifest(root: string): Edition[] {
	const file = join(root, MANIFEST);
	if (!existsSync(file)) return [];
	const broken = (why: string) =>
		new Error(`${MANIFEST}: ${why}; take the file back from the last commit, for it is written by a tool.`);
	let list: unknown;
	try {
		list = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw broken(`it cannot be read (${(error as Error).message})`);
	}
	if (!Array.isArray(list)) throw broken('it is not a list');
	list.forEach((entry, i) => {
		if (!isEdition(entry)) throw broken(`entry ${i + 1} is not a whole edition`);
	});
	return list as Edition[];
}

/** The list as it is written: in the order of ids and numbers, an edition a line, so that two hands seldom meet. */
export function manifestText(editions: readonly Edition[]): string {
	const sorted = [...editions].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.n - b.n));
	const line = ({ id, n, date, height, knots, fingerprint, corrections, why, fonts, files }: Edition) =>
		JSON.stringify({ id, n, date, height, knots, fingerprint, corrections, why, fonts, files });
	return sorted.length ? `[\n${sorted.map((e) => `\t${line(e)}`).join(',\n')}\n]\n` : '[]\n';
}
