import { describe, expect, it } from 'vitest';
import { leadTag } from '#lib/server/chapter-lead.ts';
import { lex } from '#lib/server/chapter-lexer.ts';
import { chapters } from '#lib/server/chapters.ts';
import { charts } from '#lib/server/charts.ts';
import { mapFigure, still } from '#lib/server/maps.ts';
import { chapterLead, siteLead } from '#lib/server/leads.ts';
import { lightColours } from '#lib/server/picture.ts';
import { cardSvg, CARD, chapterCard, SITE_CARD, type Lead } from '#lib/story/card.ts';
import { STRIP_CHART } from '#lib/story/chapter.ts';
import { over, room, texts } from '../../drawn-words.ts';

const colours = lightColours();
const frames = ['world', 'europe', 'estonia', 'africa-australia'] as const;
const leads: [string, Lead][] = [
	...chapters().map(({ slug }): [string, Lead] => [slug, chapterLead(slug, STRIP_CHART)]),
	...charts().map((chart): [string, Lead] => [chart.id, { kind: 'chart', chart }]),
	...frames.map((region): [string, Lead] => [
		region,
		{ kind: 'map', figure: mapFigure({ region, title: 'A map' }), world: still('world') }
	]),
	['the site', siteLead(STRIP_CHART)]
];

describe.each(leads)('the card of %s', (_, lead) => {
	const svg = cardSvg({ over: 'Chapter 4 of 10', title: 'How China came to lead' }, lead, colours);
	it('is whole: no missing number, no named colour', () => {
		expect(svg).not.toMatch(/NaN|undefined|Infinity|var\(/);
		expect(svg).toContain('Seventeen Metals');
		for (const [, name] of svg.matchAll(/url\(#([\w-]+)\)/g)) expect(svg).toContain(`id="${name}"`);
	});
	it('keeps its own words inside, and legible at half its size', () => {
		const own = texts(svg.replaceAll(/<g [\s\S]*?<\/g>/g, ''));
		expect(own.length).toBeGreaterThan(2);
		for (const { x, y, size } of own) {
			expect(size).toBeGreaterThanOrEqual(22);
			expect(x).toBeGreaterThanOrEqual(40);
			expect(x).toBeLessThanOrEqual(CARD.width - 40);
			expect(y).toBeGreaterThan(size * 0.7);
			expect(y).toBeLessThan(CARD.height - 20);
		}
	});
});

const shared = leads.filter(([name]) => name === 'the site' || chapters().some(({ slug }) => slug === name));
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe.each(shared)('what a stranger sees of %s', (slug, lead) => {
	const own = chapters().find((chapter) => chapter.slug === slug);
	const card = own ? chapterCard(own.number, chapters().length, own.title) : SITE_CARD;
	const svg = cardSvg(card, lead, colours);
	const all = texts(svg);
	it('is legible: no letters under 22 px, those of the drawing too', () =>
		expect(all.filter(({ size }) => size < 22)).toEqual([]));
	it('lies inside the card', () => {
		const out = all.filter((word) => {
			const [left, right, top, bottom] = room(word);
			return left < 20 || right > CARD.width - 20 || top < 20 || bottom > CARD.height - 14;
		});
		expect(out).toEqual([]);
	});
	it('has no words over words', () => {
		expect(over(all)).toEqual([]);
	});
	it('names its marks: a drawing is not left without letters', () =>
		expect(all.filter(({ drawn }) => drawn).length).toBeGreaterThan(3));
	it('says what it shows, and from where', () => {
		const said = plain(all.map(({ text }) => text).join(' '));
		expect(said).toContain(plain(card.over));
		expect(said).toContain(plain(card.title));
		expect(said).toMatch(/Sources?: |Sites: /);
		const finding =
			lead.kind === 'map' ? lead.figure.title : lead.kind === 'chart' ? lead.chart.title : '2025: ';
		expect(said).toContain(plain(finding));
	});
});

it('no two cards show the same', () => {
	const drawings = shared.map(([, lead]) => cardSvg({ over: '', title: '' }, lead, colours));
	expect(new Set(drawings).size).toBe(drawings.length);
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
	it('is a map of every stop where the front matter wants the journey', () =>
		expect(
			lead(
				'<Scrolly title="t"><Stop id="a" sites="x;y" /><Stop id="b" chart="c" /><Stop id="d" sites="z" /></Scrolly>',
				'journey'
			)
		).toEqual({ kind: 'map', props: { region: 'world', title: 't', sites: 'x;y;z' } }));
	it('is none in a text without figures', () => expect(lead('words')).toBeNull());
});
