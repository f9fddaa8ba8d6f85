import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Pages ship no framework (`csr = false`). What little script they want is a plain TypeScript file
 * `src/lib/<folder>/<name>.enhance.ts`; this plugin builds each of them into the client and gives
 * `virtual:enhance`, a record from name to address (below the base path).
 * The name carries a hash of all of `src/lib`, so that it can be cached for ever.
 */
export function enhance(root = process.cwd()): Plugin {
	const lib = path.join(root, 'src/lib');
	const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((f) =>
		/\.(ts|svelte)$/.test(f)
	);
	const entries = files
		.filter((f) => f.endsWith('.enhance.ts'))
		.map((f) => ({ name: path.basename(f, '.enhance.ts'), file: path.join(lib, f) }));
	const hash = createHash('sha256');
	for (const f of files.sort()) hash.update(readFileSync(path.join(lib, f)));
	const version = hash.digest('hex').slice(0, 10);
	const built = (name: string) => `_app/immutable/enhance/${name}.${version}.js`;
	let serving = false;
	return {
		name: 'enhance',
		config: (_, env) => void (serving = env.command === 'serve' && !env.isPreview),
		resolveId: (id) => (id === 'virtual:enhance' ? '\0virtual:enhance' : undefined),
		load(id) {
			if (id !== '\0virtual:enhance') return;
			const address = (e: { name: string; file: string }) =>
				serving ? path.relative(root, e.file).replaceAll(path.sep, '/') : built(e.name);
			return `export default ${JSON.stringify(Object.fromEntries(entries.map((e) => [e.name, address(e)])))};`;
		},
		// In an embed a script stands as a classic one beside others: its names must not become theirs.
		renderChunk(code, chunk) {
			const own = this.environment?.name === 'client' && chunk.facadeModuleId?.endsWith('.enhance.ts');
			if (!own || chunk.imports.length || chunk.exports.length) return;
			return { code: `(() => {\n${code}\n})();\n`, map: null };
		},
		buildStart() {
			if (serving || this.environment?.name !== 'client') return;
			for (const e of entries) this.emitFile({ type: 'chunk', id: e.file, fileName: built(e.name) });
		}
	};
}
