/** Where the dots of the strip stand: a lane per kind, a column per month, and per year before the dispute's first. Pure. */
import { kindLooks } from './kinds.ts';

/** From this year on a column is a month. */
const MONTHS_FROM = 2025;

export interface StripEvent {
	id: string;
	date: string;
	kind: string;
	scheduled: boolean;
	/** Classes that the filters look at. */
	classes: string;
	/** What a mark says. */
	say: string;
}
export interface StripMark extends StripEvent {
	/** Per cent of the plot, and px beside it. */
	x: number;
	dx: number;
	y: number;
	/** Per cent that a bar is wide: the month is not known; 0 for a dot. */
	w: number;
}
export interface StripLane {
	id: string;
	name: string;
	colour: string;
	/** Px of its top, its name's line and its bottom. */
	top: number;
	text: number;
	bottom: number;
	marks: StripMark[];
}
export interface StripPlan {
	height: number;
	/** Px of a dot's radius. */
	r: number;
	lanes: StripLane[];
	/** Words of the axis: per cent and text. */
	axis: { x: number; text: string }[];
	/** Lines through all lanes, per cent. */
	lines: number[];
}
export interface StripLook {
	/** Dots side by side in a column. */
	across: number;
	/** Whether names stand above their lanes, or left of them. */
	above: boolean;
	r: number;
}

/** The columns in their order: years with events, a gap, then every month to the last one. */
export function columnsOf(dates: readonly string[]): string[] {
	const years = [...new Set(dates.map((d) => d.slice(0, 4)).filter((y) => +y < MONTHS_FROM))].sort();
	const last = dates.reduce((a, b) => (a > b ? a : b));
	const months: string[] = [];
	for (let y = MONTHS_FROM; y <= +last.slice(0, 4); y++)
		for (let m = 1; m <= 12; m++) {
			const month = `${y}-${String(m).padStart(2, '0')}`;
			if (month <= last.slice(0, 7)) months.push(month);
		}
	return [...years, '', ...months];
}

/** Places all marks of the strip. @throws on an event whose kind has no lane */
export function planStrip(events: readonly StripEvent[], look: StripLook): StripPlan {
	const columns = columnsOf(events.map((e) => e.date));
	const band = 100 / columns.length;
	const pitch = 2 * look.r + 2;
	const stray = events.find((e) => !kindLooks.some((k) => k.id === e.kind));
	if (stray) throw new Error(`event ${stray.id}: the timeline has no lane for the kind "${stray.kind}"`);
	let y = 28;
	const lanes = kindLooks.map((kind): StripLane => {
		const top = y;
		const first = top + (look.above ? 24 : 6) + look.r;
		const filled = new Map<number, number>();
		let deepest = 0;
		let bars = 0;
		const marks = events
			.filter((e) => e.kind === kind.id)
			.map((e): StripMark => {
				const wide = e.date.length === 4 && +e.date >= MONTHS_FROM;
				const at = columns.findIndex((c) => c !== '' && e.date.startsWith(c));
				if (wide) {
					const own = columns.flatMap((c, i) => (c.startsWith(`${e.date}-`) ? [i] : []));
					bars += 1;
					return { ...e, x: (own[0] ?? 0) * band, w: own.length * band, dx: 0, y: -bars };
				}
				const n = filled.get(at) ?? 0;
				filled.set(at, n + 1);
				const row = Math.floor(n / look.across);
				deepest = Math.max(deepest, row);
				const dx = (n % look.across) * pitch - ((look.across - 1) * pitch) / 2;
				return { ...e, x: (at + 0.5) * band, w: 0, dx, y: first + row * pitch };
			});
		const under = first + deepest * pitch + look.r + 4;
		// Bars lie under the dots, one under the other.
		for (const mark of marks) if (mark.w) mark.y = under + (-mark.y - 1) * 8 + 3;
		y = under + bars * 8 + 6;
		return { ...kind, name: kind.short, top, text: first + 4, bottom: y, marks };
	});
	const starts = columns.flatMap((c, i) => (/-01$/.test(c) ? [i] : []));
	return {
		height: y,
		r: look.r,
		lanes: lanes.map((lane) => (look.above ? { ...lane, text: lane.top + 16 } : lane)),
		axis: [
			{ x: 0, text: `${columns[0]}–${MONTHS_FROM - 1}` },
			...starts.map((i) => ({ x: i * band, text: columns[i]?.slice(0, 4) ?? '' }))
		],
		lines: starts.map((i) => i * band)
	};
}
