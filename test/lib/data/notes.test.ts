import { describe, expect, it } from 'vitest';
import { readNotes } from '#lib/data/notes.ts';
import { content } from '#lib/server/content.ts';

describe('notes of a row', () => {
	it.each([
		['unsourced: start_year', '', ['year of start']],
		['unsourced: current status, town, start_year', '', ['current status', 'town', 'year of start']],
		['Source says New Hampshire; unsourced: Exeter', 'Source says New Hampshire.', ['Exeter']],
		[
			'unsourced: coordinates (several maps disagree; rounded), elements',
			'',
			['coordinates (several maps disagree; rounded)', 'elements']
		],
		[
			'unsourced: coordinates, elements; owner follows VAC',
			'Owner follows VAC.',
			['coordinates', 'elements']
		],
		['unsourced: coordinates (approximate, from memory)', '', ['coordinates']],
		['Headline "P7 ... ribbon". Point is the town', 'Headline "P7 ... ribbon". Point is the town.', []],
		['It did not come (unsourced).', 'It did not come (no source found).', []]
	])('“%s” is “%s” and %j', (notes, remarks, unsourced) => {
		expect(readNotes(notes)).toEqual({ remarks, unsourced, dated: '' });
	});
	it('say how exact a date is', () => {
		expect(readNotes('unsourced: town status_as_of: only the month is known.')).toEqual({
			remarks: '',
			unsourced: ['town'],
			dated: 'month'
		});
	});
	it('of all rows are words for readers: no names of columns, no bare “unsourced”', () => {
		const said = content().tables.facilities.map(({ id, notes }) => {
			const { remarks, unsourced } = readNotes(notes);
			return [id, [remarks, ...unsourced].join(' | ')] as const;
		});
		expect(
			said.filter(([, text]) =>
				/unsourced|[a-z]_[a-z]|from memory|background|\.\.(?!\.)(?<!\.\.\.)/.test(text)
			)
		).toEqual([]);
		expect(said.filter(([, text]) => /(^|\| )[.;,)]|^[a-z].*\./.test(text.split(' | ')[0] ?? ''))).toEqual(
			[]
		);
	});
});
