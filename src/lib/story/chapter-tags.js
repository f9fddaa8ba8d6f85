/** What a chapter may use without importing it: every component of src/lib/story that is listed here. */
const CHAPTER_TAGS = [
	'Step',
	'Fact',
	'Term',
	'Cite',
	'Event',
	'Read',
	'Callout',
	'Chart',
	'Map',
	'Strip',
	'Register',
	'Metals',
	'Rules',
	'ValueRule',
	'People',
	'Accounts',
	'Scenarios',
	'Scenario',
	'Scrolly',
	'Stop'
];

const DATE =
	/\b(\d{1,2}|Nos?\.) (\d+|January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
const BEFORE = /([(“]+)<(Fact|Term) /g;

/**
 * Keeps on one line what belongs together: a day and its month, and a word that opens a card with the bracket
 * before it and the comma after it. A browser would else break the line between a button and its comma.
 * @param {string} text
 */
export function keepTogether(text) {
	return text
		.replace(DATE, '$1\u00a0$2')
		.replace(BEFORE, '<$2 before="$1" ')
		.replace(/<(Fact)( [^>]*?) \/>([.,;:!?)”]+)/g, '<$1$2 after="$3" />')
		.replace(/<(Term)( [^>]*?)>([^<]*)<\/Term>([.,;:!?)”]+)/g, '<$1$2 after="$4">$3</Term>');
}

/** The tags that stand within a sentence. */
export const INLINE_TAGS = ['Fact', 'Term', 'Cite', 'Event', 'Read'];
const OPENS = new RegExp(`(^|\\n)(?=<(?:${INLINE_TAGS.join('|')})[\\s/>])`, 'g');

/**
 * A Svelte preprocessor that lets a paragraph begin with a tag of a sentence. Markdown takes such a line for a
 * block of HTML and would leave it without its paragraph; an empty expression before it says otherwise.
 * Runs before mdsvex.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function paragraphsMayOpenWithTags() {
	return {
		name: 'paragraphs-may-open-with-tags',
		markup({ content, filename }) {
			if (!filename || !/content[\\/]chapters[\\/].*\.md$/.test(filename)) return;
			return { code: content.replace(OPENS, "$1{''}") };
		}
	};
}

/**
 * A Svelte preprocessor that gives each chapter in content/chapters the imports of the tags it uses,
 * so that a writer needs no script block. Runs after mdsvex.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function chapterTags() {
	return {
		name: 'chapter-tags',
		markup({ content, filename }) {
			if (!filename || !/content[\\/]chapters[\\/].*\.md$/.test(filename)) return;
			const used = CHAPTER_TAGS.filter((tag) => new RegExp(`<${tag}[\\s/>]`).test(content));
			const imports = used.map((tag) => `import ${tag} from '#lib/story/${tag}.svelte';`).join(' ');
			return { code: `<script>${imports}</script>\n${keepTogether(content)}` };
		}
	};
}
