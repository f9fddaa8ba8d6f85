/* Finds a Chromium that really starts. Needs the dependencies. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run, step, Stop, tool } from './steps.mjs';

/** Names under which systems keep a Chromium, on the PATH or in full. */
const SYSTEM = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'microsoft-edge-stable',
	'microsoft-edge',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

const isRoot = process.getuid?.() === 0;

/** Chromium refuses its sandbox to root. */
export const launchArgs = isRoot ? ['--no-sandbox'] : [];

/** The full path of a program, or '' when there is none. @param {string} name @returns {string} */
function where(name) {
	if (path.isAbsolute(name)) return existsSync(name) ? name : '';
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? '';
}

/** Whether a browser starts and opens a page. @param {string} executablePath @returns {Promise<boolean>} */
async function starts(executablePath) {
	const { chromium } = await import('playwright');
	try {
		const browser = await chromium.launch({ executablePath, args: launchArgs, timeout: 30_000 });
		await browser.newPage();
		await browser.close();
		return true;
	} catch {
		return false;
	}
}

/** The first program of a list that starts. @param {string[]} files @returns {Promise<string>} '' when none does */
async function firstThatStarts(files) {
	for (const file of files) if (file && existsSync(file) && (await starts(file))) return file;
	return '';
}

/**
 * The path of a Chromium that starts: the one named in BROWSER_PATH or CHROME_PATH, Playwright's own, one of the
 * system's; else it installs one. Throws Stop, saying what to do, when nothing helps.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
	const named = process.env.BROWSER_PATH || process.env.CHROME_PATH;
	if (named) {
		if (await firstThatStarts([where(named)])) return where(named);
		throw new Stop(`The browser named in BROWSER_PATH or CHROME_PATH, '${named}', does not start.`);
	}
	const { chromium } = await import('playwright');
	const system = () => SYSTEM.map(where);
	const there = await firstThatStarts([chromium.executablePath(), ...system()]);
	if (there) return there;

	const fetched = await step('Fetching a browser for the tests', async () => {
		const { code } = await tool('playwright/cli.js', ['install', 'chromium'], { limit: 300 });
		return code === 0 && (await starts(chromium.executablePath()));
	});
	if (fetched) return chromium.executablePath();

	if (isRoot && where('apt-get')) {
		await step('Installing a browser from the system’s packages', async () => {
			await run('apt-get', ['update'], { limit: 300 });
			await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
				limit: 900,
				env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
			});
		});
		const installed = await firstThatStarts(system());
		if (installed) return installed;
	}
	throw new Stop(
		'The tests need a Chromium, and none was found or could be fetched. Install Chromium, Chrome or Edge, ' +
			'or set BROWSER_PATH to one that starts. Without a browser, `npm test -- --quick` runs the other tests.'
	);
}
