/**
 * Makes a scrolly one moving figure: its stills share a stage, and the words that pass say which one is seen.
 * Only looks where the reader is; never scrolls by itself but to an address that was asked for.
 */
import { flight, transform, type Look } from './camera.ts';

const calm = matchMedia('(prefers-reduced-motion: reduce)');
/** The line of the window at which a passage counts as read. */
const LINE = { rootMargin: '-60% 0px -39.5% 0px' };

const lookOf = (figure: Element): Look | undefined => {
	const [lon, lat, across] = (figure.querySelector<HTMLElement>('[data-look]')?.dataset.look ?? '')
		.split(' ')
		.map(Number);
	return across ? { lon: lon!, lat: lat!, across } : undefined;
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
	if (!a || !b) {
		fade(from, '.view', [0, 1, 1], []);
		fade(to, '.view', [], [0, 0, 1]);
		return made;
	}
	fade(above, '.ground', [0, 0.8, 1], [0, 0.2, 0.7]);
	fade(from, '.marks', [0, 0.2, 1], []);
	fade(to, '.marks', [], [0, 0.7, 1]);
	const way = flight(a, b);
	const times = Array.from({ length: 25 }, (_, i) => i / 24);
	const fly = (figure: HTMLElement, own: Look) => {
		const ground = figure.querySelector('.ground')!;
		const { clientWidth: w, clientHeight: h } = ground.parentElement!;
		run(ground, { transform: times.map((t) => transform(own, way(t), h / w)) });
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
	scrolly.classList.add('moves');
	show(0);
	const watch = new IntersectionObserver((entries) => {
		for (const entry of entries) if (entry.isIntersecting) show(words.indexOf(entry.target as HTMLElement));
	}, LINE);
	words.forEach((passage) => watch.observe(passage));
	// Who comes by keyboard to the link of a still that is not seen is brought to its words.
	scrolly.addEventListener('focusin', (event) => {
		const at = figures.findIndex((figure) => figure.contains(event.target as Node));
		if (at >= 0 && at !== now && getComputedStyle(figures[at]!).position === 'sticky')
			words[at]!.scrollIntoView({ block: 'end' });
	});
}

// The address follows the passage that is read: the innermost of steps and stops at the line.
const places = [...document.querySelectorAll<HTMLElement>('.step, .stop, .words')];
const idOf = (place: HTMLElement) => place.id || place.querySelector('.words')!.id;
const read = new Set<HTMLElement>();
const follow = new IntersectionObserver((entries) => {
	for (const entry of entries) read[entry.isIntersecting ? 'add' : 'delete'](entry.target as HTMLElement);
	const place = places.filter((each) => read.has(each)).at(-1);
	const hash = place ? `#${idOf(place)}` : '';
	if (hash !== location.hash)
		history.replaceState(history.state, '', location.pathname + location.search + hash);
}, LINE);

// The stage changes where passages stand: whoever came for one is brought there again, before the address follows.
const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const wanted = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
const begin = () => places.forEach((place) => follow.observe(place));
if (wanted && visit?.type === 'navigate') {
	wanted.scrollIntoView();
	void document.fonts.ready.then(() => {
		wanted.scrollIntoView();
		begin();
	});
} else begin();
