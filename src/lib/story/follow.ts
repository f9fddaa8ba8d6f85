/** Lets the address follow the passage that is read, without filling the history. */

/** The line of the window at which a passage counts as read, two thirds down. */
export const LINE = { rootMargin: '-66% 0px -33.5% 0px' };

/** All that lies above the line, however far: who enters it begins to be read, who lies in it whole has been read. */
const ABOVE = { rootMargin: '9999999px 9px -33.5% 9px', threshold: [0, 1] };

const idOf = (place: Element) => place.id || place.querySelector('.words')!.id;

/** Begins to follow: the innermost of steps and stops at the line, and between two steps the one that was read last. */
export function follow(): void {
	const places = [...document.querySelectorAll<HTMLElement>('.step, .stop, .words')];
	const steps = places.filter((place) => place.matches('.step'));
	const reading = new Set<Element>();
	const passed = new Set<Element>();
	let last: Element | undefined;
	/** Whoever jumped between two steps gets the one above; nothing stands before the first and after the last. */
	const between = (): Element | undefined => {
		const next = steps.findIndex((step) => !passed.has(step));
		const [above, below] = [steps[next - 1], steps[next]];
		if (!above || !below) return;
		return last && (above.contains(last) || below.contains(last)) ? last : above;
	};
	const watch = new IntersectionObserver((entries) => {
		for (const { isIntersecting, intersectionRatio, target } of entries) {
			reading.delete(target);
			passed.delete(target);
			if (isIntersecting) (intersectionRatio < 1 ? reading : passed).add(target);
		}
		last = places.filter((each) => reading.has(each)).at(-1) ?? between();
		const hash = last ? `#${idOf(last)}` : '';
		if (hash !== location.hash)
			history.replaceState(history.state, '', location.pathname + location.search + hash);
	}, ABOVE);
	places.forEach((place) => watch.observe(place));
}
