import { describe, expect, it } from 'vitest';
import { checkTokens, type Known } from '#lib/server/chapter-check.ts';
import { lex, paragraphs } from '#lib/server/chapter-lexer.ts';
import { usesOf } from '#lib/server/chapter-uses.ts';

const known: Known = {
	facts: new Set(),
	terms: new Set(),
	sources: new Set(),
	charts: new Set(['ore-composition']),
	chapters: new Set(),
	events: new Map(),
	accounts: new Set(),
	actors: new Set(),
	sites: new Set(['bayan-obo-mine', 'neo-narva']),
	focuses: new Map([['ore-composition', new Set(['clays'])]]),
	days: new Set(['2025-10-09'])
};
const refusals = (body: string) => checkTokens('content/chapters/01-x/index.md', lex(body, 10), known);
const stop = (props: string, words = 'Words.', id = 'b') =>
	`<Stop id="${id}" title="B" says="It shows this." ${props}>\n\n${words}\n\n</Stop>`;
const others = ['c', 'd'].map((id) => stop('strip="2025-10-09"', 'Words.', id)).join('\n\n');
const scrolly = (stops: string) => `<Scrolly title="A journey">\n\n${stops}\n\n</Scrolly>`;
const step = (body: string) => `<Step id="a" title="A">\n\n${body}\n\n</Step>\n`;
const one = (props: string, words?: string) => step(scrolly(`${stop(props, words)}\n\n${others}`));

describe('a scrolly', () => {
	it.each([
		'sites="bayan-obo-mine;neo-narva"',
		'sites="bayan-obo-mine" span="900"',
		'sites="bayan-obo-mine" region="world"',
		'region="europe"',
		'chart="ore-composition"',
		'chart="ore-composition" focus="clays"',
		'strip="2025-10-09"'
	])('takes a stop with %s', (props) => expect(refusals(one(props))).toEqual([]));

	it.each([
		[one('sites="nowhere"'), 'names nowhere, which is nothing in content/tables/facilities.csv'],
		[one('sites="neo-narva" chart="ore-composition"'), 'has 2 figures (sites, chart)'],
		[one('chart="ore-composition" strip="2025-10-09"'), 'has 2 figures (chart, strip)'],
		[one(''), 'has no figure'],
		[one('strip="2025-10-10"'), 'strip="2025-10-10"> is no day of the strip'],
		[one('chart="nothing"'), 'chart="nothing"> names nothing in content/charts'],
		[
			one('chart="ore-composition" focus="rocks"'),
			'is not in content/charts/ore-composition.yaml (there: clays)'
		],
		[one('sites="neo-narva" focus="clays"'), 'has no chart'],
		[one('region="atlantis"'), 'region="atlantis"> is not known'],
		[one('sites="neo-narva" span="wide"'), 'span="wide"> is no width'],
		[one('region="europe" span="900"'), 'has no sites to stand around'],
		[one('sites="neo-narva"', '<Strip at="2025-10-09" />'), '<Strip> is a second figure in <Stop id="b">'],
		[step(stop('sites="neo-narva"')), 'stands outside a <Scrolly>'],
		[step(scrolly(`Loose.\n\n${stop('sites="neo-narva"')}\n\n${others}`)), 'words stand between the stops'],
		[
			step(scrolly(`<Chart id="ore-composition" />\n\n${stop('sites="neo-narva"')}\n\n${others}`)),
			'<Chart> stands between the stops'
		],
		[step(scrolly(others)), 'has 2 stops'],
		[
			step(scrolly(Array.from({ length: 10 }, (_, i) => stop('region="world"', 'W.', `s${i}`)).join('\n\n'))),
			'has 10 stops'
		],
		[scrolly(`${stop('sites="neo-narva"')}\n\n${others}`), '<Scrolly> stands outside every step'],
		[
			step(scrolly(`${stop('sites="neo-narva"', 'W.', 'a')}\n\n${others}`)),
			'the id "a" stands already on line 10'
		],
		[step(scrolly(`${stop('sites="neo-narva"', 'W.', 'A b')}\n\n${others}`)), 'the id "A b" is no address'],
		[
			one('sites="neo-narva"').replace('It shows this.', 'It shows 9 sites.'),
			'the says of <Stop> holds the typed number "9"'
		],
		[one('sites="neo-narva"').replace(' says="It shows this."', ''), '<Stop> has no says'],
		[one('sites="neo-narva"', 'It made 1,238 tonnes.'), 'the number "1,238" is typed']
	])('refuses %s', (body, sentence) => {
		const found = refusals(body);
		expect(found.join('\n')).toContain(sentence);
		expect(
			found.every((line) => /^content\/chapters\/01-x\/index\.md, line \d+: .+ Mend: .+\.$/.test(line))
		).toBe(true);
	});

	it('gives its words as prose, its figures as figures and its stops with what they show', () => {
		const tokens = lex(one('sites="bayan-obo-mine;neo-narva" span="900"', 'First paragraph.\n\nSecond one.'));
		expect(paragraphs(tokens, () => '').slice(0, 2)).toEqual(['First paragraph.', 'Second one.']);
		const uses = usesOf(tokens, new Map());
		expect(uses.figures).toBe(3);
		expect(uses.strips).toEqual(['2025-10-09']);
		expect(uses.stops[0]).toMatchObject({
			id: 'b',
			sites: ['bayan-obo-mine', 'neo-narva'],
			span: 900,
			chart: ''
		});
	});
});
