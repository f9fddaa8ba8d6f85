import { describe, expect, it } from 'vitest';
import { checkTokens, unopened } from '#lib/server/chapter-check.ts';
import { strayDigits } from '#lib/text/stray-digits.ts';
import { lex } from '#lib/server/chapter-lexer.ts';

const known = {
	facts: new Set(['magnets-may-2025']),
	terms: new Set(['separation']),
	sources: new Set(['reuters']),
	charts: new Set(['ore-composition']),
	chapters: new Set(['the-queue']),
	events: new Map([['kuwait-channel', '2025-11-05']])
};
const refusals = (body: string) => checkTokens('content/chapters/01-x/index.md', lex(body, 10), known);
const step = (words: string) => `<Step id="a" title="A">\n\n${words}\n\n</Step>\n`;

describe('a typed number', () => {
	it.each([
		['On 4 April 2025 it began.', []],
		['Between 8 and 9 October 2026, and on 31 October to 1 November.', []],
		['Announcements Nos. 55, 56, 57, 58, 61 and 62, and No. 18 of 2025.', []],
		['Prices of 1990 and 2025.', []],
		['China shipped 1,238 tonnes.', ['1,238']],
		['It rose by 12%.', ['12%']],
		['In 2150 or 42 AD', ['2150', '42']],
		['A [link](/charts/2x/) is no number.', []]
	])('%s', (text, digits) => expect(strayDigits(text)).toEqual(digits));
});

describe('the check of a chapter', () => {
	it('accepts a sound step', () => {
		const body = step(
			'In May it was <Fact id="magnets-may-2025" bare />; see <Term id="separation">parting</Term>, told on <Event id="kuwait-channel">5 November 2025</Event>.'
		);
		expect(refusals(body)).toEqual([]);
	});

	it.each([
		['China shipped 1,238 tonnes.', 'line 12: the number "1,238" is typed'],
		['It fell by half a million.', '"million" is a number in words'],
		['It was <Fact id="nothing" />.', '<Fact id="nothing"> names nothing in content/tables/facts.csv'],
		['<Term id="nothing">x</Term>', 'names nothing in content/tables/terms.csv'],
		['<Cite id="nothing" />', 'names nothing in content/tables/sources.csv'],
		[
			'<Read chapter="nothing">x</Read>',
			'<Read chapter="nothing"> names nothing in content/chapters/plan.yaml'
		],
		['<Event id="nothing">x</Event>', 'names nothing in content/tables/events.csv'],
		[
			'On <Event id="kuwait-channel">6 November</Event> it fell.',
			'says “6 November”, but the event is dated 5 November 2025'
		],
		['In <Event id="kuwait-channel">November 2024</Event> it fell.', 'says “November 2024”'],
		['<Chart id="nothing" />', 'names nothing in content/charts'],
		['It was <Fact id="magnets-may-2025" unit="t" />.', '<Fact> does not know the prop "unit"'],
		['It was <Fact />.', '<Fact> has no id'],
		['<Fact id="magnets-may-2025">1</Fact>', '<Fact> is not closed as it must be'],
		['<Term id="separation" />', '<Term> is not closed as it must be'],
		['<Video id="x" />', '<Video> is not a tag of chapters'],
		['<Callout kind="loud">\n\nx\n\n</Callout>', '<Callout kind="loud"> is not known'],
		['<Strip at="soon" />', '<Strip at="soon"> is no date'],
		['{secret}', 'a curly brace would be run as code'],
		['## A heading', 'a heading is typed'],
		['<Step id="A b" title="B">\n\nx\n\n</Step>', 'the id "A b" is no address'],
		['<Step id="a" title="B">\n\nx\n\n</Step>', 'the id "a" stands already on line 10'],
		[
			'<Step id="b" title="Over 9,000">\n\nx\n\n</Step>',
			'the title of <Step> holds the typed number "9,000"'
		],
		['<Callout kind="note">\n\nx', '</Step> closes <Callout>']
	])('refuses %s', (words, sentence) => {
		const found = refusals(step(words));
		expect(found.some((line) => line.includes(sentence))).toBe(true);
		expect(
			found.every((line) => /^content\/chapters\/01-x\/index\.md, line \d+: .+ Mend: .+\.$/.test(line))
		).toBe(true);
	});

	it('refuses words outside every step, and a step that is never closed', () => {
		expect(refusals('Loose words.')[0]).toContain('words stand outside every step');
		expect(refusals('<Step id="a" title="A">\n\nx')[0]).toContain('<Step> is never closed');
	});
});

describe('abbreviations', () => {
	it.each([
		['the European Union (EU) and the EU', []],
		['the EU, later the European Union (EU)', ['EU']],
		['MOFCOM said so', ['MOFCOM']],
		['A plan by I. Newton', []]
	])('%s', (text, closed) => expect(unopened(text)).toEqual(closed));
});
