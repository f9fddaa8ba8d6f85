/** What a chapter may use without importing it: every component of src/lib/story that is listed here. */
export const CHAPTER_TAGS = ['Step', 'Fact', 'Term', 'Cite', 'Callout', 'Chart', 'Map', 'Strip'];

const DATE =
	/\b(\d{1,2}|Nos?\.) (\d+|January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/**
 * A Svelte preprocessor that gives each chapter in content/chapters the imports of the tags it uses,
 * so that a writer needs no script block, and keeps the day of a date with its month. Runs after mdsvex.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function chapterTags() {
	return {
		name: 'chapter-tags',
		markup({ content, filename }) {
			if (!filename || !/content[\\/]chapters[\\/].*\.md$/.test(filename)) return;
			const used = CHAPTER_TAGS.filter((tag) => new RegExp(`<${tag}[\\s/>]`).test(content));
			const imports = used.map((tag) => `import ${tag} from '#lib/story/${tag}.svelte';`).join(' ');
			const kept = content.replace(DATE, '$1\u00a0$2');
			return { code: `<script>${imports}</script>\n${kept}` };
		}
	};
}
