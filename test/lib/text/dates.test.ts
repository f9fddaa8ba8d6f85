import { describe, expect, it } from 'vitest';
import { firstDay, lastDay, sayDate } from '#lib/text/dates.ts';

describe('sayDate', () => {
	it.each([
		['2025-04-04', '4 April 2025'],
		['2025-04', 'April 2025'],
		['2025', '2025'],
		['2025-01/2025-05', 'January to May 2025'],
		['2025-04/2026-03', 'April 2025 to March 2026'],
		['2025-11-06/2025-11-24', '6 to 24 November 2025'],
		['2025-10-31/2025-11-01', '31 October to 1 November 2025'],
		['2024/2025', '2024 to 2025'],
		['', '']
	])('%s', (date, words) => expect(sayDate(date)).toBe(words));
});

describe('the days of a date', () => {
	it.each([
		['2025', '2025-01-01', '2025-12-31'],
		['2024-02', '2024-02-01', '2024-02-29'],
		['2025-12', '2025-12-01', '2025-12-31'],
		['2025-04-04', '2025-04-04', '2025-04-04'],
		['2025-01/2025-06', '2025-01-01', '2025-06-30']
	])('%s', (date, first, last) => {
		expect(firstDay(date)).toBe(first);
		expect(lastDay(date)).toBe(last);
	});
});
