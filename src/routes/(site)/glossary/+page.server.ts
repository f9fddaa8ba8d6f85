import { chapters } from '#lib/server/chapters.ts';
import { content } from '#lib/server/content.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { terms, sources } = content().tables;
	const publishers = new Map(sources.map((source) => [source.id, source.publisher]));
	const told = chapters();
	const entries = terms
		.map((term) => ({
			id: term.id,
			term: term.term,
			definition: term.definition,
			sources: term.source_ids.map((id) => ({ id, publisher: publishers.get(id) ?? id })),
			chapters: told
				.filter((chapter) => chapter.uses.terms.includes(term.id))
				.map(({ slug, title }) => ({ slug, title }))
		}))
		.sort((a, b) => a.term.localeCompare(b.term, 'en'));
	const letters = [...new Set(entries.map((entry) => entry.term.charAt(0).toUpperCase()))];
	return {
		count: entries.length,
		groups: letters.map((letter) => ({
			letter,
			entries: entries.filter((entry) => entry.term.charAt(0).toUpperCase() === letter)
		}))
	};
};
