/** Finds entries by words: whole words first, then words that begin so, then words spelt nearly so. */
import MiniSearch, { type Query } from 'minisearch';
import { closest } from '#lib/text/closest.ts';
import { unpack, type Entry, type IndexFile, type Kind } from './entries.ts';
import { fold, words } from './fold.ts';
import { asked, phraseOf, telling, wanted, type Wanted } from './query.ts';

/** An entry that was found, and the words of it that a reader looked for. */
export interface Found {
	entry: Entry;
	words: ReadonlySet<string>;
}

export interface Finder {
	/** The entries that hold all telling words of a query, first those with the query as it is written; if none does, those that hold any. */
	find: (query: string) => Found[];
	/** The query with its unknown words exchanged for the nearest known ones; '' when there are none near. */
	near: (query: string) => string;
}

/** What is written for readers comes before rows of a table. */
const WEIGHT: Record<Kind, number> = { step: 1.5, term: 1.3, chart: 1.3, event: 1, actor: 1, facility: 0.8 };

interface Document {
	id: number;
	title: string;
	where: string;
	text: string;
}

/** A word of fewer letters than this is near to too many others. */
const SHORTEST_FUZZY = 5;

const toQuery = (node: Wanted): Query => {
	if (typeof node === 'string') return node;
	return 'all' in node
		? { combineWith: 'AND', queries: node.all.map(toQuery) }
		: // Names are whole: "Dy" is dysprosium, and no beginning of "dynamic".
			{ combineWith: 'OR', queries: node.any.map(toQuery), prefix: (term) => term.length > 3 };
};

/** Reads the index file. Throws TypeError when it is none. */
export function makeFinder(file: IndexFile): Finder {
	const entries = unpack(file);
	const index = new MiniSearch<Document>({
		fields: ['title', 'where', 'text'],
		tokenize: words,
		processTerm: (term) => term,
		searchOptions: {
			processTerm: fold,
			boost: { title: 5, where: 1.5 },
			boostDocument: (id) => WEIGHT[entries[id as number]!.kind],
			prefix: (term) => term.length > 1,
			fuzzy: (term) => (term.length < SHORTEST_FUZZY || /\d/.test(term) ? false : 0.2),
			weights: { prefix: 0.5, fuzzy: 0.2 }
		}
	});
	index.addAll(entries.map(({ title, where, text }, id) => ({ id, title, where, text })));

	const search = (all: Wanted[], combineWith: 'AND' | 'OR'): Found[] =>
		index.search({ combineWith, queries: all.map(toQuery) }).map(({ id, terms }) => ({
			entry: entries[id as number]!,
			words: new Set(terms)
		}));

	/** All words of an entry in a row, with a blank on both sides of each. */
	const rows = new Map<Entry, string>();
	const rowOf = (entry: Entry): string => {
		let row = rows.get(entry);
		if (row === undefined) {
			row = ` ${words(`${entry.title} · ${entry.where} · ${entry.text}`).join(' ')} `;
			rows.set(entry, row);
		}
		return row;
	};

	let known: Set<string> | undefined;
	return {
		find(query) {
			const all = telling(wanted(query, file.same).all);
			if (!all.length) return [];
			const whole = search(all, 'AND');
			const found = whole.length || all.length === 1 ? whole : search(all, 'OR');
			const phrase = phraseOf(query);
			if (!phrase) return found;
			// Where it stands more often, and then where it stands earlier, more is told of it.
			const places = new Map(
				found.map(({ entry }) => {
					const row = rowOf(entry);
					const often = (row.split(phrase).length - 1) * WEIGHT[entry.kind];
					return [entry, { often, first: often ? row.indexOf(phrase) : 0 }];
				})
			);
			return found.sort((a, b) => {
				const [p, q] = [places.get(a.entry)!, places.get(b.entry)!];
				return q.often - p.often || p.first - q.first;
			});
		},
		near(query) {
			known ??= new Set(entries.flatMap(({ title, where, text }) => words(`${title} ${where} ${text}`)));
			const list = asked(query);
			const better = list.map((word) => (known!.has(word) ? word : (closest(word, known!) ?? word)));
			return better.some((word, i) => word !== list[i]) ? better.join(' ') : '';
		}
	};
}
