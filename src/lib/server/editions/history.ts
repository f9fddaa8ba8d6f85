/**
 * A second witness beside the list of editions: file and line could go together, and the list would be in order again.
 * What was once committed in an edition has to stand where it stood, byte by byte.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT } from './manifest.ts';

/** `:000000 100644 <none> <blob> A<tab><file>`, as git tells of a file that a commit added. */
const ADDED = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) A\t(.+)$/gm;

/** The name that git gives to the bytes of a file, made with the hash that `like` is of. */
function blobOf(file: string, like: string): string {
	const bytes = readFileSync(file);
	const hash = createHash(like.length > 40 ? 'sha256' : 'sha1');
	return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * A sentence for each file of an edition that some commit brought and that is gone or another one now. Without a
 * history there is nothing to say, and of a shallow one only what it tells.
 * @param root the folder of the repository
 */
export function historyProblems(root: string): string[] {
	let told: string;
	const asked = ['log', '--no-renames', '--diff-filter=A', '--raw', '--no-abbrev', '--format=', '--'];
	try {
		told = execFileSync('git', [...asked, KEPT], {
			cwd: root,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			maxBuffer: 1 << 28
		});
	} catch {
		return [];
	}
	// Two branches may have brought the same edition: then it may be either.
	const brought = new Map<string, Set<string>>();
	for (const [, blob = '', file = ''] of told.matchAll(ADDED))
		brought.set(file, (brought.get(file) ?? new Set()).add(blob));
	return [...brought].flatMap(([file, blobs]) => {
		const [like = ''] = blobs;
		const now = join(root, file);
		if (existsSync(now) && blobs.has(blobOf(now, like))) return [];
		return [
			`${file}: a commit gave it out, and it is not as it was; take it back from that commit, with its line in the list.`
		];
	});
}
