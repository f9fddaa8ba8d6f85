import type { ScaleLinear } from 'd3';
import { box, spans } from '../scene/fit.ts';
import { STEPS, showClass, type Line, type Show } from '../scene/scene.ts';
import type { Group, Value } from './read.ts';
import { label } from './words.ts';

/** Px of the widest drawing there is. */
const WIDEST = 1200;

/** Where values stand, and the px right of the plot. */
interface Plot {
	scale: ScaleLinear<number, number>;
	right: number;
}

/**
 * A goal dashed on through the rows under it, but not through their words: there at the widths that keep them apart.
 * @param first px at which the rows of the group begin, each `pitch` px high
 */
export function guides(values: Value[], group: Group, first: number, pitch: number, frame: Plot): Line[] {
	const lines: Line[] = [];
	const pick = { group: group.name };
	values.forEach((goal, g) => {
		const x = frame.scale(goal.value);
		if (goal.goal)
			values.forEach((one, i) => {
				if (i <= g || one.goal) return;
				const [y1, y2] = [first + i * pitch - 4, first + (i + 1) * pitch - 4];
				for (const show of apart(one, x, frame)) {
					const above = lines.find(
						(line) => line.x1 === x && line.y2 === y1 && showClass(line.show) === showClass(show)
					);
					if (above) above.y2 = y2;
					else lines.push({ is: 'line', x1: x, x2: x, y1, y2, stroke: 'ink', dash: '3 3', pick, show });
				}
			});
	});
	return lines;
}

/** The widths at which the words of a value keep away from an upright line at `x` per cent. */
function apart(one: Value, x: number, { scale, right }: Plot): Show[] {
	const words = label(one, scale(one.value), 0, right);
	const clear = (width: number): boolean =>
		words.every((word) => {
			const [start, end] = box(word, width - right);
			const at = (x / 100) * (width - right);
			return at < start - 2 || at > end + 2;
		});
	return spans(
		STEPS.map((step, i) => {
			const next = STEPS[i + 1] ?? WIDEST;
			return [step, (step + next) / 2, next].every(clear);
		})
	);
}
