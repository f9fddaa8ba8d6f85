/** Whether the frozen editions are as they were frozen, and whether a new one is due. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { freezables, type Freezable } from './fingerprint.ts';
import { historyProblems } from './history.ts';
import { folderOf, KEPT, MANIFEST, readManifest, sha256, type Edition } from './manifest.ts';

const BACK = 'take it back from the last commit that has it, for an edition never changes';

/** Every file below the folder of the editions, from the root of the repository, with forward slashes. */
function keptFiles(root: string): string[] {
	const folder = join(root, KEPT);
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => `${KEPT}/${name.replaceAll('\\', '/')}`)
		.filter((name) => statSync(join(root, name)).isFile())
		.sort();
}

/** A sentence for each font that editions rest on and that is missing or changed. */
function fontProblems(root: string, editions: readonly Edition[]): string[] {
	const fonts = new Map(editions.flatMap((e) => Object.entries(e.fonts)));
	return [...fonts].flatMap(([address, hash]) => {
		const file = `static${address}`;
		const same = existsSync(join(root, file)) && sha256(readFileSync(join(root, file))) === hash;
		const mend =
			'take it back from the last commit, and give a changed font a new folder, such as /fonts/v2/';
		return same ? [] : [`${file}: frozen editions rest on its bytes, and they are gone; ${mend}.`];
	});
}

/** A sentence for each file of an edition that is missing, changed, or in no edition of the list; and of its fonts. */
export function fileProblems(root: string, editions: readonly Edition[]): string[] {
	const listed = new Map(
		editions.flatMap((e) => Object.entries(e.files).map(([name, hash]) => [`${folderOf(e)}/${name}`, hash]))
	);
	const changed = [...listed].flatMap(([file, hash]) => {
		if (!existsSync(join(root, file))) return [`${file}: it is missing; ${BACK}.`];
		return sha256(readFileSync(join(root, file))) === hash
			? []
			: [`${file}: its bytes are not those that were frozen; ${BACK}.`];
	});
	const unlisted = keptFiles(root)
		.filter((file) => !listed.has(file))
		.map((file) => `${file}: it is in no edition of ${MANIFEST}; remove it, or take the list back.`);
	return [...changed, ...unlisted, ...fontProblems(root, editions)];
}

/** A sentence for each gap or doubling in the numbers of a chart's editions. */
function numberProblems(editions: readonly Edition[]): string[] {
	return [...new Set(editions.map((e) => e.id))].flatMap((id) => {
		const own = editions.filter((e) => e.id === id);
		const odd = own
			.map((e) => e.n)
			.sort((a, b) => a - b)
			.find((n, i) => n !== i + 1);
		return odd === undefined
			? []
			: [
					`${MANIFEST}: the editions of ${id} are not numbered 1 to ${own.length}; take the list back from the last commit.`
				];
	});
}

/** A sentence for each chart that has no edition, or tells something else than its newest one. */
export function dueProblems(now: readonly Freezable[], editions: readonly Edition[]): string[] {
	return now.flatMap(({ id, fingerprint }) => {
		const file = id === 'map' ? 'the map' : `content/charts/${id}.yaml`;
		const mend = `run: npm run freeze -- ${id}`;
		const newest = editions
			.filter((e) => e.id === id)
			.reduce<Edition | null>((a, b) => (a && a.n > b.n ? a : b), null);
		if (!newest) return [`${file}: it has no frozen edition; ${mend}.`];
		return newest.fingerprint === fingerprint
			? []
			: [`${file}: it tells something else than its edition ${newest.n} of ${newest.date}; ${mend}.`];
	});
}

/** A sentence for each chart that has editions and is gone: they lead to its page, and ask below its address. */
function goneProblems(now: readonly Freezable[], editions: readonly Edition[]): string[] {
	const here = new Set(now.map(({ id }) => id));
	return [...new Set(editions.map(({ id }) => id))]
		.filter((id) => !here.has(id))
		.map(
			(id) => `content/charts/${id}.yaml: it is gone, but its frozen editions lead to its page; take it back.`
		);
}

/**
 * All that is wrong with the editions. Before the first publication, when the list is empty, none is wanted.
 * @param root the folder of the repository
 */
export function checkEditions(
	root = process.cwd(),
	now: () => readonly Freezable[] = freezables
): { looked: string; problems: string[] } {
	let editions: Edition[];
	try {
		editions = readManifest(root);
	} catch (error) {
		return { looked: 'the frozen editions', problems: [(error as Error).message] };
	}
	const kept = [...numberProblems(editions), ...fileProblems(root, editions), ...historyProblems(root)];
	const all = editions.length ? now() : [];
	const due = editions.length ? [...goneProblems(all, editions), ...dueProblems(all, editions)] : [];
	return { looked: `${editions.length || 'no'} frozen editions`, problems: [...new Set([...kept, ...due])] };
}
