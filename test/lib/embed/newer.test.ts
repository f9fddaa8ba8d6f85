import { describe, expect, it } from 'vitest';
import { newerLine } from '#lib/embed/newer.ts';
import { notices } from '#lib/server/editions/notice.ts';

const AT = 'https://metals.example/sub/embed/a-chart/editions.json';
const one = { n: 1, date: '2026-11-22' };
const two = { n: 2, date: '2026-12-04' };
const corrected = { class: 'correction' as const, where: '/charts/a-chart/', date: '2026-12-03' };

describe('what a frozen page is told', () => {
	const line = (n: number, ...given: Parameters<typeof notices> extends [string, ...infer R] ? R : never) =>
		newerLine(JSON.parse(JSON.stringify(notices('a-chart', ...given))), n, AT);

	it('nothing, while nothing changed', () => {
		expect(line(1, [one], [])).toBeNull();
		expect(line(2, [one, two], [corrected])).toBeNull();
	});
	it('a newer edition', () => {
		expect(line(1, [one, two], [])).toEqual({
			said: 'A newer one is of 4 December 2026:',
			words: 'edition 2',
			to: 'https://metals.example/sub/embed/a-chart/v/2/'
		});
	});
	it('a correction, with the newest edition, or with today’s chart where there is no newer one', () => {
		expect(line(1, [one, two], [corrected])).toEqual({
			said: 'Corrected on 3 December 2026;',
			words: 'newest: edition 2',
			to: 'https://metals.example/sub/embed/a-chart/v/2/'
		});
		expect(line(1, [one], [corrected])).toMatchObject({ to: 'https://metals.example/sub/embed/a-chart/' });
	});
	it('no correction of the same day or before, of another chart, or that corrects nothing', () => {
		const others = [
			{ ...corrected, date: one.date },
			{ ...corrected, date: '2026-11-01' },
			{ ...corrected, where: '/charts/a-chart-two/' },
			{ ...corrected, class: 'clarification' as const }
		];
		expect(line(1, [one], others)).toBeNull();
		expect(line(1, [one], [{ ...corrected, where: '/charts/a-chart/#sources' }])).not.toBeNull();
	});
	it('never more than fits in one line at 600 px', () => {
		const said = line(1, [one, { n: 12, date: '2026-12-31' }], [{ ...corrected, date: '2026-12-30' }]);
		expect(`Edition 1, 22 November 2026. ${said?.said} ${said?.words}`.length).toBeLessThan(84);
	});
});

describe('a strange file says nothing', () => {
	const good = { n: 1, said: 'Corrected on a day;', link: { words: 'edition 2', to: 'v/2/' } };
	const file = (change: object) => ({ editions: [{ ...good, ...change }] });
	it('but a good one does', () => expect(newerLine(file({}), 1, AT)).not.toBeNull());
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
		['a novel', file({ said: 'x'.repeat(121) })],
		['no link', file({ link: null })],
		['a script for an address', file({ link: { words: 'x', to: 'javascript:alert(1)' } })],
		['data for an address', file({ link: { words: 'x', to: 'data:text/html,x' } })],
		['another site', file({ link: { words: 'x', to: '//elsewhere.example/' } })],
		['no address', file({ link: { words: 'x', to: 'http://[' } })]
	])('%s', (_, strange) => expect(newerLine(strange, 1, AT)).toBeNull());

	it('for any of ten thousand', () => {
		let seed = 17;
		const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
		const parts = [null, 1, '', 'v/2/', '../', 'javascript:x', [], {}, true, 'https://x.example/'];
		const any = (depth: number): unknown => {
			const roll = random();
			if (depth > 3 || roll < 0.4) return parts[Math.floor(random() * parts.length)];
			const keys = ['editions', 'n', 'said', 'link', 'words', 'to'];
			return roll < 0.6
				? [any(depth + 1), any(depth + 1)]
				: Object.fromEntries(keys.map((key) => [key, any(depth + 1)]));
		};
		for (let i = 0; i < 10_000; i++) {
			const line = newerLine(any(0), 1, AT);
			if (line) expect(line.to).toMatch(/^https:\/\/metals\.example\//);
		}
	});
});
