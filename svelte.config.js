import { existsSync } from 'node:fs';
import adapter from './src/tools/adapter.js';
import { mdsvex } from 'mdsvex';
import { base, origin } from './src/tools/place.js';
import { chapterTags, paragraphsMayOpenWithTags } from './src/lib/story/chapter-tags.js';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	extensions: ['.svelte', '.md'],
	preprocess: [
		paragraphsMayOpenWithTags(),
		mdsvex({ extensions: ['.md'], smartypants: false }),
		chapterTags()
	],
	compilerOptions: {
		// mdsvex writes old-style components; everything else is runes.
		runes: ({ filename }) =>
			filename.includes('node_modules') || filename.endsWith('.md') ? undefined : true
	},
	kit: {
		adapter: adapter({ precompress: true, strict: true, fallback: undefined }),
		paths: { base, relative: false },
		// The usual name is the time of the build, and two builds of one state must have the same bytes.
		version: { name: 'seventeen-metals' },
		prerender: {
			origin,
			entries: ['*', '/404.html'],
			// A frozen edition is no route: it lies in static/, and links to its folder are right.
			handleHttpError: ({ path, message }) => {
				if (!existsSync(`static${path.slice(base.length)}index.html`)) throw new Error(message);
			},
			handleMissingId: 'fail'
		},
		// An outer style sheet nearly doubled the time to first paint: keep it in the page.
		inlineStyleThreshold: 200_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'frame-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none']
			}
		}
	}
};

export default config;
