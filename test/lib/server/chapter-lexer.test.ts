import { describe, expect, it } from 'vitest';
import { lex, paragraphs, parts } from '#lib/server/chapter-lexer.ts';

describe('the lexer of chapters', () => {
	it('gives tags with their props and words with their lines', () => {
		expect(lex('One\n<Fact id="a" bare />\ntwo', 5)).toEqual([
			{ kind: 'words', text: 'One\n', line: 5 },
			{ kind: 'open', name: 'Fact', props: { id: 'a', bare: '' }, selfClosing: true, line: 6 },
			{ kind: 'words', text: '\ntwo', line: 6 }
		]);
	});

	it('gives the paragraphs as they are read: facts said, titles and figures left out', () => {
		const body =
			'<Step id="a" title="Title">\n\nIt was <Fact id="x" />.<Cite id="s" /> And\nso on.\n\n<Chart id="c" />\n\n' +
			'- **Bold.** One\n- Two <Term id="t">words</Term>\n\n</Step>';
		expect(paragraphs(lex(body), () => '5 tonnes')).toEqual([
			'It was 5 tonnes. And so on.',
			'Bold. One',
			'Two words'
		]);
	});

	it('cuts front matter from body, and sees when there is none', () => {
		expect(parts('---\ntitle: A\n---\nBody')).toEqual({ front: 'title: A\n', body: 'Body', bodyLine: 4 });
		expect(parts('Body')).toBeNull();
	});
});
