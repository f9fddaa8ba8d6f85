/** What charts of rows share: the head over a group, and the numbers of the scale over its rows. */
import { box, spans, thin } from '../scene/fit.ts';
import { flow, wrap } from '../scene/letters.ts';
import { STEPS, type Show, type Text } from '../scene/scene.ts';

/** Px from line to line: of a name, and of what is counted. */
const [NAME_STEP, BASIS_STEP] = [18, 15];

interface HeadAt {
	/** Px right of the plot's left edge; less than 0 where the head begins left of it. */
	dx: number;
	y: number;
	/** Px that a line may take. */
	room: number;
	/** What is counted runs on after the name; else it stands under it. */
	on: boolean;
}

/** The name of a group and what it counts. @returns its words, and the px below them */
export function groupHead(name: string, basis: string, at: HeadAt): { words: Text[]; end: number } {
	const { dx, y, room, on } = at;
	const look = { is: 'text', x: 0, dx } as const;
	const bold = { size: 14, bold: true, fill: 'ink' } as const;
	const quiet = { size: 12, bold: false, fill: 'ink-2' } as const;
	if (on) {
		const parts = [
			{ text: basis ? `${name}:` : name, ...bold },
			...(basis ? [{ text: basis, ...quiet }] : [])
		];
		// Letters of other faces are wider: a line does not go to the very edge.
		const lines = flow(parts, room * 0.96);
		const words = lines.flatMap(([run, ...more], i): Text[] =>
			run ? [{ ...look, ...run, y: y + 15 + i * NAME_STEP, ...(more.length && { more }) }] : []
		);
		return { words, end: y + 4 + lines.length * NAME_STEP };
	}
	const names = wrap(name, room, 14, true);
	const lines = basis ? wrap(basis, room, 12) : [];
	const under = y + names.length * NAME_STEP;
	return {
		words: [
			...names.map((text, i): Text => ({ ...look, ...bold, text, y: y + 15 + i * NAME_STEP })),
			...lines.map((text, i): Text => ({ ...look, size: quiet.size, text, y: under + 13 + i * BASIS_STEP }))
		],
		end: under + 3 + lines.length * BASIS_STEP
	};
}

/** A number of a scale at its per cent of the plot. */
export interface Tick {
	x: number;
	text: string;
}

/**
 * The numbers of a scale over its rows, so that the first row is read by them; every second one where all have no room.
 * @param gutters px left and right of the plot
 */
export function axisOver(ticks: Tick[], y: number, [left, right]: [number, number]): Text[] {
	const every = (n: number): Text[] =>
		ticks
			.filter((_, i) => i % n === 0)
			.map(({ x, text }) => ({
				is: 'text',
				x,
				y,
				text,
				anchor: x < 2 && left < 20 ? 'start' : 'middle',
				size: 12
			}));
	return thin([every(1), every(2)], left + right, 6, left, right);
}

/** Px of the widest drawing there is. */
const WIDEST = 1200;

/**
 * The widths at which a word keeps away from an upright line at `x` per cent.
 * @param gutters px of the drawing beside its plot
 * @param room px of the narrowest drawing
 * @param air px that it keeps from it
 */
export function clearOf(word: Text, x: number, gutters: number, room: number, air = 2): Show[] {
	const clear = (width: number): boolean => {
		const [start, end] = box(word, width - gutters);
		const at = (x / 100) * (width - gutters);
		return at < start - air || at > end + air;
	};
	return spans(
		STEPS.map((step, i) => {
			const next = STEPS[i + 1] ?? WIDEST;
			return next <= room || [Math.max(step, room), (step + next) / 2, next].every(clear);
		})
	);
}
