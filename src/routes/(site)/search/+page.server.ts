import { content } from '#lib/server/content.ts';
import { entries } from '#lib/server/search.ts';
import { fold } from '#lib/search/fold.ts';
import { langOf } from '#lib/text/languages.ts';

const named = new Set(['term', 'facility', 'actor']);

/** What a reader without script finds here: everything that has a name, from A to Z, then chapters and charts. */
export function load() {
	const all = entries();
	const name = ({ title, at }: { title: string; at: string }) => ({ title, at, lang: langOf(title) });
	const byLetter = new Map<string, ReturnType<typeof name>[]>();
	const sorted = all
		.filter(({ kind }) => named.has(kind))
		.sort((a, b) => fold(a.title).localeCompare(fold(b.title), 'en'));
	for (const entry of sorted) {
		const letter = fold(entry.title).match(/[a-z]/)?.[0]?.toUpperCase() ?? '#';
		byLetter.set(letter, [...(byLetter.get(letter) ?? []), name(entry)]);
	}
	const chapters = new Map<string, { title: string; at: string }[]>();
	for (const { kind, where, title, at } of all)
		if (kind === 'step') chapters.set(where, [...(chapters.get(where) ?? []), { title, at }]);
	return {
		letters: [...byLetter]
			.sort(([a], [b]) => a.localeCompare(b))
			.map(([letter, found]) => ({ letter, found })),
		chapters: [...chapters].map(([title, steps]) => ({
			title,
			at: steps[0]!.at.replace(/#.*/, ''),
			steps
		})),
		charts: all.filter(({ kind }) => kind === 'chart').map(name),
		events: content().tables.events.filter(({ print }) => print === 'yes').length,
		count: all.length
	};
}
