import { moved } from './move.ts';
import type { Mark, Scene } from './scene.ts';

/** A drawing in two parts, of which the second waits for the reader. */
export interface Fold {
	top: Scene;
	rest: Scene;
	/** The step of width from which the whole drawing has room; none when it never has. */
	open?: number;
	/** What the head of the fold says, shut or open. */
	words: string;
}

/** Px that must lie free between two rows for a cut: lines of one text stand nearer. */
const GAP = 3.5;

/** Marks of the ground and long upright lines run through all rows, and may be cut anywhere, but not one that says a value: it would say it twice. */
export const through = (m: Mark): boolean =>
	!('say' in m && m.say) &&
	((m.is === 'rect' && (m.ground ?? false)) || (m.is === 'line' && m.x1 === m.x2 && m.y2 - m.y1 > 40));

/** Half of the height of a sign in px. */
const SIGN = 8;

/** The least and the most of some heights, `more` px on both sides. */
const span = (ys: number[], more = 0): [number, number] => [Math.min(...ys) - more, Math.max(...ys) + more];

/** From where to where a mark reaches, in px down the drawing. */
export function reach(m: Mark): [number, number] {
	if (m.is === 'rect') return [m.y, m.y + m.h];
	if (m.is === 'line') return [Math.min(m.y1, m.y2), Math.max(m.y1, m.y2)];
	if (m.is === 'dot') return [m.y - m.r, m.y + m.r];
	if (m.is === 'text') return [m.y - 0.8 * (m.size ?? 13), m.y + 0.25 * (m.size ?? 13)];
	if (m.is === 'signs')
		return span(
			m.at.map(([, y]) => m.y + y),
			SIGN
		);
	if (m.is === 'flow')
		return span(
			m.links.flatMap(([, y1, , y2]) => [y1, y2]),
			m.thick / 2
		);
	return span(m.runs.flatMap((run) => run.map(([, y]) => y)));
}

/** Rows of a drawing: what stands together, with at least `GAP` px free above and below. */
export interface Row {
	from: number;
	to: number;
	/** Whether a value stands in it; else it is a heading, or words between rows. */
	valued: boolean;
}

/** The rows of a drawing from top to bottom. */
export function rowsOf(marks: Mark[]): Row[] {
	const rows: Row[] = [];
	const solid = marks.filter((m) => !through(m)).map((m) => ({ m, at: reach(m) }));
	for (const { m, at } of solid.sort((a, b) => a.at[0] - b.at[0])) {
		const valued = 'say' in m && m.say !== undefined;
		const last = rows.at(-1);
		if (last && at[0] < last.to + GAP) {
			last.to = Math.max(last.to, at[1]);
			last.valued ||= valued;
		} else rows.push({ from: at[0], to: at[1], valued });
	}
	return rows;
}

/** The part of a mark between two heights; nothing when it lies outside of them. */
function part(m: Mark, from: number, to: number): Mark[] {
	const [top, bottom] = reach(m);
	if (!through(m)) return (top + bottom) / 2 >= from && (top + bottom) / 2 < to ? [m] : [];
	const [a, b] = [Math.max(top, from), Math.min(bottom, to)];
	if (a >= b) return [];
	return m.is === 'line' ? [{ ...m, y1: a, y2: b }] : [{ ...m, y: a, h: b - a } as Mark];
}

/**
 * Folds a drawing that is higher than `room` px: whole rows stay on top, as many as fit, never a heading alone.
 * @param all rows of the chart's table, to say how many wait
 * @returns null when no place to cut is found
 */
export function fold(scene: Scene, room: number, all: number): Omit<Fold, 'open'> | null {
	const rows = rowsOf(scene.marks);
	const cuts = rows.flatMap((row, i) => {
		const next = rows[i + 1];
		return row.valued && next ? [{ y: Math.floor((row.to + next.from) / 2), i }] : [];
	});
	const cut = cuts.filter(({ y }) => y <= room).at(-1);
	if (!cut) return null;
	const valued = rows.filter((row) => row.valued).length;
	const more = rows.slice(cut.i + 1).filter((row) => row.valued).length;
	const between = (from: number, to: number) => scene.marks.flatMap((m) => part(m, from, to));
	return {
		top: { ...scene, height: cut.y, marks: between(-Infinity, cut.y) },
		rest: {
			...scene,
			height: scene.height - cut.y,
			marks: between(cut.y, Infinity).map((m) => moved(m, -cut.y))
		},
		// Rows that show no value are not counted as rows: then the drawing cannot say how many wait.
		words: valued === all ? `The other ${more} of ${all}` : 'The rest of the chart'
	};
}
