/** Gathers all that can be found on the site, from chapters, charts and tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sayFact } from '#lib/data/say-fact.ts';
import { placeOf } from '#lib/map/rows.ts';
import { kind } from '#lib/map/site.ts';
import type { ChartBundle } from '#lib/charts/bundle.ts';
import { THEMES } from '#lib/charts/themes.ts';
import { pack, type Entry, type IndexFile } from '#lib/search/entries.ts';
import { sayDate } from '#lib/text/dates.ts';
import { chart, chartIds } from './charts.ts';
import { chapters, type Chapter } from './chapters.ts';
import { lex, paragraphs, parts, type Token } from './chapter-lexer.ts';
import { content } from './content.ts';
import { figureWords } from './figure-words.ts';

/** The tokens of each step, by its id. */
function bySteps(tokens: Token[]): Map<string, Token[]> {
	const steps = new Map<string, Token[]>();
	let inside: Token[] | undefined;
	for (const token of tokens) {
		if (token.kind === 'open' && token.name === 'Step') {
			inside = [];
			steps.set(token.props.id ?? '', inside);
		} else if (token.kind === 'close' && token.name === 'Step') inside = undefined;
		else inside?.push(token);
	}
	return steps;
}

/** The steps of a chapter, each with the words a reader reads there. */
function steps({ file, number, slug, title: chapterTitle, steps: list }: Chapter): Entry[] {
	const facts = new Map(content().tables.facts.map((fact) => [fact.id, fact]));
	const tokens = bySteps(lex(parts(readFileSync(join(process.cwd(), file), 'utf8'))?.body ?? ''));
	return list.map(({ id, title }) => ({
		kind: 'step',
		title,
		where: `${number} · ${chapterTitle}`,
		at: `/chapters/${slug}/#${id}`,
		text: [
			...paragraphs(tokens.get(id) ?? [], ({ props }) => {
				const fact = facts.get(props.id ?? '');
				return fact ? sayFact(fact, 'bare' in props) : '';
			}),
			...figureWords(tokens.get(id) ?? [])
		].join(' ')
	}));
}

/** What the rows of a chart's table are called, each once: countries, plants, elements. */
const rowNames = ({ placed }: ChartBundle): string[] => [
	...new Set(placed.table.rows.flatMap(({ cells }) => cells.filter((cell) => /^\D{3,60}$/.test(cell))))
];

/** Everything that can be found: steps, terms, events, facilities, charts and actors. */
export function entries(): Entry[] {
	const { terms, events, facilities, actors, elements } = content().tables;
	const names = new Map(elements.map(({ symbol, name }) => [String(symbol), String(name)]));
	return [
		...chapters().flatMap(steps),
		...chartIds()
			.map(chart)
			.map((made): Entry => ({
				kind: 'chart',
				title: made.title,
				where: made.subtitle,
				at: `/charts/${made.id}/`,
				text: `${made.description} ${THEMES[made.theme]}. ${rowNames(made).join(', ')}.`
			})),
		...terms.map(({ id, term, definition }): Entry => ({
			kind: 'term',
			title: term,
			where: '',
			at: `/glossary/#${id}`,
			text: definition
		})),
		...events
			.filter(({ print }) => print === 'yes')
			.map(({ id, date, title, summary, place }): Entry => ({
				kind: 'event',
				title,
				where: sayDate(date),
				at: `/timeline/#${id}`,
				text: [summary, place].filter(Boolean).join(' ')
			})),
		...facilities.map((row): Entry => ({
			kind: 'facility',
			title: row.name,
			where: `${kind(row)} · ${placeOf(row)}`,
			at: `/facilities/${row.id}/`,
			text: `${row.one_line} ${row.operator}. ${row.elements.map((symbol) => names.get(symbol) ?? symbol).join(', ')}.`
		})),
		...actors.map(({ id, name, role, organisation, description }): Entry => ({
			kind: 'actor',
			title: name,
			where: [role, organisation].filter((part, i, all) => part && all.indexOf(part) === i).join(' · '),
			at: `/actors/#${id}`,
			text: description
		}))
	];
}

/** Names that mean the same and stand in the texts side by side; symbols of elements come from their table. */
const SAME = [
	['MOFCOM', 'Ministry of Commerce', 'commerce ministry'],
	['EU', 'European Union'],
	['US', 'USA', 'United States', 'America'],
	['UK', 'United Kingdom', 'Britain'],
	['IEA', 'International Energy Agency'],
	['USGS', 'Geological Survey'],
	['WTO', 'World Trade Organization'],
	['CRMA', 'Critical Raw Materials Act'],
	['REE', 'rare earths', 'rare earth'],
	['NdPr', 'neodymium praseodymium'],
	['EV', 'electric car', 'electric vehicle'],
	['price floor', 'minimum price'],
	['refining', 'separation', 'refinery'],
	['licence', 'license', 'permit'],
	['customs duty', 'tariff']
];

/** The index file of the search. */
export function searchIndex(): IndexFile {
	const { elements } = content().tables;
	return pack(entries(), [...SAME, ...elements.map(({ symbol, name }) => [String(symbol), String(name)])]);
}
