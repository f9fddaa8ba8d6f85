import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { flow, textWidth, wrap } from '../scene/letters.ts';
import { PHONE, STEPS, type LegendItem, type Mark, type Scene, type Show } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { certainty } from '../words.ts';
import { wholesOf, type Bar, type Group, type Part } from './read.ts';

/** Px: a bar with words on it, one without, the room between its words and the next one, and that between two groups. */
const [THICK, THIN, GAP, APART] = [20, 12, 10, 18];

/**
 * Wholes of 100 per cent in groups that were counted in one way. What a source does not break down stays hollow:
 * nothing is stretched to 100, and what is not named is not nought.
 */
export const wholeBars: Kind = {
	roles: ['value'],
	options: { groups: true, parts: true, rest: true },
	needs: [
		'groups.*.name',
		'groups.*.basis',
		'groups.*.bars',
		'groups.*.bars.*.name',
		'groups.*.bars.*.where',
		'parts.*.name',
		'parts.*.where',
		'parts.*.colour'
	],
	derive: (spec, rows) =>
		wholesOf(spec, rows).flatMap(({ group, bars }) =>
			bars.flatMap((bar) => [
				...bar.pieces.map(({ part, value }) => ({
					group: group.name,
					bar: bar.name,
					part: part.name,
					value
				})),
				{ group: group.name, bar: bar.name, part: 'rest', value: bar.rest }
			])
		),
	place
};

/** Whether the parts of a bar have names of their own, which stand on it. */
const named = (bar: Bar): boolean => bar.pieces.some(({ part }) => part.name);

type Wholes = { group: Group; bars: Bar[] }[];

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const groups = wholesOf(spec, rows).map(({ group, bars }) => ({
		group: { ...group, basis: help.fill(group.basis) },
		bars
	}));
	const rest = String(spec.options.rest);
	const pieces = groups.flatMap(({ bars }) => bars.flatMap((bar) => bar.pieces));
	const unnamed = !groups.some(({ bars }) => bars.some(named));
	const used = (spec.options.parts as Part[]).filter((part) => pieces.some((piece) => piece.part === part));
	const colours = [...new Set(used.map(({ colour }) => colour))];
	const inKey = (colour: string): string => {
		const [one, ...more] = (spec.options.parts as Part[]).filter((p) => p.colour === colour);
		return one?.legend ?? (more.length ? 'others' : (one?.name ?? ''));
	};
	return {
		scenes: [
			scene(groups, rest, STEPS[0], { phone: false }),
			scene(groups, rest, PHONE, { phone: true, below: 1 }),
			scene(groups, rest, STEPS[1], { from: 1, below: 2 }),
			scene(groups, rest, STEPS[2], { from: 2, below: 3 }),
			scene(groups, rest, STEPS[3], { from: 3 })
		],
		legend: [
			...colours.map((colour): LegendItem => ({ text: inKey(colour), colour, look: 'solid' })),
			...(groups.some(({ bars }) => bars.some((bar) => bar.rest))
				? [{ text: rest, colour: 'edge', look: 'hollow' as const }]
				: [])
		],
		table: {
			head: [
				{ text: 'What is counted' },
				{ text: 'Whole' },
				...(unnamed ? [] : [{ text: 'Part' }]),
				{ text: spec.unit.spoken, numeric: true }
			],
			rows: groups.flatMap(({ group, bars }) =>
				bars.flatMap((bar) =>
					bar.pieces.map(({ part, row, print }) => ({
						cells: [
							[group.name, group.basis].filter(Boolean).join('. '),
							bar.name,
							...(unnamed ? [] : [part.name]),
							print
						],
						how: certainty(row),
						source_ids: sourcesOf(row)
					}))
				)
			)
		},
		rows: pieces.map(({ row }) => row)
	};
}

/** One drawing, its words set for `room` px. */
function scene(groups: Wholes, rest: string, room: number, show: Show): Scene {
	const marks: Mark[] = [];
	const leads = groups.some(({ bars }) => bars.some((bar) => bar.lead));
	let [y, lead] = [0, 0];
	const put = (lines: string[], size: number, more: object = {}): void => {
		lines.forEach((text, i) =>
			marks.push({ is: 'text', x: 0, y: y + size + i * (size + 3), text, size, ...more })
		);
		y += lines.length * (size + 3);
	};
	groups.forEach(({ group, bars }, g) => {
		if (g) marks.push({ is: 'line', x1: 0, x2: 100, y1: y, y2: y, stroke: 'edge', ground: true });
		y += g ? 8 : 0;
		put(wrap(group.name, room, 14, true), 14, { bold: true, fill: 'ink' });
		put(wrap(group.basis, room, 12), 12);
		y += 6;
		bars.forEach((bar) => {
			const uses = bar.pieces
				.map(({ part, print }) => (part.name ? `${part.name} ${print}` : `${print}%`))
				// A number stays with its name, as "about" stays with its number.
				.map((words) =>
					words.replace(/ (?=(\S+ )?\S+$)/g, (blank, _, at) =>
						/\d/.test(words.slice(at)) ? '\u00a0' : blank
					)
				)
				.join(', ');
			const lines = flow(
				[
					{ text: `${bar.name}:`, size: 13, bold: bar.lead || !leads, fill: 'ink' },
					{ text: uses, size: 13, bold: bar.lead, fill: 'ink' }
				],
				room
			);
			for (const [run, ...more] of lines) {
				if (run) marks.push({ is: 'text', x: 0, y: y + 13, ...run, ...(more.length && { more }) });
				y += 16;
			}
			y += 3;
			marks.push(...drawn(bar, group, y, g, room, rest));
			y += named(bar) ? THICK : THIN;
			if (bar.lead) lead = y;
			y += named(bar) ? GAP : GAP - 2;
		});
		y += APART - GAP;
	});
	return { height: y - APART + 6, left: 0, right: 0, show, lead, marks };
}

/** The pieces of a bar side by side, their numbers on them where they fit, and the hollow rest. */
function drawn(bar: Bar, group: Group, y: number, series: number, room: number, rest: string): Mark[] {
	const marks: Mark[] = [];
	const h = named(bar) ? THICK : THIN;
	let x = 0;
	for (const { part, row, value, print } of bar.pieces) {
		const how = certainty(row);
		marks.push({
			is: 'rect',
			x,
			w: value,
			y,
			h,
			fill: part.colour,
			stroke: 'paper',
			strokeWidth: 1.25,
			say: `${[group.name, bar.name, part.name].filter(Boolean).join(', ')}: ${print} per cent${how ? `, ${how}` : ''}`,
			printed: print,
			series
		});
		const fits = [`${part.name} ${print}`.trim(), print, print.replace(/^\D+/, '')].find(
			(text) => textWidth(text, 12, true) + 8 < (value / 100) * room
		);
		if (fits && part.name)
			marks.push({
				is: 'text',
				x: x + value / 2,
				y: y + 14.5,
				text: fits,
				anchor: 'middle',
				size: 12,
				bold: true,
				fill: part.letters
			});
		x += value;
	}
	if (bar.rest) {
		marks.push({
			is: 'rect',
			x,
			w: bar.rest,
			y: y + 1,
			h: h - 2,
			fill: 'none',
			stroke: 'edge',
			strokeWidth: 1,
			dash: '3 3',
			say: `${group.name}, ${bar.name}: the rest is ${rest}`,
			series
		});
		if (named(bar) && textWidth(rest, 12) + 8 < (bar.rest / 100) * room)
			marks.push({ is: 'text', x: x + bar.rest / 2, y: y + 14.5, text: rest, anchor: 'middle', size: 12 });
	}
	return marks;
}
