/** One tab stop for all marks; arrow keys go to the nearest mark in their direction. */

const directions: Record<string, [number, number]> = {
	ArrowRight: [1, 0],
	ArrowLeft: [-1, 0],
	ArrowDown: [0, 1],
	ArrowUp: [0, -1]
};

export interface Dot {
	x: number;
	y: number;
}

/** Index of the dot that an arrow key leads to, or -1. A step aside costs twice a step ahead. */
export function nearest(from: Dot, dots: readonly Dot[], key: string): number {
	const direction = directions[key];
	if (!direction) return -1;
	const [ux, uy] = direction;
	let [best, cost] = [-1, Infinity];
	dots.forEach((d, i) => {
		const [dx, dy] = [d.x - from.x, d.y - from.y];
		const ahead = dx * ux + dy * uy;
		const aside = Math.abs(dx * uy) + Math.abs(dy * ux);
		if (ahead <= 0.5) return;
		const price = ahead + 2 * aside;
		if (price < cost) [best, cost] = [i, price];
	});
	return best;
}

type Focusable = SVGElement | HTMLElement;

/** Makes the marks inside `root` one tab stop. Gives a function to call when marks were shown or hidden. */
export function rove(root: HTMLElement, selector: string): () => void {
	const seen = (): Focusable[] =>
		[...root.querySelectorAll<Focusable>(selector)].filter((el) => el.getClientRects().length > 0);
	const middle = (el: Focusable): Dot => {
		const box = (el.querySelector('.mark') ?? el).getBoundingClientRect();
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};
	let stop: Focusable | undefined;
	const give = (el: Focusable | undefined) => {
		if (stop === el) return;
		stop?.setAttribute('tabindex', '-1');
		el?.setAttribute('tabindex', '0');
		stop = el;
	};
	const refresh = () => {
		if (!stop?.isConnected || stop.getClientRects().length === 0) give(seen()[0]);
	};
	// Caught on the way down: else the live map would take the arrow for itself and move.
	const onKey = (e: KeyboardEvent) => {
		const here = e.target instanceof Element ? e.target.closest<Focusable>(selector) : null;
		if (!here || e.altKey || e.ctrlKey || e.metaKey || !(e.key in directions)) return;
		const marks = seen();
		const to = marks[nearest(middle(here), marks.map(middle), e.key)];
		if (!to) return;
		e.preventDefault();
		e.stopPropagation();
		to.focus();
	};
	root.addEventListener('keydown', onKey, { capture: true });
	root.addEventListener('focusin', (e) => {
		const here = e.target instanceof Element ? e.target.closest<Focusable>(selector) : null;
		if (here) give(here);
	});
	refresh();
	return refresh;
}
