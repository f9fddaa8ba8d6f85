import { describe, expect, it } from 'vitest';
import { leadTag } from '#lib/server/chapter-lead.ts';
import { lex } from '#lib/server/chapter-lexer.ts';
import { chapters } from '#lib/server/chapters.ts';
import { charts } from '#lib/server/charts.ts';
import { mapFigure, still } from '#lib/server/maps.ts';
import { chapterLead, siteLead } from '#lib/server/leads.ts';
import { lightColours } from '#lib/server/picture.ts';
import { cardSvg, CARD, type Lead } from '#lib/story/card.ts';
import { STRIP_CHART } from '#lib/story/chapter.ts';

const colours = lightColours();
const frames = ['world', 'europe', 'estonia', 'asia-pacific'] as const;
const leads: [string, Lead][] = [
	...chapters().map(({ slug }): [string, Lead] => [slug, chapterLead(slug, STRIP_CHART)]),
	...charts().map((chart): [string, Lead] => [chart.id, { kind: 'chart', chart }]),
	...frames.map((region): [string, Lead] => [
		region,
		{ kind: 'map', figure: mapFigure({ region, title: 'A map' }), world: still('world') }
	]),
	['the site', siteLead(STRIP_CHART)]
];

/** Size in px and place of each text of the card itself, not of the drawing in it. */
const texts = (svg: string) =>
	[
		...svg
			.replaceAll(/<g [\s\S]*?<\/g>/g, '')
			.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"/g)
	].map(([, x, y, size]) => ({ x: Number(x), y: Number(y), size: Number(size) }));

describe.each(leads)('the card of %s', (_, lead) => {
	const svg = cardSvg({ over: 'Chapter 4 of 10', title: 'How China came to lead' }, lead, colours);
	it('is whole: no missing number, no named colour', () => {
		expect(svg).not.toMatch(/NaN|undefined|Infinity|var\(/);
		expect(svg).toContain('Seventeen Metals');
		for (const [, name] of svg.matchAll(/url\(#([\w-]+)\)/g)) expect(svg).toContain(`id="${name}"`);
	});
	it('keeps its own words inside, and legible at half its size', () => {
		expect(texts(svg).length).toBeGreaterThan(2);
		for (const { x, y, size } of texts(svg)) {
			expect(size).toBeGreaterThanOrEqual(22);
			expect(x).toBeGreaterThanOrEqual(40);
			expect(x).toBeLessThanOrEqual(CARD.width - 40);
			expect(y).toBeGreaterThan(size * 0.7);
			expect(y).toBeLessThan(CARD.height - 20);
		}
	});
});

describe('the lead figure', () => {
	const lead = (body: string, wanted?: string) => leadTag(lex(body), wanted);
	it('is the first that can be drawn', () => {
		expect(lead('<Step id="a"><Fact id="x" /><Strip at="2025-04-04" /><Chart id="c" /></Step>')).toEqual({
			kind: 'strip',
			at: '2025-04-04'
		});
		expect(lead('<Chart id="c" /><Strip at="2025-04-04" />')).toEqual({ kind: 'chart', id: 'c' });
		expect(lead('<Scrolly title="t"><Stop id="a" sites="x" /><Stop id="b" chart="c" /></Scrolly>')).toEqual({
			kind: 'chart',
			id: 'c'
		});
	});
	it('is the chart that the front matter wants', () =>
		expect(lead('<Strip at="2025-04-04" />', 'c')).toEqual({ kind: 'chart', id: 'c' }));
	it('is the strip on the day that the front matter wants', () =>
		expect(lead('<Chart id="c" />', '2025-11-07')).toEqual({ kind: 'strip', at: '2025-11-07' }));
	it('is none in a text without figures', () => expect(lead('words')).toBeNull());
});
