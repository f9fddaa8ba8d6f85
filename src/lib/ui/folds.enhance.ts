/** Folds that lie open on a wide page: the one that an address names opens, and older browsers open them by script. */

/** Opens the fold of what the address names: in it or beside it, never one deeper in. */
function openNamed(): void {
	const named = document.getElementById(location.hash.slice(1));
	for (const place of [named, named?.parentElement])
		place?.querySelector(':scope > .fold')?.toggleAttribute('open', true);
}

if (!CSS.supports('selector(::details-content)') && matchMedia('(min-width: 48rem)').matches)
	for (const fold of document.querySelectorAll('.fold')) fold.toggleAttribute('open', true);
addEventListener('hashchange', openNamed);
openNamed();

export {};
