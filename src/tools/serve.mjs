/* The static server that `npm start` and the browser tests use: sirv, the rules of _headers, 404.html. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { Stop } from './steps.mjs';

/**
 * Reads a `_headers` file: lines that begin with a slash are patterns (`*` for anything, `:name` for one folder), indented
 * lines below are their headers.
 * @param {string} text
 * @returns {{ matches: (address: string) => boolean, headers: [string, string][] }[]}
 */
export function readHeaderRules(text) {
	/** @type {ReturnType<typeof readHeaderRules>} */
	const rules = [];
	for (const line of text.split('\n')) {
		if (!line.trim() || line.trim().startsWith('#')) continue;
		if (/^\S/.test(line)) {
			const pattern = new RegExp(
				`^${line
					.trim()
					.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
					.replaceAll('*', '.*')
					.replaceAll(/:[a-z]\w*/gi, '[^/]+')}$`
			);
			rules.push({ matches: (address) => pattern.test(address), headers: [] });
		} else {
			const colon = line.indexOf(':');
			rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
		}
	}
	return rules;
}

/**
 * Serves `folder` below `base`.
 * @param {{ folder?: string, base?: string, port: number }} options port 0 takes any free one
 * @returns {Promise<{ port: number, close: () => void }>} throws Stop when there is nothing to serve, and Node's error (code EADDRINUSE) for a taken port
 */
export async function serve({ folder = 'build', base = '', port }) {
	if (!existsSync(path.join(folder, 'index.html')))
		throw new Stop(`There is no built site in ${folder}/: run 'npm run build' first.`);
	const rulesFile = path.join(folder, '_headers');
	const rules = existsSync(rulesFile) ? readHeaderRules(readFileSync(rulesFile, 'utf8')) : [];
	const notFound = path.join(folder, '404.html');
	const files = sirv(folder, { brotli: true, gzip: true, etag: true });

	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://here');
		const missing = () => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
		};
		if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return missing();
		const address = url.pathname.slice(base.length) || '/';
		// Pages live at addresses that end with a slash.
		if (!address.endsWith('/') && existsSync(path.join(folder, address, 'index.html'))) {
			response.writeHead(301, { location: `${base}${address}/${url.search}` });
			return response.end();
		}
		for (const rule of rules)
			if (rule.matches(address)) for (const [name, value] of rule.headers) response.setHeader(name, value);
		request.url = address + url.search;
		files(request, response, missing);
	});

	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, () => resolve(undefined));
	});
	const bound = server.address();
	return { port: typeof bound === 'object' && bound ? bound.port : port, close: () => server.close() };
}

// Run by itself (the browser tests do): node src/tools/serve.mjs 4199
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { port } = await serve({ port: Number(process.argv[2] ?? 4199), base: process.env.BASE_PATH });
	console.log(`Serving build/ at http://localhost:${port}/`);
}
