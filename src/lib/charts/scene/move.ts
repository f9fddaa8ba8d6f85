import type { Mark } from './scene.ts';
import { shifted } from './signs.ts';

/** A mark with its places moved as `y` says, in px down the drawing; what has a height or a thickness keeps it. */
export function placedAt(m: Mark, y: (px: number) => number): Mark {
	if (m.is === 'line') return { ...m, y1: y(m.y1), y2: y(m.y2) };
	if (m.is === 'path')
		return { ...m, runs: m.runs.map((run) => run.map(([x, py]): [number, number] => [x, y(py)])) };
	if (m.is === 'flow' || m.is === 'signs') return shifted(m, y);
	return { ...m, y: y(m.y) };
}

/** A mark moved down by `by` px. */
export const moved = (m: Mark, by: number): Mark => placedAt(m, (px) => px + by);
