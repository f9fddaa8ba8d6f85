/** How the build grows with the number of charts: the real ones are copied under other names, in a copy of the project. */
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildElsewhere } from './build-elsewhere.ts';

/** A built site, measured. */
export interface Grown {
	/** Charts that were added to the real ones. */
	more: number;
	seconds: number;
	files: number;
	/** Bytes of all files. */
	bytes: number;
	/** Bytes of each file that is there however many charts there are, by its path. */
	shared: Map<string, number>;
}

/** Adds `more` charts to a copy of the project, each a real one under another name. */
async function addCharts(copy: string, more: number): Promise<void> {
	const folder = path.join(copy, 'content/charts');
	const real = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
	for (let n = 0; n < more; n++) {
		const file = real[n % real.length] ?? '';
		const text = await readFile(path.join(folder, file), 'utf8');
		await writeFile(path.join(folder, file.replace('.yaml', `-copy-${n + 1}.yaml`)), text);
	}
}

/** Builds the site with `more` charts than there are. @throws what the builder said when it fails */
export async function growCharts(more: number): Promise<Grown> {
	const begun = performance.now();
	const { folder, remove } = await buildElsewhere(undefined, (copy) => addCharts(copy, more));
	try {
		const seconds = (performance.now() - begun) / 1000;
		const names = await readdir(folder, { recursive: true });
		const shared = new Map<string, number>();
		let [files, bytes] = [0, 0];
		for (const name of names) {
			const found = await stat(path.join(folder, name));
			if (!found.isFile()) continue;
			files += 1;
			bytes += found.size;
			if (!/-copy-\d+/.test(name)) shared.set(name, found.size);
		}
		return { more, seconds, files, bytes, shared };
	} finally {
		await remove();
	}
}

/** What the last of several builds says beside the first, which has no added chart. */
export function sayGrowth(sites: readonly Grown[]): string {
	const [first, last] = [sites[0], sites.at(-1)];
	if (!first || !last) return '';
	const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
	const line = `${`+${last.more}`.padStart(6)} charts  ${last.seconds.toFixed(1).padStart(7)} s  ${String(last.files).padStart(6)} files  ${mb(last.bytes).padStart(9)}`;
	if (!last.more) return line;
	const each = ((last.seconds - first.seconds) / last.more).toFixed(2);
	const grown = [...last.shared]
		.map(([name, bytes]) => ({ name, bytes, before: first.shared.get(name) ?? 0 }))
		.filter(({ bytes, before }) => bytes > 1.1 * before && bytes - before > 1000)
		.sort((a, b) => b.bytes - a.bytes)
		.slice(0, 8)
		.map(
			({ name, bytes, before }) =>
				`          ${name}: ${(before / 1000).toFixed(0)} to ${(bytes / 1000).toFixed(0)} KB`
		);
	return [`${line}  ${each} s for each`, ...grown].join('\n');
}
