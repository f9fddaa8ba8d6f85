import { describe, expect, it } from 'vitest';
import { legalState } from '#lib/text/legal-state.ts';

describe('the legal state of an account', () => {
	it('says when it was checked and to which day the rule was set to run, in words that are true on any day', () =>
		expect(legalState('2026-11-10', '2026-10-07')).toEqual({
			until: '2026-11-10',
			still:
				'Legal state as of 7 October 2026, the date of the newest source used here, not re-checked since; the next date set in these rules was 10 November 2026.',
			past: 'Not re-checked since 7 October 2026, the date of the newest source used here; the next date set in these rules was 10 November 2026.'
		}));
	it.each([
		['2026-11-10', 'Legal state as of 10 November 2026.'],
		['2026-11', 'Legal state as of November 2026.']
	])('has nothing to add when it was checked by %s', (newest, still) =>
		expect(legalState('2026-11-10', newest)).toEqual({ until: '2026-11-10', still, past: '' })
	);
	it.each([
		['', '2026-10-07'],
		['2026-11-10', '']
	])('is none without a day or evidence: %s, %s', (until, newest) =>
		expect(legalState(until, newest)).toBeNull()
	);
});
