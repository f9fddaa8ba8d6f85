import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from 'playwright/test';

/** A newsroom's server: another origin than ours, with nothing on its pages but what a test pastes. */
export interface Newsroom {
	origin: string;
	/** Puts HTML into the body of a page, and gives the page's address. */
	publish(body: string): string;
}

/** Tests that have a newsroom. A real server, because browsers keep invented hosts from framing local ones. */
export const test = base.extend<object, { newsroom: Newsroom }>({
	newsroom: [
		// Playwright reads what a fixture needs from this pattern; this one needs nothing.
		async ({}, use) => {
			const published = new Map<string, string>();
			const server = createServer((request, response) => {
				const body = published.get(request.url ?? '');
				response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
				response.end(
					`<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>` +
						`<link rel="icon" href="data:,"><style>body{margin:0}</style><body>${body ?? ''}</body></html>`
				);
			});
			await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
			const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
			await use({
				origin,
				publish: (body) => {
					const path = `/${published.size}`;
					published.set(path, body);
					return origin + path;
				}
			});
			server.closeAllConnections();
			server.close();
		},
		{ scope: 'worker' }
	]
});
