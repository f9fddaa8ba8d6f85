import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standsIn } from '#lib/data/related.ts';
import { sayFact } from '#lib/data/say-fact.ts';
import { TAGS } from '#lib/server/chapter-check.ts';
import { lex, parts, type Token } from '#lib/server/chapter-lexer.ts';
import { chapters } from '#lib/server/chapters.ts';
import { charts } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';

const { tables } = content();
const all = chapters();
const facts = new Map(tables.facts.map((fact) => [fact.id, fact]));

/** Texts of which a sentence begins small. Names that do are let pass. */
const small = (texts: string[]): string[] =>
	texts.flatMap((text) => text.split(/(?<=[.!?][”)]?)\s+/)).filter((one) => /^\p{Ll}(?!-VAC)/u.test(one));

describe('computed words', () => {
	it('begin a sentence with a capital in charts', () => {
		const texts = charts().flatMap(({ title, subtitle, description, how_to_read, notes, placed }) => [
			...[title, subtitle, description, how_to_read, ...notes].filter(Boolean),
			...(placed.notes ?? [])
		]);
		expect(texts.length).toBeGreaterThan(80);
		expect(small(texts)).toEqual([]);
	});
	it('begin a sentence with a capital in chapters', () => {
		expect(small(all.flatMap(({ prose }) => prose).filter((text) => /[.!?]$/.test(text)))).toEqual([]);
		expect(small(['Two are lit. five wait.', 'One.'])).toEqual(['five wait.']);
	});
});

/** Units that measure; all others count things. */
const MEASURE = /%|dollars?|EUR|USD|CNY|\b(?:k?g|k?m|t|mg|kWh|MW|nm|kilomet\w+)\b/;

describe('small numbers', () => {
	const used = [...new Set(all.flatMap(({ uses }) => uses.facts))].flatMap((id) => facts.get(id) ?? []);
	it('of things counted stand in words, as in the text around them', () => {
		const digits = used.filter(
			({ value, as_said, unit }) =>
				!as_said && value !== null && Number.isInteger(value) && value <= 12 && !MEASURE.test(unit)
		);
		expect(digits.map((fact) => `${fact.id}: ${sayFact(fact)}; fill as_said`)).toEqual([]);
		expect(
			used.filter(({ as_said }) => /^(two|five|six|seven|twelve)$/.test(as_said)).length
		).toBeGreaterThan(3);
	});
});

describe('the glossary', () => {
	const explained = new Set(all.flatMap(({ uses }) => uses.terms));
	const rest = tables.terms.filter(({ id }) => !explained.has(id));
	it('says “not used in a chapter” only of words that no chapter uses', () => {
		expect(explained.size).toBeGreaterThan(40);
		const untrue = rest.flatMap(({ id, term }) =>
			all
				.filter(({ prose }) => prose.some((text) => standsIn(term, text)))
				.map(({ slug }) => `${slug} uses “${term}”; write <Term id="${id}"> at its first use`)
		);
		expect(untrue).toEqual([]);
	});
	it('knows a word in the plural, and not inside a longer one', () => {
		expect(standsIn('Export control', 'China’s export controls.')).toBe(true);
		expect(standsIn('Suspension (Announcement No. 70)', 'until the suspension ends')).toBe(true);
		expect(standsIn('Stockpile', 'a pre-stockpile')).toBe(false);
	});
});

/** Words by which a text points at what is drawn. */
const POINTS =
	/\b(?:charts?|strips?|tiles?|stripes?|maps?|figures?|rows?|columns?|bars?|dots?|marks?|path|lanes?|ways|line|below|above)\b/i;

/** Each figure of a chapter outside its scrollies, and whether a paragraph before or after it points at it. */
function figures(body: string): { name: string; spoken: boolean }[] {
	const tokens = lex(body);
	const isFigure = (token: Token | undefined) =>
		token?.kind === 'open' && token.name !== 'Stop' && Boolean(TAGS[token.name]?.figure);
	const wordsFrom = (at: number, way: 1 | -1): string => {
		let text = '';
		for (let i = at + way; tokens[i]; i += way) {
			const token = tokens[i] as Token;
			if (token.kind !== 'words') {
				if (token.name === 'Step' || isFigure(token)) break;
				continue;
			}
			text = way === 1 ? text + token.text : token.text + text;
		}
		const blocks = text.split(/\n\s*\n/).filter((block) => block.trim());
		return (way === 1 ? blocks[0] : blocks.at(-1)) ?? '';
	};
	return tokens.flatMap((token, i) =>
		token.kind === 'open' && isFigure(token)
			? [{ name: token.name, spoken: [1, -1].some((way) => POINTS.test(wordsFrom(i, way as 1 | -1))) }]
			: []
	);
}

describe.each(all.map((chapter) => [chapter.slug, chapter] as const))('%s', (_, chapter) => {
	it('speaks of each of its figures, and of three at least', () => {
		const body = parts(readFileSync(chapter.file, 'utf8'))?.body ?? '';
		const found = figures(body);
		expect(found.filter(({ spoken }) => !spoken)).toEqual([]);
		expect(found.length + chapter.uses.stops.length).toBeGreaterThanOrEqual(3);
	});
});

it('a figure of which nobody speaks is noticed', () => {
	const step = (words: string) =>
		`<Step id="a" title="b">\n\n${words}\n\n<Chart id="c" />\n\nIt rained.\n\n</Step>`;
	expect(figures(step('Look at the bars.'))).toEqual([{ name: 'Chart', spoken: true }]);
	expect(figures(step('Nothing.'))).toEqual([{ name: 'Chart', spoken: false }]);
});
