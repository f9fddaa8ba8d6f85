import { max } from 'd3';
import { perStep } from '../scene/fit.ts';
import { textWidth } from '../scene/letters.ts';
import { STEPS, type Mark, type Text } from '../scene/scene.ts';

/** Columns side by side, as numbers on top of them need to know. */
interface Columns {
	/** One value per column; nothing where there is none. */
	values: (number | undefined)[];
	/** Places of the columns whose number is printed. */
	wanted: number[];
	/** Px of a value. */
	y(value: number): number;
	print(value: number): string;
	/** What a chart in focus knows each column by. */
	named?: string[];
	/** Px of the drawing that are not plot. */
	room: number;
	/** Per cent at which an upright line stands that no number may cross. */
	line?: number;
}

/** Numbers on top of the wanted columns: over whatever stands below them, and never across the line. */
export function onTop({ values, wanted, y, print, named, room, line }: Columns): Mark[] {
	const band = 100 / values.length;
	const at = (i: number) => (i + 0.5) * band;
	const leaders: Mark[] = [];
	const sets = STEPS.map((step, s) => {
		const plot = step - room;
		return wanted.flatMap((i): Text[] => {
			const value = values[i];
			if (value === undefined) return [];
			const text = print(value);
			const half = textWidth(text, 13, true) / 2;
			const px = (at(i) / 100) * plot;
			let [left, right] = [px - half, px + half];
			const pick = named && { x: named[i] };
			const word: Text = {
				is: 'text',
				x: at(i),
				y: 0,
				text,
				anchor: 'middle',
				bold: true,
				fill: 'ink',
				pick
			};
			const stop = line === undefined ? -1e4 : (line / 100) * plot;
			if (left < stop + 5 && right > stop - 5) {
				const after = px > stop;
				Object.assign(word, { x: line, dx: after ? 6 : -6, anchor: after ? 'start' : 'end' });
				[left, right] = after ? [stop + 6, stop + 6 + 2 * half] : [stop - 6 - 2 * half, stop - 6];
			}
			if (right > plot) {
				Object.assign(word, { x: 100, dx: 0, anchor: 'end' });
				left = plot - 2 * half;
			}
			const under = values.filter((_, j) => {
				const [from, to] = [(j * band * plot) / 100, ((j + 1) * band * plot) / 100];
				return to > left && from < right;
			});
			word.y = y(max(under, (other) => other) ?? 0) - 6;
			// Over a taller neighbour the number stands off its column: a thin line leads down to it.
			if (y(value) - word.y > 14)
				leaders.push({
					is: 'line',
					x1: at(i),
					x2: at(i),
					y1: word.y + 4,
					y2: y(value) - 2,
					stroke: 'ink',
					pick,
					show: { from: s, below: s + 1 }
				});
			return [word];
		});
	});
	return [...leaders, ...perStep(sets)];
}
