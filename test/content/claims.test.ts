import { describe, expect, it } from 'vitest';
import { content } from '#lib/server/content.ts';
import { wrongPlaces } from '#lib/server/told.ts';
import { checkers } from '#lib/server/checkers.ts';
import { damaged, problems, rowOf } from './damage.ts';

const { tables } = content();
/** The starting articles, by what the table of sources says of them. */
const articles = tables.sources.filter(({ note }) => note.includes('Starting document')).map(({ id }) => id);

describe('the claims', () => {
	it('come from each of the five starting articles', () => {
		expect(articles).toHaveLength(5);
		const covered = new Set(tables.claims.flatMap((claim) => claim.articles));
		expect([...covered].sort()).toEqual([...articles].sort());
	});
	it('tell the machine-written article as out of date, with the day on which it was true', () => {
		const alone = tables.claims.filter(({ articles: by }) =>
			by.includes('ainvest-2025-11-09-costa-delegation')
		);
		expect(alone.map(({ verdict }) => verdict)).toEqual(['out-of-date']);
		expect(alone[0]?.printed).toContain('27 October 2025');
		expect(new Set(tables.claims.map(({ verdict }) => verdict)).size).toBe(5);
	});
	it('name the article that carries them and the steps that tell them', () => {
		expect(tables.claims.filter(({ articles: by }) => !by.length).map(({ id }) => id)).toEqual([]);
		const without = tables.claims.filter(
			({ told_in }) => !told_in.length || told_in.some((place) => !place.includes('#'))
		);
		expect(without.map(({ id }) => id)).toEqual([]);
	});
	it('rest on another source wherever they count as confirmed', () => {
		const thin = tables.claims.filter(
			({ verdict, source_ids }) => verdict === 'confirmed' && source_ids.every((id) => articles.includes(id))
		);
		expect(thin.map(({ id }) => id)).toEqual([]);
	});
	it('are told in chapters that there are', () =>
		expect(checkers.flatMap((check) => check().problems)).toEqual([]));
	it.each([
		['the-sqeeze', 'is no chapter; write the-squeeze'],
		['the-squeeze#nowhere', 'has no step “nowhere”; write one of a-form-in-april'],
		['later', 'is no chapter']
	])('are refused at %s', (place, said) => {
		const places = {
			slugs: new Set(['the-squeeze', 'the-queue']),
			steps: new Map([['the-squeeze', ['a-form-in-april']]])
		};
		expect(wrongPlaces([{ id: 'x', told_in: [place] }], places).join()).toContain(said);
		expect(wrongPlaces([{ id: 'x', told_in: ['the-queue#any', 'the-squeeze'] }], places)).toEqual([]);
	});
});

describe('the conflicts', () => {
	const said = (change: Parameters<typeof damaged>[1]) => problems(damaged('conflicts', change)).join('\n');
	it('have at least two values each', () => {
		const questions = new Set(tables.conflicts.map(({ conflict }) => conflict));
		expect(questions.size).toBeGreaterThan(7);
	});
	it.each<[string, Parameters<typeof damaged>[1], string]>([
		[
			'a value that is not the fact’s',
			(t) => t.set('eu-dependence-1', 'said', '64.3%'),
			'does not hold “46.3”'
		],
		[
			'two answers',
			(t) => t.set('eu-dependence-2', 'printed', 'Nothing.'),
			'write the same words in all rows'
		],
		['a question alone', (t) => t.set('exports-2025-2', 'conflict', 'exports'), 'has one value only'],
		['an unknown fact', (t) => t.set('eu-dependence-1', 'fact_ids', 'nothing'), 'is no id of facts.csv']
	])('are refused with %s', (_, change, why) => expect(said(change)).toContain(why));
	it('are refused with the row', () =>
		expect(said((t) => t.set('eu-dependence-1', 'said', '64.3%'))).toContain(
			String(rowOf('conflicts', 'eu-dependence-1'))
		));
});

describe('the corrections', () => {
	it('are newest first, and begin with what is known to be weak', () => {
		const dates = tables.corrections.map(({ date }) => date);
		expect(dates).toEqual([...dates].sort().reverse());
		expect(tables.corrections.filter((entry) => entry.class === 'known-weakness').length).toBeGreaterThan(9);
	});
	it('count what they speak of as the tables do', () => {
		const undated = tables.facilities.filter(({ status_as_of }) => !status_as_of).length;
		const unsourced = tables.facilities.filter(({ notes }) => notes.includes('unsourced')).length;
		const entry = (id: string) => tables.corrections.find((row) => row.id === id)?.said;
		expect(entry('undated-states')).toContain(` ${undated} rows`);
		expect(entry('unsourced-fields')).toContain(`${unsourced} rows`);
	});
});
