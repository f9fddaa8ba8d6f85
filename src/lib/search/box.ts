/** A field with its results under it: what the search page and the dialog share. */
import { to } from '#lib/text/address.ts';
import { KINDS } from './entries.ts';
import type { Finder, Found } from './finder.ts';
import { finder } from './load.ts';
import { LONGEST } from './query.ts';
import { mark, snippet, type Piece } from './snippet.ts';
import { tally } from './tally.ts';

/** Results shown at most: further down nobody looks, and a better word helps more. */
const MOST = 40;
/** Milliseconds after which waiting is told. */
const PATIENCE = 1000;

export interface Box {
	element: HTMLElement;
	field: HTMLInputElement;
	/** Looks for what the field holds. */
	look: () => Promise<void>;
}

type Child = Node | string;

function make<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Record<string, string> = {},
	...children: Child[]
): HTMLElementTagNameMap[K] {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	element.append(...children);
	return element;
}

const marked = (pieces: Piece[]): Child[] =>
	pieces.map(({ text, hit }) => (hit ? make('mark', {}, text) : text));

function result({ entry, words }: Found): HTMLLIElement {
	const { kind, title, where, at, text } = entry;
	return make(
		'li',
		{ class: `result ${kind}` },
		make(
			'p',
			{ class: 'what' },
			make('span', { class: 'kind' }, KINDS[kind][0]),
			...marked(mark(where, words))
		),
		make('a', { href: to(at) }, ...marked(mark(title, words))),
		make('p', { class: 'snippet' }, ...marked(snippet(text, words)))
	);
}

/**
 * Builds the box. Nothing is loaded before the reader types.
 * @param changed is told each new query
 */
export function makeBox(changed: (query: string) => void = () => {}): Box {
	const id = `search-${document.querySelectorAll('.search-box').length}`;
	const field = make('input', {
		type: 'search',
		id,
		autocomplete: 'off',
		autocapitalize: 'off',
		spellcheck: 'false',
		enterkeyhint: 'search',
		maxlength: String(LONGEST)
	});
	const said = make('p', { class: 'said', role: 'status' });
	const list = make('ol', { class: 'results' });
	const element = make(
		'div',
		{ class: 'search-box', role: 'search' },
		make('label', { for: id }, 'Search the whole site'),
		field,
		said,
		list
	);
	let turn = 0;
	let shownFor = '';
	let opening = false;
	const links = () => [...list.querySelectorAll<HTMLAnchorElement>('a')];

	function nothing(ready: Finder, query: string): void {
		const near = ready.near(query);
		said.append(`Nothing found for “${query}”. `);
		if (!near) {
			said.append('Try a shorter or another word.');
			return;
		}
		const button = make('button', { type: 'button' }, near);
		button.addEventListener('click', () => {
			field.value = near;
			field.focus();
			changed(near);
			void look();
		});
		said.append('Did you mean ', button, '?');
	}

	function show(ready: Finder, query: string): void {
		const found = ready.find(query);
		said.replaceChildren();
		list.replaceChildren(...found.slice(0, MOST).map(result));
		shownFor = query;
		if (!found.length) nothing(ready, query);
		else said.append(tally(found) + (found.length > MOST ? ` The best ${MOST} are shown.` : ''));
		if (opening) links()[0]?.click();
		opening = false;
	}

	async function look(): Promise<void> {
		const query = field.value.trim();
		const mine = ++turn;
		if (!query) {
			said.replaceChildren();
			list.replaceChildren();
			shownFor = '';
			return;
		}
		const waiting = setTimeout(() => (said.textContent = 'Loading the index …'), PATIENCE);
		try {
			const ready = await finder();
			if (mine === turn) show(ready, query);
		} catch {
			if (mine !== turn) return;
			list.replaceChildren();
			const all = make('a', { href: to('/search/#all') }, 'everything from A to Z');
			said.replaceChildren('The index could not be loaded. Try again, or browse ', all, '.');
		} finally {
			clearTimeout(waiting);
		}
	}

	field.addEventListener('input', () => {
		opening = false;
		changed(field.value.trim());
		void look();
	});
	element.addEventListener('keydown', (event) => {
		if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
		const stops: HTMLElement[] = [field, ...links()];
		const at = stops.indexOf(document.activeElement as HTMLElement);
		if (at < 0) return;
		const goal = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
		if (goal !== undefined) {
			event.preventDefault();
			stops[goal]?.focus();
		} else if (event.key === 'Enter' && at === 0) {
			event.preventDefault();
			if (shownFor && shownFor === field.value.trim()) links()[0]?.click();
			else opening = true;
		}
	});
	return { element, field, look };
}
