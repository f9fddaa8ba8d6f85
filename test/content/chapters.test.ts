import { describe, expect, it } from 'vitest';
import { chapterPlan, chapterProblems, chapters } from '#lib/server/chapters.ts';
import { unopened } from '#lib/server/chapter-check.ts';
import { sentences, words } from '#lib/text/reading.ts';

describe('the chapters', () => {
	it('hold nothing that the check refuses', () => {
		expect(chapterProblems()).toEqual([]);
	});

	it('are the written ones of a plan of ten in order', () => {
		const plan = chapterPlan();
		expect(plan.map((entry) => entry.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(plan.filter((entry) => entry.written).map((entry) => entry.slug)).toEqual(
			chapters().map((chapter) => chapter.slug)
		);
		expect(chapters().length).toBeGreaterThanOrEqual(2);
	});
});

describe.each(chapters().map((chapter) => [chapter.slug, chapter] as const))('%s', (_slug, chapter) => {
	it('has 900 to 1,500 words', () => {
		expect(chapter.reading.words).toBeGreaterThanOrEqual(900);
		expect(chapter.reading.words).toBeLessThanOrEqual(1500);
	});

	it('reads easily: mean sentence at most 18 words, none over 35, grade at most 10', () => {
		expect(chapter.reading.meanSentence).toBeLessThanOrEqual(18);
		expect(sentences(chapter.prose).filter((sentence) => words(sentence).length > 35)).toEqual([]);
		expect(chapter.reading.grade).toBeLessThanOrEqual(10);
	});

	it('opens every abbreviation at its first use', () => {
		// "US dollars" is the unit's own name; "JL" and the MP of MP Materials are parts of firms'.
		const prose = chapter.prose.join('\n').replaceAll('US dollars', 'dollars');
		expect(unopened(prose.replaceAll('MP Materials', 'Materials'), ['JL'])).toEqual([]);
	});

	it('has at least three figures, and says so of itself in three sentences without numbers', () => {
		expect(chapter.uses.figures).toBeGreaterThanOrEqual(3);
		expect(chapter.retell.every((sentence) => words(sentence).length <= 35)).toBe(true);
	});

	it('rests on dated sources', () => {
		expect(chapter.newestEvidence).toMatch(/^20\d\d-\d\d-\d\d$/);
		expect(chapter.uses.facts.length).toBeGreaterThanOrEqual(10);
	});

	it('explains what is disputed', () => {
		expect(chapter.callouts).toContain('disputed');
	});
});
