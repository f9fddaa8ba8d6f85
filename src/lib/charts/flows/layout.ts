import type { Row } from '../bundle.ts';
import type { Region } from '../parts/regions.ts';
import type { Link, Measure } from './read.ts';

/** Px of a line of words, and the air between rows. */
export const [LINE, AIR] = [16, 6];

/** How high a drawing is: px of the highest place of each measure, and of the words beside a band. */
export interface Form {
	tall: number;
	words: number;
}
/** All that came to a place, of which the bands of a measure are parts. */
export interface Whole {
	measure: Measure;
	row: Row;
	value: number;
	lane: Region;
}
/** A band with the px at which its middle leaves and arrives. */
export interface Band {
	link: Link;
	thick: number;
	y1: number;
	y2: number;
}
/** A place at which bands arrive: px of its top, of what the bands bring, and of all that came. */
export interface End {
	lane: Region;
	top: number;
	got: number;
	high: number;
	whole?: Whole;
	/** What no band brings, in the measure's unit; 0 where nothing is left. */
	left: number;
}
/** What leaves one step in one measure: its bands on a scale of their own, and the links that have no amount. */
export interface Panel {
	step: number;
	to: number;
	measure?: Measure;
	bands: Band[];
	ends: End[];
	silent: Link[];
	all: number;
	/** Px that bands and their words take. */
	high: number;
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
const amount = (link: Link): number => link.amount ?? 0;
const of = (some: Link[]): number => sum(some.map(amount));

/** The step to which most of some links lead. */
function usual(links: Link[]): number {
	const count = (step: number) => links.filter(({ to }) => to.step === step).length;
	return Math.max(
		...links.map(({ to }) => to.step).filter((step, _, all) => count(step) >= count(all[0] ?? step))
	);
}

/** Links by the step that they leave, and of that by what they are measured in. */
export function panelsOf(links: Link[], wholes: Whole[], form: Form): Panel[] {
	const steps = [...new Set(links.map(({ from }) => from.step))].sort((a, b) => a - b);
	return steps.flatMap((step) => {
		const own = links.filter(({ from }) => from.step === step);
		const measures = [...new Set(own.flatMap(({ measure }) => measure ?? []))];
		const silent = own.filter(({ measure }) => !measure);
		if (!measures.length)
			return [{ step, to: usual(own), bands: [], ends: [], silent, all: own.length, high: 0 }];
		return measures.map((measure, i): Panel => {
			const banded = own.filter((link) => link.measure === measure);
			const rest = i ? [] : silent;
			const to = banded[0]?.to.step ?? step + 1;
			const laid = lay(
				banded,
				wholes.filter((w) => w.measure === measure),
				form
			);
			return { step, to, measure, ...laid, silent: rest, all: banded.length + rest.length };
		});
	});
}

/** Sources at the left, the largest first, and where they lead at the right; px from the top of the panel. */
function lay(links: Link[], wholes: Whole[], { tall, words }: Form): Pick<Panel, 'bands' | 'ends' | 'high'> {
	const into = new Map<Region, Link[]>();
	for (const link of links) into.set(link.to.lane, [...(into.get(link.to.lane) ?? []), link]);
	const places = [...into]
		.map(([lane, own]) => {
			const whole = wholes.find((one) => one.lane === lane);
			const left = whole ? Number((whole.value - of(own)).toFixed(6)) : 0;
			if (left < 0)
				throw new Error(`measures: more came to ${lane.name} than the whole of ${whole?.measure.of}`);
			return { lane, whole, left, own: own.sort((a, b) => amount(b) - amount(a)) };
		})
		.sort((a, b) => of(b.own) - of(a.own));
	const perPx = Math.max(...places.map(({ own, left }) => of(own) + left)) / tall;
	const thick = (link: Link) => Math.max(1.5, amount(link) / perPx);
	const [bands, ends]: [Band[], End[]] = [[], []];
	let [y, free] = [0, 0];
	for (const { own, ...place } of places) {
		const rows = own.map((link) => {
			const high = Math.max(thick(link), words);
			const middle = y + high / 2;
			y += high + AIR;
			return { link, middle };
		});
		const got = sum(own.map(thick));
		const high = got + place.left / perPx;
		const middle = ((rows[0]?.middle ?? 0) + (rows.at(-1)?.middle ?? 0)) / 2;
		const top = Math.max(free, middle - high / 2);
		let before = top;
		for (const { link, middle: y1 } of rows) {
			bands.push({ link, thick: thick(link), y1, y2: before + thick(link) / 2 });
			before += thick(link);
		}
		const end = { ...place, top, got, high };
		ends.push(end);
		free = Math.max(top + high, endWords(end).at(-1) ?? 0) + AIR;
	}
	return { bands, ends, high: Math.max(y, free) - AIR };
}

/** Px at which the lines of words beside a place stand: its name, all that came, and the two lines of what is left. */
export function endWords({ top, got, high, whole, left }: Omit<End, 'lane'>): number[] {
	const middle = Math.max(top + got / 2, 4);
	if (!whole) return [middle + 4.5];
	const [name, all] = [Math.max(middle - 3, 11), Math.max(middle - 3, 11) + LINE];
	if (!left) return [name, all];
	const rest = Math.max(top + high - (high - got) / 2 - 3, all + LINE + 4);
	return [name, all, rest, rest + LINE];
}
