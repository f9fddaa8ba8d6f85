import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from 'playwright/test';

/** A newsroom's server: another origin than ours, with nothing on its pages but what a test pastes. */
export interface Newsroom {
	origin: string;
	/** Puts HTML into the body of a page, and gives the page's address. `headers` go with it. */
	publish(body: string, headers?: Record<string, string>): string;
	/** Serves a script of a package, and gives its address. */
	script(file: string): string;
}

interface Published {
	text: string;
	headers: Record<string, string>;
}

const page = (body: string): string =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>` +
	`<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">` +
	`<link rel="stylesheet" href="/news.css"></head><body>${body}</body></html>`;

/** Tests that have a newsroom. A real server, because browsers keep invented hosts from framing local ones. */
export const test = base.extend<object, { newsroom: Newsroom }>({
	newsroom: [
		// Playwright reads what a fixture needs from this pattern; this one needs nothing.
		async ({}, use) => {
			const published = new Map<string, Published>([
				['/news.css', { text: 'body{margin:0}', headers: { 'content-type': 'text/css' } }]
			]);
			const server = createServer((request, response) => {
				// What stands behind a question mark does not matter here.
				const found = published.get((request.url ?? '').split('?')[0] ?? '');
				response.writeHead(found ? 200 : 404, {
					'content-type': 'text/html; charset=utf-8',
					...found?.headers
				});
				response.end(found?.text ?? '');
			});
			await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
			const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
			const put = (text: string, headers: Record<string, string>) => {
				const path = `/${published.size}`;
				published.set(path, { text, headers });
				return origin + path;
			};
			await use({
				origin,
				publish: (body, headers = {}) => put(page(body), headers),
				script: (file) => put(readFileSync(file, 'utf8'), { 'content-type': 'text/javascript' })
			});
			server.closeAllConnections();
			server.close();
		},
		{ scope: 'worker' }
	]
});
