/** The one reader of content/chapters: finds the chapters, checks them, and counts what they use. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sayFact } from '#lib/data/say-fact.ts';
import type { PlanEntry } from '#lib/data/plan.ts';
import type { Fact } from '#lib/data/rows.ts';
import { minutes, reading, type Reading } from '#lib/text/reading.ts';
import { checkTokens, type Known } from './chapter-check.ts';
import { FOLDER, known as allKnown, plan } from './chapter-known.ts';
import { lex, paragraphs, parts } from './chapter-lexer.ts';
import { usesOf, type Uses } from './chapter-uses.ts';
import { ContentError } from './content-error.ts';
import { content } from './content.ts';

export type { MapTag, StopTag, Uses } from './chapter-uses.ts';

/** A step of a chapter: a section with its own address. */
export interface Step {
	id: string;
	title: string;
}

/** A written chapter. `newestEvidence` is an ISO date; `validUntil` is '' when the chapter speaks of no legal state. */
export interface Chapter {
	number: number;
	slug: string;
	file: string;
	title: string;
	lead: string;
	description: string;
	validUntil: string;
	retell: string[];
	steps: Step[];
	/** The kinds of its boxes. */
	callouts: string[];
	uses: Uses;
	newestEvidence: string;
	reading: Reading;
	minutes: number;
	/** The prose as a reader reads it, one entry per paragraph. */
	prose: string[];
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const KEYS = ['title', 'lead', 'description', 'retell', 'valid_until'];

function checkFront(file: string, front: Record<string, unknown>): string[] {
	const problems: string[] = [];
	const say = (sentence: string) => problems.push(`${file}, front matter: ${sentence}`);
	for (const key of ['title', 'lead', 'description']) {
		if (typeof front[key] !== 'string' || !front[key])
			say(`"${key}" is missing. Mend: write one line of text.`);
	}
	for (const key of Object.keys(front)) {
		if (!KEYS.includes(key)) say(`"${key}" is not known. Mend: use only ${KEYS.join(', ')}.`);
	}
	const until = front.valid_until;
	if (until !== undefined && (typeof until !== 'string' || !DATE.test(until))) {
		say(`"valid_until" is "${String(until)}". Mend: write a date as 2026-11-10.`);
	}
	const retell = front.retell;
	if (!Array.isArray(retell) || retell.length !== 3 || retell.some((line) => typeof line !== 'string')) {
		say('"retell" is not three sentences. Mend: write a list of three.');
	}
	return problems;
}

/** A part of the front matter and the body, checked as one text so that typed numbers are found in both. */
const frontWords = (front: Record<string, unknown>): string =>
	['title', 'lead', 'description'].map((key) => String(front[key] ?? '')).join('\n') +
	'\n' +
	(Array.isArray(front.retell) ? front.retell.join('\n') : '');

interface Found {
	chapter: Chapter | null;
	problems: string[];
}

/** Reads and checks one folder. */
function read(folder: string, known: Known, facts: Map<string, Fact>, dates: Map<string, string>): Found {
	const file = `${FOLDER}/${folder}/index.md`;
	const name = /^(\d\d)-([a-z][a-z0-9-]*)$/.exec(folder);
	if (!name) {
		return {
			chapter: null,
			problems: [`${FOLDER}/${folder}: the folder's name is not NN-slug. Mend: rename it.`]
		};
	}
	const path = join(process.cwd(), file);
	if (!existsSync(path))
		return { chapter: null, problems: [`${file}: there is no such file. Mend: write it.`] };
	const cut = parts(readFileSync(path, 'utf8'));
	if (!cut) {
		return {
			chapter: null,
			problems: [`${file}, line 1: no front matter. Mend: open with --- and close with ---.`]
		};
	}
	let front: Record<string, unknown>;
	try {
		front = (parse(cut.front) ?? {}) as Record<string, unknown>;
	} catch (cause) {
		const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
		return { chapter: null, problems: [`${file}, front matter: not YAML (${why}). Mend: quote the value.`] };
	}
	const tokens = lex(cut.body, cut.bodyLine);
	const problems = [
		...checkFront(file, front),
		...checkTokens(
			`${file}, front matter`,
			[
				{ kind: 'open', name: 'Step', props: { id: 'front', title: 'front' }, selfClosing: false, line: 1 },
				{ kind: 'words', text: frontWords(front), line: 1 },
				{ kind: 'close', name: 'Step', props: {}, selfClosing: false, line: 1 }
			],
			known
		),
		...checkTokens(file, tokens, known)
	];
	const prose = paragraphs(tokens, (tag) => {
		const fact = facts.get(tag.props.id ?? '');
		return fact ? sayFact(fact, 'bare' in tag.props) : '';
	});
	const steps = tokens.flatMap((token) =>
		token.kind === 'open' && token.name === 'Step'
			? [{ id: token.props.id ?? '', title: token.props.title ?? '' }]
			: []
	);
	if (steps.length < 5 || steps.length > 9) {
		problems.push(`${file}: ${steps.length} steps. Mend: write five to nine.`);
	}
	if (problems.length > 0) return { chapter: null, problems };
	const uses = usesOf(tokens, facts, content().tables.accounts);
	const measured = reading(prose);
	return {
		problems,
		chapter: {
			number: Number(name[1]),
			slug: name[2] ?? '',
			file,
			title: front.title as string,
			lead: front.lead as string,
			description: front.description as string,
			validUntil: (front.valid_until as string | undefined) ?? '',
			retell: front.retell as string[],
			steps,
			callouts: tokens.flatMap((token) =>
				token.kind === 'open' && token.name === 'Callout' ? [token.props.kind ?? ''] : []
			),
			uses,
			newestEvidence:
				uses.sources
					.map((id) => dates.get(id) ?? '')
					.filter((date) => DATE.test(date))
					.sort()
					.at(-1) ?? '',
			reading: measured,
			minutes: minutes(measured.words),
			prose
		}
	};
}

function readAll(): { chapters: Chapter[]; problems: string[] } {
	const { tables } = content();
	const known = allKnown();
	const facts = new Map(tables.facts.map((fact) => [fact.id, fact]));
	const dates = new Map(tables.sources.map((source) => [source.id, source.date_published]));
	const folders = readdirSync(join(process.cwd(), FOLDER), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
	const found = folders.map((folder) => read(folder, known, facts, dates));
	const chapters = found.flatMap(({ chapter }) => (chapter ? [chapter] : []));
	const slugs = new Set(plan().map((entry) => entry.slug));
	const unplanned = chapters
		.filter((chapter) => !slugs.has(chapter.slug))
		.map(
			(chapter) => `${chapter.file}: "${chapter.slug}" is not in ${FOLDER}/plan.yaml. Mend: add it there.`
		);
	return { chapters, problems: [...found.flatMap(({ problems }) => problems), ...unplanned] };
}

let memo: { chapters: Chapter[]; problems: string[] } | undefined;

/** What is wrong with the chapters: one sentence each, with file, line and mend. */
export const chapterProblems = (): string[] => (memo ??= readAll()).problems;

/**
 * The written chapters in reading order.
 * @throws ContentError with every fault found in them
 */
export function chapters(): Chapter[] {
	memo ??= readAll();
	if (memo.problems.length > 0) throw new ContentError(memo.problems);
	return memo.chapters;
}

/**
 * One written chapter.
 * @throws ContentError when there is none of that slug
 */
export function chapter(slug: string): Chapter {
	const found = chapters().find((entry) => entry.slug === slug);
	if (!found)
		throw new ContentError([`${FOLDER}: no chapter "${slug}". Mend: write ${FOLDER}/NN-${slug}/index.md.`]);
	return found;
}

/** The ten chapters in reading order, written or not. */
export function chapterPlan(): PlanEntry[] {
	const written = new Set(chapters().map((entry) => entry.slug));
	return plan().map((entry) => ({ ...entry, written: written.has(entry.slug) }));
}
