import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { charts } from '#lib/server/charts.ts';
import {
	codeOf,
	CODES,
	embedPath,
	liveState,
	MOST_ALT,
	MOST_LETTERS,
	sentencesWithin,
	type Embeddable,
	type EmbedState
} from '#lib/embed/code.ts';
import { readCode } from '#lib/embed/read-code.ts';
import { figureSize } from '#lib/charts/picture/svg.ts';
import { mapEmbed } from '#lib/server/map-heights.ts';
import { mapPictureFigure } from '#lib/server/map-picture.ts';
import { attribute } from '#lib/text/html.ts';
import { fluid, type Knots } from '#lib/text/knots.ts';
import { embeddable, embeddableMap } from '#lib/ui/embeddable.ts';
import { htmlRules } from '../../build/html-rules.ts';

const figure = mapPictureFigure('wide');
const map = embeddableMap(figure, figureSize(figure), mapEmbed());
const all = [...charts().map(embeddable), map];
const LOOKS = (['light', 'dark', 'auto'] as const).flatMap((theme) =>
	[false, true].flatMap((plain) => [false, true].map((transparent) => ({ theme, plain, transparent })))
);
const states = (of: Embeddable): EmbedState[] =>
	[0, 1, 12].flatMap((edition) =>
		[of.height, 1234].flatMap((height) => LOOKS.map((look) => ({ edition, height, ...look })))
	);
/** A frozen edition has a line of its own, as long as the live one. */
const moved = (knots: Knots = []): Knots => knots.map(([width, px]) => [width, px + 20]);
const codes = (of: Embeddable) => [
	...new Set(
		states(of).flatMap((state) =>
			CODES.map((name) => codeOf(name, of, { ...state, knots: moved(of.knots) })).filter(Boolean)
		)
	)
];
/** As long an origin and sub-path as a newsroom may have. */
const LONG = 'https://explainers.some-long-newsroom.example/rare-earths';
const OWN = 'http://localhost:4173';

describe.each(all.map((of) => [of.id, of] as const))('the codes of %s', (id, of) => {
	const validator = new HtmlValidate({
		...htmlRules,
		// Of a width, HTML wants a whole number and browsers take per cent, and a border it wants taken away by a style;
		// filters and policies of newsrooms take styles away, but not these.
		elements: [
			'html5',
			{
				iframe: {
					attributes: { width: { enum: ['100%'] }, frameborder: { deprecated: false, enum: ['0'] } }
				}
			}
		],
		// A code stands in somebody else's page, whose style sheet we do not write; and a hash would shut out the script of the day after.
		rules: { ...htmlRules.rules, 'no-inline-style': 'off', 'require-sri': 'off' }
	});

	it('are short, even from a long address', () => {
		const long = codes(of).filter((code) => code.replaceAll(OWN, LONG).length > MOST_LETTERS);
		expect(long).toEqual([]);
	});

	/** The link is an address, not HTML: it is pasted where addresses are. */
	const html = (code: string) => (URL.canParse(code) ? `<a href="${attribute(code)}">News</a>` : code);

	it('are valid HTML, with double quotes, without style sheets or handlers', async () => {
		const own = codes(of);
		const { results } = await validator.validateString(
			`<!doctype html><html lang="en"><head><title>News of the day</title></head><body>${own.map(html).join('\n')}</body></html>`
		);
		const faults = results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message}`));
		expect([...new Set(faults)]).toEqual([]);
		for (const code of own) {
			expect(code).not.toMatch(/<style|\son\w+=|='|javascript:/i);
			expect(code).not.toMatch(/"[^"]*\b(undefined|NaN|null)\b[^"]*"/);
		}
	});

	it('have a title, a height and a place for the reader who sees no picture', () => {
		const $ = load(codeOf('frame', of, liveState(of.height)));
		expect($('iframe').parent().attr('style')).toContain('container-type:inline-size');
		expect($('iframe').attr()).toEqual({
			src: `${OWN}/embed/${id}/`,
			title: of.title,
			width: '100%',
			height: String(of.height),
			frameborder: '0',
			loading: 'lazy',
			style: `border:0;height:${fluid(of.knots ?? [])}`,
			allow: 'clipboard-write; web-share'
		});
		if (!of.picture) return;
		const picture = codeOf('picture', of, liveState(of.height));
		expect(picture).toContain(`\n<p>${id === map.id ? 'Map' : 'Chart'}: Seventeen Metals, CC BY 4.0. S`);
		const img = load(picture)('img');
		const alt = img.attr('alt') ?? '';
		expect(alt.length).toBeLessThanOrEqual(MOST_ALT);
		expect(alt.startsWith(of.title.slice(0, 60))).toBe(true);
		expect(alt).toMatch(/[.!?…]$/);
		expect(Number(img.attr('height')) / Number(img.attr('width'))).toBeCloseTo(
			of.picture.height / of.picture.width,
			2
		);
	});

	it('say what they are', () => {
		for (const state of states(of)) {
			for (const name of ['frame', 'script'] as const)
				expect(readCode(codeOf(name, of, state))).toEqual({ name, id, state });
		}
	});
});

it('a frame follows its column: the live one by its own line, a frozen one by its edition’s, lower without a headline', () => {
	const knots: Knots = [
		[320, 800],
		[600, 500],
		[1280, 500]
	];
	const of = { id: 'a', title: 'A', page: '/charts/a/', height: 500, knots, picture: null };
	const style = (state: EmbedState) => load(codeOf('frame', of, state))('iframe').attr('style');
	expect(style(liveState(500))).toBe(`border:0;height:${fluid(knots)}`);
	expect(style({ ...liveState(500), plain: true })).toBe(`border:0;height:${fluid(knots, -28)}`);
	const edition = { ...liveState(520), edition: 1 };
	expect(style({ ...edition, knots: moved(knots) })).toBe(`border:0;height:${fluid(moved(knots))}`);
	expect(codeOf('frame', of, edition), 'an edition that knows no line').toMatch(
		/^<iframe .* style="border:0" /
	);
});

it('a state comes back from its code, ten thousand times', () => {
	let seed = 11;
	const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
	const letters = [...'abc"<>&\' ’“é'];
	for (let i = 0; i < 10_000; i++) {
		const id = `a${random(1e6)}-b${random(99)}`;
		const title = Array.from({ length: random(40) }, () => letters[random(letters.length)]).join('');
		const state: EmbedState = {
			edition: random(3) ? random(400) : 0,
			height: 100 + random(2000),
			...LOOKS[random(LOOKS.length)]!
		};
		const picture = { width: 1200, height: 600 + random(900), alt: `${title}.`, sources: title };
		const of = { id, title, page: `/charts/${id}/`, height: 1, picture };
		const { height: _, ...shown } = state;
		for (const name of CODES) {
			const told = readCode(codeOf(name, of, state));
			const whole = name === 'frame' || name === 'script';
			const framed = name === 'link' && state.edition;
			expect(told).toEqual({ name, id, state: whole ? state : framed ? shown : { edition: 0 } });
		}
	}
});

it.each([
	'',
	'x',
	'https://elsewhere.example/embed/a/',
	'<iframe src="https://x.example/embed/a/" height="1">',
	'<p>'
])('%j is none of ours', (code) => expect(readCode(code)).toBeNull());

it.each([
	['/embed/a/', { edition: 0, theme: 'light', plain: false, transparent: false }],
	['/embed/a/?theme=dark', { edition: 0, theme: 'dark', plain: false, transparent: false }],
	[
		'/embed/a/v/2/?theme=auto&plain=true&transparent=true',
		{ edition: 2, theme: 'auto', plain: true, transparent: true }
	]
] as const)('%s is how that state is written', (address, state) =>
	expect(embedPath('a', state)).toBe(address)
);

describe('words for a picture', () => {
	it('are whole sentences', () => {
		expect(sentencesWithin('One. Two. Three.', 10)).toBe('One. Two.');
		expect(sentencesWithin('One. Two.', 9)).toBe('One. Two.');
		expect(sentencesWithin('It is 2.5 times as much. And more.', 24)).toBe('It is 2.5 times as much.');
	});
	it('or end between words', () => expect(sentencesWithin('one two three', 9)).toBe('one two…'));
});
