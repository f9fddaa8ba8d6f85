/** The state of the gallery of charts: read from an address, written to it, and said in words. Pure. */
import { shortened } from '#lib/text/ignored.ts';
import { LONGEST } from './query.ts';

export interface View {
	/** Words that a reader looks for, or ''. */
	query: string;
	/** Id of a theme, or '' for all. */
	theme: string;
	/** Slug of a chapter, or '' for all. */
	chapter: string;
}

/** Names of the themes and chapters that the page knows, by id. */
export interface Names {
	theme: Readonly<Record<string, string>>;
	chapter: Readonly<Record<string, string>>;
}

/** All charts. */
export const everything = (): View => ({ query: '', theme: '', chapter: '' });

/**
 * The view that an address asks for by its query. What the page does not know is left out and listed in `ignored`
 * as "name=value", each once and shortened. Never throws.
 */
export function parseView(search: string, names: Names): { view: View; ignored: string[] } {
	const view = everything();
	const ignored = new Set<string>();
	for (const [name, value] of new URLSearchParams(search)) {
		if (value === '') continue;
		if (name === 'q' && !view.query) view.query = value.slice(0, LONGEST);
		else if ((name === 'theme' || name === 'chapter') && !view[name] && Object.hasOwn(names[name], value))
			view[name] = value;
		else ignored.add(`${shortened(name)}=${shortened(value)}`);
	}
	return { view, ignored: [...ignored] };
}

/** The query of a view with its question mark; '' for the view of all charts. */
export function serialise({ query, theme, chapter }: View): string {
	const params = new URLSearchParams(
		Object.entries({ q: query, theme, chapter }).filter(([, value]) => value)
	).toString();
	return params ? `?${params}` : '';
}

/** What a view shows, as a sentence: "3 of 24 charts with “Myanmar”, on trade and prices." */
export function showing({ query, theme, chapter }: View, shown: number, all: number, names: Names): string {
	const of = [
		query && ` with “${shortened(query)}”`,
		theme && ` under “${names.theme[theme]}”`,
		chapter && ` of the chapter “${names.chapter[chapter]}”`
	].filter(Boolean);
	if (!of.length) return `All ${all} charts.`;
	return `${shown || 'None'} of ${all} charts${of.join(',')}.`;
}
