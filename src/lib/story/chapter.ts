/** What a chapter's components share: the rows the chapter names, handed down by its page. */
import { getContext, setContext } from 'svelte';
import type { ChartBundle } from '#lib/charts/bundle.ts';
import type { Register } from '#lib/map/register.ts';
import type { MapFigureData } from '#lib/map/figure.ts';
import type { Metals } from '#lib/data/elements.ts';
import type { Announcement } from '#lib/data/announcements.ts';
import type { PlanEntry } from '#lib/data/plan.ts';
import type { StopView } from './stop.ts';
import type { Account, Actor, Fact, Source, Term } from '#lib/data/rows.ts';

/** The rows, drawings and maps that one chapter uses, by id. */
export interface ChapterView {
	file: string;
	facts: Record<string, Fact>;
	terms: Record<string, Term>;
	sources: Record<string, Source>;
	charts: Record<string, ChartBundle>;
	maps: Record<string, MapFigureData>;
	stops: Record<string, StopView>;
	people: Record<string, Actor>;
	/** Both accounts of a meeting, by the id of its event. */
	accounts: Record<string, Account[]>;
	/** All ten, by slug. */
	chapters: Record<string, PlanEntry>;
	/** Only where the chapter shows them. */
	rules?: Rules;
	register?: Register;
	metals?: Metals;
}

/** The announcements, and the publisher of each of their sources by its id. */
export interface Rules {
	list: Announcement[];
	publishers: Record<string, string>;
}

export { STRIP_CHART } from '#lib/charts/tiles/strip-chart.ts';

const KEY = Symbol('chapter');

/** Hands a function that gives a chapter's rows to the components below. */
export const setChapter = (view: () => ChapterView): void => {
	setContext(KEY, view);
};

type Kind = 'facts' | 'terms' | 'sources' | 'charts' | 'maps' | 'stops' | 'people' | 'accounts' | 'chapters';

const WHERE: Record<Kind, string> = {
	facts: 'content/tables/facts.csv',
	terms: 'content/tables/terms.csv',
	sources: 'content/tables/sources.csv',
	charts: 'content/charts',
	maps: 'the chapter’s own <Map> tags',
	stops: 'the chapter’s own <Stop> tags',
	people: 'content/tables/actors.csv',
	accounts: 'content/tables/accounts.csv',
	chapters: 'content/chapters/plan.yaml'
};

/** What the stops of this chapter show, in their order. */
export const stopsOfPage = (): StopView[] =>
	Object.values(getContext<(() => ChapterView) | undefined>(KEY)?.().stops ?? {});

/**
 * The row a tag names.
 * @throws with the chapter's file and the mend, when the chapter's page was not given that row
 */
export function pick<K extends Kind>(tag: string, kind: K, id: string): ChapterView[K][string] {
	const view = getContext<(() => ChapterView) | undefined>(KEY)?.();
	if (!view)
		throw new Error(`<${tag} id="${id}"> stands outside a chapter. Mend: use it in content/chapters only.`);
	const row = view[kind][id];
	if (row === undefined) {
		throw new Error(
			`${view.file}: <${tag} id="${id}"> names nothing in ${WHERE[kind]}. Mend: correct the id or add it there.`
		);
	}
	return row as ChapterView[K][string];
}

/**
 * The announcements that `<Rules>` and `<ValueRule>` show.
 * @throws outside a chapter that asks for them
 */
export function rules(): Rules {
	const found = getContext<(() => ChapterView) | undefined>(KEY)?.().rules;
	if (found) return found;
	throw new Error(
		'a figure was given no announcements. Mend: use <Rules> and <ValueRule> in content/chapters only.'
	);
}

/**
 * The plants and mines that `<Register>` lists.
 * @throws outside a chapter that asks for them
 */
export function registerOfPage(): Register {
	const found = getContext<(() => ChapterView) | undefined>(KEY)?.().register;
	if (found) return found;
	throw new Error('<Register> was given no rows. Mend: use it in content/chapters only.');
}

/**
 * The metals that `<Metals>` lists.
 * @throws outside a chapter that asks for them
 */
export function metalsOfPage(): Metals {
	const found = getContext<(() => ChapterView) | undefined>(KEY)?.().metals;
	if (found) return found;
	throw new Error('<Metals> was given no rows. Mend: use it in content/chapters only.');
}
