import { describe, expect, it } from 'vitest';
import { evaluate, namesIn } from '#lib/data/formula.ts';

const facts: Record<string, number> = { a: 6357, b: 1238, 'narva-2': 2000 };
const valueOf = (id: string) => facts[id] ?? NaN;

describe('evaluate', () => {
	it.each([
		['1 + 2 * 3', 7],
		['(1 + 2) * 3', 9],
		['10 - 4 - 3', 3],
		['12 / 4 / 3', 1],
		['-2 + 5', 3],
		['2 * -3', -6],
		['0.5 * {narva-2}', 1000],
		['100 * (1 - {b} / {a})', 80.5253]
	])('%s', (formula, value) => expect(evaluate(formula, valueOf)).toBeCloseTo(value, 3));
	it.each([
		['', 'ends too early'],
		['1 +', 'ends too early'],
		['(1', 'bracket'],
		['1 2', 'should end'],
		['1 ** 2', 'not part'],
		['process.exit()', 'not part']
	])('refuses %j', (formula, words) => expect(() => evaluate(formula, valueOf)).toThrow(words));
});

it('namesIn lists what is in braces', () =>
	expect(namesIn('100 * {a} / {narva-2}')).toEqual(['a', 'narva-2']));
