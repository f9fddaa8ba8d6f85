/** Folds that lie open on a wide page: the one that an address names opens, and older browsers open them by script. */

/** Opens the fold of what the address names: directly in it, or beside the heading that is named. */
function openNamed(): void {
	const named = document.getElementById(location.hash.slice(1));
	const place = named?.closest('h2, h3')?.parentElement ?? named;
	place?.querySelector(':scope > .fold')?.toggleAttribute('open', true);
}

if (!CSS.supports('selector(::details-content)') && matchMedia('(min-width: 48rem)').matches)
	for (const fold of document.querySelectorAll('.fold')) fold.toggleAttribute('open', true);
addEventListener('hashchange', openNamed);
openNamed();

export {};
