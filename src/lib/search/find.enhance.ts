/** The door to the search on every page: a click, or Ctrl+K (⌘K on a Mac), opens it here instead of on its own page. */
import { isShortcut, shortcutOf } from './shortcut.ts';

const door = document.querySelector<HTMLAnchorElement>('header a[data-src]');

/** Opens the dialog; where it cannot be had, the page does as well. The door names the script, which most readers never need. */
const open = (): void =>
	void import(/* @vite-ignore */ door!.dataset.src!).then(
		(dialog: typeof import('./dialog.enhance.ts')) => dialog.open(),
		() => location.assign(door!.href)
	);

if (door) {
	const { aria, words } = shortcutOf(navigator.platform);
	door.setAttribute('aria-keyshortcuts', aria);
	door.title = words;
	door.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		open();
	});
	addEventListener('keydown', (event) => {
		if (!isShortcut(event, navigator.platform) || document.querySelector('dialog[open]')) return;
		// The search page brings its own field.
		if (document.querySelector('#search .search-box')) return;
		event.preventDefault();
		open();
	});
}

export {};
