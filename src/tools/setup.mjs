/* The dependencies and the build, each made only when something changed. Built-ins only. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lastLines, npm, step, Stop, tool } from './steps.mjs';

const NOTES = 'node_modules/.cache/seventeen-metals';
const stampFile = `${NOTES}/build.json`;

/**
 * Whether node_modules holds what the lock file asks for. npm writes the inner lock file last, so a broken-off set-up counts as none.
 * @returns {boolean}
 */
export function dependenciesAreThere() {
	if (!existsSync('node_modules/.package-lock.json')) return false;
	const asked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
	const there = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
	// Optional packages are for one machine each: the others are rightly missing.
	return Object.entries(asked).every(
		([name, entry]) =>
			name === '' || entry.optional || (there[name]?.version === entry.version && existsSync(name))
	);
}

/** Installs the dependencies unless they are there. Throws Stop with a sentence when it cannot. */
export async function installDependencies() {
	if (dependenciesAreThere()) return;
	await step('Installing the dependencies', async () => {
		const { code, output } = await npm([
			'ci',
			'--no-audit',
			'--no-fund',
			'--fetch-retries=2',
			'--fetch-retry-mintimeout=1000',
			'--fetch-retry-maxtimeout=8000'
		]);
		if (code) throw new Stop(whyNotInstalled(output));
	});
}

/**
 * A sentence for the ways in which `npm ci` fails.
 * @param {string} output what npm said
 * @returns {string}
 */
export function whyNotInstalled(output) {
	if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output))
		return 'The dependencies could not be fetched: the npm registry does not answer. Check the network (or the proxy in your npm settings) and run the command again.';
	if (/ENOSPC/.test(output))
		return 'The disk is full: free some space (about 500 MB) and run the command again.';
	if (/EACCES|EPERM/.test(output))
		return 'The folder node_modules cannot be written: check who owns this folder and run the command again.';
	return `The dependencies could not be installed. npm said:\n${lastLines(output, 12)}`;
}

/** Every file below `folder`, in a fixed order. @param {string} folder @returns {string[]} */
function filesBelow(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => path.join(folder, name))
		.filter((name) => statSync(name).isFile())
		.sort();
}

/** A hash over everything that the built site depends on. @returns {string} */
export function hashOfSources() {
	const hash = createHash('sha256');
	const single = ['package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
	for (const file of [...['src', 'static', 'content'].flatMap(filesBelow), ...single])
		hash.update(file).update('\0').update(readFileSync(file)).update('\0');
	hash.update(
		JSON.stringify([process.env.SITE_URL ?? '', process.env.BASE_PATH ?? '', process.env.REPORT_TO ?? ''])
	);
	return hash.digest('hex');
}

/** When build/ was made, or 0 when there is none. */
const builtAt = () => (existsSync('build/index.html') ? statSync('build/index.html').mtimeMs : 0);

/** Whether build/ was made from the sources and settings as they are now. @returns {boolean} */
export function buildIsFresh() {
	if (!existsSync(stampFile) || !builtAt()) return false;
	const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
	return stamp.built === builtAt() && stamp.sources === hashOfSources();
}

/**
 * Builds the site unless build/ is fresh.
 * @param {{ always?: boolean }} [options] `always` builds even then
 * @returns {Promise<number>} seconds it took, 0 when nothing had to be done; throws Stop with the builder's last lines
 */
export async function buildSite({ always = false } = {}) {
	if (!always && buildIsFresh()) return 0;
	const sources = hashOfSources();
	const begun = Date.now();
	await step('Building the site', async () => {
		const { code, output } = await tool('vite/bin/vite.js', ['build']);
		if (code || !builtAt()) throw new Stop(`The site could not be built:\n${lastLines(output)}`);
	});
	mkdirSync(NOTES, { recursive: true });
	writeFileSync(stampFile, JSON.stringify({ sources, built: builtAt() }));
	return (Date.now() - begun) / 1000;
}
