import { describe, expect, it } from 'vitest';
import { evidenceFor, gatheredDate, newestState, stateDated } from '#lib/data/evidence.ts';
import type { Facility, Source } from '#lib/data/rows.ts';

const source = (id: string, published: string, read = '2026-11-22') =>
	({ id, date_published: published, date_accessed: read }) as Source;
const stood = (day: string) => ({ status_as_of: day }) as Facility;

describe('how new the evidence is', () => {
	it('is gathered on the newest day of reading', () => {
		expect(gatheredDate({ sources: [source('a', '2026-01-01', '2026-11-20'), source('b', '')] })).toBe(
			'2026-11-22'
		);
	});

	it.each([
		['the newest of what is cited', ['a', 'b'], '2026-10-07'],
		['not what nobody cites', ['a'], '2025-05-05'],
		['whole days only', ['c'], ''],
		['nothing later than the gathering', ['d'], '']
	])('for some rows: %s', (_, cited, day) => {
		const sources = [
			source('a', '2025-05-05'),
			source('b', '2026-10-07'),
			source('c', '2026-11'),
			source('d', '2027-01-01')
		];
		expect(evidenceFor(sources, [{ source_ids: cited }])).toBe(day);
	});

	it('has no date of a state that no source says', () => {
		expect(stateDated(stood(''))).toBe('');
		expect(newestState([stood(''), stood('2026-09-14'), stood('2024-02-01')])).toBe('2026-09-14');
		expect(newestState([stood('')])).toBe('');
	});
});
