import { describe, expect, it } from 'vitest';
import { around } from '#lib/map/around.ts';
import { projection } from '#lib/map/regions.ts';
import { withCountries } from '#lib/server/country-names.ts';

const ganzhou = { lon: 114.9, lat: 25.8 };
const pangwa = { lon: 98.13, lat: 25.89 };
const names = (frame: ReturnType<typeof around>) => frame.labels.map(([name]) => name);

describe('the countries named in a frame around sites', () => {
	it.each([
		['the south of China', ganzhou, ['China', 'Taiwan']],
		['the border of Myanmar', pangwa, ['China', 'Myanmar']]
	])('are those that %s shows, each once and inside of it', (_, site, wanted) => {
		const frame = withCountries(around([site], { span: 1500 }), [site]);
		expect(names(frame)).toEqual(expect.arrayContaining(wanted));
		expect(new Set(names(frame)).size).toBe(frame.labels.length);
		const on = projection(frame);
		for (const [name, lon, lat] of frame.labels) {
			const [x, y] = on([lon, lat])!;
			expect(x > 0 && x < frame.width && y > 0 && y < frame.width * frame.ratio, name).toBe(true);
		}
	});

	it('keep their usual places where the frame is as wide as continents', () => {
		const wide = around([ganzhou], { span: 9000 });
		expect(withCountries(wide, [ganzhou])).toBe(wide);
	});
});
