import { describe, expect, it } from 'vitest';
import { around } from '#lib/map/around.ts';
import { projection } from '#lib/map/regions.ts';
import { flight, offset, transform } from '#lib/story/camera.ts';

const look = (lon: number, lat: number, across: number) => ({ lon, lat, across });
const numbers = (text: string) => [...text.matchAll(/-?[\d.]+/g)].map(Number);

describe('the camera between two maps', () => {
	it('starts at one and ends at the other', () => {
		const way = flight(look(110, 41, 4000), look(28, 59, 200));
		const [start, end] = [way(0), way(1)];
		expect(start.lon).toBeCloseTo(110, 3);
		expect(start.across).toBeCloseTo(4000, 0);
		expect(end.lat).toBeCloseTo(59, 3);
		expect(end.across).toBeCloseTo(200, 0);
	});

	it('rises where the way is long, and does not where it only comes nearer', () => {
		const far = flight(look(-115, 35, 500), look(110, 41, 500));
		expect(far(0.5).across).toBeGreaterThan(2000);
		const near = flight(look(110, 41, 4000), look(110, 41, 500));
		expect(Math.max(...[0.2, 0.5, 0.8].map((t) => near(t).across))).toBeLessThan(4000);
	});

	it('crosses the date line by the short way', () => {
		const { lon } = flight(look(170, 0, 1000), look(-170, 0, 1000))(0.5);
		expect(Math.abs(lon)).toBeCloseTo(180, 3);
	});

	it('stays where it is between two equal looks', () => {
		const here = flight(look(28, 59, 200), look(28, 59, 200))(0.5);
		expect(here.lat).toBeCloseTo(59, 6);
		expect(here.across).toBeCloseTo(200, 6);
	});
});

describe('a still moved to what the camera sees', () => {
	it('stands untouched at its own look', () => {
		expect(numbers(transform(look(28, 59, 200), look(28, 59, 200), 0.75))).toEqual(
			[0, 0, 1].map((n) => n + 0)
		);
	});

	it('lays a place where the projection of the other map has it', () => {
		const wide = around([{ lon: 110, lat: 41 }], { span: 4000 });
		const near = around([{ lon: 112, lat: 39 }], { span: 500 });
		const [x, y, scale] = numbers(
			transform(look(...wide.centre, wide.across), look(...near.centre, near.across), 0.75)
		) as [number, number, number];
		// A place of the near frame, in pixels of a stage of 400 by 300, drawn by either map.
		const place: [number, number] = [113, 39.5];
		const own = projection(wide, 400)(place)!;
		const moved = [
			(own[0] - 200) * scale + 200 + (x / 100) * 400,
			(own[1] - 150) * scale + 150 + (y / 100) * 300
		];
		const there = projection(near, 400)(place)!;
		expect(Math.hypot(moved[0]! - there[0], moved[1]! - there[1])).toBeLessThan(8);
	});

	it('measures kilometres as the map does', () => {
		const [east, north] = offset(look(0, 0, 100), 1, 1);
		expect(east).toBeCloseTo(111.2, 0);
		expect(north).toBeCloseTo(111.2, 0);
	});
});
