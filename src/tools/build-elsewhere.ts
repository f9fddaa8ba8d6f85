import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lastLines, run } from './steps.mjs';

const SOURCES = [
	'src',
	'static',
	'content',
	'package.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];

/**
 * Builds the site in a copy, so that build/ stays as it is, and under other settings if wished. No compressed twins are made.
 * @param settings SITE_URL and BASE_PATH of the copy; as they are here when left out
 * @param prepare may change the copy before it is built: it gets the folder of the copy
 * @returns the built folder and a function that removes the copy; throws what the builder said when it fails
 */
export async function buildElsewhere(
	settings?: { SITE_URL: string; BASE_PATH: string },
	prepare: (copy: string) => Promise<void> = async () => {}
) {
	const copy = await mkdtemp(path.join(tmpdir(), 'seventeen-metals-'));
	const remove = () => rm(copy, { recursive: true, force: true });
	try {
		for (const source of SOURCES.filter((name) => existsSync(name)))
			await cp(source, path.join(copy, source), { recursive: true });
		await symlink(path.resolve('node_modules'), path.join(copy, 'node_modules'), 'junction');
		const config = path.join(copy, 'svelte.config.js');
		const written = await readFile(config, 'utf8');
		await writeFile(config, written.replace('precompress: true', 'precompress: false'));
		await prepare(copy);
		// The test runner marks its children by NODE_ENV and VITEST: the builder must not think it is under test.
		const { NODE_ENV: _, VITEST: __, ...env } = process.env;
		const { code, output } = await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
			cwd: copy,
			env: { ...env, ...settings }
		});
		if (code)
			throw new Error(
				`${settings ? `under ${settings.SITE_URL}${settings.BASE_PATH}` : 'in a copy'}: ${lastLines(output, 8)}`
			);
		return { folder: path.join(copy, 'build'), remove };
	} catch (error) {
		await remove();
		throw error;
	}
}
