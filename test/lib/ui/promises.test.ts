import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIMITS_OF_EMBEDS } from '#lib/text/limits.ts';
import { pledges } from '#lib/ui/journalists/promises.ts';

const held = pledges().flatMap((pledge) =>
	pledge.held.map(([file, name]) => [pledge.promise, file, name] as const)
);
/** Whether a test of this name stands in a file: as the name of one, or of a case in a list of them. */
function stands(code: string, name: string): boolean {
	const plain = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`[([]\\s*(['"\`])${plain}\\1\\s*,`).test(code);
}

describe('what newsrooms are promised', () => {
	it.each(pledges().map(({ promise, words, held: tests }) => [promise, words, tests] as const))(
		'“%s” is said in sentences, and each has a test',
		(_, words, tests) => {
			expect(words).toMatch(/^[A-Z].+\.$/);
			expect(tests.length).toBeGreaterThan(0);
			expect(new Set(tests.map((one) => one.join(' '))).size).toBe(tests.length);
		}
	);

	it.each(held)('“%s” is held by %s: %s', (_, file, name) => {
		expect(existsSync(file), file).toBe(true);
		const code = readFileSync(file, 'utf8');
		expect(stands(code, name)).toBe(true);
		expect(code).not.toMatch(/\b(it|test|describe)(\.\w+)*\.(skip|todo|fixme|only)\b/);
	});

	it('has no number but the limits', () => {
		const none = pledges({ most: NaN, middle: NaN, letters: NaN });
		expect(none.map(({ words }) => words).filter((words) => /\d/.test(words))).toEqual([]);
		const told = pledges()
			.map(({ words }) => words)
			.join(' ');
		for (const limit of Object.values(LIMITS_OF_EMBEDS))
			expect(told).toMatch(new RegExp(`\\b${limit} (KB|pixels)`));
	});

	it.each([
		["it('a thing', () => {", true],
		['test(`a thing`, async', true],
		["it.each(all)(\n\t'a thing',\n", true],
		["['a thing', 1]", true],
		['// a thing holds', false],
		["it('a thing more', () => {", false]
	])('a test is found by its name in %j: %s', (code, found) => expect(stands(code, 'a thing')).toBe(found));
});
