import { describe, expect, it } from 'vitest';
import { dodge } from '#lib/map/dodge.ts';
import { named, namesIn } from '#lib/map/names.ts';
import { place, type Mark, type Placed } from '#lib/map/place.ts';
import { holds, projection, region, regionOf, regions, type FrameId } from '#lib/map/regions.ts';
import { isAtWork, type Site } from '#lib/map/site.ts';
import { mapFigure, sites, still } from '#lib/server/maps.ts';

const all = sites();
const frames: FrameId[] = [
	...regions.map((r) => r.id),
	'europe-low',
	'east-asia-low',
	'americas',
	'africa-australia',
	'estonia'
];

/** Where the marks of a drawing stand in pixels when it is drawn this wide. */
function pixels(map: Placed, width: number): { id: string; x: number; y: number }[] {
	const height = width * map.region.ratio;
	return map.marks.map((m: Mark) => ({
		id: m.site.id,
		x: (m.x / 100) * width + m.dx,
		y: (m.y / 100) * height + m.dy
	}));
}

/** Pairs of marks nearer than `limit` pixels. */
function tooNear(at: { id: string; x: number; y: number }[], limit: number): string[] {
	const bad: string[] = [];
	at.forEach((a, i) => {
		for (const b of at.slice(i + 1)) {
			const d = Math.hypot(a.x - b.x, a.y - b.y);
			if (d < limit) bad.push(`${a.id} and ${b.id}: ${d.toFixed(1)} px`);
		}
	});
	return bad;
}

describe('each row of the facilities table', () => {
	it('is in one region, and that region is drawn', () => {
		const drawn = regions.filter((r) => r.id !== 'world').map((r) => r.id as string);
		for (const s of all) expect(drawn).toContain(regionOf(s.country, s.lon));
	});

	it('is drawn once on the world and once in its region', () => {
		const world = still('world').marks.map((m) => m.site.id);
		const inRegions = regions
			.filter((r) => r.id !== 'world')
			.flatMap((r) => still(r.id).marks.map((m) => m.site.id));
		const ids = all.map((s) => s.id).sort();
		expect(ids.length).toBeGreaterThanOrEqual(201);
		expect([...world].sort()).toEqual(ids);
		expect([...inRegions].sort()).toEqual(ids);
	});

	it('is drawn once in the four parts of a figure', () => {
		const figure = mapFigure({ region: 'world', title: 'All' });
		const ids = figure.maps.flatMap((map) => map.marks.map((m) => m.site.id));
		expect(ids.sort()).toEqual(all.map((s) => s.id).sort());
	});
});

describe.each(frames)('the drawing of %s', (id) => {
	const map = still(id, { named: namesIn(id) });
	const wide = map.region.width;

	it.each([1, 1.1, 1.25])('hides no mark under another at %f times its narrowest width', (times) => {
		// Marks are ten pixels across: 9.5 from centre to centre lets outlines touch, no more.
		expect(tooNear(pixels(map, wide * times), 9.5)).toEqual([]);
	});

	it('keeps marks and true places inside the frame', () => {
		for (const times of [1, 1.25]) {
			const [w, h] = [wide * times, wide * times * map.region.ratio];
			for (const { id: site, x, y } of pixels(map, w))
				expect(x >= 5 && y >= 5 && x <= w - 5 && y <= h - 5, `${site} at ${x}, ${y}`).toBe(true);
		}
		for (const m of map.marks) expect(m.x >= 0 && m.x <= 100 && m.y >= 0 && m.y <= 100).toBe(true);
	});

	it('puts each mark where the projection says, but for its nudge', () => {
		const project = projection(map.region);
		for (const m of map.marks) {
			const [x, y] = project([m.site.lon, m.site.lat])!;
			expect(Math.abs((m.x / 100) * wide - x)).toBeLessThan(wide * 0.001);
			expect(Math.abs((m.y / 100) * wide * map.region.ratio - y)).toBeLessThan(wide * 0.001);
		}
	});

	it('has names that lie on no mark and on no other name', () => {
		const at = pixels(map, wide);
		const boxes = map.labels.map((l) => {
			const length = l.text.length * 6;
			const x =
				(l.x / 100) * wide + l.dx - (l.anchor === 'start' ? 0 : l.anchor === 'end' ? length : length / 2);
			const y = (l.y / 100) * wide * map.region.ratio + l.dy;
			return { text: l.text, left: x, right: x + length, top: y - 9, bottom: y + 2 };
		});
		boxes.forEach((b, i) => {
			expect(
				at.filter((m) => m.x > b.left - 3 && m.x < b.right + 3 && m.y > b.top - 3 && m.y < b.bottom + 3)
			).toEqual([]);
			for (const c of boxes.slice(i + 1))
				expect(
					b.left < c.right && c.left < b.right && b.top < c.bottom && c.top < b.bottom,
					`${b.text} and ${c.text}`
				).toBe(false);
		});
	});

	it('is the same each time it is drawn', () => {
		expect(still(id, { named: namesIn(id) })).toEqual(map);
	});
});

describe('names and refusals', () => {
	it('names only sites that are in the table and in that frame, and finds room for Narva', () => {
		for (const [frame, words] of Object.entries(named))
			for (const id of Object.keys(words)) {
				const s = all.find((x) => x.id === id);
				expect(s && holds(frame as FrameId, s), `${id} in ${frame}`).toBe(true);
			}
		for (const frame of ['world', 'europe', 'europe-low'] as const)
			expect(still(frame, { named: namesIn(frame) }).labels.map((l) => l.text)).toContain('Narva');
	});

	it('refuses a site outside its frame, by name', () => {
		const stray: Site = { ...all[0]!, id: 'stray', lon: -170, lat: -60 };
		expect(() => place(region('europe'), [stray])).toThrow(
			/stray: -60, -170 lies outside the frame of europe/
		);
	});

	it('refuses an unknown region, stage or site of a figure', () => {
		expect(() => mapFigure({ region: 'atlantis' as FrameId, title: 'x' })).toThrow(
			'No such region: atlantis'
		);
		expect(() => mapFigure({ region: 'world', stage: 'gold', title: 'x' })).toThrow('No such stage: gold');
		expect(() => mapFigure({ region: 'estonia', sites: ['bayan-obo'], title: 'x' })).toThrow(
			/bayan-obo is in no row/
		);
	});
});

describe('spreading', () => {
	it('leaves a lonely mark where it is', () => {
		const [a] = dodge([{ id: 'a', x: 50, y: 50 }], { width: 100, height: 100 });
		expect(Math.hypot(a!.x - 50, a!.y - 50)).toBeLessThan(0.6);
	});
	it('parts forty marks on one point, each at least nearly clear, around that point', () => {
		const spots = Array.from({ length: 40 }, (_, i) => ({ id: `s${i}`, x: 100, y: 100 }));
		const out = dodge(spots, { width: 200, height: 200 });
		expect(tooNear(out, 10)).toEqual([]);
		for (const o of out) expect(Math.hypot(o.x - 100, o.y - 100)).toBeLessThan(70);
	});
});

describe('a figure in words', () => {
	it('counts from the rows', () => {
		const magnets = all.filter((s) => s.stage === 'magnet');
		const figure = mapFigure({ region: 'world', stage: 'magnet', title: 'x' });
		expect(figure.description).toContain(
			`A map of ${magnets.length} magnet plants (${magnets.filter(isAtWork).length} at work) in the world.`
		);
		expect(figure.subtitle).toMatch(new RegExp(`^${magnets.length} magnet plants in the world, by state, `));
		expect(figure.query).toBe('?stage=magnet');
	});
	it('draws the link between Sillamäe and Narva and names both', () => {
		const figure = mapFigure({ region: 'estonia', sites: ['neo-silmet', 'neo-narva'], title: 'x' });
		expect(figure.maps[0]?.chain).toHaveLength(1);
		expect(figure.maps[0]?.labels.map((l) => l.text)).toEqual(
			expect.arrayContaining(['Narva', 'Sillamäe', 'Estonia'])
		);
	});
});
