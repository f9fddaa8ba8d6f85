import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mark } from '#lib/charts/scene/scene.ts';
import { cardChart, charts } from '#lib/server/charts.ts';
import { contrast } from '../sight.ts';

const css = readFileSync('src/tokens.css', 'utf8');
/** The colours of one theme by their names. */
function tokens(opening: string): Map<string, string> {
	const start = css.indexOf(`${opening} {`);
	const body = css.slice(start, css.indexOf('}', start));
	return new Map(
		[...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex])
	);
}
const themes = [tokens(':root'), tokens(":root[data-theme='dark']")];

/** The least contrast of a colour on paper in both themes. */
const onPaper = (colour: string): number =>
	Math.min(
		...themes.map((theme) => {
			const [hex, paper] = [theme.get(colour), theme.get('paper')];
			if (!hex || !paper) throw new Error(`src/tokens.css has no --${colour}`);
			return contrast(hex, paper);
		})
	);

/** The colours by which a mark is seen: its outline where it has one, else what fills it; none of the ground and of words. */
function paints(m: Mark): string[] {
	if (m.is === 'text' || m.is === 'signs') return [];
	if ((m.is === 'rect' || m.is === 'line') && m.ground) return [];
	if (m.is === 'dot' && m.quiet) return [];
	// A line in the colour of the ground is a hole in what lies below it.
	if (m.is === 'line' || m.is === 'path') return m.stroke === 'paper' ? [] : [m.stroke];
	const faded = 'opacity' in m && m.opacity !== undefined && m.opacity < 1;
	const seen = [m.fill, m.stroke].filter((one): one is string => !!one && one !== 'none' && one !== 'paper');
	if (m.fill === 'none' && !seen.length) return [];
	return [
		faded && !m.stroke
			? `${seen[0]} at ${m.opacity}`
			: (seen.toSorted((a, b) => onPaper(b) - onPaper(a))[0] ?? 'paper')
	];
}

describe('a mark that stands for a number', () => {
	it.each(charts().map(({ id, placed }) => [id, placed] as const))(
		'of %s is seen on its ground',
		(id, placed) => {
			const all = [...placed.scenes, ...cardChart(id).placed.scenes].flatMap(({ marks }) => marks);
			const pale = [...new Set(all.flatMap(paints))].filter(
				(colour) => colour.includes(' at ') || onPaper(colour) < 3
			);
			expect(pale, 'take a stronger colour, or give it an outline').toEqual([]);
		}
	);
	it('is looked at', () => {
		expect(paints({ is: 'rect', x: 0, w: 1, y: 0, h: 1, fill: 'line' })).toEqual(['line']);
		expect(paints({ is: 'rect', x: 0, w: 1, y: 0, h: 1, fill: 'paper', stroke: 'edge' })).toEqual(['edge']);
		expect(onPaper('line')).toBeLessThan(3);
		expect(onPaper('edge')).toBeGreaterThanOrEqual(3);
	});
});
