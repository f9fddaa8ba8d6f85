/** Refuses what a chapter must not hold. Each refusal is one sentence: file, line, what is wrong, how to mend it. */
import { sayDate } from '#lib/text/dates.ts';
import { strayDigits } from '#lib/text/stray-digits.ts';
import type { Tag, Token } from './chapter-lexer.ts';
import { checkStops } from './stop-check.ts';

/** What a chapter may name. */
export interface Known {
	facts: ReadonlySet<string>;
	terms: ReadonlySet<string>;
	sources: ReadonlySet<string>;
	charts: ReadonlySet<string>;
	/** Slugs of the plan. */
	chapters: ReadonlySet<string>;
	/** Ids of events, each with its date. */
	events: ReadonlyMap<string, string>;
	/** Ids of events of which both sides gave an account. */
	accounts: ReadonlySet<string>;
	/** Ids of people and bodies. */
	actors: ReadonlySet<string>;
	/** Ids of facilities, and of sites that stand for all their facilities. */
	sites: ReadonlySet<string>;
	/** Ids of charts, each with the names under focus in its file. */
	focuses: ReadonlyMap<string, ReadonlySet<string>>;
	/** Days of the strip of tiles (ISO). */
	days: ReadonlySet<string>;
}

interface Rule {
	needs: string[];
	may: string[];
	inline: boolean;
	wraps: boolean;
	names?: keyof typeof TABLE;
	/** Whether it names several, joined with semicolons. */
	several?: true;
	/** Whether it draws a figure. */
	figure?: true;
}

/** The tags of a chapter and the props each takes. */
export const TAGS: Readonly<Record<string, Rule>> = {
	Step: { needs: ['id', 'title'], may: ['stage'], inline: false, wraps: true },
	Callout: { needs: ['kind'], may: ['title'], inline: false, wraps: true },
	Chart: { needs: ['id'], may: [], inline: false, wraps: false, names: 'charts', figure: true },
	Map: {
		needs: ['id', 'region', 'title'],
		may: ['stage', 'sites', 'subtitle'],
		inline: false,
		wraps: false,
		figure: true
	},
	Strip: { needs: ['at'], may: [], inline: false, wraps: false, figure: true },
	Register: { needs: [], may: [], inline: false, wraps: false, figure: true },
	Metals: { needs: [], may: [], inline: false, wraps: false },
	Rules: { needs: [], may: [], inline: false, wraps: false, figure: true },
	ValueRule: { needs: ['fact'], may: [], inline: false, wraps: false, names: 'facts', figure: true },
	Scenarios: { needs: ['title'], may: [], inline: false, wraps: true, figure: true },
	Scenario: { needs: ['id', 'title'], may: [], inline: false, wraps: true },
	Scrolly: { needs: ['title'], may: [], inline: false, wraps: true },
	Stop: {
		needs: ['id', 'title', 'says'],
		may: ['sites', 'span', 'region', 'chart', 'focus', 'strip'],
		inline: false,
		wraps: true,
		figure: true
	},
	People: {
		needs: ['ids', 'title'],
		may: [],
		inline: false,
		wraps: false,
		names: 'actors',
		several: true,
		figure: true
	},
	Accounts: {
		needs: ['event', 'title'],
		may: [],
		inline: false,
		wraps: false,
		names: 'accounts',
		figure: true
	},
	Fact: { needs: ['id'], may: ['bare'], inline: true, wraps: false, names: 'facts' },
	Term: { needs: ['id'], may: [], inline: true, wraps: true, names: 'terms' },
	Cite: { needs: ['id'], may: [], inline: true, wraps: false, names: 'sources' },
	Read: { needs: ['chapter'], may: [], inline: true, wraps: true, names: 'chapters' },
	Event: { needs: ['id'], may: [], inline: true, wraps: true, names: 'events' }
};

const TABLE = {
	facts: 'content/tables/facts.csv',
	terms: 'content/tables/terms.csv',
	sources: 'content/tables/sources.csv',
	charts: 'content/charts',
	chapters: 'content/chapters/plan.yaml',
	events: 'content/tables/events.csv',
	accounts: 'content/tables/accounts.csv',
	actors: 'content/tables/actors.csv'
};

const CALLOUTS = ['disputed', 'unknown', 'moment', 'note'] as const;
const STAGES = ['mine', 'separation', 'metal-alloy', 'magnet', 'recycling'] as const;

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const SPELLED = /\b(?:per ?cent|thousands?|millions?|billions?|percentage)\b/i;
const SAID = new RegExp(`(?:(\\d{1,2})\\s+)?(${MONTH.slice(3, -1)})(?:\\s+(\\d{4}))?`);
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

function checkTag(tag: Tag, rule: Rule, known: Known, say: (line: number, sentence: string) => void): void {
	for (const prop of rule.needs) {
		if (!tag.props[prop]) say(tag.line, `<${tag.name}> has no ${prop}. Mend: write ${prop}="…".`);
	}
	for (const prop of Object.keys(tag.props)) {
		if (![...rule.needs, ...rule.may].includes(prop)) {
			const all = [...rule.needs, ...rule.may].join(', ');
			say(tag.line, `<${tag.name}> does not know the prop "${prop}". Mend: use only ${all}.`);
		}
	}
	const by = rule.needs[0] ?? 'id';
	const named = tag.props[by] ?? '';
	for (const id of rule.several ? named.split(';') : [named]) {
		if (!rule.names || !named || known[rule.names].has(id)) continue;
		const where = TABLE[rule.names];
		say(
			tag.line,
			`<${tag.name} ${by}="${id}"> names nothing in ${where}. Mend: correct the id or add it there.`
		);
	}
	if (rule.wraps === tag.selfClosing) {
		const form = rule.wraps ? `<${tag.name} …>words</${tag.name}>` : `<${tag.name} … />`;
		say(tag.line, `<${tag.name}> is not closed as it must be. Mend: write ${form}.`);
	}
	for (const prop of ['title', 'subtitle', 'says']) {
		for (const digits of strayDigits(tag.props[prop] ?? '')) {
			say(
				tag.line,
				`the ${prop} of <${tag.name}> holds the typed number "${digits}". Mend: say it in words.`
			);
		}
	}
	const choices = { kind: CALLOUTS, stage: STAGES } as Record<string, readonly string[]>;
	for (const [prop, list] of Object.entries(choices)) {
		const value = tag.props[prop];
		if (value && prop in tag.props && !list.includes(value)) {
			say(tag.line, `<${tag.name} ${prop}="${value}"> is not known. Mend: use one of ${list.join(', ')}.`);
		}
	}
	if (tag.name === 'Strip' && tag.props.at && !/^\d{4}-\d{2}-\d{2}$/.test(tag.props.at)) {
		say(tag.line, `<Strip at="${tag.props.at}"> is no date. Mend: write at="2025-04-04".`);
	}
}

function checkWords(text: string, line: number, say: (line: number, sentence: string) => void): void {
	text.split('\n').forEach((row, index) => {
		for (const digits of strayDigits(row)) {
			say(
				line + index,
				`the number "${digits}" is typed. Mend: make it a row of content/tables/facts.csv and write <Fact id="…" />.`
			);
		}
		const spelled = SPELLED.exec(row);
		if (spelled) {
			say(line + index, `"${spelled[0]}" is a number in words. Mend: make it a <Fact id="…" />.`);
		}
		if (/[{}]/.test(row)) {
			say(line + index, 'a curly brace would be run as code. Mend: leave it out.');
		}
		if (/^#{1,2}\s/.test(row)) {
			say(line + index, 'a heading is typed. Mend: let <Step title="…"> make it.');
		}
	});
}

/**
 * What is wrong with a date that a link to an event wraps: it must be the event's own.
 * @returns '' when it agrees, or when the words hold no date
 */
function wrongDate(words: string, date: string): string {
	const said = SAID.exec(words);
	if (!said) return '';
	const [whole, day = '', month = '', year = ''] = said;
	const written = sayDate(date);
	const own = `${day ? `${day} ` : ''}${month}`;
	return written.includes(own) && (!year || written.includes(year))
		? ''
		: `says “${whole}”, but the event is dated ${written}`;
}

/**
 * Checks one chapter.
 * @param file its path, for the sentences
 * @param tokens the lexed body
 * @param known every id that it may name
 * @returns one sentence per fault; an empty list when the chapter is sound
 */
export function checkTokens(file: string, tokens: Token[], known: Known): string[] {
	const problems: string[] = [];
	const say = (line: number, sentence: string) => problems.push(`${file}, line ${line}: ${sentence}`);
	const open: Tag[] = [];
	const ids = new Map<string, number>();
	for (const token of tokens) {
		if (token.kind === 'words') {
			checkWords(token.text, token.line, say);
			const last = open.at(-1);
			const date = last?.name === 'Event' ? known.events.get(last.props.id ?? '') : undefined;
			const wrong = date ? wrongDate(token.text, date) : '';
			if (wrong)
				say(token.line, `<Event id="${last?.props.id}"> ${wrong}. Mend: correct the words or the id.`);
			if (token.text.trim() && !open.some((tag) => tag.name === 'Step')) {
				say(
					token.line,
					`words stand outside every step ("${token.text.trim().slice(0, 30)}"). Mend: move them into a <Step>.`
				);
			}
			continue;
		}
		const rule = TAGS[token.name];
		if (!rule) {
			if (token.name !== 'span') {
				say(
					token.line,
					`<${token.name}> is not a tag of chapters. Mend: use only ${Object.keys(TAGS).join(', ')}.`
				);
			}
			continue;
		}
		if (token.kind === 'close') {
			const last = open.pop();
			if (last?.name !== token.name) {
				say(
					token.line,
					`</${token.name}> closes ${last ? `<${last.name}> of line ${last.line}` : 'nothing'}. Mend: close the tags in the order they were opened.`
				);
			}
			continue;
		}
		checkTag(token, rule, known, say);
		if (['Step', 'Map', 'Stop', 'Scenario'].includes(token.name)) {
			const id = token.props.id ?? '';
			if (id && !SLUG.test(id)) {
				say(
					token.line,
					`the id "${id}" is no address. Mend: small letters, digits and hyphens, a letter first.`
				);
			}
			const before = ids.get(id);
			if (before)
				say(token.line, `the id "${id}" stands already on line ${before}. Mend: give each its own id.`);
			ids.set(id, token.line);
		}
		if (!token.selfClosing) open.push(token);
	}
	checkStops(tokens, known, say);
	for (const tag of open) say(tag.line, `<${tag.name}> is never closed. Mend: add </${tag.name}>.`);
	return problems;
}

/**
 * The abbreviations of a chapter that are used before they are opened.
 * An abbreviation is open when its first use stands in brackets after its long form, as in "the European Union (EU)".
 * @param text the chapter's prose
 * @param exempt names that have no long form in use
 */
export function unopened(text: string, exempt: readonly string[] = []): string[] {
	const seen = new Set<string>();
	const closed: string[] = [];
	for (const match of text.matchAll(/\b\p{Lu}[\p{Lu}&]+\b/gu)) {
		const [abbreviation] = match;
		if (seen.has(abbreviation) || exempt.includes(abbreviation)) continue;
		seen.add(abbreviation);
		const opened = text[match.index - 1] === '(' && text[match.index + abbreviation.length] === ')';
		if (!opened) closed.push(abbreviation);
	}
	return closed;
}
