/** Reads the text of a chapter into tags and words, each with its line, so that a check can point at it. */

/** A tag of a chapter. `props` holds the written attributes; all of them are text. */
export interface Tag {
	kind: 'open' | 'close';
	name: string;
	props: Record<string, string>;
	selfClosing: boolean;
	line: number;
}

/** Words between tags. */
export interface Words {
	kind: 'words';
	text: string;
	line: number;
}

export type Token = Tag | Words;

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z-]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const PROP = /([A-Za-z-]+)(?:="([^"]*)")?/g;

const linesIn = (text: string): number => text.split('\n').length - 1;

/**
 * Splits a chapter's body into tags and words.
 * @param body the chapter after its front matter
 * @param firstLine the line of the file on which the body starts
 */
export function lex(body: string, firstLine = 1): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	let line = firstLine;
	const words = (text: string) => {
		if (text) tokens.push({ kind: 'words', text, line });
		line += linesIn(text);
	};
	for (const match of body.matchAll(TAG)) {
		words(body.slice(at, match.index));
		const [whole, slash, name, attributes, self] = match;
		const props: Record<string, string> = {};
		for (const [, key, value] of (attributes ?? '').matchAll(PROP)) if (key) props[key] = value ?? '';
		tokens.push({ kind: slash ? 'close' : 'open', name: name ?? '', props, selfClosing: self === '/', line });
		line += linesIn(whole);
		at = match.index + whole.length;
	}
	words(body.slice(at));
	return tokens;
}

/** A file cut into its front matter (raw YAML) and its body, with the line on which the body starts. */
export interface Parts {
	front: string;
	body: string;
	bodyLine: number;
}

/**
 * Cuts a chapter file in two.
 * @returns null when the file does not open with front matter between two lines of three dashes
 */
export function parts(file: string): Parts | null {
	const match = /^---\n([\s\S]*?\n)---\n/.exec(file);
	if (!match) return null;
	return { front: match[1] ?? '', body: file.slice(match[0].length), bodyLine: linesIn(match[0]) + 1 };
}

const BLOCKS = new Set([
	'Step',
	'Callout',
	'Chart',
	'Map',
	'Strip',
	'Register',
	'Rules',
	'ValueRule',
	'People',
	'Accounts',
	'Scrolly',
	'Stop',
	'Scenarios',
	'Scenario'
]);

/**
 * The paragraphs a reader reads, as plain text: facts in the words they print, no headings, figures or citations.
 * @param sayFact gives the printed words of a `<Fact>`
 */
export function paragraphs(tokens: Token[], sayFact: (tag: Tag) => string): string[] {
	let text = '';
	for (const token of tokens) {
		if (token.kind === 'words') text += token.text;
		else if (token.name === 'Fact') text += sayFact(token);
		else if (BLOCKS.has(token.name)) text += '\n\n';
	}
	return text
		.split(/\n\s*\n|\n(?=- )/)
		.filter((block) => !/^\s*#/.test(block))
		.map((block) =>
			block
				.replace(/^\s*- /, '')
				.replace(/\*\*/g, '')
				.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
				.replace(/&nbsp;/g, ' ')
				.replace(/\s+/g, ' ')
				.replace(/ ([.,;:])/g, '$1')
				.trim()
		)
		.filter(Boolean);
}
