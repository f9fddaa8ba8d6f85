import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';

/**
 * The static adapter, less the `__data.json` beside each page: only a client of Kit would read them, there is none,
 * and they would hand out rows that a source does not let us pass on.
 * @param {import('@sveltejs/adapter-static').AdapterOptions} options
 * @returns {import('@sveltejs/kit').Adapter}
 */
export default function pagesOnly(options) {
	const inner = adapter(options);
	return {
		...inner,
		adapt: (builder) =>
			inner.adapt(
				Object.assign(Object.create(builder), {
					/** @param {string} folder */
					writePrerendered(folder) {
						const written = builder.writePrerendered(folder);
						for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
							if (file.endsWith('__data.json')) rmSync(join(folder, file));
						}
						return written;
					}
				})
			)
	};
}
