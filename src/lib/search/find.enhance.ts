/** The door to the search on every page: a click or the key "/" opens it here instead of on its own page. */
import { to } from '#lib/text/address.ts';

const home = to('/search/');
const door = document.querySelector<HTMLAnchorElement>(`header a[href="${home}"]`);
const typing = (at: EventTarget | null): boolean =>
	at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select'));

/** Opens the dialog; where it cannot be had, the page does as well. */
const open = (): void =>
	void import('./dialog.ts').then(
		(dialog) => dialog.open(),
		() => location.assign(home)
	);

door?.setAttribute('aria-keyshortcuts', '/');
door?.addEventListener('click', (event) => {
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	open();
});
addEventListener('keydown', (event) => {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
	if (typing(event.target) || document.querySelector('dialog[open]')) return;
	event.preventDefault();
	open();
});
