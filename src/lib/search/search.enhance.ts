/** The search page: the box stands in the page, and the address says what is looked for. */
import { makeBox } from './box.ts';
import { LONGEST } from './query.ts';
import { isShortcut, shortcutOf } from './shortcut.ts';

const place = document.getElementById('search') as HTMLElement;
let later: ReturnType<typeof setTimeout> | undefined;

/** Writes the query into the address without a new step in the history, when typing rests. */
function remember(query: string): void {
	clearTimeout(later);
	later = setTimeout(() => {
		const address = new URL(location.href);
		if (query) address.searchParams.set('q', query);
		else address.searchParams.delete('q');
		history.replaceState(history.state, '', address);
	}, 300);
}

const box = makeBox(remember);
const keys = document.createElement('p');
keys.className = 'small keys';
keys.textContent = `On any page, ${shortcutOf(navigator.platform).words} opens the search. The arrow keys walk through what it finds.`;
place.append(box.element, keys);
box.field.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, LONGEST);
if (box.field.value) void box.look();
if (!location.hash) box.field.focus({ preventScroll: true });

addEventListener('keydown', (event) => {
	const from = event.target as HTMLElement;
	if (event.key === 'Escape' && place.contains(from)) {
		event.preventDefault();
		box.field.value = '';
		box.field.focus();
		remember('');
		void box.look();
	} else if (isShortcut(event, navigator.platform)) {
		event.preventDefault();
		box.field.focus();
		box.field.select();
	}
});
