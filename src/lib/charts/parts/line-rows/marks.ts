/** The marks of one line: a bar from nought, or a dot, a range between two dots, and the number beside them. */
import { scaleLinear, scaleLog } from 'd3';
import type { Mark, Text } from '../../scene/scene.ts';
import { certainty } from '../../words.ts';
import type { Line, LineGroup } from './line.ts';

/** Px: half of a bar, and what a broken line leads beyond a bound, in per cent. */
const [HALF, BEYOND] = [6, 9];

/** The scale of a group, in per cent of the plot. */
export const scaleOf = (group: LineGroup) =>
	group.log ? scaleLog(group.domain, [0, 100]) : scaleLinear(group.domain, [0, 100]);

/** The colour of a line's marks: quiet ones are grey. */
export const colourOf = (group: LineGroup, line: Line): string =>
	line.class?.colour ?? (line.strong ? (group.colour ?? 'accent') : 'world');

/** What a line's mark says and prints. */
export function saidOf(line: Line, series: number) {
	const how = certainty(line.row);
	const kind = [line.name, line.detail].filter(Boolean).join(', ');
	return {
		say: `${kind}: ${line.spoken}${line.class ? `, ${line.class.name}` : ''}${how ? `, ${how}` : ''}`,
		printed: line.print,
		series
	};
}

/** Where the marks of a line end on the right, in per cent of the plot. */
export function endOf(group: LineGroup, line: Line): number {
	const high = scaleOf(group)(line.most ?? group.domain[0]);
	return line.open === 'up' ? Math.min(100, high + BEYOND) : high;
}

/** All marks of a line that has a number. */
export const lineMarks = (group: LineGroup, line: Line, y: number, series: number): Mark[] =>
	(group.bars ? bar : dots)(group, line, y, colourOf(group, line), series);

/** The number of a line, right of its marks. */
export const lineNumber = (group: LineGroup, line: Line, y: number): Text => ({
	is: 'text',
	x: endOf(group, line),
	dx: line.open === 'up' ? 6 : group.bars ? 8 : 12,
	y: y + 4.5,
	text: line.print,
	bold: line.strong,
	fill: line.strong ? 'ink' : undefined,
	halo: true
});

/** A broken line that leads on from a bound, which is open to one side. */
function broken(group: LineGroup, line: Line, y: number, stroke: string): Mark[] {
	if (!line.open) return [];
	const scale = scaleOf(group);
	const [low, high] = [scale(line.least ?? 0), scale(line.most ?? 0)];
	const [x1, x2] = line.open === 'up' ? [high, endOf(group, line)] : [Math.max(0, low - BEYOND), low];
	return [{ is: 'line', x1, x2, y1: y, y2: y, stroke, width: 2.5, dash: '3 3' }];
}

/** A bar: full to the number or to the lowest one, striped to the highest, or to the most that was said. */
function bar(group: LineGroup, line: Line, y: number, colour: string, series: number): Mark[] {
	const scale = scaleOf(group);
	const [low, high] = [line.open === 'down' ? 0 : scale(line.least ?? 0), scale(line.most ?? 0)];
	const box = { is: 'rect', y: y - HALF, h: 2 * HALF, fill: colour } as const;
	const said = saidOf(line, series);
	return [
		...(line.open === 'up' ? broken(group, line, y, colour) : []),
		...(low > 0 ? [{ ...box, x: 0, w: low, ...said }] : []),
		...(high > low
			? [{ ...box, x: low, w: high - low, stroke: colour, hatch: true, ...(low > 0 ? {} : said) }]
			: [])
	];
}

/** A dot for one number, two small ones at the ends of a range. */
function dots(group: LineGroup, line: Line, y: number, colour: string, series: number): Mark[] {
	const scale = scaleOf(group);
	const [low, high] = [scale(line.least ?? 0), scale(line.most ?? 0)];
	const ring = line.class?.look === 'ring';
	const said = saidOf(line, series);
	const out: Mark[] = broken(group, line, y, colour);
	if (high > low) out.push({ is: 'line', x1: low, x2: high, y1: y, y2: y, stroke: colour, width: 3 });
	if (line.value === undefined)
		return [
			...out,
			{ is: 'dot', x: low, y, r: 4.5, fill: colour },
			{ is: 'dot', x: high, y, r: 4.5, fill: colour, ...said }
		];
	const stroke = ring ? colour : undefined;
	return [
		...out,
		{ is: 'dot', x: scale(line.value), y, r: 6, fill: ring ? 'paper' : colour, stroke, ...said }
	];
}
