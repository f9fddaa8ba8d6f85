import { formatNumber } from '../../text/numbers.ts';
import { textWidth } from '../scene/letters.ts';
import type { Mark } from '../scene/scene.ts';

/** Lines across the plot with their numbers; the top one carries the unit. */
export interface ValueAxis {
	marks: Mark[];
	/** Px that the numbers need left of the plot; 0 when they stand on the lines. */
	room: number;
}

/**
 * A value axis.
 * @param y px of a value
 * @param inside numbers stand on their lines, inside the plot, where its left is known to be empty
 */
export function valueAxis(
	ticks: number[],
	y: (value: number) => number,
	unit: string,
	inside = false
): ValueAxis {
	// The unit hangs over, into the air before the plot, so that the numbers stand in one line.
	const hang = unit && !inside ? Math.ceil(textWidth(` ${unit}`, 12)) : 0;
	const air = Math.max(10, hang + 3);
	const room = inside ? 0 : Math.ceil(Math.max(...ticks.map((t) => textWidth(formatNumber(t), 12)))) + air;
	const marks = ticks.flatMap((tick): Mark[] => {
		const words = tick === ticks.at(-1) && unit ? `${formatNumber(tick)} ${unit}` : formatNumber(tick);
		const line: Mark = {
			is: 'line',
			x1: 0,
			x2: 100,
			y1: y(tick),
			y2: y(tick),
			stroke: tick === 0 ? 'edge' : 'line',
			ground: tick !== 0
		};
		if (inside)
			return tick === 0
				? [line]
				: [line, { is: 'text', x: 0, y: y(tick) - 5, text: words, size: 12, halo: true }];
		const label: Mark = {
			is: 'text',
			x: 0,
			dx: words.includes(' ') ? hang - air : -air,
			y: y(tick) + 4,
			text: words,
			anchor: 'end',
			size: 12
		};
		return [line, label];
	});
	return { marks, room };
}
