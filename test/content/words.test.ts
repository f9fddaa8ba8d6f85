import { describe, expect, it } from 'vitest';
import { chapters } from '#lib/server/chapters.ts';
import { judge, markedParagraphs, texts, wordList } from '#lib/server/words.ts';
import { BOUND } from '#lib/text/fair.ts';

const list = wordList();
const all = texts();

describe('the texts of the site', () => {
	it('are all looked at: chapters, charts and the words of tables', () => {
		for (const part of [
			'content/chapters',
			'content/charts',
			'events.csv',
			'terms.csv',
			'actors.csv',
			'claims.csv'
		])
			expect(all.filter(({ where }) => where.startsWith(part)).length, part).toBeGreaterThan(3);
		for (const { file, prose } of chapters())
			expect(all.filter(({ where, bound }) => bound && where === file)).toHaveLength(prose.length);
	});
	it('hold no word that judges and no claim that nobody makes', () => {
		const { found } = judge(all, list);
		expect(
			found.map(({ where, words, sentence, mend }) => `${where}: “${words}” in “${sentence}”. Mend: ${mend}.`)
		).toEqual([]);
	});
	it('need every exception there is', () => expect(judge(all, list).unused).toEqual([]));
	it('are refused when damaged, with where and mend', () => {
		const damaged = all.map((text, i) =>
			i ? text : { ...text, words: `${text.words}. China blackmailed Europe.` }
		);
		const [first, ...more] = judge(damaged, list).found;
		expect(more).toEqual([]);
		expect(first).toMatchObject({ where: all[0]?.where, words: 'blackmailed' });
		const motive = { where: 'x', words: 'Clearly it will end badly.', bound: true };
		expect(judge([motive], list).found).toHaveLength(1);
		expect(judge([{ ...motive, bound: false }], list).found).toEqual([]);
	});
	it('are excused by place and words, never by word alone', () => {
		const text = { where: 'events.csv, x', words: 'China blackmailed Europe.', bound: false };
		const excuse = (where: string, words: string) =>
			judge([text], { ...list, exceptions: [{ where, words, why: 'a test' }] });
		expect(excuse('events.csv, x', 'blackmailed').found).toEqual([]);
		expect(excuse('events.csv, y', 'blackmailed')).toMatchObject({ found: [{}], unused: [{}] });
	});
});

describe('the list', () => {
	it('holds words for both sides, each with reason and mend, in working expressions', () => {
		for (const side of ['China', 'the EU and the US', 'either side'])
			expect(list.loaded.filter(({ against }) => against === side).length, side).toBeGreaterThan(3);
		for (const { word } of list.loaded) expect(() => new RegExp(word)).not.toThrow();
	});
});

it('a mark stands where a number, a citation or an event stood', () => {
	const body =
		'It fell.<Cite id="x" /> On <Event id="y">4 April</Event> it was <Fact id="magnets-may-2025" bare />.';
	expect(markedParagraphs(body)).toEqual([`It fell.${BOUND} On ${BOUND}4 April it was 1,238${BOUND}.`]);
});
