import path from 'node:path';

/** What each part of the house may import, besides itself. `text` imports nothing of ours. */
export const ARROWS: Record<string, string[]> = {
	text: [],
	embed: ['text'],
	// A small engine of its own that pages load on wish: it knows words and addresses only.
	search: ['text'],
	data: ['text'],
	charts: ['text', 'data'],
	map: ['text', 'data'],
	models: ['text', 'data'],
	// What the page of one facility says: its marks and shapes are the map's.
	facilities: ['text', 'data', 'map'],
	story: ['text', 'data', 'charts', 'map', 'models'],
	ui: ['text', 'data', 'charts', 'map', 'models', 'embed'],
	server: ['text', 'data', 'charts', 'map', 'models', 'search', 'facilities'],
	routes: ['text', 'data', 'charts', 'map', 'models', 'story', 'ui', 'embed', 'search', 'facilities'],
	chapters: ['story'],
	styles: []
};

/** Only these files of the routes run on the building machine, and so may call `server`. */
const ON_THE_SERVER = /\+(page|layout)\.server\.ts$|\+server\.ts$|hooks\.server\.ts$/;

export interface ImportLine {
	/** Where the line stands, from the root of the repository. */
	file: string;
	line: number;
	/** What it names, as written. */
	specifier: string;
}

const FORMS = [
	/\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
	/\bimport\s*['"]([^'"]+)['"]/g,
	/\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
	/\bimport\.meta\.glob(?:<[^>]*>)?\(\s*\[?\s*['"]([^'"]+)['"]/g,
	/@import\s+(?:url\()?['"]([^'"]+)['"]/g
];

/** Every static, dynamic and glob import of a file, in the order of the forms. */
export function importsOf(file: string, text: string): ImportLine[] {
	return FORMS.flatMap((form) =>
		[...text.matchAll(form)].map((match) => ({
			file,
			// The specifier ends the match, and a long import spans lines: count to its end.
			line: text.slice(0, match.index + match[0].length).split('\n').length,
			specifier: match[1] ?? ''
		}))
	);
}

/** The part of the house that a file belongs to, or '' for what is outside (tools, configs, tests). */
export function partOf(file: string): string {
	if (file.startsWith('content/chapters/')) return 'chapters';
	if (/^src\/[^/]+\.css$/.test(file)) return 'styles';
	if (file.startsWith('src/routes/') || file === 'src/hooks.server.ts') return 'routes';
	return /^src\/lib\/([^/]+)\//.exec(file)?.[1] ?? '';
}

/** The file of the repository that an import names, or '' when it names a package or something made at build. */
export function target({ file, specifier }: ImportLine): string {
	const bare = specifier.replace(/\?.*$/, '');
	if (bare.startsWith('#lib/')) return `src/lib/${bare.slice(5)}`;
	if (bare.startsWith('$lib')) return `src/lib${bare.slice(4)}`;
	if (bare.startsWith('/')) return bare.slice(1);
	return bare.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), bare)) : '';
}

/** What is wrong with an import, in one sentence; '' when it goes along an arrow. */
export function against(found: ImportLine): string {
	const { file, line, specifier } = found;
	const from = partOf(file);
	const named = target(found);
	const says = (why: string) => `${file}:${line} imports '${specifier}': ${why}`;
	if (specifier.startsWith('$lib')) return says('write #lib/… with the file’s extension');
	if (/^node:(fs|child_process)/.test(specifier) && from && from !== 'server')
		return says('only src/lib/server opens files');
	if (!named || !from) return '';
	if (specifier.startsWith('#lib/') && !path.posix.extname(named)) return says('write the file’s extension');
	if (named.startsWith('src/tools/')) return says('nothing imports src/tools');
	if (named.startsWith('content/'))
		return from === 'server' || (from === 'routes' && /^content\/chapters\//.test(named))
			? ''
			: says('only src/lib/server opens content/, and the chapter route its chapters');
	const to = partOf(named);
	if (to === from || to === '') return '';
	// A page or layout brings its own style sheet.
	if (to === 'styles') return from === 'routes' ? '' : says('only a layout brings a style sheet');
	if (to === 'routes') return says('nothing imports routes');
	if (to === 'server')
		return from === 'routes' && ON_THE_SERVER.test(file)
			? ''
			: says('only +page.server.ts, +layout.server.ts and +server.ts call src/lib/server');
	const allowed = ARROWS[from];
	if (!allowed) return says(`src/lib/${from} is no part of the house`);
	return allowed.includes(to) ? '' : says(`no arrow leads from ${from} to ${to}`);
}
