/** Finds words that judge, and sentences that judge or rank without saying by whom. Pure. */
import { sentences } from './reading.ts';

/** A word that judges: a regular expression, whom it is against, why it judges, and what to write instead. */
export interface Loaded {
	word: string;
	against: string;
	why: string;
	instead: string;
}

/** Something found: where in the text, which words, why, and the mend. */
export interface Found {
	sentence: string;
	words: string;
	why: string;
	mend: string;
}

/** Stands in a paragraph where a number, a citation or a link to an event stands in the chapter. */
export const BOUND = '\u0001';

/** Words by which a sentence says whose account it is. */
const SPEAKS =
	/\b(?:sa(?:id|ys|ying)|wrote|writes?|told|tells|called|calls|counts?|counted|reports?|reported|announced|according to|quot\w+|puts?|estimat\w+|list(?:s|ed)|names?|named|states?|stated|showed|shows|found|finds|account|view|reading|argues?|sees?|saw|expects?|asked|answered|promised|confirmed|replied|warned|think[s]?|thought|spoke|speaks|wished?|wants?|wanted)\b/i;

/** Words that rank, judge or tell a motive: fair when somebody says them, or when a row stands behind them. */
const JUDGES =
	/\b(?:obviously|clearly|of course|undoubtedly|certainly|evidently|unprecedented|dramatic(?:ally)?|drastic(?:ally)?|crucial|vital|massive(?:ly)?|enormous|alarming|shocking|catastroph\w+|disast\w+|devastat\w+|unfair(?:ly)?|unjust\w*|reckless|dangerous(?:ly)?|excessive(?:ly)?|harsh(?:ly)?|generous(?:ly)?|reasonable|legitimate|illegal(?:ly)?|unlawful\w*|near[- ]monopoly|monopol\w+|dominat\w+|dominan\w+|biggest|greatest|worst|best|most (?:important|powerful|dependent|dangerous|advanced)|world’s (?:first|largest|only)|seeks? to|sought to|intend(?:s|ed)? to|meant to|in order to|so as to|threat(?:en(?:s|ed|ing)?)?|victims?|blame[sd]?|fault)\b/i;
/** "Only" ranks where it stands before a name or a noun that could be counted: "the only plant", "China only". */
const ONLY = /\bthe only\b|\bthe sole\b/i;

/** Tables write straight quotation marks, texts curly ones. */
const QUOTED = /“[^”]*”?|"[^"]*"?/g;

/** Words inside quotation marks, and the rest of a sentence without them. */
function unquoted(sentence: string): { rest: string; quoted: string } {
	const quoted = [...sentence.matchAll(QUOTED)].map(([words]) => words).join(' ');
	return { rest: sentence.replace(QUOTED, '“”'), quoted };
}

/** The sentences of a paragraph; a mark behind a full stop belongs to the sentence before it. */
const split = (paragraph: string): string[] =>
	sentences([paragraph.replace(new RegExp(`([.!?][”"’)]*)(${BOUND}+)`, 'g'), '$2$1')]);

const plain = (sentence: string): string => sentence.replaceAll(BOUND, '');

/**
 * Words that judge in a paragraph. In quotation marks they are let pass where this sentence or one beside it says who speaks.
 * @throws SyntaxError when an entry of the list is no regular expression
 */
export function loadedWords(paragraph: string, list: readonly Loaded[]): Found[] {
	const all = split(paragraph);
	return all.flatMap((sentence, i) => {
		const { rest, quoted } = unquoted(sentence);
		const spoken = [all[i - 1], rest, all[i + 1]].some((near) => near && SPEAKS.test(near));
		return list.flatMap(({ word, against, why, instead }) => {
			const seek = new RegExp(`\\b(?:${word})(?![\\w-])`, 'i');
			const own = seek.exec(rest)?.[0];
			const foreign = spoken ? undefined : seek.exec(quoted)?.[0];
			if (!own && !foreign) return [];
			return [
				{
					sentence: plain(sentence),
					words: (own ?? foreign ?? '').trim(),
					why: own ? `${why} (against ${against})` : 'it is quoted, and nobody is named who says it',
					mend: own ? instead : 'name the speaker'
				}
			];
		});
	});
}

/**
 * Sentences of a paragraph that judge, rank or tell a motive, while neither they nor the sentences beside them
 * name a speaker or hold a number, a citation or an event.
 */
export function unattributed(paragraph: string): Found[] {
	const all = split(paragraph);
	return all.flatMap((sentence, i) => {
		const { rest } = unquoted(sentence);
		const words = (JUDGES.exec(rest) ?? ONLY.exec(rest))?.[0];
		if (!words) return [];
		const backed = (near = '') => near.includes(BOUND) || SPEAKS.test(near);
		if (backed(sentence) || backed(all[i - 1]) || backed(all[i + 1])) return [];
		return [
			{
				sentence: plain(sentence),
				words,
				why: 'it judges, ranks or tells a motive, and nobody says it',
				mend: 'say who says so, or bind it to a row by <Fact>, <Cite> or <Event>'
			}
		];
	});
}
