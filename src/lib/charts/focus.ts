/** A chart with some marks strong and the others pale: what its yaml names under `focus`. Pure. */
import { moved, placedAt } from './scene/move.ts';
import { short, type Mark, type Named, type Scene } from './scene/scene.ts';
import { reach } from './scene/signs.ts';

/** What a focus picks: values of what the kind knows (x, series, group), or a span of them. */
export interface Focus {
	x?: Wanted;
	series?: Wanted;
	group?: Wanted;
	/** A few words over the strong marks. */
	label?: string;
}
type Value = string | number;
type Wanted = Value | Value[] | { from?: Value; to?: Value };

const PICKS = ['x', 'series', 'group'] as const;
export const FOCUS_KEYS: readonly string[] = [...PICKS, 'label'];

function meets(value: Value | undefined, wanted: Wanted | undefined): boolean {
	if (wanted === undefined) return true;
	if (value === undefined) return false;
	if (Array.isArray(wanted)) return wanted.map(String).includes(String(value));
	if (typeof wanted !== 'object') return String(wanted) === String(value);
	return (
		(wanted.from === undefined || String(value) >= String(wanted.from)) &&
		(wanted.to === undefined || String(value) <= String(wanted.to))
	);
}

/** Whether a focus picks a mark. A mark that lacks a wanted value (a line has no x) is not picked by it. */
const picked = (pick: Named, focus: Focus): boolean => PICKS.every((key) => meets(pick[key], focus[key]));

function pale(m: Mark): Mark[] {
	if (m.is === 'rect')
		return [
			{
				...m,
				fill: m.fill === 'none' ? 'none' : 'muted',
				stroke: m.stroke && 'muted',
				strokeWidth: m.strokeWidth
			}
		];
	if (m.is === 'dot')
		return m.quiet ? [] : [{ ...m, fill: m.stroke ? m.fill : 'muted', stroke: m.stroke && 'muted' }];
	if (m.is === 'text')
		return [
			{
				...m,
				bold: false,
				fill: 'ink-2',
				more: m.more?.map((run) => ({ ...run, bold: false, fill: 'ink-2' }))
			}
		];
	if (m.is === 'signs') return [m];
	if (m.is === 'flow') return [{ ...m, fill: 'muted', stroke: m.stroke && 'muted' }];
	return [{ ...m, stroke: 'muted' }];
}

/** The run of a line through its points that are picked by x, in the line's own colour. */
function stretches(scene: Scene, focus: Focus): Mark[] {
	if (focus.x === undefined) return [];
	return scene.marks.flatMap((line): Mark[] => {
		if (line.is !== 'path' || !line.pick || !meets(line.pick.series, focus.series)) return [];
		const run = scene.marks.flatMap((m): [number, number][] =>
			m.is === 'dot' && m.pick?.series === line.pick?.series && picked(m.pick ?? {}, focus)
				? [[m.x, m.y]]
				: []
		);
		return run.length > 1 ? [{ ...line, runs: [run], pick: undefined }] : [];
	});
}

const tops = (m: Mark): [number, number] => {
	if (m.is === 'rect') return [m.y, m.y + m.h];
	if (m.is === 'line') return [Math.min(m.y1, m.y2), Math.max(m.y1, m.y2)];
	if (m.is === 'text') return [m.y - 14, m.y + 4];
	if (m.is === 'dot') return [m.y - m.r, m.y + m.r];
	const ys = m.is === 'path' ? m.runs.flat().map(([, y]) => y) : reach(m);
	return [Math.min(...ys), Math.max(...ys)];
};

/** The part of a scene that holds one group, with the words of the axis brought under it. */
function crop(scene: Scene, focus: Focus): Scene {
	const strong = scene.marks.filter((m) => m.pick && picked(m.pick, focus));
	const [top, end] = [
		Math.min(...strong.map((m) => tops(m)[0])) - 2,
		Math.max(...strong.map((m) => tops(m)[1])) + 8
	];
	const rest = scene.marks.filter((m) => !m.pick);
	// The words of the axis stand under the groups or over them; they alone belong to none.
	const foot = Math.max(...rest.flatMap((m) => (m.is === 'text' ? [m.y] : [])));
	const inside = rest.filter((m) => tops(m)[0] >= top - 12 && tops(m)[1] <= end + 30 && m.is !== 'text');
	const axis = rest.filter((m) => m.is === 'text' && m.y === foot).map((m) => moved(m, end + 22 - foot));
	const marks = [...inside.filter((m) => !(m.is === 'line' && m.y1 === m.y2)), ...strong, ...axis];
	return { ...scene, height: Math.ceil(end - top + 30), marks: marks.map((m) => moved(m, -top)) };
}

/** Words over the strong marks, kept inside the plot. */
function label(marks: Mark[], text: string): Mark {
	const xs = marks.flatMap((m) => (m.is === 'rect' ? [m.x, m.x + m.w] : m.is === 'dot' ? [m.x] : []));
	const mid = (Math.min(...xs) + Math.max(...xs)) / 2;
	const y = Math.max(14, Math.min(...marks.map((m) => tops(m)[0])) - 26);
	const anchor = mid < 25 ? 'start' : mid > 75 ? 'end' : 'middle';
	const x = anchor === 'middle' ? mid : anchor === 'start' ? Math.min(...xs) : Math.max(...xs);
	return { is: 'text', x: short(x), y, text, anchor, bold: true, fill: 'ink', halo: true };
}

/**
 * The scenes of a chart under a focus.
 * @throws an Error with the mend when the kind gives its marks no names, or when nothing is picked
 */
export function focusScenes(name: string, kind: string, scenes: Scene[], focus: Focus): Scene[] {
	return scenes.map((scene) => {
		const named = scene.marks.filter((m) => m.pick);
		if (!named.length)
			throw new Error(
				`focus.${name}: a chart of kind ${kind} takes no focus; take it out, or show the whole chart`
			);
		const strong = named.filter((m) => picked(m.pick!, focus));
		const solid = strong.filter((m) => m.is !== 'text' && m.is !== 'line');
		if (!solid.length)
			throw new Error(
				`focus.${name}: picks no mark; correct ${PICKS.filter((key) => focus[key] !== undefined).join(', ') || 'x, series or group'}`
			);
		if (focus.group !== undefined) return crop(scene, focus);
		const marks = scene.marks.flatMap((m): Mark[] => {
			if (!m.pick) return [m];
			if (picked(m.pick, focus)) return m.is === 'dot' && m.quiet ? [] : [m];
			return pale(m);
		});
		return {
			...scene,
			marks: [...marks, ...stretches(scene, focus), ...(focus.label ? [label(solid, focus.label)] : [])]
		};
	});
}

/** Pixels that a still on a stage is to be high, and the least part that its shapes may be squeezed to. */
export const STAGE = 224;
const LEAST = 0.6;

/** A scene made low enough for a stage: places move together, letters and dots keep their size. @throws when it is too high */
export function lowered(scene: Scene): Scene {
	const by = STAGE / scene.height;
	if (by >= 1) return scene;
	if (by < LEAST)
		throw new Error(
			`the drawing is ${scene.height} px high, which is too much for a stage; focus on one group, or show the chart by <Chart>`
		);
	const y = (px: number) => Math.round(px * by * 10) / 10;
	const marks = scene.marks.map((m): Mark => {
		const low = placedAt(m, y);
		return low.is === 'rect' ? { ...low, h: Math.max(1, low.h * by) } : low;
	});
	return { ...scene, height: STAGE, marks };
}
