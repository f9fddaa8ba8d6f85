import { describe, expect, it } from 'vitest';
import { around } from '#lib/map/around.ts';
import { projection } from '#lib/map/regions.ts';

const narva = { lon: 28.1478, lat: 59.3618 };
const sillamae = { lon: 27.7421, lat: 59.4031 };
const mountainPass = { lon: -115.534, lat: 35.4809 };
const kuantan = { lon: 103.37749, lat: 4.00338 };
const mtWeld = { lon: 122.5481, lat: -28.8644 };

describe('a frame around places', () => {
	it.each([
		['one place', [narva], 120],
		['two near ones', [narva, sillamae], 100],
		['places on both sides of the date line', [mountainPass, kuantan, mtWeld], 500]
	])('holds %s with room to all sides', (_, places, span) => {
		const frame = around(places, { span });
		const on = projection(frame, 300);
		for (const { lon, lat } of places) {
			const [x, y] = on([lon, lat])!;
			expect(x).toBeGreaterThan(300 * 0.1);
			expect(x).toBeLessThan(300 * 0.9);
			expect(y).toBeGreaterThan(225 * 0.1);
			expect(y).toBeLessThan(225 * 0.9);
		}
		expect(frame.across).toBeGreaterThanOrEqual(span);
	});

	it('is as wide as asked where the places need less, in kilometres', () => {
		const frame = around([narva], { span: 200 });
		expect(frame.across).toBe(200);
		const on = projection(frame, 1000);
		const [x] = on([narva.lon, narva.lat])!;
		// A degree of longitude is 111.2 km times the cosine of the latitude.
		const [east] = on([narva.lon + 1, narva.lat])!;
		expect((east - x) / 5).toBeCloseTo(111.2 * Math.cos((narva.lat * Math.PI) / 180), 0);
	});

	it('crosses the Pacific, not the Atlantic, from California to Malaysia', () => {
		const [lon] = around([mountainPass, kuantan, mtWeld]).centre;
		expect(Math.abs(lon)).toBeGreaterThan(140);
	});

	it('names the countries that lie in it, each once', () => {
		const names = around([narva, sillamae], { span: 500 }).labels.map(([name]) => name);
		expect(names).toContain('Estonia');
		expect(new Set(names).size).toBe(names.length);
		expect(names).not.toContain('China');
	});

	it('refuses to stand around nothing', () => {
		expect(() => around([])).toThrow(RangeError);
	});
});
