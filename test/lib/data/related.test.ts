import { describe, expect, it } from 'vitest';
import { relatedTerms } from '#lib/data/related.ts';

const term = (id: string, name: string, definition = '') => ({ id, term: name, definition });

describe('related terms', () => {
	const related = relatedTerms([
		term('export-licence', 'Export licence', 'A permit.'),
		term('general-licence', 'General licence', 'A permit that lets one ship often.'),
		term('terbium', 'Terbium', 'A heavy rare earth used in hot magnets.'),
		term('heavy-rare-earths', 'Heavy rare earths', 'The heavier members.'),
		term('quota', 'Quota', 'A yearly limit.')
	]);
	it('share a word of their names', () => expect(related.get('general-licence')).toEqual(['export-licence']));
	it('stand in one another’s definitions, in the singular too', () => {
		expect(related.get('terbium')).toEqual(['heavy-rare-earths']);
		expect(related.get('heavy-rare-earths')).toEqual(['terbium']);
	});
	it('may be none', () => expect(related.get('quota')).toEqual([]));
	it('are six at most', () => {
		const many = relatedTerms(Array.from({ length: 12 }, (_, i) => term(`t${i}`, `Trade word${i}`)));
		for (const ids of many.values()) expect(ids).toHaveLength(6);
	});
});
