import { describe, expect, it } from 'vitest';
import { newerLine as made } from '#lib/embed/newer.ts';
import { notices } from '#lib/server/editions/notice.ts';

/** As a frozen page takes it: whatever is thrown at it says nothing. */
function newerLine(file: unknown, n: number) {
	try {
		return made(file as Parameters<typeof made>[0], n) || null;
	} catch {
		return null;
	}
}
const one = { n: 1, date: '2026-11-22', corrections: [] };
const two = { n: 2, date: '2026-12-04', corrections: ['a'] };
const corrected = {
	id: 'a',
	class: 'correction' as const,
	where: ['/charts/a-chart/'],
	date: '2026-12-03'
};

describe('what a frozen page is told', () => {
	const line = (n: number, ...given: Parameters<typeof notices> extends [string, ...infer R] ? R : never) =>
		newerLine(JSON.parse(JSON.stringify(notices('a-chart', ...given))), n);

	it('nothing, while nothing changed', () => {
		expect(line(1, [one], [])).toBeNull();
		expect(line(2, [one, two], [corrected])).toBeNull();
	});
	it('a newer edition', () => {
		expect(line(1, [one, two], [])).toEqual({
			said: 'A newer one is of 4 December 2026:',
			words: 'edition 2',
			to: '../2/'
		});
	});
	it('a correction, with the newest edition, or with today’s chart where there is no newer one', () => {
		expect(line(1, [one, two], [corrected])).toEqual({
			said: 'Corrected on 3 December 2026;',
			words: 'newest: edition 2',
			to: '../2/'
		});
		expect(line(1, [one], [corrected])).toMatchObject({ to: '../../' });
	});
	it('no correction of before, of another chart, or that corrects nothing', () => {
		const others = [
			{ ...corrected, date: '2026-11-01' },
			{ ...corrected, where: ['/charts/a-chart-two/', '/map/'] },
			{ ...corrected, class: 'clarification' as const }
		];
		expect(line(1, [one], others)).toBeNull();
		expect(line(1, [one], [{ ...corrected, where: ['/charts/a-chart/#sources'] }])).not.toBeNull();
	});
	it('a correction of its own day, unless it has it in it', () => {
		const same = { ...corrected, date: one.date };
		expect(line(1, [one], [same])).toMatchObject({ said: 'Corrected on 22 November 2026;' });
		expect(line(1, [{ ...one, corrections: ['a'] }], [same])).toBeNull();
		expect(line(1, [{ ...one, corrections: ['b'] }], [{ ...same, id: 'b' }, same])).not.toBeNull();
	});
	it('a correction that touches several, in each of them', () => {
		const both = { ...corrected, where: ['/charts/b-chart/#table', '/charts/a-chart/', '/map/'] };
		for (const id of ['a-chart', 'b-chart', 'map'])
			expect(notices(id, [one], [both]).editions[0]?.corrected, id).toEqual([both.date]);
		expect(notices('c-chart', [one], [both]).editions[0]?.corrected).toEqual([]);
	});
	it('of one that was made for a reason of its own, the reason, too', () =>
		expect(
			notices('a-chart', [one, { ...two, why: 'Drawn anew.' }], []).editions.map(({ why }) => why)
		).toEqual(['', 'Drawn anew.']));
	it('never more than fits in one line at 600 px', () => {
		const said = line(
			1,
			[one, { n: 12, date: '2026-12-31', corrections: [] }],
			[{ ...corrected, date: '2026-12-30' }]
		);
		expect(`Edition 1, 22 November 2026. ${said?.said} ${said?.words}`.length).toBeLessThan(84);
	});
});

describe('a strange file says nothing', () => {
	const good = { n: 1, said: 'Corrected on a day;', words: 'edition 2' };
	const file = (change: object) => ({ newest: 2, editions: [{ ...good, ...change }] });
	it('but a good one does', () => expect(newerLine(file({}), 1)).not.toBeNull());
	it.each([
		['nothing', null],
		['a text', 'editions'],
		['a number', 7],
		['an empty list', { editions: [] }],
		['no list', { editions: { n: 1 } }],
		['holes', { editions: [null] }],
		['another edition', file({ n: 2 })],
		['a number as text', file({ n: '1' })],
		['no words', file({ said: '' })],
		['a thing for words', file({ said: { toString: 'x' } })],
		['a novel', file({ said: 'x'.repeat(160) })],
		['no words for the link', file({ words: null })],
		['empty words for the link', file({ words: '' })],
		['a list of words', file({ words: ['x'] })]
	])('%s', (_, strange) => expect(newerLine(strange, 1)).toBeNull());

	it.each([null, 'javascript:alert(1)', '//elsewhere.example', {}, [], -1, 'x', 0])(
		'and a newest edition %j leads to what is shown today',
		(newest) => expect(newerLine({ ...file({}), newest }, 1)?.to).toBe('../../')
	);

	it('for any of ten thousand', () => {
		let seed = 17;
		const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
		const parts = [null, 1, '', 'v/2/', '../', 'javascript:x', [], {}, true, 'https://x.example/'];
		const any = (depth: number): unknown => {
			const roll = random();
			if (depth > 3 || roll < 0.4) return parts[Math.floor(random() * parts.length)];
			const keys = ['editions', 'n', 'said', 'words', 'newest'];
			return roll < 0.6
				? [any(depth + 1), any(depth + 1)]
				: Object.fromEntries(keys.map((key) => [key, any(depth + 1)]));
		};
		for (let i = 0; i < 10_000; i++) {
			const line = newerLine(any(0), 1);
			if (line) expect(line.to).toMatch(/^\.\.\/(\d+|\.\.)\/$/);
		}
	});
});
