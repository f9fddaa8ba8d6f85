import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildElsewhere } from '../../src/tools/build-elsewhere.ts';
import { BUILD, filesOf } from './site.ts';

/** A hash of each file of a built folder. */
const prints = (folder: string): Map<string, string> =>
	new Map(
		filesOf(folder).map((file) => [
			file,
			createHash('sha256')
				.update(readFileSync(path.join(folder, file)))
				.digest('hex')
		])
	);

describe('built again in another folder', () => {
	let remove = async () => {};
	let again = new Map<string, string>();
	const first = prints(BUILD);
	beforeAll(async () => {
		const built = await buildElsewhere();
		remove = built.remove;
		again = prints(built.folder);
	}, 600_000);
	afterAll(() => remove());

	it('the site has the same files', () => {
		expect(first.size).toBeGreaterThan(300);
		expect([...again.keys()].sort()).toEqual([...first.keys()].sort());
	});

	it('each file has the same bytes', () => {
		const others = [...first].filter(([file, print]) => again.get(file) !== print).map(([file]) => file);
		expect(others).toEqual([]);
	});
});
