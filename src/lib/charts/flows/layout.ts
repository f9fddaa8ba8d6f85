import type { Region } from '../parts/regions.ts';
import { keyOf, type Link, type Measure } from './read.ts';

/** Px: the words over a lane, the least a lane needs under them, the air between lanes. */
export const [WORDS, LEAST, AIR] = [17, 13, 7];
/** Px of the highest node of each measure. */
const HIGHEST = 58;

/** A node of the drawing: where its middle stands and how high it is, px. */
export interface Node {
	middle: number;
	high: number;
}
/** A band with the px at which its middle leaves and arrives. */
export interface Band {
	link: Link;
	thick: number;
	y1: number;
	y2: number;
}
/** Thin lines of one way, gathered. */
export interface Thin {
	links: Link[];
	y1: number;
	y2: number;
}
export interface Laid {
	lanes: { lane: Region; top: number }[];
	nodes: Map<string, Node>;
	bands: Band[];
	thin: Thin[];
	height: number;
}
/** All that came to a place. */
export interface Whole {
	measure: Measure;
	value: number;
	key: string;
	lane: string;
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Places lanes, nodes and bands in px from `top`. Bands of a measure share a scale; measures do not. */
export function layout(links: Link[], lanes: Region[], wholes: Whole[], top: number): Laid {
	const banded = links.filter((link) => link.measure);
	const ends = ['from', 'to'] as const;
	const total = (key: string, end: 'from' | 'to', measure?: Measure) =>
		sum(
			banded
				.filter((link) => keyOf(link[end]) === key && (!measure || link.measure === measure))
				.map((link) => link.amount ?? 0)
		);
	const perPx = new Map<Measure, number>();
	for (const measure of new Set(banded.flatMap((link) => link.measure ?? []))) {
		const keys = banded.filter((l) => l.measure === measure).flatMap((l) => ends.map((e) => keyOf(l[e])));
		const most = Math.max(
			...keys.flatMap((key) => ends.map((end) => total(key, end, measure))),
			...wholes.filter((w) => w.measure === measure).map((w) => w.value)
		);
		perPx.set(measure, most / HIGHEST);
	}
	const thick = (link: Link) => Math.max(1.5, (link.amount ?? 0) / (perPx.get(link.measure as Measure) ?? 1));
	const at = (key: string, end: 'from' | 'to') => banded.filter((link) => keyOf(link[end]) === key);
	const nodes = new Map<string, Node>();
	const keys = new Set(links.flatMap((link) => ends.map((end) => keyOf(link[end]))));
	for (const key of keys) {
		const whole = wholes.filter((w) => w.key === key).map((w) => w.value / (perPx.get(w.measure) ?? 1));
		const high = Math.max(...ends.map((end) => sum(at(key, end).map(thick))), ...whole, 0);
		nodes.set(key, { middle: 0, high });
	}
	let y = top;
	const laid = lanes.map((lane) => {
		const own = [...keys].filter((key) => key.endsWith(` ${lane.name}`));
		const high = Math.max(LEAST, ...own.map((key) => nodes.get(key)?.high ?? 0));
		for (const key of own) (nodes.get(key) as Node).middle = y + WORDS + high / 2;
		const here = { lane, top: y };
		y += WORDS + high + AIR + (wholes.some((w) => w.lane === lane.name) ? WORDS : 0);
		return here;
	});
	const middle = (key: string) => nodes.get(key)?.middle ?? 0;
	/** Px of the middle of a link at one of its ends: links stand there in the order of their other ends. */
	const stand = (link: Link, end: 'from' | 'to'): number => {
		const other = end === 'from' ? 'to' : 'from';
		const key = keyOf(link[end]);
		const all = at(key, end).sort((a, b) => middle(keyOf(a[other])) - middle(keyOf(b[other])));
		const node = nodes.get(key) as Node;
		const before = sum(all.slice(0, all.indexOf(link)).map(thick));
		return node.middle - node.high / 2 + before + thick(link) / 2;
	};
	const thin = new Map<string, Thin>();
	for (const link of links.filter((l) => !l.measure)) {
		const key = `${keyOf(link.from)} ${keyOf(link.to)}`;
		const one = thin.get(key) ?? { links: [], y1: middle(keyOf(link.from)), y2: middle(keyOf(link.to)) };
		one.links.push(link);
		thin.set(key, one);
	}
	return {
		lanes: laid,
		nodes,
		bands: banded.map((link) => ({
			link,
			thick: thick(link),
			y1: stand(link, 'from'),
			y2: stand(link, 'to')
		})),
		thin: [...thin.values()],
		height: y
	};
}
