/* What `npm test` does once Node is known to be new enough. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runChecks } from './check.mjs';
import { buildSite, installDependencies } from './setup.mjs';
import { sayErrors, Stop, tool } from './steps.mjs';
import { ofPlaywright, ofVitest, sum } from './tally.mjs';

/**
 * Sets everything up, then checks, builds and tests, and ends with a line `N passed, N failed`.
 * With `--quick` it leaves the browser out.
 * @param {string[]} args
 */
export const main = (args) =>
	sayErrors(async () => {
		const unknown = args.find((arg) => arg !== '--quick');
		if (unknown)
			throw new Stop(`'${unknown}' is not known: there is only --quick, which leaves the browser out.`);
		// The tests are about the site as it is by default, wherever this shell means to publish it.
		delete process.env.SITE_URL;
		delete process.env.BASE_PATH;
		delete process.env.REPORT_TO;
		const quick = args.includes('--quick');
		const folder = path.join(tmpdir(), `seventeen-metals-${process.pid}`);
		mkdirSync(folder, { recursive: true });
		try {
			await installDependencies();
			// Looked for at once: better to hear now than after ten minutes that there is none.
			const browser = quick ? '' : await (await import('./browser.mjs')).findBrowser();
			const tallies = [await runChecks()];
			const built = await buildSite().then(
				() => ({ passed: 1, failed: 0 }),
				(error) => (console.log(error.message), { passed: 0, failed: 1 })
			);
			tallies.push(built, await runVitest(folder, Boolean(built.passed)));
			if (browser && built.passed) tallies.push(await runPlaywright(folder, browser));
			else
				console.log(
					browser ? '\nNo site, so no tests in the browser.' : '\nQuick: the browser was left out.'
				);
			const { passed, failed, skipped } = sum(tallies);
			console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
			return failed || !passed ? 1 : 0;
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

/** The tests of content, code and built pages. @param {string} folder @param {boolean} built whether there is a site to read */
async function runVitest(folder, built) {
	console.log('\nTests of content, code and built pages');
	const report = path.join(folder, 'vitest.json');
	const which = built ? [] : ['--exclude', 'test/build/**'];
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const { code } = await tool('vitest/vitest.mjs', ['run', ...reporters, ...which], { show: true });
	return ofVitest(read(report), code);
}

/** The tests in the browser. @param {string} folder @param {string} browser path of the Chromium to drive */
async function runPlaywright(folder, browser) {
	console.log('\nTests in the browser');
	const report = path.join(folder, 'playwright.json');
	const { code } = await tool('playwright/cli.js', ['test', '-c', 'test/playwright.config.ts'], {
		show: true,
		env: {
			...process.env,
			BROWSER_PATH: browser,
			TEST_PORT: String(await freePort()),
			TEST_REPORT: report
		}
	});
	return ofPlaywright(read(report), code);
}

/** A report as it was written, or null when the runner died before writing it. @param {string} file */
function read(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

/** A port that nobody listens on. @returns {Promise<number>} */
const freePort = () =>
	new Promise((resolve) => {
		const server = createServer().listen(0, () => {
			const bound = server.address();
			server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 4199));
		});
	});
