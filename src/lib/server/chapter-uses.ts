/** What a chapter uses: the ids that its tags name, its maps, its stops. Pure. */
import type { Account, Event, Fact } from '#lib/data/rows.ts';
import { TAGS } from './chapter-check.ts';
import type { Tag, Token } from './chapter-lexer.ts';

/** A map as a chapter asks for it. `sites` are ids to pick out. */
export interface MapTag {
	id: string;
	region: string;
	title: string;
	subtitle?: string;
	stage?: string;
	sites: string[];
}

/** A stop of a scrolly as a chapter asks for it: one of sites, region, chart and strip is its figure. */
export interface StopTag {
	id: string;
	title: string;
	says: string;
	sites: string[];
	/** Kilometres that its map is wide at least; null when the writer leaves it open. */
	span: number | null;
	region: string;
	chart: string;
	focus: string;
	strip: string;
}

/** The ids a chapter names, each once, in the order of their first use. */
export interface Uses {
	facts: string[];
	terms: string[];
	sources: string[];
	charts: string[];
	maps: MapTag[];
	stops: StopTag[];
	strips: string[];
	/** Whether a figure of it shows the announcements one by one. */
	announcements: boolean;
	/** Whether a figure of it lists every plant and mine of Europe. */
	register: boolean;
	/** Whether it lists the seventeen metals with their uses. */
	metals: boolean;
	/** Ids of actors shown as people. */
	people: string[];
	/** Events of which both accounts are shown. */
	accounts: string[];
	/** How many figures it shows: charts, maps, strips and the like. */
	figures: number;
	/** Events told: linked, with the step that links it first, or by the table alone. */
	events: { id: string; step: string }[];
	/** Terms explained, each with the step that names it first. */
	explained: { id: string; step: string }[];
}

const once = (list: string[]): string[] => [...new Set(list.filter(Boolean))];

function mapTag({ props }: Tag): MapTag {
	const { id = '', region = '', title = '', sites = '', ...rest } = props;
	return { id, region, title, ...rest, sites: sites.split(';').filter(Boolean) };
}

function stopTag({ props }: Tag): StopTag {
	const { id = '', title = '', says = '', region = '', chart = '', focus = '', strip = '' } = props;
	const sites = (props.sites ?? '').split(';').filter(Boolean);
	return {
		id,
		title,
		says,
		sites,
		span: props.span ? Number(props.span) : null,
		region,
		chart,
		focus,
		strip
	};
}

/** What a chapter names by one tag, and in which step first. */
function told(tags: Tag[], named: string): Uses['events'] {
	const first = new Map<string, string>();
	let step = '';
	for (const { name, props } of tags) {
		if (name === 'Step') step = props.id ?? '';
		const id = props.id ?? '';
		if (name === named && !first.has(id)) first.set(id, step);
	}
	return [...first].map(([id, at]) => ({ id, step: at }));
}

/** The tables that a chapter's tags do not point at by themselves. */
export interface Beside {
	slug: string;
	/** What a figure of it shows rests on sources too. */
	accounts: Account[];
	/** Which steps tell an event without a link. */
	events: Pick<Event, 'id' | 'told_in'>[];
	/** What a table of the metals rests on. */
	elements: { source_ids: string[] }[];
}

/** Events linked by tags, and those that the table says are told, each once for a step. */
function eventsOf(tags: Tag[], { slug, events }: Beside): Uses['events'] {
	const linked = told(tags, 'Event');
	const stands = new Set(linked.map(({ id, step }) => `${id}#${step}`));
	const unlinked = events.flatMap(({ id, told_in }) =>
		told_in
			.filter((place) => place.startsWith(`${slug}#`))
			.map((place) => ({ id, step: place.slice(slug.length + 1) }))
	);
	return [...linked, ...unlinked.filter(({ id, step }) => !stands.has(`${id}#${step}`))];
}

/** Gathers what the tags of a chapter name, and what the tables say of it. */
export function usesOf(
	tokens: Token[],
	facts: Map<string, Fact>,
	beside: Beside = { slug: '', accounts: [], events: [], elements: [] }
): Uses {
	const tags = tokens.filter((token): token is Tag => token.kind === 'open');
	const ids = (name: string) =>
		once(tags.filter((tag) => tag.name === name).map((tag) => tag.props.id ?? ''));
	const used = once([...ids('Fact'), ...tags.map((tag) => tag.props.fact ?? '')]);
	const props = (name: string, prop: string) =>
		once(tags.filter((tag) => tag.name === name).flatMap((tag) => (tag.props[prop] ?? '').split(';')));
	const shown = props('Accounts', 'event');
	const stops = tags.filter((tag) => tag.name === 'Stop').map(stopTag);
	const cited = beside.accounts.flatMap((row) => (shown.includes(row.event) ? row.source_ids : []));
	const metals = tags.some(({ name }) => name === 'Metals');
	const listed = metals ? beside.elements.flatMap((row) => row.source_ids) : [];
	return {
		facts: used,
		terms: ids('Term'),
		sources: once([
			...used.flatMap((id) => facts.get(id)?.source_ids ?? []),
			...ids('Cite'),
			...cited,
			...listed
		]),
		charts: once([...ids('Chart'), ...stops.map((stop) => stop.chart)]),
		maps: tags.filter((tag) => tag.name === 'Map').map(mapTag),
		stops,
		strips: once(
			tags.flatMap((tag) => (tag.name === 'Strip' ? [tag.props.at ?? ''] : [tag.props.strip ?? '']))
		),
		announcements: tags.some(({ name }) => name === 'Rules' || name === 'ValueRule'),
		register: tags.some(({ name }) => name === 'Register'),
		metals,
		people: props('People', 'ids'),
		accounts: shown,
		figures: tags.filter((tag) => TAGS[tag.name]?.figure).length,
		events: eventsOf(tags, beside),
		explained: told(tags, 'Term')
	};
}
