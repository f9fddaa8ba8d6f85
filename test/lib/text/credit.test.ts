import { describe, expect, it } from 'vitest';
import { credits, SHORT, type Credits } from '#lib/text/cite/credit.ts';
import { LICENCE } from '#lib/text/licence.ts';
import { creditsOf } from '#lib/charts/picture/credits.ts';
import { taken, takenIds } from '#lib/server/taken.ts';
import { homeOf } from '#lib/text/home.ts';
import { editionOf } from '#lib/server/editions.ts';

/** What a credit line must hold: title, author, source, licence, state, whose numbers, and what was changed. */
interface Tasl {
	title: string;
	author: string;
	state: string;
	source: string;
	licence: string;
	terms: string;
	data: string;
	changes?: string;
}

const LONG =
	/^(?<adapted>Adapted from )?“(?<title>[^“”]+)” by (?<author>[^,]+), (?<state>(?:edition [\w.]+, |data as of )[\w ]+)\. Source: (?<source>https?:\/\/\S+)\. Licence: (?<licence>[^,]+), (?<terms>https:\/\/\S+)\.(?: Changes: (?<changes>\[[^\]]+\])\.)? (?<data>Data: .+\.)$/;
const HTML =
	/^“<a href="(?<source>[^"]+)">(?<title>[^<]+)<\/a>” by (?<author>[^,]+), (?<state>[^.]+)\. Licence: <a rel="license" href="(?<terms>[^"]+)">(?<licence>[^<]+)<\/a>\. (?<data>Data: .+\.)$/;

const parse = (grammar: RegExp, line: string): Tasl => {
	const groups = grammar.exec(line)?.groups;
	if (!groups) throw new Error(`no credit line: ${line}`);
	return groups as unknown as Tasl;
};

const all: [string, Credits, string, string][] = takenIds().map((id) => {
	const one = taken(id);
	return [id, creditsOf(one, editionOf(id)), one.title, one.sources[0]?.name ?? '?'];
});

describe('credit lines', () => {
	it('are looked at on every chart and the map', () => expect(all.length).toBeGreaterThan(20));

	it.each(all)(
		'%s: every part is found in the long one, in HTML and in the one for what was changed',
		(id, lines, title) => {
			const unescaped = lines.html.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
			for (const found of [parse(LONG, lines.long), parse(LONG, lines.adapted), parse(HTML, unescaped)]) {
				expect(found.title).toBe(title.replaceAll('“', '‘').replaceAll('”', '’'));
				expect(found.author).toBe('Seventeen Metals');
				expect(found.state).toMatch(/\d{4}$/);
				expect(new URL(found.source).pathname).toBe(homeOf(id));
				expect(found.licence).toBe(LICENCE.name);
				expect(found.terms).toBe(LICENCE.url);
				expect(found.data).toMatch(/^Data: \S.* As of .*\d{4}\.$/);
			}
		}
	);

	it.each(all)('%s: what was changed is asked for where something was, and nowhere else', (_, lines) => {
		expect(parse(LONG, lines.adapted).changes).toBe('[say what you changed]');
		expect(lines.adapted).toMatch(/^Adapted from /);
		expect(lines.long + lines.html + lines.short).not.toMatch(/Changes|Adapted/);
	});

	it.each(all)('%s: the short one fits, and names title, author, source and licence', (id, { short }) => {
		expect(short.length).toBeLessThanOrEqual(SHORT);
		expect(short).toContain('Seventeen Metals');
		expect(short).toContain(LICENCE.name.replace(/ [\d.]+$/, ''));
		expect(short).toMatch(new RegExp(`, [^ /]+${homeOf(id).slice(0, -1)}$`));
	});

	it.each(all)(
		'%s: whose numbers it shows is named, or counted where they are many',
		(_, lines, __, publisher) => {
			const { data } = parse(LONG, lines.long);
			expect(data.includes(publisher) || /\d+ (more )?publishers/.test(data)).toBe(true);
		}
	);

	it('keep the address in the short one, however long it is, and quote quotes', () => {
		const path = '/charts/a-very-long-id-that-leaves-no-room-for-an-address/';
		const long = credits({
			title: 'The “half” & <more>',
			path,
			asOf: '2026-10-07',
			data: 'Data: USGS. As of 7 October 2026.'
		});
		expect(long.short).toBe(`Seventeen Metals, CC BY, localhost:4173${path.slice(0, -1)}`);
		expect(long.html).toContain('The ‘half’ &amp; &lt;more&gt;</a>');
	});
});
