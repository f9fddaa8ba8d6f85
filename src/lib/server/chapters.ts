/** The one reader of content/chapters: finds the chapters, checks them, and counts what they use. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { lawDate } from '#lib/data/law.ts';
import { sayFact } from '#lib/data/say-fact.ts';
import type { PlanEntry } from '#lib/data/plan.ts';
import type { Fact } from '#lib/data/rows.ts';
import { minutes, reading, type Reading } from '#lib/text/reading.ts';
import { checkTokens } from './chapter-check.ts';
import { checkAge, checkFront, frontWords } from './chapter-front.ts';
import { FOLDER, known as allKnown, plan, type Reach } from './chapter-known.ts';
import { leadTag, type LeadTag } from './chapter-lead.ts';
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

/** A written chapter. `newestEvidence` is an ISO date, of any source; `validUntil` is '' when the chapter speaks of no legal state. */
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
	/** The figure that stands for the chapter where it is shared. */
	leadFigure: LeadTag | null;
	uses: Uses;
	newestEvidence: string;
	/** Newest day (ISO) of its sources on the law; '' when it uses none. */
	lawAsOf: string;
	reading: Reading;
	minutes: number;
	/** The prose as a reader reads it, one entry per paragraph. */
	prose: string[];
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

interface Found {
	chapter: Chapter | null;
	problems: string[];
}

/** Reads and checks one folder. */
function read(folder: string, known: Reach, facts: Map<string, Fact>, dates: Map<string, string>): Found {
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
		...checkFront(file, front, known.charts),
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
	const { tables } = content();
	const slug = name[2] ?? '';
	const { accounts, events, elements } = tables;
	const uses = usesOf(tokens, facts, { slug, accounts, events, elements });
	const newestEvidence =
		uses.sources
			.map((id) => dates.get(id) ?? '')
			.filter((date) => DATE.test(date))
			.sort()
			.at(-1) ?? '';
	const figures = [...uses.charts, ...uses.strips].filter((id) => known.ending.has(id));
	const validUntil = String(front.valid_until ?? '');
	const lawAsOf = lawDate(uses, figures.length > 0, tables);
	problems.push(...checkAge(file, { validUntil, newest: lawAsOf || newestEvidence, prose, figures }));
	if (validUntil && !lawAsOf)
		problems.push(
			`${file}, front matter: "valid_until" is ${validUntil}, but no source of the chapter is known to speak of the law. Mend: cite a source of controls.csv, policy.csv or of a legal event.`
		);
	if (problems.length > 0) return { chapter: null, problems };
	const measured = reading(prose);
	return {
		problems,
		chapter: {
			number: Number(name[1]),
			slug,
			file,
			title: front.title as string,
			lead: front.lead as string,
			description: front.description as string,
			validUntil,
			retell: front.retell as string[],
			steps,
			callouts: tokens.flatMap((token) =>
				token.kind === 'open' && token.name === 'Callout' ? [token.props.kind ?? ''] : []
			),
			leadFigure: leadTag(tokens, front.picture as string | undefined),
			uses,
			newestEvidence,
			lawAsOf,
			reading: measured,
			minutes: minutes(measured.words, uses.figures),
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
