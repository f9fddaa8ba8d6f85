import { describe, expect, it } from 'vitest';
import { geoContains, geoEquirectangular } from 'd3';
import { feature } from 'topojson-client';
import { nameOf } from '#lib/map/borders.ts';
import { nearest } from '#lib/map/roving.ts';
import { outline } from '#lib/map/outline.ts';
import { core, stages, statuses } from '#lib/map/stages.ts';
import { unroll, worldShapes } from '#lib/map/world-shapes.ts';
import { basemap } from '#lib/server/basemap.ts';
import { atlas, ground } from '#lib/server/ground.ts';
import { region } from '#lib/map/regions.ts';

const file = basemap();

describe('the basemap file', () => {
	it('has no Antarctica, every other country of the source, and a name point inside most of them', () => {
		const names = file.objects.countries.geometries.map(nameOf);
		expect(names).not.toContain('Antarctica');
		expect(names).toHaveLength(atlas('50m').objects.countries.geometries.length);
		const shapes = feature(file, file.objects.countries).features;
		const inside = file.names.filter((n) => shapes.some((f) => geoContains(f, [n.lon, n.lat])));
		expect(inside.length / file.names.length).toBeGreaterThan(0.9);
		expect(file.names.map((n) => n.name)).toEqual(expect.arrayContaining(['Estonia', 'China', 'Türkiye']));
	});

	it('gives shapes without a jump across the map', () => {
		const { land, coast, borders, disputed } = worldShapes(structuredClone(file));
		const rings = land.features.flatMap(({ geometry: g }) =>
			g.type === 'Polygon' ? g.coordinates : g.coordinates.flat()
		);
		for (const line of [...rings, ...coast.coordinates, ...borders.coordinates, ...disputed.coordinates])
			line.forEach((p, i) => {
				const before = line[i - 1];
				if (before) expect(Math.abs(p[0]! - before[0]!)).toBeLessThan(180);
			});
		expect(disputed.coordinates.length).toBeGreaterThan(5);
	});

	it('carries a line on beyond the antimeridian', () => {
		expect(
			unroll([
				[170, 60],
				[179, 61],
				[-178, 62],
				[-170, 63],
				[175, 64]
			])
		).toEqual([
			[170, 60],
			[179, 61],
			[182, 62],
			[190, 63],
			[175, 64]
		]);
	});
});

describe('path text', () => {
	const square = (w: number) => ({
		type: 'Polygon' as const,
		coordinates: [
			[
				[0, 0],
				[0, w],
				[w, w],
				[w, 0],
				[0, 0]
			]
		]
	});
	const flat = geoEquirectangular()
		.scale(180 / Math.PI)
		.translate([0, 0])
		.reflectY(true);

	it('is whole numbers, closed, and leaves out specks', () => {
		expect(outline(square(20), flat)).toMatch(/^M-?\d+[ -]\d+l[-\d ]+z$/);
		expect(outline(square(2), flat, { speck: 12 })).toBe('');
	});

	it('has no streak across a region and stays light', () => {
		for (const id of ['world', 'europe', 'inner-asia'] as const) {
			const r = region(id);
			const { land, width } = ground(r, r.width);
			const steps = land.match(/-?\d+/g)!.map(Number);
			expect(Math.max(...steps.map(Math.abs))).toBeLessThanOrEqual(width * 1.1);
			expect(land.length).toBeLessThan(14_000);
		}
	});
});

describe('the looks', () => {
	it('has five shapes that differ and six states in four fillings', () => {
		expect(new Set(stages.map((s) => s.shape)).size).toBe(5);
		expect(new Set(statuses.map((s) => s.fill)).size).toBe(4);
		for (const s of stages) expect(core(s.id)).toBeGreaterThan(1);
	});
});

describe('walking the marks', () => {
	const dots = [
		{ x: 0, y: 0 },
		{ x: 50, y: 5 },
		{ x: 60, y: -80 },
		{ x: -30, y: 0 },
		{ x: 2, y: 40 }
	];
	it.each([
		['ArrowRight', 1],
		['ArrowLeft', 3],
		['ArrowDown', 4],
		['ArrowUp', 2],
		['Enter', -1]
	])('%s leads to dot %d', (key, to) => {
		expect(nearest(dots[0]!, dots, key)).toBe(to);
	});
});
