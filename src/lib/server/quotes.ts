/** Holds each quotation of a chapter against the source in which its words were read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sayFact } from '#lib/data/say-fact.ts';
import { closest } from '#lib/text/closest.ts';
import { lex, paragraphs, parts, type Token } from './chapter-lexer.ts';
import { chapters } from './chapters.ts';
import { content } from './content.ts';

const FILE = 'content/quotes.yaml';
/** Stand around the sources that a tag names, where the tag stood. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];
const NAMED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');

/** Words between quotation marks and the id of the source that has them. */
export interface Quote {
	words: string;
	source: string;
}

/** The register: quotations, and words that are named and spoken by nobody. */
export interface Register {
	quotes: Quote[];
	named: string[];
}

/** A paragraph, and the sources that its tags name. */
export interface Sourced {
	file: string;
	text: string;
	sources: string[];
}

/** Words as the register keeps them: without the comma or full stop before the closing mark. */
const bare = (words: string): string => words.replace(/[.,]$/, '').trim();

/** The paragraphs of all chapters with their sources. */
export function sourced(): Sourced[] {
	const { facts, events } = content().tables;
	const factsById = new Map(facts.map((fact) => [fact.id, fact]));
	const eventSources = new Map(events.map(({ id, source_ids }) => [id, source_ids]));
	const mark = (ids: string[]) => `${OPEN}${ids.join(';')}${CLOSE}`;
	const named = (token: Token): Token => {
		if (token.kind !== 'open' || !['Cite', 'Event'].includes(token.name)) return token;
		const id = token.props.id ?? '';
		const ids = token.name === 'Cite' ? [id] : (eventSources.get(id) ?? []);
		return { kind: 'words', text: mark(ids), line: token.line };
	};
	return chapters().flatMap(({ file }) => {
		const body = parts(readFileSync(join(process.cwd(), file), 'utf8'))?.body ?? '';
		const texts = paragraphs(lex(body).map(named), ({ props }) => {
			const fact = factsById.get(props.id ?? '');
			return fact ? sayFact(fact, 'bare' in props) + mark(fact.source_ids) : '';
		});
		return texts.map((text) => ({
			file,
			text: text.replace(NAMED, ''),
			sources: [...text.matchAll(NAMED)].flatMap(([, ids = '']) => ids.split(';'))
		}));
	});
}

/**
 * What is wrong with the quotations: one that is not in the register, one whose paragraph does not name its source,
 * and an entry that no chapter quotes any more. One sentence each.
 */
export function wrongQuotes(list: Sourced[], { quotes, named }: Register): string[] {
	const used = new Set<string>();
	const known = new Map(quotes.map(({ words, source }) => [words, source]));
	const found = list.flatMap(({ file, text, sources }) =>
		[...text.matchAll(/“([^”]+)”/g)].flatMap(([, inner = '']) => {
			const words = bare(inner);
			used.add(words);
			if (named.includes(words)) return [];
			const source = known.get(words);
			if (!source) {
				const near = closest(words, [...known.keys()]);
				const mend = `add it there with the source that has it, ${near ? `write “${near}”` : 'or take the marks away'}`;
				return [`${file}: “${words}” is quoted, and ${FILE} does not have it. Mend: ${mend}.`];
			}
			if (sources.includes(source)) return [];
			return [
				`${file}: “${words}” was read in ${source}, which its paragraph does not name. Mend: write <Cite id="${source}" />.`
			];
		})
	);
	const idle = [...known.keys(), ...named].filter((words) => !used.has(words));
	return [
		...found,
		...idle.map((words) => `${FILE}: no chapter quotes “${words}”. Mend: take the entry out.`)
	];
}

/** The register of content/quotes.yaml. */
export const register = (): Register => parse(readFileSync(join(process.cwd(), FILE), 'utf8')) as Register;

/** The check of the real chapters against the real register. */
export function quoteProblems(): string[] {
	const { quotes, named } = register();
	const ids = new Set(content().tables.sources.map(({ id }) => id));
	const unknown = quotes
		.filter(({ source }) => !ids.has(source))
		.map(
			({ words, source }) => `${FILE}, “${words}”: ${source} is no id of sources.csv. Mend: correct the id.`
		);
	return [...unknown, ...wrongQuotes(sourced(), { quotes, named })];
}
