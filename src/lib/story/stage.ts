/** The stage of a moving scrolly: as high as what lies on it, or given up where that leaves words too little room. */

/** How a scrolly stands: stop after stop, or with its words passing below its stage, or beside it. */
export type Form = 'plain' | 'below' | 'beside';

/** Px from the first line of a figure to its last. */
function content(figure: HTMLElement): number {
	const top = figure.querySelector('.view')!.getBoundingClientRect().top;
	return figure.querySelector('figcaption')!.getBoundingClientRect().bottom - top;
}

/**
 * Lets a scrolly move where its highest figure fits the window, and stand plain where it does not; gives how it stands.
 * The style sheet says by `--most` how high a stage may be; nought where nothing moves at all.
 */
export function fit(scrolly: HTMLElement, figures: HTMLElement[]): Form {
	const [before, y] = [scrolly.classList.contains('moves'), scrollY];
	scrolly.classList.add('moves');
	scrolly.style.setProperty('--content', `${Math.ceil(Math.max(...figures.map(content)))}px`);
	const most = parseFloat(getComputedStyle(scrolly).getPropertyValue('--most'));
	// Browsers round a height to whole pixels.
	const moves = figures.every((figure) => figure.offsetHeight < most + 1);
	const beside = figures[0]!.offsetWidth < scrolly.offsetWidth;
	scrolly.classList.toggle('moves', moves);
	// Trying the moving form must not move the page.
	if (moves === before && scrollY !== y) scrollTo({ top: y, behavior: 'instant' });
	return moves ? (beside ? 'beside' : 'below') : 'plain';
}
