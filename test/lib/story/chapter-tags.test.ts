import { readdirSync, readFileSync } from 'node:fs';
import { compile } from 'mdsvex';
import { describe, expect, it } from 'vitest';
import {
	chapterTags,
	INLINE_TAGS,
	keepTogether,
	paragraphsMayOpenWithTags
} from '#lib/story/chapter-tags.js';

describe('what belongs together in a chapter', () => {
	it.each([
		['on 4 April 2025', 'on 4\u00a0April 2025'],
		['Nos. 55 and 56', 'Nos.\u00a055 and 56'],
		['was <Fact id="a" bare />, then', 'was <Fact id="a" bare after="," /> then'],
		['a <Term id="t">word</Term>.', 'a <Term id="t" after=".">word</Term>'],
		['(<Term id="t">word</Term>).', '<Term before="(" id="t" after=").">word</Term>'],
		['<Fact id="a" /> and', '<Fact id="a" /> and']
	])('%s', (text, kept) => expect(keepTogether(text)).toBe(kept));

	it('gives a chapter the imports of the tags it uses, and leaves other files alone', () => {
		const { markup } = chapterTags();
		const made = markup?.({
			content: '<p><Fact id="a" /></p>',
			filename: '/x/content/chapters/01-a/index.md'
		});
		expect(made).toMatchObject({
			code: '<script>import Fact from \'#lib/story/Fact.svelte\';</script>\n<p><Fact id="a" /></p>'
		});
		expect(markup?.({ content: '<Fact />', filename: '/x/src/Other.svelte' })).toBeUndefined();
	});
});

describe('a paragraph that opens with a tag of a sentence', () => {
	const { markup } = paragraphsMayOpenWithTags();
	const built = async (content: string, filename: string) => {
		const made = await markup?.({ content, filename });
		return (
			(await compile(made?.code ?? content, { filename, extensions: ['.md'], smartypants: false }))?.code ??
			''
		);
	};

	it('is a paragraph', async () => {
		const text = '<Step id="a">\n\n<Term id="t">Word</Term> and more.\n\n<Chart id="c" />\n\n</Step>';
		const code = await built(text, '/x/content/chapters/01-a/index.md');
		expect(code).toContain('<p>{\'\'}<Term id="t">Word</Term> and more.</p>');
		expect(code).toContain('\n<Chart id="c" />');
	});

	const chapters = readdirSync('content/chapters', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => `content/chapters/${entry.name}/index.md`);
	it.each(chapters)('%s leaves none bare', async (file) => {
		const code = await built(readFileSync(file, 'utf8'), `/x/${file}`);
		expect(code.match(new RegExp(`^<(${INLINE_TAGS.join('|')})[\\s/>].*`, 'gm')) ?? []).toEqual([]);
	});
});
