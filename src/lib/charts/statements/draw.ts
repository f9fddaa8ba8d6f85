import { flow, textWidth } from '../scene/letters.ts';
import { STEPS, type Mark, type Run, type Scene, type Show, type Text } from '../scene/scene.ts';
import { starsOf, type Group, type Statement } from './read.ts';

/** Measures in px: from line to line, height of a bar, room between two statements, and size of letters. */
const WIDE = { line: 16, bar: 11, gap: 9, apart: 14, words: 13, head: 16, number: 13 } as const;
const MIDDLE = { line: 14.5, bar: 10, gap: 7, apart: 12, words: 12, head: 14, number: 13 } as const;
const NARROW = { line: 13.5, bar: 8, gap: 3, apart: 7, words: 12, head: 14, number: 13 } as const;
/** Px more that the lines of a head, and of a group without bars, may take where bars stand beside them. */
const OVER = 200;
/** The part of a narrow drawing, at its right, that number and bar take; and the least it takes in px. */
const GAUGE = 19;
const LEAST = 7;

/** What a drawing of statements needs besides them. */
export interface Sheet {
	/** Px of the narrowest drawing it is for. */
	width: number;
	/** Px that the words take: beside the bars, or with the column of numbers at their right. */
	room: number;
	/** Whether the bars have a plot of their own beside the words. */
	wide: boolean;
	show: Show;
}

/**
 * Statements under the heads of who counted. Wide, each has its bar at the right of its words; narrow, its number
 * stands at the right of its first line, and a short bar under it.
 */
export function draw(
	groups: Group[],
	all: Statement[],
	silent: string,
	{ width, room, wide, show }: Sheet
): Scene {
	const size = !wide ? NARROW : width < STEPS[3] ? MIDDLE : WIDE;
	const stars = starsOf(all);
	const left = wide ? room + 24 : 0;
	const marks: Mark[] = [];
	let y = 0;
	const put = (lines: Run[][], first: number): void => {
		for (const [i, [run, ...more]] of lines.entries())
			if (run)
				marks.push({
					is: 'text',
					x: 0,
					dx: -left,
					y: first + i * size.line,
					...run,
					...(more.length && { more })
				});
	};
	if (stars.size) {
		// Above the first star, for the end of a long drawing may wait folded.
		const key = [...stars].map(([how, star]) => `${star} ${how}`).join(', ');
		marks.push({ is: 'text', x: 0, dx: -left, y: y + 12, text: key, size: 12 });
		y += 20;
	}
	groups.forEach((group, g) => {
		const own = all.filter((one) => one.group === group);
		const mute = own.every((one) => one.share === null);
		if (group.name) {
			if (g && !wide)
				marks.push({ is: 'line', x1: 0, x2: 100, y1: y + 3, y2: y + 3, stroke: 'edge', ground: true });
			const lines = flow(
				[
					{
						text: group.basis || mute ? `${group.name}:` : group.name,
						size: size.head,
						bold: true,
						fill: 'ink'
					},
					{
						text: [group.basis, mute ? silent : ''].filter(Boolean).join('; '),
						size: size.words,
						bold: false,
						fill: 'ink-2'
					}
				],
				wide ? room + OVER : room
			);
			y += g ? size.apart : 0;
			put(lines, y + size.head);
			y += size.head + (lines.length - 1) * size.line + (wide ? 9 : 3);
		}
		for (const one of own) {
			const gauge =
				wide || mute ? 0 : Math.max(textWidth(one.print, size.number, true), (room * GAUGE) / 100) + LEAST;
			const under = one.share === null ? 0 : (room * GAUGE) / 100 + LEAST;
			const lines = flow(
				[
					{ text: `${size === WIDE ? one.drawn : one.brief}:`, size: size.words, bold: true, fill: 'ink' },
					{ text: `${one.said}${stars.get(one.how) ?? ''}`, size: size.words, bold: false, fill: 'ink' },
					...(one.own ? [{ text: `(${one.own})`, size: 12, bold: false, fill: 'ink-2' }] : [])
				],
				wide && mute ? room + OVER : room,
				[gauge, wide ? 0 : under]
			);
			put(lines, y + 12);
			const height = Math.max(lines.length, wide || one.share === null ? 1 : 2) * size.line;
			if (!mute)
				marks.push(...(wide ? beside(one, y + (height - size.bar) / 2 + 1, size.bar, g) : below(one, y, g)));
			y += height + size.gap;
		}
	});
	return { height: Math.ceil(y), left, right: wide ? reach(all, width - left) : 0, show, marks };
}

/** Px by which the longest number passes the end of a plot of `width` px. */
const reach = (all: Statement[], width: number): number =>
	Math.max(
		0,
		...all.map((one) => textWidth(one.print, WIDE.number, true) + 8 - (1 - (one.share ?? 0) / 100) * width)
	);

/** A bar beside its words, its number at its end. */
function beside(one: Statement, y: number, high: number, series: number): Mark[] {
	const label: Text = {
		is: 'text',
		x: one.share ?? 0,
		dx: one.share === null ? 0 : 6,
		y: y + high / 2 + 4.5,
		text: one.print,
		bold: one.share !== null,
		fill: one.share === null ? 'ink-2' : 'ink',
		size: WIDE.number,
		halo: true
	};
	return one.share === null ? [label] : [...bar(one, [0, 100], y, high, series), label];
}

/** A number at the right of the first line, its short bar under it. */
function below(one: Statement, y: number, series: number): Mark[] {
	const quiet = one.share === null;
	const label: Text = {
		is: 'text',
		x: 100,
		anchor: 'end',
		y: y + 12,
		text: one.print,
		bold: !quiet,
		fill: quiet ? 'ink-2' : 'ink',
		size: quiet ? 12 : NARROW.number
	};
	return quiet ? [label] : [label, ...bar(one, [100 - GAUGE, GAUGE], y + 17, NARROW.bar, series)];
}

/** A share as a part of its track, which begins at and is as wide as `track` says in per cent of the plot. */
function bar(one: Statement, [x, w]: [number, number], y: number, h: number, series: number): Mark[] {
	const { look, colour } = one.verb;
	return [
		{ is: 'rect', x, w, y, h, fill: 'raised', ground: true },
		{
			is: 'rect',
			x,
			w: (w * (one.share ?? 0)) / 100,
			y,
			h,
			fill: look === 'hollow' ? 'paper' : colour,
			stroke: look === 'solid' ? undefined : colour,
			strokeWidth: look === 'hollow' ? 2 : 1,
			hatch: look === 'hatch',
			say: `${one.head}: ${one.print}, ${one.said}, of: ${one.base}`,
			printed: one.print,
			series
		}
	];
}
