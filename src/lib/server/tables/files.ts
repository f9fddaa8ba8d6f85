import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { CheckInput } from '#lib/data/check.ts';
import type { TableFile } from '#lib/data/checks/files.ts';
import type { DataPackage } from '#lib/data/package.ts';

const FOLDER = join(process.cwd(), 'content/tables');
const PACKAGE = join(FOLDER, 'datapackage.json');
const require = createRequire(import.meta.url);

/** The hash of some bytes as a data package writes it. */
function hashOf(bytes: Uint8Array): string {
	return 'sha256:' + createHash('sha256').update(bytes).digest('hex');
}

/** A file's bytes as the checks want them. */
export function tableFile(bytes: Uint8Array): TableFile {
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	return { text, bytes: bytes.length, hash: hashOf(bytes), utf8: !text.includes('\ufffd') };
}

/** Reads datapackage.json, every CSV beside it, and the world atlas. Throws when the package cannot be read. */
export function readInput(): CheckInput {
	let pkg: DataPackage;
	try {
		pkg = JSON.parse(readFileSync(PACKAGE, 'utf8')) as DataPackage;
	} catch (error) {
		const reason = (error as Error).message;
		throw new Error(`content/tables/datapackage.json: it cannot be read (${reason}); mend the JSON.`, {
			cause: error
		});
	}
	const names = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
	const files = new Map(names.map((name) => [name, tableFile(readFileSync(join(FOLDER, name)))]));
	const atlas = JSON.parse(
		readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8')
	) as Topology;
	return { package: pkg, files, atlas };
}

/** Writes the bytes and hashes of the files as they are into datapackage.json; gives the names that changed. */
export function refreshHashes(): string[] {
	const { package: pkg, files } = readInput();
	const changed: string[] = [];
	for (const resource of pkg.resources) {
		const file = files.get(resource.path);
		if (!file || (file.bytes === resource.bytes && file.hash === resource.hash)) continue;
		resource.bytes = file.bytes;
		resource.hash = file.hash;
		changed.push(resource.path);
	}
	if (changed.length) writeFileSync(PACKAGE, JSON.stringify(pkg, null, '\t') + '\n');
	return changed;
}
