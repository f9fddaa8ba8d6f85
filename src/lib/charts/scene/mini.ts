import type { Mark, Scene } from './scene.ts';
import { placedAt } from './move.ts';
import { reach } from './signs.ts';

/** Height of a small drawing in px. */
export const MINI_HEIGHT = 132;

/** Marks that a small drawing keeps: data and the bands behind them, no words, grids or points that wait for a reader. */
const kept = (m: Mark): boolean => {
	if (m.is === 'text' || (m.is === 'dot' && m.quiet)) return false;
	if (m.is === 'line') return !m.ground && !m.show && m.dash !== '1 4' && (m.width ?? 1) > 1;
	return !(m.is === 'rect' && m.fill === 'none');
};

const span = (m: Mark): number[] => {
	if (m.is === 'rect') return [m.y, m.y + m.h];
	if (m.is === 'line') return [m.y1, m.y2];
	if (m.is === 'flow' || m.is === 'signs') return reach(m);
	return m.is === 'path' ? m.runs.flatMap((run) => run.map(([, y]) => y)) : [m.y];
};

/**
 * A scene squeezed or stretched to a height in px, marks only. Of several scenes the lowest is taken, one that runs
 * down the page only where there is no other.
 */
export function miniScene(scenes: Scene[], tall = MINI_HEIGHT): Scene {
	const [scene] = [...scenes].sort(
		(a, b) => Number(a.down ?? false) - Number(b.down ?? false) || a.height - b.height
	);
	if (!scene) throw new Error('a chart has no drawing');
	const marks = scene.marks.filter(kept);
	const all = marks.flatMap(span);
	const [top, bottom] = [Math.min(...all), Math.max(...all)];
	const squeeze = (tall - 8) / (bottom - top);
	const y = (px: number) => Math.round((4 + (px - top) * squeeze) * 10) / 10;
	const small = marks.map((m): Mark => {
		const low = placedAt(m, y);
		if (low.is === 'rect')
			return {
				...low,
				h: Math.max(2, low.h * squeeze),
				rx: low.rx ? 1 : undefined,
				strokeWidth: low.stroke ? 1 : undefined
			};
		if (low.is === 'dot') return { ...low, r: 4 };
		if (low.is === 'path') return { ...low, width: 2 };
		if (low.is === 'flow') return { ...low, thick: low.thick * squeeze };
		if (low.is === 'signs') return { ...low, scale: Math.min(1, squeeze) };
		return low;
	});
	return { height: tall, left: 0, right: 0, marks: small };
}

/** From where to where a mark reaches across, in per cent. */
const breadth = (m: Mark): number[] => {
	if (m.is === 'rect') return [m.x, m.x + m.w];
	if (m.is === 'line') return [m.x1, m.x2];
	if (m.is === 'flow') return m.links.flatMap(([x1, , x2]) => [x1, x2]);
	// Signs are set in px from their place, so they keep the room that their columns have.
	if (m.is === 'signs') return [0, 100];
	return m.is === 'path' ? m.runs.flatMap((run) => run.map(([x]) => x)) : [m.x];
};

/** A scene stretched across, so that its marks reach from side to side where words beside them left room. */
export function widened(scene: Scene): Scene {
	const all = scene.marks.flatMap(breadth);
	const [from, to] = [Math.min(...all), Math.max(...all)];
	if (!(to > from)) return scene;
	const x = (per: number) => ((per - from) / (to - from)) * 100;
	const marks = scene.marks.map((m): Mark => {
		if (m.is === 'rect') return { ...m, x: x(m.x), w: x(m.x + m.w) - x(m.x) };
		if (m.is === 'line') return { ...m, x1: x(m.x1), x2: x(m.x2) };
		if (m.is === 'path')
			return { ...m, runs: m.runs.map((run) => run.map(([px, y]): [number, number] => [x(px), y])) };
		if (m.is === 'flow')
			return {
				...m,
				links: m.links.map(([x1, y1, x2, y2]): [number, number, number, number] => [x(x1), y1, x(x2), y2])
			};
		return { ...m, x: x(m.x) };
	});
	return { ...scene, marks };
}
