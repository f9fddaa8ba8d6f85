import { describe, expect, it } from 'vitest';
import { countryName, inEU } from '#lib/text/countries.ts';
import { countryDigits } from '#lib/text/country-codes.ts';
import { closest } from '#lib/text/closest.ts';

describe('countries', () => {
	it.each([
		['EE', 'Estonia', '233'],
		['CN', 'China', '156'],
		['GB', 'United Kingdom', '826'],
		['MM', 'Myanmar', '104'],
		['GL', 'Greenland', '304'],
		['AF', 'Afghanistan', '004']
	])('%s', (code, name, digits) => {
		expect(countryName(code)).toBe(name);
		expect(countryDigits(code)).toBe(digits);
	});
	it('leaves what is no code', () => {
		expect(countryName('Bosch (DE)')).toBe('Bosch (DE)');
		expect(countryDigits('XQ')).toBeUndefined();
	});
	it('has 27 member states', () => {
		const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
		const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => code !== 'EU');
		expect(codes.filter(inEU)).toHaveLength(27);
	});
});

describe('closest', () => {
	const words = ['operating', 'ramping-up', 'planned', 'closed'];
	it.each([
		['ramping up', 'ramping-up'],
		['planed', 'planned'],
		['Operating', 'operating'],
		['magnet', undefined],
		['Px', undefined]
	])('%s', (word, near) => expect(closest(word, words)).toBe(near));
});
