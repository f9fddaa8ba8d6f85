import { max } from 'd3';
import { fits, perStep } from '../scene/fit.ts';
import { textWidth } from '../scene/letters.ts';
import { seen, STEPS, type Mark, type Text } from '../scene/scene.ts';

/** Columns side by side, as numbers on top of them need to know. */
interface Columns {
	/** One value per column; nothing where there is none. */
	values: (number | undefined)[];
	/** Places of the columns whose number is printed. */
	wanted: number[];
	/** Px of a value. */
	y(value: number): number;
	print(value: number): string;
	/** What a column is called beside its number, where it must say so. */
	name?(place: number): string;
	/** What a chart in focus knows each column by. */
	named?: string[];
	/** Px of the drawing that are not plot. */
	room: number;
	/** Per cent at which an upright line stands that no number may cross. */
	line?: number;
	/** Words that stand already. */
	others?: Text[];
}

/** As far above its own column a number may stand before it needs a line down to it, px. */
const NEAR = 14;

/** Px from one line of words to the next. */
const LINE = 17;

/** Where a number stands: its word, and the px that it takes. */
interface Stood {
	word: Text;
	left: number;
	right: number;
}

/** A number over the middle of its column, moved off the line and into the plot. */
function stand(text: string, middle: number, plot: number, line?: number): Stood {
	const wide = textWidth(text, 13, true);
	const px = (middle / 100) * plot;
	const word: Text = { is: 'text', x: middle, y: 0, text, anchor: 'middle', bold: true, fill: 'ink' };
	const [left, right] = [px - wide / 2, px + wide / 2];
	const stop = line === undefined ? -1e4 : (line / 100) * plot;
	if (left < stop + 5 && right > stop - 5) {
		const after = px > stop;
		Object.assign(word, { x: line, dx: after ? 6 : -6, anchor: after ? 'start' : 'end' });
		return { word, left: after ? stop + 6 : stop - 6 - wide, right: after ? stop + 6 + wide : stop - 6 };
	}
	if (right > plot) return { word: { ...word, x: 100, anchor: 'end' }, left: plot - wide, right: plot };
	if (left < 0) return { word: { ...word, x: 0, anchor: 'start' }, left: 0, right: wide };
	return { word, left, right };
}

/**
 * Numbers on top of the wanted columns: over whatever stands below them, and never across the line.
 * One that a taller neighbour, or another number, pushes up says of which column it is, and a thin line leads down to it.
 */
export function onTop({ values, wanted, y, print, name, named, room, line, others = [] }: Columns): Mark[] {
	const band = 100 / values.length;
	const at = (i: number) => (i + 0.5) * band;
	const leaders: Mark[] = [];
	const sets = STEPS.map((step, s) => {
		const plot = step - room;
		/** The highest of the columns below a word. */
		const under = ({ left, right }: Stood) =>
			max(values, (value, j) => {
				const [from, to] = [(j * band * plot) / 100, ((j + 1) * band * plot) / 100];
				return to > left && from < right ? value : undefined;
			}) ?? 0;
		const there = others.filter(({ show }) => seen(show, step));
		const placed: Text[] = [...there];
		/** Whether a word at this height stands clear of those that are placed. */
		const clear = ({ word }: Stood, top: number) => fits([...placed, { ...word, y: top }], plot, 3);
		const known = wanted.filter((i) => values[i] !== undefined);
		const lift = (i: number) => {
			const value = values[i] as number;
			return y(value) - y(under(stand(print(value), at(i), plot, line)));
		};
		// Those that stand on their own column first: the others make room for them.
		for (const i of known.toSorted((a, b) => lift(a) - lift(b))) {
			const value = values[i] as number;
			const bare = stand(print(value), at(i), plot, line);
			const over = (one: Stood) => y(under(one)) - 6;
			const lifted = lift(i) > NEAR - 6 || !clear(bare, over(bare));
			const said = lifted && name ? stand(`${name(i)}: ${print(value)}`, at(i), plot, line) : bare;
			// Where a month with its year has no room, the month alone may.
			const month = name?.(i).replace(/ \d{4}$/, '');
			const less = lifted && month ? stand(`${month}: ${print(value)}`, at(i), plot, line) : bare;
			const stood = [said, less, bare].find((one) => clear(one, over(one))) ?? said;
			let top = over(stood);
			while (lifted && !clear(stood, top) && top > LINE) top -= LINE;
			// No room on so narrow a drawing: the table has the number.
			if (lifted && !clear(stood, top)) continue;
			const pick = named && { x: named[i] };
			placed.push({ ...stood.word, y: top, pick });
			if (lifted)
				leaders.push({
					is: 'line',
					x1: at(i),
					x2: at(i),
					y1: top + 4,
					y2: y(value) - 2,
					stroke: 'ink',
					pick,
					show: { from: s, below: s + 1 }
				});
		}
		return placed.slice(there.length);
	});
	return [...leaders, ...perStep(sets)];
}
