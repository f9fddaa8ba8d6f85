import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { against, importsOf } from './arrows.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const below = (folder: string) =>
	(existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
		.map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
		.filter((file) => statSync(file).isFile())
		.sort();
const ours = [...below('src'), ...below('test')];
const written = ours.filter((file) => /\.(ts|js|mjs|svelte|css)$/.test(file));

describe('the arrows of the house', () => {
	it('are followed by every import line', () => {
		const chapters = below('content').filter((file) => file.endsWith('.md'));
		const files = [...below('src').filter((file) => /\.(ts|js|svelte|css)$/.test(file)), ...chapters];
		const imports = files.flatMap((file) => importsOf(file, read(file)));
		expect(imports.length, 'imports found').toBeGreaterThan(10);
		expect(imports.map(against).filter(Boolean)).toEqual([]);
	});

	it.each([
		['src/lib/text/a.ts', "import { b } from '#lib/data/b.ts';", 'no arrow leads from text to data'],
		['src/lib/charts/a.ts', "import { b } from '../map/b.ts';", 'no arrow leads from charts to map'],
		[
			'src/lib/ui/A.svelte',
			"const b = await import('#lib/story/B.svelte')",
			'no arrow leads from ui to story'
		],
		['src/lib/embed/a.ts', "import {\n\tb\n} from '#lib/data/b.ts';", 'src/lib/embed/a.ts:3'],
		['src/lib/ui/A.svelte', "import '#lib/server/content.ts'", 'call src/lib/server'],
		['src/routes/+page.svelte', "import { c } from '#lib/server/content.ts'", 'call src/lib/server'],
		['src/lib/data/a.ts', "import { readFileSync } from 'node:fs'", 'only src/lib/server opens files'],
		['src/lib/story/a.ts', "import.meta.glob('/content/chapters/*/index.md')", 'opens content/'],
		['src/lib/map/a.ts', "export { x } from '../../routes/x.ts'", 'nothing imports routes'],
		['src/lib/map/a.ts', "import { origin } from '../../tools/place.js'", 'nothing imports src/tools'],
		['src/lib/ui/a.ts', "import { to } from '#lib/text/address'", 'extension'],
		['content/chapters/01-a/index.md', "import A from '#lib/ui/A.svelte';", 'from chapters to ui']
	])('refuse, in %s, %j', (file, text, sentence) => {
		expect(importsOf(file, text).map(against).join()).toContain(sentence);
	});

	it.each([
		['src/lib/story/A.svelte', "import Chart from '#lib/charts/ChartFigure.svelte';"],
		['src/lib/ui/A.svelte', "import { embedCode } from '#lib/embed/code.ts';"],
		['src/routes/map/+page.server.ts', "import { content } from '#lib/server/content.ts';"],
		['src/routes/chapters/[slug]/+page.ts', "import.meta.glob('/content/chapters/*/index.md')"]
	])('allow, in %s, %j', (file, text) => {
		expect(importsOf(file, text)).toHaveLength(1);
		expect(importsOf(file, text).map(against).join()).toBe('');
	});
});

describe('the files of the house', () => {
	it('stand on the top level only where that is agreed, and none is heavier than 1.5 MB', () => {
		const kept = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(existsSync);
		const agreed =
			/^(src|static|content|test|\.ci)\/|^(package(-lock)?|tsconfig)\.json$|^(svelte|vite|eslint)\.config\.[jt]s$|^(README|CONTRIBUTING)\.md$|^LICENSE$|^\.[\w.-]+$/;
		expect(kept.length).toBeGreaterThan(100);
		expect(kept.filter((file) => !agreed.test(file))).toEqual([]);
		expect(kept.filter((file) => statSync(file).size > 1.5e6)).toEqual([]);
	});

	it('are short: past 300 lines a file is split', () => {
		const long = written
			.map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
			.filter(({ lines }) => lines > 300);
		expect(long).toEqual([]);
	});

	it('keep nothing at the reader’s', () => {
		const stores =
			/\b(localStorage|sessionStorage|indexedDB|cookieStore|document\.cookie|caches\.open|serviceWorker)\b/;
		const scripts = written
			.filter((file) => file.startsWith('src/'))
			.concat(below('static').filter((f) => f.endsWith('.js')));
		expect(scripts.length).toBeGreaterThan(100);
		expect(scripts.filter((file) => stores.test(read(file)))).toEqual([]);
	});

	it('are named alike: components in PascalCase, all else in kebab-case', () => {
		const odd = ours.filter((file) => {
			const name = path.posix.basename(file);
			if (file.startsWith('src/routes/') || /\.svg$/.test(name)) return false;
			return !(name.endsWith('.svelte') ? /^[A-Z][A-Za-z0-9]*\.svelte$/ : /^[a-z0-9]+([.-][a-z0-9]+)*$/).test(
				name
			);
		});
		expect(odd).toEqual([]);
	});

	it('keep in each chart kind where things stand apart from how they are drawn', () => {
		const registered = importsOf('src/lib/charts/kinds.ts', read('src/lib/charts/kinds.ts'))
			.map(({ specifier }) => /^\.\/([\w-]+)\/\1\.ts$/.exec(specifier)?.[1])
			.filter((kind) => kind !== undefined);
		expect(registered.length).toBeGreaterThan(5);
		const faults = registered.flatMap((kind) =>
			below(`src/lib/charts/${kind}`)
				.filter((file) => file.endsWith('.ts') && !file.endsWith('.enhance.ts'))
				.filter((file) => importsOf(file, read(file)).some(({ specifier }) => /svelte/.test(specifier)))
				.map((file) => `${file} places shapes, and imports Svelte`)
		);
		const shared = ['parts', 'picture', 'scene', 'spec'];
		// A folder that holds a placing half of its own name is a kind, and a kind must be known by its word.
		const forgotten = readdirSync('src/lib/charts').filter(
			(name) =>
				existsSync(`src/lib/charts/${name}/${name}.ts`) &&
				!registered.includes(name) &&
				!shared.includes(name)
		);
		expect([...faults, ...forgotten]).toEqual([]);
	});
});

describe('the dependencies', () => {
	const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
		'dependencies' | 'devDependencies',
		Record<string, string>
	>;

	it('are each justified by one line in CONTRIBUTING.md, and nothing else is', () => {
		const part = read('CONTRIBUTING.md')
			.split(/^## /m)
			.find((text) => text.startsWith('Dependencies'));
		const justified = [...(part ?? '').matchAll(/^- `([^`]+)`: \S.{9,}$/gm)].map((match) => match[1]);
		expect(justified.sort()).toEqual(Object.keys(dependencies).sort());
	});

	it('have exact versions', () => {
		const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
			([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
		);
		expect(loose).toEqual([]);
	});
});
