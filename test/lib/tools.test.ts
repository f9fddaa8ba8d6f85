import { describe, expect, it } from 'vitest';
import { facesOf, inRange } from '../../src/tools/faces.ts';
import { tooOld } from '../../src/tools/node-version.mjs';
import { readHeaderRules } from '../../src/tools/serve.mjs';
import { whyNotInstalled } from '../../src/tools/setup.mjs';
import { ofPlaywright, ofVitest, sum } from '../../src/tools/tally.mjs';

describe('the age of Node', () => {
	it.each(['16.20.2', '18.20.4', '20.18.3'])('%s is too old, and the sentence says so', (version) => {
		expect(tooOld(version)).toContain(`this is Node ${version}`);
	});
	it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('%s will do', (version) => {
		expect(tooOld(version)).toBe('');
	});
});

describe('why a set-up failed', () => {
	it.each([
		['npm error code ECONNREFUSED', 'Check the network'],
		['npm error code ENOTFOUND', 'Check the network'],
		['npm error ENOSPC: no space left', 'The disk is full'],
		['npm error code EACCES', 'cannot be written'],
		['npm error code EUSAGE\nnpm error lock file out of step', 'lock file out of step']
	])('%j: %s', (output, sentence) => {
		expect(whyNotInstalled(output)).toContain(sentence);
		expect(whyNotInstalled(output)).not.toMatch(/\n\s+at /);
	});
});

describe('the count at the end', () => {
	const file = (status: string, ...tests: string[]) => ({
		status,
		assertionResults: tests.map((each) => ({ status: each }))
	});
	const vitest = (passed: number, failed: number, ...testResults: object[]) => ({
		numPassedTests: passed,
		numFailedTests: failed,
		numPendingTests: 1,
		numTodoTests: 0,
		testResults
	});

	it('adds up', () => {
		expect(
			sum([
				{ passed: 3, failed: 0 },
				{ passed: 4, failed: 1, skipped: 2 }
			])
		).toEqual({
			passed: 7,
			failed: 1,
			skipped: 2
		});
	});
	it('counts a file that cannot be loaded', () => {
		expect(ofVitest(vitest(5, 0, file('failed')), 1)).toEqual({ passed: 5, failed: 1, skipped: 1 });
	});
	it('counts a file whose preparation failed, once', () => {
		expect(ofVitest(vitest(5, 0, file('failed', 'skipped', 'skipped')), 1).failed).toBe(1);
		expect(ofVitest(vitest(5, 2, file('failed', 'failed', 'failed')), 1).failed).toBe(2);
	});
	it('never takes a dead runner for a good one', () => {
		expect(ofVitest(null, 0).failed).toBe(1);
		expect(ofPlaywright(null, 0).failed).toBe(1);
		expect(ofVitest(vitest(5, 0), 1).failed).toBe(1);
	});
	it('counts a test that passed only at the second try as failed', () => {
		const stats = { expected: 9, unexpected: 0, flaky: 1, skipped: 0 };
		expect(ofPlaywright({ stats, errors: [] }, 0)).toEqual({ passed: 9, failed: 1, skipped: 0 });
	});
	it('counts what went wrong outside of any test', () => {
		const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
		expect(ofPlaywright({ stats, errors: [{ message: 'no server' }] }, 1).failed).toBe(1);
	});
});

describe('font faces', () => {
	const css = `@font-face{font-family:'A';src:url(/fonts/a.woff2) format('woff2');unicode-range:U+20-7E,U+4??}
		@font-face{font-family:A Fallback;src:local('Arial')}`;
	it('are read with their files and ranges, without fallbacks', () => {
		const [face, ...others] = facesOf(css);
		expect(others).toEqual([]);
		expect(face).toMatchObject({ family: 'A', file: '/fonts/a.woff2' });
		expect(face && [0x1f, 0x20, 0x7e, 0x7f, 0x400, 0x4ff, 0x500].map((code) => inRange(face, code))).toEqual([
			false,
			true,
			true,
			false,
			true,
			true,
			false
		]);
	});
});

describe('rules of headers', () => {
	const rules = readHeaderRules(
		'# note\n/*\n  A: 1\n\n/embed/*\n  B: x: y\n/embed/:id/v/*\n  D: 4\n/\n  C: 3\n'
	);
	const at = (address: string) =>
		rules.filter((rule) => rule.matches(address)).flatMap((rule) => rule.headers);
	it('hold for what their pattern covers', () => {
		expect(at('/embed/x/')).toEqual([
			['A', '1'],
			['B', 'x: y']
		]);
		expect(at('/embed/x/v/1/')).toContainEqual(['D', '4']);
		expect(at('/')).toEqual([
			['A', '1'],
			['C', '3']
		]);
	});
});
