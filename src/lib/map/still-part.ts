/** Brings a still map nearer to the sites that are picked out and names them there; in the browser. */
import { labels, type Wanted } from './labels.ts';
import { partAround, type Part } from './part.ts';

const PLACES = ['x', 'y', 'x1', 'y1', 'x2', 'y2'] as const;

/** The places of an element in per cent of the whole, as it was built. */
const homes = new WeakMap<Element, Partial<Record<(typeof PLACES)[number], number>>>();
const grounds = new WeakMap<Element, string>();

function homeOf(element: Element) {
	let home = homes.get(element);
	if (!home) {
		home = {};
		for (const name of PLACES) {
			const value = element.getAttribute(name);
			if (value?.endsWith('%')) home[name] = parseFloat(value);
		}
		homes.set(element, home);
	}
	return home;
}

/** Where a mark's place is on the whole drawing, and how far it was moved aside, in pixels. */
function spot(mark: Element) {
	const holder = mark.querySelector('svg') ?? mark.querySelector('.mark')!;
	const shape = mark.querySelector('.mark')!;
	const nudge = /translate\((\S+) (\S+)\)/.exec(shape.getAttribute('transform') ?? '');
	const inner = holder !== shape;
	const { x = 0, y = 0 } = homeOf(holder);
	return {
		x,
		y,
		dx: Number(inner ? shape.getAttribute('x') : (nudge?.[1] ?? 0)),
		dy: Number(inner ? shape.getAttribute('y') : (nudge?.[2] ?? 0))
	};
}

function move(figure: Element, part: Part): void {
	const ground = figure.querySelector('.ground')!;
	if (!grounds.has(ground)) grounds.set(ground, ground.getAttribute('viewBox')!);
	const [, , w = 0, h = 0] = grounds.get(ground)!.split(' ').map(Number);
	ground.setAttribute(
		'viewBox',
		[w * part.x, h * part.y, w * part.size, h * part.size].map((n) => n / 100).join(' ')
	);
	for (const element of figure.querySelectorAll('.marks :is(use, svg, text, line)')) {
		const home = homeOf(element);
		for (const name of PLACES) {
			const at = home[name];
			if (at === undefined) continue;
			const from = name.startsWith('x') ? part.x : part.y;
			element.setAttribute(name, `${((at - from) * 100) / part.size}%`);
		}
	}
}

/**
 * Shows of a still map the part around its picked marks, or all of it when there are none.
 * @param names the words for each picked mark, in the order in which they may take room
 * @returns whether a part is shown
 */
export function showPart(figure: HTMLElement, names: ReadonlyMap<Element, string>): boolean {
	const svg = figure.querySelector<SVGSVGElement>('svg.marks')!;
	svg.querySelectorAll('.pick-name').forEach((name) => name.remove());
	const marks = [...svg.querySelectorAll('a')];
	const part = partAround([...names.keys()].map(spot));
	move(figure, part);
	figure.classList.toggle('part', names.size > 0);
	const { clientWidth: width, clientHeight: height } = svg.parentElement!;
	const px = (at: { x: number; y: number }) => ({
		x: ((at.x - part.x) / part.size) * width,
		y: ((at.y - part.y) / part.size) * height
	});
	for (const mark of marks) {
		const { x, y } = spot(mark);
		const outside = x < part.x || y < part.y || x > part.x + part.size || y > part.y + part.size;
		mark.classList.toggle('away', outside);
	}
	if (!names.size || !width) return part.size < 100;
	const drawn = marks.flatMap((mark) => {
		if (!mark.getClientRects().length) return [];
		const at = spot(mark);
		const { x, y } = px(at);
		return [{ id: '', x: x + at.dx, y: y + at.dy, own: names.has(mark) }];
	});
	const wanted: Wanted[] = [...names].map(([mark, text]) => {
		const at = spot(mark);
		return { text, ...px(at), dx: at.dx, dy: at.dy, site: text };
	});
	const land = [...svg.querySelectorAll('text:not(.site)')].map((text): Wanted => {
		const { x = 0, y = 0 } = homeOf(text);
		return { text: text.textContent ?? '', ...px({ x, y }), dx: 0, dy: 0 };
	});
	// A name may lie over a pale mark where there is no other room, but never over a picked one.
	const room = labels([...wanted, ...land], drawn, width, height);
	const missing = wanted.filter(({ text }) => !room.some((label) => label.text === text));
	const tight = labels(
		missing,
		drawn.filter(({ own }) => own),
		width,
		height
	);
	for (const label of [...room, ...tight]) {
		const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
		text.classList.add('pick-name', label.site ? 'site' : 'land-name');
		text.setAttribute('x', `${label.x}%`);
		text.setAttribute('y', `${label.y}%`);
		text.setAttribute('dx', String(label.dx));
		text.setAttribute('dy', String(label.dy));
		text.style.textAnchor = label.anchor;
		text.textContent = label.text;
		svg.append(text);
	}
	return part.size < 100;
}
