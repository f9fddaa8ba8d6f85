import { describe, expect, it } from 'vitest';
import { legalState } from '#lib/story/legal-state.ts';

describe('the legal state of a chapter', () => {
	it.each([
		[
			'2026-11-10',
			'2026-10-07',
			'Legal state as of 7 October 2026, not re-checked since: a pause described here was set to end on 10 November 2026.'
		],
		['2026-11-10', '2026-11-10', 'Legal state as of 10 November 2026.'],
		['2026-11-10', '2026-11', 'Legal state as of November 2026.'],
		['', '2026-10-07', ''],
		['2026-11-10', '', '']
	])('until %s with evidence of %s', (until, newest, said) => expect(legalState(until, newest)).toBe(said));
});
