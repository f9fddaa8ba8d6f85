import { relatedTerms, standsIn } from '#lib/data/related.ts';
import { chapters } from '#lib/server/chapters.ts';
import { content } from '#lib/server/content.ts';
import { langOf } from '#lib/text/languages.ts';
import { byName } from '#lib/text/order.ts';
import { sourceWords } from '#lib/ui/source-words.ts';
import { tellings } from '#lib/ui/told.ts';
import type { PageServerLoad } from './$types';

/** A word that no chapter uses leads to at most so many events that do. */
const MOST = 3;

export const load: PageServerLoad = () => {
	const { terms, sources, events } = content().tables;
	const dated = events.filter(({ print }) => print === 'yes');
	const byId = new Map(sources.map((source) => [source.id, source]));
	const names = new Map(terms.map(({ id, term }) => [id, term]));
	const related = relatedTerms(terms);
	const told = chapters();
	const entries = terms
		.map((term) => ({
			id: term.id,
			term: term.term,
			lang: langOf(term.term, 'zh'),
			definition: term.definition,
			related: (related.get(term.id) ?? []).map((id) => ({ id, term: names.get(id) ?? id })),
			sources: term.source_ids.map((id) => ({ id, words: sourceWords(id, byId) })),
			told: tellings(told, ({ uses }) => uses.explained, term.id),
			events: dated
				.filter(({ title, summary }) => standsIn(term.term, `${title}. ${summary}`))
				.slice(0, MOST)
				.map(({ id, title }) => ({ id, title }))
		}))
		.sort((a, b) => byName(a.term, b.term));
	const letters = [...new Set(entries.map((entry) => entry.term.charAt(0).toUpperCase()))];
	return {
		count: entries.length,
		told: entries.filter((entry) => entry.told.length).length,
		groups: letters.map((letter) => ({
			letter,
			entries: entries.filter((entry) => entry.term.charAt(0).toUpperCase() === letter)
		}))
	};
};
