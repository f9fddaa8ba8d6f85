import { describe, expect, it } from 'vitest';
import { partAround } from '#lib/map/part.ts';

describe('the part of a still map around its picked sites', () => {
	it('is the whole without any', () => expect(partAround([])).toEqual({ x: 0, y: 0, size: 100 }));

	it.each([
		['one in the middle', [{ x: 50, y: 50 }]],
		['one in a corner', [{ x: 0, y: 100 }]],
		[
			'two far apart',
			[
				{ x: 3, y: 40 },
				{ x: 96, y: 60 }
			]
		],
		[
			'three in a row from north to south',
			[
				{ x: 20, y: 10 },
				{ x: 22, y: 30 },
				{ x: 21, y: 45 }
			]
		]
	])('lies on the drawing and holds %s', (_, places) => {
		const { x, y, size } = partAround(places);
		expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
		expect(Math.max(x, y) + size).toBeLessThanOrEqual(100);
		for (const place of places) {
			expect(place.x).toBeGreaterThanOrEqual(x);
			expect(place.x).toBeLessThanOrEqual(x + size);
			expect(place.y).toBeGreaterThanOrEqual(y);
			expect(place.y).toBeLessThanOrEqual(y + size);
		}
	});

	it('leaves room around, and comes no nearer than its coasts allow', () => {
		const part = partAround([
			{ x: 40, y: 50 },
			{ x: 60, y: 52 }
		]);
		expect(part.size).toBeCloseTo(100 / 3);
		expect(part.x).toBeCloseTo(50 - 50 / 3);
		expect(partAround([{ x: 50, y: 50 }]).size).toBeCloseTo(100 / 3);
		expect(partAround([{ x: 50, y: 50 }], 30).size).toBe(50);
	});
});
