/** The words that stand in the figures of a chapter, as a reader reads them, for those who look for them. */
import { announcements } from '#lib/data/announcements.ts';
import { sayFact } from '#lib/data/say-fact.ts';
import { pathWords, valuePath, valueRule } from '#lib/data/value-rule.ts';
import { chart } from './charts.ts';
import type { Tag, Token } from './chapter-lexer.ts';
import { content } from './content.ts';

/** Attributes that are printed. */
const PRINTED = ['title', 'says', 'subtitle'];

function rules() {
	const { controls, sources } = content().tables;
	return announcements(controls, new Map(sources.map((source) => [source.id, source])), '2025', '');
}

/** What each kind of figure takes from the tables. */
const FROM_TABLES: Record<string, (props: Tag['props']) => string[]> = {
	Chart: ({ id = '' }) => [chart(id).title],
	Stop: ({ chart: id }) => (id ? [chart(id).title] : []),
	Accounts: ({ event }) =>
		content().tables.accounts.flatMap((row) => (row.event === event ? [row.topic, row.account] : [])),
	People: ({ ids = '' }) => {
		const shown = ids.split(';');
		return content().tables.actors.flatMap(({ id, name, role }) => (shown.includes(id) ? [name, role] : []));
	},
	Rules: () => rules().flatMap(({ name, covers }) => [name, covers]),
	ValueRule: ({ fact }) => {
		const threshold = content().tables.facts.find(({ id }) => id === fact);
		return threshold ? pathWords(valuePath(valueRule(rules()), sayFact(threshold, true))) : [];
	}
};

const ended = (words: string): string => (/[.!?:]$/.test(words) ? words : `${words}.`);

/** The words of the figures among some tokens, each as a sentence and once. */
export const figureWords = (tokens: readonly Token[]): string[] => {
	const words = tokens
		.filter((token): token is Tag => token.kind === 'open')
		.flatMap(({ name, props }) => [
			...PRINTED.map((prop) => props[prop] ?? ''),
			...(FROM_TABLES[name]?.(props) ?? [])
		]);
	return [...new Set(words.filter(Boolean).map(ended))];
};
