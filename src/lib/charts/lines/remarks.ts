import { noteAt } from '../parts/note.ts';
import { box, fits, perStep, spans } from '../scene/fit.ts';
import { STEPS, type Mark, type Text } from '../scene/scene.ts';

/** Words at a point of a line. */
export interface Remark {
	series: string;
	x: number;
	text: string;
	side?: 'left' | 'right';
	/** Px above the point at which the first line stands, where there is room; else it moves from there. */
	lift?: number;
}
/** Where a remark's point lies: per cent and px, the colour of its line, and whether a dot is seen there. */
export interface Spot {
	x: number;
	y: number;
	colour: string;
	dot: boolean;
	words: string;
	side?: 'left' | 'right';
	lift: number;
}

/** Px by which a remark is moved to find room, and as far as it goes. */
const [NUDGE, FAR] = [4, 72];
/** Px that words keep off a line. */
const AIR = 4;

/**
 * Remarks with a thin line down to their points, at every width where they have room: off the numbers of the axis, off
 * each other, and off the lines.
 * @param taken words that stand already
 * @param points all points of all lines, per cent and px
 * @param gutters px of the drawing that are not plot
 */
export function remarks(
	spots: Spot[],
	taken: Text[],
	points: [number, number][],
	top: number,
	gutters: number
): Mark[] {
	const placed = STEPS.map((step) => {
		const width = step - gutters;
		const there = [...taken];
		return spots.map((spot) => {
			const words = tries(spot.lift)
				.map((lift) => spot.y - lift)
				.filter((y) => y >= top)
				.map((y) => noteAt(spot.words, spot.x, y, width, { side: spot.side, most: 205, size: 12 }))
				.find((lines) => fits([...there, ...lines], width, 2, 0, width) && clear(lines, width));
			if (words) there.push(...words);
			return words ?? [];
		});
	});
	/** Whether no line runs through the words, and their point lies below them. */
	function clear(lines: Text[], width: number): boolean {
		const boxes = lines.map((line) => box(line, width));
		return boxes.every(([left, right, over, under]) =>
			points.every(([x, y]) => {
				const px = (x / 100) * width;
				return px < left - AIR || px > right + AIR || y < over - AIR || y > under + AIR;
			})
		);
	}
	return spots.flatMap((spot, i): Mark[] => {
		const sets = placed.map((set) => set[i] ?? []);
		const heads = [...new Set(sets.flatMap(([first]) => (first ? [first.y] : [])))];
		return [
			...heads.flatMap((y) =>
				spans(sets.map(([first]) => first?.y === y)).map((show): Mark => ({
					is: 'line',
					x1: spot.x,
					x2: spot.x,
					y1: y - 10,
					// It crosses other lines and ends at its own: in its colour, and on it where no dot is seen.
					y2: spot.y - (spot.dot ? 6 : 0),
					stroke: spot.colour,
					show
				}))
			),
			...perStep(sets)
		];
	});
}

/** Lifts from the wanted one outwards. */
const tries = (lift: number): number[] => [
	lift,
	...Array.from({ length: FAR / NUDGE }, (_, i) => [lift + (i + 1) * NUDGE, lift - (i + 1) * NUDGE])
		.flat()
		.filter((one) => one >= 16)
];
