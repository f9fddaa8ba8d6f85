/** Holds every text of the site against the list of words that judge. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sayFact } from '#lib/data/say-fact.ts';
import { BOUND, loadedWords, unattributed, type Found, type Loaded } from '#lib/text/fair.ts';
import { lex, paragraphs, parts, type Token } from './chapter-lexer.ts';
import { chapters } from './chapters.ts';
import { charts } from './charts.ts';
import { content } from './content.ts';

/** A sentence that may hold a word all the same: part of where it stands, part of its words, and the reason. */
export interface Exception {
	where: string;
	words: string;
	why: string;
}

/** A text and where it stands. `bound` texts can hold facts and citations, so claims in them must be backed. */
export interface Text {
	where: string;
	words: string;
	bound: boolean;
}

export interface Report extends Found {
	where: string;
}

/** The list of content/words.yaml. @throws when an entry lacks one of its parts */
export function wordList(): { loaded: Loaded[]; exceptions: Exception[] } {
	const list = parse(readFileSync(join(process.cwd(), 'content/words.yaml'), 'utf8')) as {
		loaded: Loaded[];
		exceptions: Exception[] | null;
	};
	for (const entry of list.loaded)
		for (const key of ['word', 'against', 'why', 'instead'] as const)
			if (!entry[key])
				throw new Error(`content/words.yaml, ${JSON.stringify(entry)}: "${key}" is missing. Mend: write it.`);
	for (const entry of list.exceptions ?? [])
		for (const key of ['where', 'words', 'why'] as const)
			if (!entry[key])
				throw new Error(`content/words.yaml, ${JSON.stringify(entry)}: "${key}" is missing. Mend: write it.`);
	return { loaded: list.loaded, exceptions: list.exceptions ?? [] };
}

/** The paragraphs of a chapter's body, with a mark where a number, a citation or an event stands. */
export function markedParagraphs(body: string): string[] {
	const facts = new Map(content().tables.facts.map((fact) => [fact.id, fact]));
	const mark = (token: Token): Token =>
		token.kind === 'open' && (token.name === 'Cite' || token.name === 'Event')
			? { kind: 'words', text: BOUND, line: token.line }
			: token;
	return paragraphs(lex(body).map(mark), ({ props }) => {
		const fact = facts.get(props.id ?? '');
		return (fact ? sayFact(fact, 'bare' in props) : '') + BOUND;
	});
}

/** Every text that is written by hand: chapters, charts, and the words in tables. */
export function texts(): Text[] {
	const { tables } = content();
	const loose = (where: string, list: string[]): Text[] =>
		list.filter(Boolean).map((words) => ({ where, words, bound: false }));
	const chapterTexts = chapters().flatMap((chapter) => {
		const body = parts(readFileSync(join(process.cwd(), chapter.file), 'utf8'))?.body ?? '';
		return [
			...loose(chapter.file, [
				chapter.title,
				chapter.lead,
				chapter.description,
				...chapter.retell,
				...chapter.steps.map((step) => step.title)
			]),
			...markedParagraphs(body).map((words) => ({ where: chapter.file, words, bound: true }))
		];
	});
	return [
		...chapterTexts,
		...charts().flatMap((chart) =>
			loose(`content/charts/${chart.id}.yaml`, [
				chart.title,
				chart.subtitle,
				chart.description,
				chart.how_to_read,
				...chart.notes
			])
		),
		...tables.events
			.filter((row) => row.print === 'yes')
			.flatMap((row) => loose(`events.csv, ${row.id}`, [row.title, row.summary])),
		...tables.terms.flatMap((row) => loose(`terms.csv, ${row.id}`, [row.definition])),
		...tables.actors.flatMap((row) => loose(`actors.csv, ${row.id}`, [row.role, row.description])),
		...tables.policy.flatMap((row) => loose(`policy.csv, ${row.id}`, [row.what_it_does, row.status])),
		...tables.claims.flatMap((row) => loose(`claims.csv, ${row.id}`, [row.claim, row.printed])),
		...tables.conflicts.flatMap((row) =>
			loose(`conflicts.csv, ${row.id}`, [row.question, row.printed, row.why])
		),
		...tables.corrections.flatMap((row) => loose(`corrections.csv, ${row.id}`, [row.said, row.now]))
	];
}

/** What is found in some texts, without the exceptions; and the exceptions that excuse nothing any more. */
export function judge(
	list: Text[],
	{ loaded, exceptions }: ReturnType<typeof wordList>
): { found: Report[]; unused: Exception[] } {
	const used = new Set<Exception>();
	const found = list.flatMap(({ where, words, bound }) => {
		const all = [...loadedWords(words, loaded), ...(bound ? unattributed(words) : [])];
		return all.flatMap((one) => {
			const excuse = exceptions.find(
				(entry) => where.includes(entry.where) && one.sentence.includes(entry.words)
			);
			if (excuse) used.add(excuse);
			return excuse ? [] : [{ where, ...one }];
		});
	});
	return { found, unused: exceptions.filter((entry) => !used.has(entry)) };
}
