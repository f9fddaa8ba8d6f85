import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lawSources } from '#lib/data/law.ts';
import { lex, parts } from '#lib/server/chapter-lexer.ts';
import { chapters } from '#lib/server/chapters.ts';
import { withoutStep, wrongPlaces } from '#lib/server/told.ts';
import { content } from '#lib/server/content.ts';

const { tables } = content();
const facts = new Map(tables.facts.map((fact) => [fact.id, fact.source_ids]));
const days = new Map(tables.sources.map(({ id, date_published }) => [id, date_published]));
const printed = tables.events.filter(({ print }) => print === 'yes');
const months = 'January February March April May June July August September October November December'.split(
	' '
);

/** What a step says and what it rests on. */
interface Said {
	at: string;
	words: string;
	sources: Set<string>;
}

/** The steps of a chapter, read from its file. */
function stepsOf(slug: string, file: string): Said[] {
	const steps: Said[] = [];
	for (const token of lex(parts(readFileSync(file, 'utf8'))?.body ?? '')) {
		if (token.kind === 'open' && token.name === 'Step')
			steps.push({ at: `${slug}#${token.props.id}`, words: '', sources: new Set() });
		const step = steps.at(-1);
		if (token.kind === 'words' && step) step.words += token.text;
		if (token.kind !== 'open' || !step) continue;
		const id = token.props.id ?? '';
		if (token.name === 'Cite') step.sources.add(id);
		if (token.name === 'Fact') for (const source of facts.get(id) ?? []) step.sources.add(source);
	}
	return steps;
}
const steps = chapters().flatMap(({ slug, file }) => stepsOf(slug, file));
const told = new Set(chapters().flatMap(({ uses }) => uses.events.map(({ id }) => id)));

/** Events of no chapter, though a step cites one of their sources: for something else, which stands here. */
const ELSEWHERE: Record<string, string> = {
	'magnet-tracking': 'cited for magnets outside the list that waited too',
	'strategic-projects-13': 'cited for the count of projects inside the EU',
	'new-licence-regime-designed': 'cited for requests that were still open',
	'magnet-exports-q1-2026': 'cited for the share of Europe in January and February'
};

describe('the events that chapters tell', () => {
	it('are most of those that there are', () => expect(told.size).toBeGreaterThan(100));
	it('are all those of which a step cites a source', () => {
		const cited = printed.filter(
			({ id, source_ids }) =>
				!told.has(id) && steps.some(({ sources }) => source_ids.some((source) => sources.has(source)))
		);
		expect(cited.map(({ id }) => id).sort()).toEqual(Object.keys(ELSEWHERE).sort());
	});
	it('are spoken of where the table says: by a source, by its month or that of the event, or by two words of the title', () => {
		const silent = printed.flatMap(({ id, date, title, source_ids, told_in }) => {
			const named = [date, ...source_ids.map((source) => days.get(source) ?? '')].flatMap(
				(day) => months[Number(day.slice(5, 7)) - 1] ?? []
			);
			const long = title.toLowerCase().match(/\p{L}{6,}/gu) ?? [];
			const speaks = (step: Said | undefined): boolean =>
				step !== undefined &&
				(source_ids.some((source) => step.sources.has(source)) ||
					named.some((month) => step.words.includes(month)) ||
					long.filter((word) => step.words.toLowerCase().includes(word)).length > 1);
			return told_in
				.filter((place) => !speaks(steps.find(({ at }) => at === place)))
				.map((place) => `${id}: ${place}`);
		});
		expect(silent).toEqual([]);
	});
	it('stand once for each step', () => {
		for (const { slug, uses } of chapters()) {
			const places = uses.events.map(({ id, step }) => `${id}#${step}`);
			expect(new Set(places).size, slug).toBe(places.length);
		}
	});
	it.each([
		['the-queue#nowhere', 'events.csv, row 2 (x), column told_in: “the-queue” has no step “nowhere”'],
		['the-quue#kuwait', '“the-quue” is no chapter; write the-queue']
	])('are refused at %s', (place, said) => {
		const places = { slugs: new Set(['the-queue']), steps: new Map([['the-queue', ['kuwait']]]) };
		expect(wrongPlaces([{ id: 'x', told_in: [place] }], places, 'events').join()).toContain(said);
		expect(wrongPlaces([{ id: 'x', told_in: ['the-queue#kuwait'] }], places, 'events')).toEqual([]);
	});
	it('are refused without a step', () => {
		expect(withoutStep([{ id: 'x', told_in: ['the-queue'] }]).join()).toContain('is no step');
		expect(withoutStep(tables.events)).toEqual([]);
	});
});

describe('the day of the law that a chapter goes by', () => {
	const law = lawSources(tables);
	const legal = chapters().filter(({ validUntil }) => validUntil);
	it.each(legal.map((chapter) => [chapter.slug, chapter] as const))(
		'is that of a source of the law, in %s',
		(_, { lawAsOf, validUntil, uses, newestEvidence }) => {
			expect([...law].map((id) => days.get(id))).toContain(lawAsOf);
			expect(lawAsOf < validUntil).toBe(true);
			const newest = uses.sources.filter((id) => days.get(id) === newestEvidence);
			if (!newest.some((id) => law.has(id))) expect(lawAsOf).not.toBe(newestEvidence);
		}
	);
	it('is older than the newest evidence where that is no law text', () =>
		expect(legal.filter(({ lawAsOf, newestEvidence }) => lawAsOf < newestEvidence).length).toBeGreaterThan(
			0
		));
});
