import { describe, expect, it } from 'vitest';
import { register } from '#lib/map/register.ts';
import { content } from '#lib/server/content.ts';
import { WIDER_EUROPE } from '#lib/text/countries.ts';

const { facilities, sources } = content().tables;
const parts = register(facilities, sources, WIDER_EUROPE);

describe('the register of Europe', () => {
	it('holds every site of those countries once, and no other', () => {
		const listed = parts.flatMap((part) => part.entries.map((one) => one.id));
		const wanted = facilities.filter((row) => WIDER_EUROPE.has(row.country)).map((row) => row.id);
		expect([...listed].sort()).toEqual([...wanted].sort());
	});

	it('counts each stage by state, and the counts add up', () => {
		for (const { count, entries } of parts) {
			const [all, ...states] = count.match(/\d+/g)!.map(Number);
			expect(all).toBe(entries.length);
			expect(states.reduce((sum, n) => sum + n, 0)).toBe(all);
		}
	});

	it('says the state of a site with its date, and says where no source dates it', () => {
		const of = (id: string) => parts.flatMap((part) => part.entries).find((one) => one.id === id);
		expect(of('neo-narva-magnet')).toMatchObject({
			country: 'Estonia',
			state: 'ramping up, 14 September 2026'
		});
		expect(of('motzfeldt-mine')?.state).toBe('planned, no source dates it');
	});
});
