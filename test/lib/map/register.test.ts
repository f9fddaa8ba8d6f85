import { describe, expect, it } from 'vitest';
import { atWork } from '#lib/map/counts.ts';
import { register } from '#lib/map/register.ts';
import { content } from '#lib/server/content.ts';
import { WIDER_EUROPE } from '#lib/text/countries.ts';

const { facilities } = content().tables;
const { parts, finding, scope, leftOut } = register(facilities);
const wanted = facilities.filter((row) => WIDER_EUROPE.has(row.country));
const entries = parts.flatMap(({ states }) =>
	states.flatMap(({ name, entries }) => entries.map((one) => ({ ...one, name, title: one.name })))
);

describe('the register of Europe', () => {
	it('holds every plant and mine of those countries once, and no other', () => {
		expect(entries.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
	});

	it('counts each stage by state, and the counts add up', () => {
		for (const { all, count, states } of parts) {
			const numbers = count.match(/\d+/g)!.map(Number);
			expect(numbers).toEqual(states.map(({ entries: some }) => some.length));
			expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(all);
		}
	});

	it('says as its finding what is at work, stage by stage', () => {
		const numbers = finding.match(/\d+/g)!.map(Number);
		expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(wanted.filter(atWork).length);
		for (const { stage } of parts) {
			const none = !wanted.some((row) => row.stage === stage && atWork(row));
			if (none) expect(finding).toMatch(new RegExp(`no ${stage.split('-')[0]}`));
		}
	});

	it('names the countries beside the Union, and those that it leaves to the map', () => {
		expect(scope).toBe(
			`${wanted.length} plants and mines in the European Union, Greenland, Norway, Switzerland, the United Kingdom and Ukraine`
		);
		expect(leftOut).toBe('Russia and Türkiye');
	});

	it('gives a state its date, and says where no source dates it', () => {
		const of = (id: string) => entries.find((one) => one.id === id);
		expect(of('neo-narva-magnet')).toMatchObject({
			name: 'Ramping up',
			about: 'Estonia, 14 September 2026'
		});
		expect(of('motzfeldt-mine')?.about).toBe('Greenland, no source dates it, low confidence');
	});
});
