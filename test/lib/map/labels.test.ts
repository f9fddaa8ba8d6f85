import { describe, expect, it } from 'vitest';
import { labels } from '#lib/map/labels.ts';

const site = { text: 'Narva', x: 150, y: 100, dx: 0, dy: 0, site: 'narva' };
const mark = { id: 'narva', x: 150, y: 100 };
const only = (...more: Parameters<typeof labels>[4][]) => labels([site], [mark], 300, 200, ...more)[0];

describe('the name of a site', () => {
	it('stands at the right of its mark where nothing is in the way', () => {
		expect(only()).toMatchObject({ anchor: 'start', dx: 9 });
	});

	it('keeps off a line that leaves the mark to the right', () => {
		expect(
			only({
				lines: [
					[
						[150, 100],
						[290, 100]
					]
				]
			})
		).toMatchObject({ anchor: 'end' });
	});

	it('crosses a line rather than go missing', () => {
		const star = Array.from({ length: 24 }, (_, i) => {
			const turn = (i * Math.PI) / 12;
			return [
				[150, 100],
				[150 + 90 * Math.cos(turn), 100 + 90 * Math.sin(turn)]
			] as const;
		});
		expect(only({ lines: star })).toMatchObject({ anchor: 'start', dx: 9 });
	});

	it('leaves clear what is to stay clear, and goes missing rather than cover it', () => {
		expect(only({ clear: [{ left: 150, right: 300, top: 0, bottom: 200 }] })).toMatchObject({
			anchor: 'end'
		});
		expect(only({ clear: [{ left: 0, right: 300, top: 0, bottom: 200 }] })).toBeUndefined();
	});
});
