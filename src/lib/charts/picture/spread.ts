/** Rows of a drawing moved apart, so that they fill a room that is higher than they need. Pure. */
import { reach, rowsOf, through } from '../scene/fold.ts';
import { moved } from '../scene/move.ts';
import { seen, type Mark, type Scene } from '../scene/scene.ts';

/** How many times as high as it is a drawing may become. */
export const MOST_SPREAD = 1.5;

/** Kinds whose heights stand for nothing: their rows may stand farther apart. In all others a height is a value. */
const LOOSE = new Set([
	'bars',
	'bullet-bars',
	'date-shifts',
	'funnel',
	'part-bars',
	'range-dots',
	'range-rows',
	'revisions',
	'spans',
	'stacked-bars',
	'statements',
	'timeline',
	'unit-grid',
	'whole-bars'
]);

/** Whether the rows of this kind of chart may be moved apart. */
export const isLoose = (kind: string): boolean => LOOSE.has(kind);

/**
 * A drawing with its rows moved apart until it is `height` px high, or `MOST_SPREAD` times as high as it was.
 * A wide gap grows more than a narrow one, so that what stands together stays together.
 */
export function spread(scene: Scene, width: number, height: number): Scene {
	const more = Math.min(height, scene.height * MOST_SPREAD) - scene.height;
	const rows = rowsOf(scene.marks.filter(({ show }) => seen(show, width)));
	const gaps = rows.slice(1).map((row, i) => {
		const [from, to] = [(rows[i] as (typeof rows)[number]).to, row.from];
		return { from, to, weight: (to - from) ** 2 };
	});
	const sum = gaps.reduce((all, { weight }) => all + weight, 0);
	if (more <= 0 || !sum) return scene;
	/** Where a height comes to lie. */
	const at = (y: number): number =>
		gaps.reduce(
			(down, { from, to, weight }) =>
				down + (Math.min(1, Math.max(0, (y - from) / (to - from))) * weight * more) / sum,
			y
		);
	const move = (m: Mark): Mark => {
		const [top, bottom] = reach(m);
		if (through(m))
			return m.is === 'line'
				? { ...m, y1: at(m.y1), y2: at(m.y2) }
				: ({ ...m, y: at(top), h: at(bottom) - at(top) } as Mark);
		const middle = (top + bottom) / 2;
		return moved(m, at(middle) - middle);
	};
	return { ...scene, height: scene.height + more, marks: scene.marks.map(move) };
}
