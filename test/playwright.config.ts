import path from 'node:path';
import { defineConfig } from 'playwright/test';

// `npm test` names a free port, a browser that starts, and a file for its count. By hand, the usual ones serve.
const port = process.env.TEST_PORT ?? '4199';
const executablePath = process.env.BROWSER_PATH || undefined;
const asRoot = process.getuid?.() === 0;

export default defineConfig({
	testDir: 'browse',
	outputDir: '../test-results',
	workers: 2,
	fullyParallel: true,
	retries: 0,
	timeout: 180_000,
	// A busy machine is slow; no test is about speed.
	expect: { timeout: 25_000 },
	reporter: process.env.TEST_REPORT
		? [[process.env.CI ? 'dot' : 'list'], ['json', { outputFile: process.env.TEST_REPORT }]]
		: 'list',
	use: {
		baseURL: `http://localhost:${port}`,
		launchOptions: { executablePath, args: asRoot ? ['--no-sandbox'] : [] }
	},
	webServer: {
		command: `node src/tools/serve.mjs ${port}`,
		cwd: path.join(import.meta.dirname, '..'),
		port: Number(port),
		reuseExistingServer: false
	}
});
