import { describe, expect, it } from 'vitest';
import { chapters } from '#lib/server/chapters.ts';
import { content } from '#lib/server/content.ts';

const { accounts, events } = content().tables;
const shown = new Set(chapters().flatMap(({ uses }) => uses.accounts));

describe('the accounts of meetings', () => {
	it('stand in pairs: no side is told without the other', () => {
		const sides = new Map<string, string[]>();
		for (const row of accounts) {
			const key = `${row.event}: ${row.topic}`;
			sides.set(key, [...(sides.get(key) ?? []), row.side]);
		}
		for (const [key, both] of sides) expect(both.sort(), key).toEqual(['China', 'EU']);
		expect(sides.size).toBeGreaterThan(5);
	});
	it('are of meetings that happened, and a chapter shows each of them', () => {
		for (const { event } of accounts) {
			expect(events.find(({ id }) => id === event)?.print, event).toBe('yes');
			expect([...shown], event).toContain(event);
		}
	});
	it('count as sources of the chapter that shows them', () => {
		for (const chapter of chapters())
			for (const row of accounts.filter(({ event }) => chapter.uses.accounts.includes(event)))
				for (const id of row.source_ids) expect(chapter.uses.sources, id).toContain(id);
	});
});
