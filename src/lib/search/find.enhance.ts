/** The door to the search on every page: a click or the key "/" opens it here instead of on its own page. */
const door = document.querySelector<HTMLAnchorElement>('header a[data-src]');
const typing = (at: EventTarget | null): boolean =>
	at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select'));

/** Opens the dialog; where it cannot be had, the page does as well. The door names the script, which most readers never need. */
const open = (): void =>
	void import(/* @vite-ignore */ door!.dataset.src!).then(
		(dialog: typeof import('./dialog.enhance.ts')) => dialog.open(),
		() => location.assign(door!.href)
	);

door?.setAttribute('aria-keyshortcuts', '/');
door?.addEventListener('click', (event) => {
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	open();
});
addEventListener('keydown', (event) => {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
	if (!door || typing(event.target) || document.querySelector('dialog[open]')) return;
	event.preventDefault();
	open();
});

export {};
