import { describe, expect, it } from 'vitest';
import { around } from '#lib/map/around.ts';
import { nameSpots } from '#lib/map/name-spots.ts';
import { projection } from '#lib/map/regions.ts';

const place = { lon: 100, lat: 25 };
const frame = around([place], { span: 400 });
const [width, height] = [frame.width, frame.width * frame.ratio];
const on = projection(frame);
/** A country of four corners, in degrees east and north of the middle. */
const land = (name: string, w: number, s: number, e: number, n: number) => ({
	name,
	rings: [
		[
			[100 + w, 25 + s],
			[100 + e, 25 + s],
			[100 + e, 25 + n],
			[100 + w, 25 + n]
		]
	]
});
const pixels = (name: string, spots: ReturnType<typeof nameSpots>) => {
	const spot = spots.find(([own]) => own === name)!;
	return on([spot[1], spot[2]])!;
};

describe('the spot of a country’s name', () => {
	it('lies in the part of it that the frame shows, clear of the edges', () => {
		const spots = nameSpots([land('East', 0.5, -20, 30, 20), land('West', -30, -20, 0.5, 20)], frame, []);
		expect(spots.map(([name]) => name)).toEqual(['West', 'East']);
		const [border] = on([100.5, 25])!;
		const [east] = pixels('East', spots);
		const [west] = pixels('West', spots);
		expect(west).toBeGreaterThan(30);
		expect(west).toBeLessThan(border - 30);
		expect(east).toBeGreaterThan(border + 30);
		expect(east).toBeLessThan(width - 30);
	});

	it('keeps away from marks', () => {
		const whole = [land('All', -30, -20, 30, 20)];
		const [x, y] = pixels('All', nameSpots(whole, frame, []));
		expect(Math.hypot(x - width / 2, y - height / 2)).toBeLessThan(40);
		const [x2, y2] = pixels('All', nameSpots(whole, frame, [place]));
		expect(Math.abs(x2 - width / 2) > 32 || Math.abs(y2 - height / 2) > 16).toBe(true);
	});

	it('is not a hole in the country', () => {
		const ring = land('Ring', -30, -20, 30, 20);
		const hole = land('', -1, -20, 30, 20).rings;
		const [x] = pixels('Ring', nameSpots([{ name: 'Ring', rings: [...ring.rings, ...hole] }], frame, []));
		expect(x).toBeLessThan(on([99, 25])![0]);
	});

	it.each([
		['outside of the frame', land('Far', 40, -20, 60, 20)],
		['with a strip too narrow for a name', land('Strip', 1.75, -20, 30, 20)]
	])('is none for a country %s', (_, country) => {
		expect(nameSpots([country], frame, [])).toEqual([]);
	});
});
