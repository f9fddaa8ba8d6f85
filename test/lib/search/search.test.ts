import { describe, expect, it } from 'vitest';
import { KINDS, pack, unpack, type Entry } from '#lib/search/entries.ts';
import { makeFinder } from '#lib/search/finder.ts';
import { fold, tokens, words } from '#lib/search/fold.ts';
import { asked, LONGEST, wanted } from '#lib/search/query.ts';
import { isShortcut, shortcutOf } from '#lib/search/shortcut.ts';
import { mark, snippet } from '#lib/search/snippet.ts';
import { tally } from '#lib/search/tally.ts';

const entry = (title: string, text: string, more: Partial<Entry> = {}): Entry => ({
	kind: 'term',
	title,
	where: '',
	at: `/${title}/`,
	text,
	...more
});
const ENTRIES = [
	entry('Maroš Šefčovič', 'Runs the talks.', { kind: 'actor' }),
	entry('Silmet', 'A plant in Sillamäe, Estonia.'),
	entry('Dysprosium', 'A heavy rare earth in magnets that run hot.'),
	entry('Aclara Project Dynamo', 'A plant on paper.', { kind: 'facility' }),
	entry('MOFCOM', 'It writes the announcements.'),
	entry('A queue', 'The Ministry of Commerce of China counts applications.', { kind: 'step' })
];
const SAME = [
	['MOFCOM', 'Ministry of Commerce'],
	['Dy', 'Dysprosium']
];
const finder = makeFinder(pack(ENTRIES, SAME));
const found = (query: string) => finder.find(query).map((result) => result.entry.title);

describe('words as compared', () => {
	it.each([
		['Šefčovič', 'sefcovic'],
		['Sillamäe', 'sillamae'],
		['Puławy', 'pulawy'],
		['Herøya', 'heroya'],
		['Türkiye', 'turkiye'],
		['Hải Phòng', 'hai phong'],
		['Đồng', 'dong']
	])('%s is %s', (written, folded) => expect(fold(written)).toBe(folded));

	it('end at signs, and keep their places', () => {
		expect(words('China’s 0.1% rule (No. 18)')).toEqual(['china', 's', '0', '1', 'rule', 'no', '18']);
		expect(tokens('in Luleå.')[1]).toEqual({ word: 'lulea', from: 3, to: 8 });
	});
});

describe('a query', () => {
	it('is words, each once, and rubbish is cut', () => {
		expect(asked('Narva  narva, Estonia!')).toEqual(['narva', 'estonia']);
		expect(asked('<script>"\\')).toEqual(['script']);
		expect(asked('!!! ??')).toEqual([]);
		expect(asked('word '.repeat(20_000))).toEqual(['word']);
		expect(asked('x'.repeat(65_536))[0]).toHaveLength(LONGEST);
		expect(asked('a b c d e f g h i j k l m n o').length).toBe(12);
	});
	it('takes names that mean the same for one another', () => {
		expect(wanted('dy prices', SAME)).toEqual({ all: [{ any: ['dy', 'dysprosium'] }, 'prices'] });
		expect(wanted('the ministry of commerce', SAME)).toEqual({
			all: ['the', { any: ['mofcom', { all: ['ministry', 'of', 'commerce'] }] }]
		});
	});
});

describe('the finder', () => {
	it.each([
		['sefcovic', 'Maroš Šefčovič'],
		['SILLAMÄE', 'Silmet'],
		['sillam', 'Silmet'],
		['dysprosum', 'Dysprosium'],
		['Dy', 'Dysprosium'],
		['ministry of commerce', 'MOFCOM'],
		['mofcom', 'A queue']
	])('finds for %s: %s', (query, title) => expect(found(query)).toContain(title));

	it('takes a symbol whole', () => expect(found('Dy')).not.toContain('Aclara Project Dynamo'));
	it('asks for all words first, and for any of them when none has all', () => {
		expect(found('plant Estonia')).toEqual(['Silmet']);
		expect(found('plant applications').sort()).toEqual(['A queue', 'Aclara Project Dynamo', 'Silmet']);
	});
	it('looks for words that tell, and takes the others where there are none', () => {
		expect(found('the plant in the Estonia')).toEqual(['Silmet']);
		expect(found('in a')).toContain('Silmet');
	});
	it('puts the query as it is written first: more often before earlier, before words that stand apart', () => {
		const some = makeFinder(
			pack(
				[
					entry('Apart', 'An office for the export of goods; control of export by the office of control.'),
					entry('Late', 'They spoke of many other things before they came to export control.'),
					entry('Early', 'Export control was what they spoke of before they came to many other things.'),
					entry('Often', 'Many other things. Export control and, again, export control.'),
					entry('Number', 'A rate of 0.15 and 1.0.'),
					entry('Share', 'A share of 0.1 or more.')
				],
				[]
			)
		);
		const names = (query: string) => some.find(query).map((result) => result.entry.title);
		expect(names('export control')).toEqual(['Often', 'Early', 'Late', 'Apart']);
		expect(names('export contr')).toEqual(['Often', 'Early', 'Late', 'Apart']);
		expect(names('0.1')[0]).toBe('Share');
	});
	it('finds nothing for nothing, and offers what is spelt nearly so', () => {
		expect(found('')).toEqual([]);
		expect(found('xyzzyxyzzy')).toEqual([]);
		expect(finder.near('xyzzyxyzzy')).toBe('');
		expect(finder.near('silet plant')).toBe('silmet plant');
	});
	it('names the words that it found', () => {
		expect([...finder.find('dy')[0]!.words]).toEqual(['dysprosium']);
	});
	it('gives back what was packed', () => expect(unpack(pack(ENTRIES, SAME))).toEqual(ENTRIES));
});

describe('a result', () => {
	it('marks words with their accents', () => {
		expect(mark('In Sillamäe, Estonia', new Set(['sillamae']))).toEqual([
			{ text: 'In ', hit: false },
			{ text: 'Sillamäe', hit: true },
			{ text: ', Estonia', hit: false }
		]);
	});
	it('shows the stretch with most of the words, cut between words', () => {
		const text = `${'one two three '.repeat(30)}magnet and metal ${'four five six '.repeat(30)}`;
		const pieces = snippet(text, new Set(['magnet', 'metal']), 90);
		const shown = pieces.map((piece) => piece.text).join('');
		expect(pieces.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['magnet', 'metal']);
		expect(shown).toMatch(/^… .* …$/);
		expect(shown.length).toBeLessThan(100);
	});
	it('is counted by kind', () => {
		const some = ENTRIES.slice(0, 3).map((each) => ({ entry: each }));
		expect(tally(some)).toBe('3 results: 2 terms, 1 actor.');
		expect(tally(some.slice(0, 1))).toBe('1 result: 1 actor.');
		expect(Object.values(KINDS).every(([, one, many]) => many.endsWith('s') && !one.endsWith('s'))).toBe(
			true
		);
	});
});

describe('the key of the search', () => {
	const press = (
		key: string,
		held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {}
	) => ({
		key,
		ctrlKey: false,
		metaKey: false,
		shiftKey: false,
		altKey: false,
		defaultPrevented: false,
		...held
	});
	it.each([
		['Linux x86_64', 'Control+K', 'Ctrl+K', press('k', { ctrlKey: true })],
		['Win32', 'Control+K', 'Ctrl+K', press('K', { ctrlKey: true })],
		['MacIntel', 'Meta+K', '⌘K', press('k', { metaKey: true })]
	])('is told and heard on %s', (platform, aria, words, event) => {
		expect(shortcutOf(platform)).toEqual({ aria, words });
		expect(isShortcut(event, platform)).toBe(true);
	});
	it.each([
		['/ alone', press('/'), 'Win32'],
		['k alone', press('k'), 'Win32'],
		['with one more key held', press('k', { ctrlKey: true, shiftKey: true }), 'Win32'],
		['Ctrl+K on a Mac, which cuts a line there', press('k', { ctrlKey: true }), 'MacIntel']
	])('is not %s', (_, event, platform) => expect(isShortcut(event, platform)).toBe(false));
});
