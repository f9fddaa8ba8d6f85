/**
 * Makes a scrolly one moving figure: its stills share a stage, and the words that pass say which one is seen.
 * Only looks where the reader is; never scrolls by itself but to an address that was asked for.
 */
import { flight, transform, type Look } from './camera.ts';
import { follow, LINE } from './follow.ts';
import { fit } from './stage.ts';

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const paper = matchMedia('print');

const lookOf = (figure: Element): Look | undefined => {
	const [lon, lat, across] = (figure.querySelector<HTMLElement>('[data-look]')?.dataset.look ?? '')
		.split(' ')
		.map(Number);
	return across ? { lon: lon!, lat: lat!, across } : undefined;
};

/** Whether two stills are states of one chart, and so lead to the same page. */
const sameDrawing = (...two: HTMLElement[]) => {
	const [one, other] = two.map((figure) => figure.querySelector('a')!.href);
	return one === other && !two.some(lookOf);
};

/**
 * Travels from one still to the next: maps by a camera, all else by fading. The nearer of two maps lies above
 * as on glass, so that it is seen to grow out of the wider one, or to sink into it.
 */
function travel(from: HTMLElement, to: HTMLElement): Animation[] {
	const [a, b] = [lookOf(from), lookOf(to)];
	const above = a && b && a.across < b.across ? from : to;
	above.classList.add('above');
	const timing = { duration: a && b ? 1200 : 450, easing: 'ease-in-out', fill: 'backwards' as const };
	const made: Animation[] = [];
	const run = (node: Element | null, frames: PropertyIndexedKeyframes) => {
		if (node) made.push(node.animate(frames, timing));
	};
	const fade = (figure: HTMLElement, part: string, out: number[], into: number[]) =>
		run(figure.querySelector(part), {
			opacity: figure === from ? [1, 0, 0] : [0, 0, 1],
			offset: figure === from ? out : into
		});
	fade(from, 'figcaption', [0, 0.3, 1], []);
	fade(to, 'figcaption', [], [0, 0.6, 1]);
	if (sameDrawing(from, to)) {
		// What both states have stays as it is: the new one is whole before the old one goes.
		run(from.querySelector('.view'), { opacity: [1, 1, 0] });
		run(to.querySelector('.view'), { opacity: [0, 1, 1] });
		return made;
	}
	if (!a || !b) {
		fade(from, '.view', [0, 1, 1], []);
		fade(to, '.view', [], [0, 0, 1]);
		return made;
	}
	fade(from, '.marks', [0, 0.2, 1], []);
	fade(to, '.marks', [], [0, 0.7, 1]);
	const way = flight(a, b);
	const times = Array.from({ length: 25 }, (_, i) => i / 24);
	const fly = (figure: HTMLElement, own: Look) => {
		const ground = figure.querySelector('.ground')!;
		const { clientWidth: w, clientHeight: h } = ground.parentElement!;
		// The nearer map comes in, or goes, while it is still small; the wider one is left out where it would be blurred.
		const clear = (t: number) => {
			if (figure === above) return figure === to ? (t - 0.25) * 2.5 : (0.75 - t) * 2.5;
			return own.across / way(t).across > 5 ? 0 : 1;
		};
		run(ground, {
			transform: times.map((t) => transform(own, way(t), h / w)),
			opacity: times.map((t) => Math.min(1, Math.max(0, clear(t))))
		});
	};
	fly(from, a);
	fly(to, b);
	return made;
}

for (const scrolly of document.querySelectorAll<HTMLElement>('[data-scrolly]')) {
	const words = [...scrolly.querySelectorAll<HTMLElement>('.words')];
	const figures = [...scrolly.querySelectorAll<HTMLElement>('.stop-figure')];
	let now = -1;
	let running: Animation[] = [];
	const settle = () => figures.forEach((figure) => figure.classList.remove('was', 'above'));
	const show = (next: number) => {
		if (next === now || next < 0) return;
		const [from, to] = [figures[now], figures[next]!];
		running.forEach((animation) => animation.cancel());
		running = [];
		settle();
		figures.forEach((figure, i) => figure.classList.toggle('now', i === next));
		now = next;
		scrolly.dataset.now = words[next]!.id;
		if (!from || calm.matches || getComputedStyle(to).position !== 'sticky') return;
		from.classList.add('was');
		running = travel(from, to);
		const mine = running;
		void Promise.allSettled(mine.map((animation) => animation.finished)).then(() => {
			if (mine === running) settle();
		});
	};
	let form = fit(scrolly, figures);
	let inside = false;
	show(0);
	const watch = new IntersectionObserver((entries) => {
		for (const { isIntersecting, target } of entries) {
			if (target === scrolly) inside = isIntersecting;
			else if (isIntersecting) show(words.indexOf(target as HTMLElement));
		}
	}, LINE);
	[scrolly, ...words].forEach((place) => watch.observe(place));
	// Letters that arrive, a turned window, larger text: all of them change what lies on the stage.
	const refit = () => {
		// The style sheet alone makes paper plain; the form on the screen waits.
		if (paper.matches) return;
		const [before, reading] = [form, inside ? words[now] : undefined];
		form = fit(scrolly, figures);
		if (form !== before) reading?.scrollIntoView({ behavior: 'instant' });
	};
	const sizes = new ResizeObserver(refit);
	figures.flatMap((figure) => [...figure.children]).forEach((part) => sizes.observe(part));
	addEventListener('resize', refit);
	// Who comes by keyboard to the link of a still that is not seen is brought to its words.
	scrolly.addEventListener('focusin', (event) => {
		const at = figures.findIndex((figure) => figure.contains(event.target as Node));
		if (at >= 0 && at !== now && getComputedStyle(figures[at]!).position === 'sticky')
			words[at]!.scrollIntoView({ block: 'end' });
	});
}

// The stage changes where passages stand: whoever came for one is brought there again, before the address follows.
const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const wanted = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (wanted && visit?.type === 'navigate') {
	wanted.scrollIntoView();
	void document.fonts.ready.then(() => {
		wanted.scrollIntoView();
		follow();
	});
} else follow();
