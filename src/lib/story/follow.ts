/** Lets the address follow the passage that is read, without filling the history. */

/** How far down the window a passage counts as read, in per cent. */
const READ = 66;
export const LINE = { rootMargin: `-${READ}% 0px -${99.5 - READ}% 0px` };

const idOf = (place: Element) => place.id || place.querySelector('.words')!.id;

/** Begins to follow: the innermost of steps and stops at the line, and between two steps the one that was read last. */
export function follow(): void {
	const places = [...document.querySelectorAll<HTMLElement>('.step, .stop, .words')];
	const steps = places.filter((place) => place.matches('.step'));
	const read = new Set<Element>();
	let last: Element | undefined;
	/** Whoever jumped between two steps gets the one above; nothing stands before the first and after the last. */
	const between = (): Element | undefined => {
		const line = (innerHeight * READ) / 100;
		const next = steps.findIndex((step) => step.getBoundingClientRect().top > line);
		const [above, below] = [steps[next - 1], steps[next]];
		if (!above || !below || !last) return above;
		return above.contains(last) || below.contains(last) ? last : above;
	};
	const watch = new IntersectionObserver((entries) => {
		for (const { isIntersecting, target } of entries) read[isIntersecting ? 'add' : 'delete'](target);
		last = places.filter((each) => read.has(each)).at(-1) ?? between();
		const hash = last ? `#${idOf(last)}` : '';
		if (hash !== location.hash)
			history.replaceState(history.state, '', location.pathname + location.search + hash);
	}, LINE);
	places.forEach((place) => watch.observe(place));
}
