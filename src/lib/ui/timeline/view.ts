/** The state of the timeline page: read from an address, written to it, and asked whether an event is shown. Pure. */
import { shortened } from '#lib/text/ignored.ts';
import { list } from '#lib/text/list.ts';

export interface View {
	/** Kinds shown; none means all. In the order of the controls. */
	kinds: string[];
	/** Id of the actor whose events are shown, or ''. */
	actor: string;
}

/** The words that this page knows. */
export interface Known {
	kinds: readonly string[];
	actors: readonly string[];
}

/** Begins a fragment that asks for one kind or one actor, so that a plain link filters without script. */
export const ONLY = 'only-';

/** All events. */
export const everything = (): View => ({ kinds: [], actor: '' });

/**
 * The view that an address asks for by its query. What the page does not know is left out and listed in
 * `ignored` as "name=value", each at most once and shortened. Never throws.
 */
export function parseView(query: string, known: Known): { view: View; ignored: string[] } {
	const kinds = new Set<string>();
	const ignored = new Set<string>();
	let actor = '';
	for (const [name, value] of new URLSearchParams(query)) {
		if (value === '') continue;
		if (name === 'kind')
			for (const part of value.split(',')) {
				if (known.kinds.includes(part)) kinds.add(part);
				else if (part) ignored.add(`kind=${shortened(part)}`);
			}
		else if (name === 'actor' && !actor && known.actors.includes(value)) actor = value;
		else ignored.add(`${shortened(name)}=${shortened(value)}`);
	}
	return { view: { kinds: known.kinds.filter((k) => kinds.has(k)), actor }, ignored: [...ignored] };
}

/** The view that a fragment such as '#only-talks' asks for; undefined for any other. */
export function fromFragment(hash: string, known: Known): View | undefined {
	if (!hash.startsWith(`#${ONLY}`)) return undefined;
	const id = hash.slice(ONLY.length + 1);
	if (known.kinds.includes(id)) return { kinds: [id], actor: '' };
	return known.actors.includes(id) ? { kinds: [], actor: id } : undefined;
}

/** The query of a view, with its question mark; '' for the view that shows everything. */
export function serialise(view: View): string {
	const params = new URLSearchParams(view.kinds.map((kind) => ['kind', kind]));
	if (view.actor) params.set('actor', view.actor);
	const query = params.toString();
	return query ? `?${query}` : '';
}

/** Whether a view shows an event. */
export const shows = (view: View, event: { kind: string; actors: readonly string[] }): boolean =>
	(!view.kinds.length || view.kinds.includes(event.kind)) &&
	(!view.actor || event.actors.includes(view.actor));

/**
 * What a view shows, in words; says what to do when nothing is left.
 * @param names the name of each kind and actor by its id
 */
export function showing(
	view: View,
	shown: number,
	all: number,
	names: Readonly<Record<string, string>>
): string {
	if (!view.kinds.length && !view.actor) return `Showing all ${all} events.`;
	const name = (id: string) => names[id] ?? id;
	const what = list(view.kinds.map(name)) || 'all kinds';
	const whole = [what, view.actor ? `naming ${name(view.actor)}` : ''].filter(Boolean).join(', ');
	if (shown) return `Showing ${shown} of ${all} events: ${whole}.`;
	return `No event fits: ${whole}. Take one filter away, or show all events. The table has only events for which a source was found.`;
}
