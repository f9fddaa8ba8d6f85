/** The timeline's script: address, counts, announcements, and the dots as one tab stop. */
import { ignoredSentence } from '#lib/text/ignored.ts';
import { rove } from '../../map/roving.ts';
import { everything, fromFragment, parseView, serialise, showing, shows, type View } from './view.ts';

const root = document.getElementById('explorer')!;
const form = root.querySelector<HTMLDetailsElement>('.filters')!;
const strip = document.getElementById('strip')!;
const said = document.getElementById('showing')!;
const ticks = [...form.querySelectorAll<HTMLInputElement>('[name=kind]')];
const select = form.querySelector<HTMLSelectElement>('[name=actor]')!;
const options = [...select.options].filter((o) => o.value);
const known = { kinds: ticks.map((t) => t.value), actors: options.map((o) => o.value) };
const names = Object.fromEntries([
	...ticks.map((t) => [t.value, t.parentElement!.querySelector('.name')!.textContent!] as const),
	...options.map((o) => [o.value, o.text.replace(/ \(\d+\)$/, '')] as const)
]);
/** The list's events. Their classes stand in a fixed order: item, kind, actors. */
const events = [...root.querySelectorAll<HTMLElement>('article.item')].map((row) => {
	const [, kind = '', ...actors] = row.classList;
	return { row, kind, actors };
});
root.classList.add('scripted');

/* The dots become one tab stop with names; until now they were a picture of the list below. */
for (const svg of strip.querySelectorAll('svg')) {
	svg.removeAttribute('aria-hidden');
	svg.setAttribute('role', 'group');
	svg.setAttribute(
		'aria-label',
		'Events as dots. Arrow keys go from dot to dot, Enter leads to the event in the list.'
	);
}
const titles = new Map(
	events.map(({ row }) => [
		`#${row.id}`,
		`${row.querySelector('time')!.textContent}: ${row.querySelector('h3')!.textContent}`
	])
);
for (const mark of strip.querySelectorAll('a'))
	mark.setAttribute('aria-label', titles.get(mark.getAttribute('href')!) ?? '');
const refreshStops = rove(strip, 'a');

let view: View = everything();

function go(next: View, how: 'push' | 'keep' = 'push') {
	view = next;
	// What is set stands open.
	if (view.kinds.length || view.actor) form.open = true;
	for (const tick of ticks) tick.checked = view.kinds.includes(tick.value);
	select.value = view.actor;
	const shown = events.filter((event) => shows(view, event));
	const sentence = showing(view, shown.length, events.length, names);
	if (said.textContent !== sentence) said.textContent = sentence;
	const rows = new Set(shown.map(({ row }) => row));
	for (const year of root.querySelectorAll<HTMLElement>('.year'))
		year.hidden = ![...year.querySelectorAll<HTMLElement>('article')].some((row) => rows.has(row));
	refreshStops();
	const address = location.pathname + serialise(view);
	if (how === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address);
}

/** A link such as #only-talks filters without script; with it the address says so in its query. */
function readAddress() {
	const asked = fromFragment(location.hash, known);
	if (asked) {
		history.replaceState(null, '', location.pathname + serialise(asked));
		go(asked, 'keep');
		// The fragment still stands as the page's target; this takes it away.
		return;
	}
	const { view: read, ignored } = parseView(location.search, known);
	document.getElementById('ignored')!.textContent = ignoredSentence(ignored);
	go(read, 'keep');
}

form.addEventListener('change', () =>
	go({ kinds: ticks.filter((t) => t.checked).map((t) => t.value), actor: select.value })
);
form.querySelector('button')!.addEventListener('click', () => go(everything()));
root.addEventListener('click', (e) => {
	const link = e.target instanceof Element ? e.target.closest<HTMLAnchorElement>('a[href^="#only-"]') : null;
	const asked = link && fromFragment(link.hash, known);
	if (!asked || e.ctrlKey || e.metaKey || e.shiftKey) return;
	e.preventDefault();
	go(asked);
	form.scrollIntoView({ block: 'start' });
	ticks.find((t) => t.value === asked.kinds[0])?.focus({ preventScroll: true });
});
addEventListener('popstate', readAddress);
addEventListener('hashchange', readAddress);

readAddress();
