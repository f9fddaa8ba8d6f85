import { describe, expect, it } from 'vitest';
import { checkAge, checkFront, daysIn } from '#lib/server/chapter-front.ts';

const front = { title: 'T', lead: 'L', description: 'D', retell: ['a', 'b', 'c'] };
const refusals = (more: Record<string, unknown>) =>
	checkFront('x.md', { ...front, ...more }, new Set(['ore-composition'])).join(' ');

describe('front matter', () => {
	it('is accepted when whole', () =>
		expect(refusals({ picture: 'ore-composition', valid_until: '2026-11-10' })).toBe(''));
	it('may want the strip of a day as its picture', () =>
		expect(refusals({ picture: '2025-11-07' })).toBe(''));
	it.each([
		[{ picture: 'no-chart' }, '"picture" is "no-chart"'],
		[{ valid_until: 'November' }, '"valid_until" is "November"'],
		[{ retell: ['a'] }, '"retell" is not three sentences'],
		[{ lead: '' }, '"lead" is missing'],
		[{ colour: 'red' }, '"colour" is not known']
	])('refuses %o', (more, said) => expect(refusals(more)).toContain(said));
});

describe('an account of the law', () => {
	const legal = { validUntil: '', newest: '2026-10-07', prose: [] as string[], figures: [] as string[] };
	const paused = ['It is suspended until 10 November 2026.'];
	it('knows the days written out', () =>
		expect(daysIn('From 7 November 2025 to 10\u00a0November 2026, in May 2026.')).toEqual([
			'2025-11-07',
			'2026-11-10'
		]));
	it.each([
		['a pause that ends after the newest evidence', { prose: paused }, 'a pause and of 10 November 2026'],
		['a figure of rules that end', { figures: ['controls-by-element'] }, 'shows controls-by-element']
	])('must carry its day when it tells of %s', (_, more, said) => {
		expect(checkAge('x.md', { ...legal, ...more }).join()).toContain(said);
		expect(checkAge('x.md', { ...legal, ...more, validUntil: '2026-11-10' })).toEqual([]);
	});
	it.each([
		['a pause that ended before', ['It was suspended until 1 May 2026.']],
		['a day ahead, but no rule', ['The plant opens on 1 May 2027.']]
	])('needs none for %s', (_, prose) => expect(checkAge('x.md', { ...legal, prose })).toEqual([]));
});
