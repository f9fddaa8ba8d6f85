import { describe, expect, it } from 'vitest';
import type { Facility } from '#lib/data/rows.ts';
import { companies, kilometres, nearest, sameCompany, sameSite } from '#lib/facilities/kin.ts';
import { inWords, linksOf } from '#lib/facilities/links.ts';
import { placeNode } from '#lib/facilities/node.ts';
import { sayPlace, sayPoint, sayUnsourced, sayWhat } from '#lib/facilities/say.ts';
import { content } from '#lib/server/content.ts';

const { facilities, flows } = content().tables;
const narva = facilities.find(({ id }) => id === 'neo-narva-magnet') as Facility;
const row = (more: Partial<Facility>): Facility => ({ ...narva, notes: '', ...more });

describe('a facility in words', () => {
	it.each([
		[{}, 'in Narva (Kulgu industrial park), Estonia'],
		[{ region_or_town: 'site not announced', country: 'KR' }, 'in South Korea (site not announced)'],
		[{ region_or_town: 'near Qaqortoq', country: 'GL' }, 'near Qaqortoq, Greenland'],
		[{ region_or_town: 'South Greenland', country: 'GL' }, 'in South Greenland'],
		[{ region_or_town: 'Fort Worth, Texas', country: 'US' }, 'in Fort Worth, Texas, the United States']
	])('%j lies %s', (more, place) => expect(sayPlace(row(more))).toBe(place));

	it('says its state with the date of it, as exactly as it is known', () => {
		const of = (more: Partial<Facility>) => sayWhat(row({ region_or_town: 'Narva', ...more }));
		expect(of({ status_as_of: '2026-09-14' })).toBe(
			'A magnet plant in Narva, Estonia, ramping up as of 14 September 2026.'
		);
		expect(of({ status_as_of: '2026-01-01', notes: 'status_as_of: only the month is known.' })).toContain(
			'as of January 2026.'
		);
		expect(of({ status_as_of: '' })).toContain('listed as ramping up; no source dates that.');
	});
	it('says where it stands', () => expect(sayPoint({ lat: -28.86, lon: -0.6 })).toBe('28.86° S, 0.6° W'));
	it('says what no source was found for', () => {
		expect(sayUnsourced([])).toBe('');
		expect(sayUnsourced(['status', 'town'])).toMatch(/^No source was found for: status; town\./);
		expect(sayUnsourced(['everything but coordinates'])).toMatch(/anything here but the coordinates\./);
		expect(sayUnsourced(['everything including coordinates'])).toMatch(
			/anything here, the coordinates included\./
		);
	});
	it('is a place for machines', () => {
		expect(placeNode(narva, '')).toMatchObject({
			name: narva.name,
			geo: { latitude: narva.lat, longitude: narva.lon },
			address: { addressCountry: 'EE' }
		});
	});
});

describe('links of the chain', () => {
	it('stand at both their ends, once each', () => {
		const inside = flows.filter((flow) =>
			[flow.from_facility_or_country, flow.to_facility_or_country].every((end) =>
				facilities.some(({ id }) => id === end)
			)
		);
		const all = facilities.flatMap(({ id }) => linksOf(id, flows, facilities));
		const counted = new Map<string, number>();
		for (const { id } of all) counted.set(id, (counted.get(id) ?? 0) + 1);
		expect(inside.length).toBeGreaterThan(30);
		expect(inside.filter(({ id }) => counted.get(id) !== 2).map(({ id }) => id)).toEqual([]);
	});
	it('have a way, a name for the other end, and a quantity in words', () => {
		const links = linksOf('neo-narva-magnet', flows, facilities);
		expect(links.filter(({ way }) => way === 'in').map(({ otherId }) => otherId)).toContain(
			'neo-silmet-separation'
		);
		expect(links.find(({ other }) => other === 'Bosch (DE)')?.quantity).toBe('');
		const rare = linksOf('mp-fort-worth-metal', flows, facilities).find(({ way }) => way === 'out');
		expect(rare?.quantity).toMatch(/^1,000\st of magnets/);
	});
	it('have units in words', () => {
		const bare = ['t REO', 't magnets', 't REE+ product weight'];
		const units = new Set(flows.map(({ unit }) => unit).filter(Boolean));
		expect([...units].filter((unit) => !inWords(unit) && !bare.includes(unit))).toEqual([]);
	});
});

describe('kin', () => {
	it.each([
		[
			'NPM Narva OÜ (Neo Performance Materials, Magnequench)',
			['NPM Narva OÜ', 'Neo Performance Materials', 'Magnequench']
		],
		['Vacuumschmelze (VAC; sale to Energy Fuels pending)', ['Vacuumschmelze', 'VAC']],
		['Caremag SAS (Carester; USA Rare Earth 12.5% stake)', ['Caremag SAS', 'Carester', 'USA Rare Earth']],
		['none (state reserve)', []],
		['licence holder not verified', []]
	])('%s names %j', (operator, names) => expect(companies({ operator })).toEqual(names));

	it('is mutual', () => {
		const lopsided = facilities.flatMap((a) =>
			sameCompany(a, facilities, 999)
				.filter(({ row: b }) => !sameCompany(b, facilities, 999).some(({ row: back }) => back.id === a.id))
				.map(({ row: b }) => `${a.id} ${b.id}`)
		);
		expect(lopsided).toEqual([]);
		for (const a of facilities)
			for (const b of sameSite(a, facilities)) expect(sameSite(b, facilities)).toContainEqual(a);
	});
	it('near by is near, and never on the same site', () => {
		const silmet = facilities.find(({ id }) => id === 'neo-silmet-separation') as Facility;
		expect(kilometres(narva, silmet)).toBeGreaterThan(20);
		expect(kilometres(narva, silmet)).toBeLessThan(30);
		for (const each of facilities)
			for (const { row: other } of nearest(each, facilities)) {
				expect(other.site_id).not.toBe(each.site_id);
				expect(kilometres(each, other)).toBeLessThanOrEqual(400);
			}
	});
});
