import { describe, expect, it } from 'vitest';
import { BOUND, loadedWords, unattributed } from '#lib/text/fair.ts';
import { wordList } from '#lib/server/words.ts';

const { loaded } = wordList();
const found = (paragraph: string) => loadedWords(paragraph, loaded).map(({ words }) => words.toLowerCase());
const judged = (paragraph: string) => unattributed(paragraph).map(({ words }) => words.toLowerCase());

describe('words that judge', () => {
	it.each([
		['Beijing weaponised its grip on magnets.', ['weaponised']],
		['China retaliated with new rules.', ['retaliated']],
		['It was blackmail by another name.', ['blackmail']],
		['The rule aims to weaken European industry.', ['aims to weaken']],
		['The so-called dialogue went on.', ['so-called']],
		['The ministry admitted that licences were late.', ['admitted']],
		[
			'Brussels insisted on an answer, and the ministry claimed that it had replied.',
			['insisted', 'claimed']
		],
		['The shortage forced plants to close.', ['forced']],
		['Washington wants the containment of China.', ['containment']],
		['Its protectionist measures smeared a partner.', ['protectionist', 'smeared']],
		['The tariffs opened a trade war.', ['trade war']]
	])('are found in: %s', (text, words) => expect(found(text).sort()).toEqual([...words].sort()));

	it.each([
		'On 4 April 2025 China put seven rare earths under licence.',
		'The motor has to push against a force of nature, and a task force met.',
		'The rule entered into force on 1 December.',
		'France raised the Anti-Coercion Instrument, an EU law.',
		'The claim stands in one article; the battery holds a magnet.',
		'Two claims that differ stand side by side.'.replace('claims that', 'counts that')
	])('are not found in: %s', (text) => expect(found(text)).toEqual([]));

	it('may be quoted by somebody, and by nobody they may not', () => {
		expect(found('Séjourné called the practice a “racket”.')).toEqual([]);
		expect(found('He spoke in Strasbourg. “It is blackmail,” the deputy told the house.')).toEqual([]);
		expect(found('A “so-called dialogue” went on.')).toEqual(['so-called']);
		expect(found('Actor: called the practice a "racket".')).toEqual([]);
	});
	it('carry the reason and the mend', () =>
		expect(loadedWords('China retaliated.', loaded)[0]).toMatchObject({
			why: expect.stringContaining('motive'),
			mend: expect.stringContaining('dates')
		}));
});

describe('claims that nobody makes', () => {
	it.each([
		['Clearly the rule is a weapon.', 'clearly'],
		['China dominates the trade.', 'dominates'],
		['It is the only plant of its kind.', 'the only'],
		['The fall was dramatic.', 'dramatic'],
		['The rules seek to hold back a rival.', 'seek to'],
		['Europe is the victim of a quarrel of others.', 'victim'],
		['It is the world’s largest separator.', 'world’s largest']
	])('are found in: %s', (text, word) => expect(judged(text)).toEqual([word]));

	it.each([
		`China dominates the trade, with 1,238${BOUND} tonnes in May.`,
		`It is the only plant of its kind.${BOUND}`,
		`It is the world’s largest separator. It made 1,238${BOUND} tonnes.`,
		'The fall was dramatic, the association said.',
		'The Commission reports on it. Clearly the rule bites.',
		'A word such as “obviously” needs a speaker.',
		'Only later did the licences come.'
	])('are let pass when backed: %s', (text) => expect(judged(text)).toEqual([]));

	it('are not backed from two sentences away', () =>
		expect(
			judged(`It was 1,238${BOUND} tonnes. Then winter came. Nothing moved. The fall was dramatic.`)
		).toEqual(['dramatic']));
});
