import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlines } from '#lib/data/checks/outlines.ts';

const distance = outlines(JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8')));

describe('outlines', () => {
	it.each([
		['Narva in Estonia', 'EE', 59.36, 28.0],
		['Chukotka, beyond 180 degrees', 'RU', 66.5, -172],
		['Fiji on the antimeridian', 'FJ', -16.6, 179.3],
		['Baotou', 'CN', 40.66, 109.84],
		['Bloemfontein, in a country with a hole', 'ZA', -29.1, 26.2]
	])('%s is inside', (_name, code, lat, lon) => expect(distance(code, lat, lon)).toBe(0));
	it('a hole is outside', () => expect(distance('ZA', -29.6, 28.2)).toBeGreaterThan(50));
	it('measures kilometres', () => {
		// Helsinki to the Estonian coast is about 75 km.
		expect(distance('EE', 60.17, 24.94)).toBeGreaterThan(60);
		expect(distance('EE', 60.17, 24.94)).toBeLessThan(90);
	});
	it('knows no country XQ', () => expect(distance('XQ', 0, 0)).toBeUndefined());
});
