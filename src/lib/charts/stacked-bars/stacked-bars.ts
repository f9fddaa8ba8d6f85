import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { textWidth } from '../scene/letters.ts';
import { STEPS, type Mark, type Text } from '../scene/scene.ts';
import { thin } from '../scene/fit.ts';
import { compare, numberIn, sourcesOf, textIn } from '../spec/select.ts';
import { certainty, fixed, printed, qualified } from '../words.ts';

const TOP = 44;
const PITCH = 50;
const BAR = 20;

interface Family {
	value: string;
	name: string;
	colour: string;
	/** Colour of the parts that are pointed out. */
	strong: string;
	/** Colour of the letters on parts that are not pointed out. */
	letters: string;
}
interface Lookup {
	table: string;
	key: string;
	family: string;
	name: string;
	order: string;
}
interface Point {
	name: string;
	parts: string[];
}
interface Part {
	part: string;
	name: string;
	value: number;
	family: Family;
	row: Row;
}
interface Bar {
	name: string;
	rest: string;
	parts: Part[];
}

/**
 * Bars made of parts in families, each family in one hue and its named parts in the strong one. Bars are as long
 * as their parts add up to: nothing is stretched to 100. The sums that matter stand in columns at the right.
 */
export const stackedBars: Kind = {
	roles: ['bar', 'part', 'value'],
	options: { families: true, parts: true, point_out: true, sort_by: true },
	derive: (spec, rows, rowsOf) =>
		barsOf(spec, rows, rowsOf).map((bar) => ({
			bar: bar.name,
			rest: bar.rest,
			total: total(bar.parts),
			...Object.fromEntries(
				(spec.options.families as Family[]).map((f) => [
					f.value,
					total(bar.parts.filter((p) => p.family === f))
				])
			),
			...Object.fromEntries(
				(spec.options.point_out as Point[]).map((o) => [
					o.name,
					total(bar.parts.filter((p) => o.parts.includes(p.part)))
				])
			)
		})),
	place
};

const total = (parts: Part[]): number => Number(parts.reduce((sum, p) => sum + p.value, 0).toFixed(6));

/** 'Bayan Obo (China, bastnaesite)' gives its name and, of the brackets, 'China · bastnaesite'. */
export function nameAndRest(words: string): [string, string] {
	const match = /^(.*?)\s*\((.*)\)$/.exec(words);
	return match ? [match[1] as string, (match[2] as string).replace(', ', ' · ')] : [words, ''];
}

function barsOf(spec: ChartSpec, rows: Row[], rowsOf: Help['rows']): Bar[] {
	const { bar = '', part = '', value = '' } = spec.columns;
	const families = spec.options.families as Family[];
	const lookup = spec.options.parts as Lookup;
	const known = new Map(rowsOf(lookup.table).map((row) => [textIn(row, lookup.key), row]));
	const rank = (family: Family) => families.indexOf(family);
	const bars = [...new Set(rows.map((row) => textIn(row, bar)))].map((words): Bar => {
		const [name, rest] = nameAndRest(words);
		const parts = rows
			.filter((row) => textIn(row, bar) === words)
			.map((row) => {
				const info = known.get(textIn(row, part));
				const family = families.find((f) => f.value === textIn(info ?? {}, lookup.family));
				if (!info || !family) throw new Error(`${textIn(row, part)} has no family in table ${lookup.table}`);
				return {
					part: textIn(row, part),
					name: textIn(info, lookup.name),
					value: numberIn(row, value),
					family,
					row,
					info
				};
			})
			.sort((a, b) => rank(a.family) - rank(b.family) || compare(a.info[lookup.order], b.info[lookup.order]));
		return { name, rest, parts };
	});
	const by = String(spec.options.sort_by);
	return bars.sort((a, b) => share(a, by) - share(b, by));
	function share(one: Bar, family: string) {
		return total(one.parts.filter((p) => p.family.value === family));
	}
}

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const bars = barsOf(spec, rows, help.rows);
	const points = spec.options.point_out as Point[];
	const families = spec.options.families as Family[];
	const longest = Math.max(...bars.map((b) => total(b.parts)));
	const pointed = (part: string) => points.some((o) => o.parts.includes(part));
	const column = 62;
	const marks: Mark[] = [];
	points.forEach((o, i) => {
		const dx = -(points.length - 1 - i) * column;
		marks.push({
			is: 'text',
			x: 100,
			dx,
			y: 30,
			text: o.name,
			anchor: 'end',
			bold: true,
			fill: 'ink',
			size: 13
		});
	});
	marks.push({ is: 'line', x1: 0, x2: 100, y1: TOP - 6, y2: TOP - 6, stroke: 'edge', ground: true });
	bars.forEach((bar, b) => {
		const top = TOP + b * PITCH;
		const y = top + 22;
		marks.push({ is: 'text', x: 0, y: top + 15, text: bar.name, bold: true, fill: 'ink' });
		const rest: Text = {
			is: 'text',
			x: 0,
			dx: textWidth(bar.name, 13, true) + 8,
			y: top + 15,
			text: bar.rest
		};
		marks.push(
			...thin(
				[[rest], [{ ...rest, text: bar.rest.split(' · ')[0] ?? '' }], []],
				0,
				6,
				Infinity,
				-points.length * column
			)
		);
		points.forEach((o, i) => {
			const value = total(bar.parts.filter((p) => o.parts.includes(p.part)));
			const dx = -(points.length - 1 - i) * column;
			const text = bar.parts.some((p) => o.parts.includes(p.part)) ? fixed(value, 1) : 'n/a';
			marks.push({ is: 'text', x: 100, dx, y: top + 15, text, anchor: 'end', fill: 'ink' });
		});
		let x = 0;
		let family: Family | undefined;
		let border: number | undefined;
		for (const part of bar.parts) {
			const w = (part.value / longest) * 100;
			const strong = pointed(part.part);
			const over = qualified(textIn(part.row, 'qualifier'));
			const value = `${over}${printed(part.value, spec.unit)}`;
			const how = certainty(part.row);
			if (family && part.family !== family) border = x;
			family = part.family;
			marks.push({
				is: 'rect',
				x,
				w,
				y,
				h: BAR,
				fill: strong ? part.family.strong : part.family.colour,
				// The rim keeps a pixel of ground between neighbours; slivers would drown in it.
				stroke: w > 0.9 ? 'paper' : undefined,
				strokeWidth: 1.25,
				say: `${bar.name}, ${part.name}: ${value.replace(/^(\D*)/, '$1')} ${spec.unit.spoken}${how ? `, ${how}` : ''}`,
				printed: value,
				series: b
			});
			const from = STEPS.findIndex((step) => (w / 100) * step > textWidth(part.part, 12, true) + 7);
			if (from >= 0)
				marks.push({
					is: 'text',
					x: x + w / 2,
					y: y + 14.5,
					text: part.part,
					anchor: 'middle',
					size: 12,
					bold: strong,
					fill: strong ? 'paper' : part.family.letters,
					show: from ? { from } : undefined
				});
			x += w;
		}
		if (border !== undefined)
			marks.push({
				is: 'line',
				x1: border,
				x2: border,
				y1: y - 4,
				y2: y + BAR + 4,
				stroke: 'ink',
				width: 2,
				ground: true
			});
	});
	const sumHead = points.map((o) => ({ text: o.name, numeric: true }));
	const parts = [...new Set(bars.flatMap((b) => b.parts.map((p) => p.part)))].sort(
		(a, b) => order(a) - order(b)
	);
	function order(part: string): number {
		return bars.flatMap((b) => b.parts).find((p) => p.part === part)?.family === families[0] ? 0 : 1;
	}
	return {
		scenes: [{ height: TOP + bars.length * PITCH, left: 0, right: 0, marks }],
		legend: families.flatMap((f) => [
			{ text: f.name, colour: f.colour, look: 'solid' as const },
			...points
				.filter((o) => bars.some((b) => b.parts.some((p) => o.parts.includes(p.part) && p.family === f)))
				.map((o) => ({
					text: `of these, ${o.parts.join(' and ')} (for magnets)`,
					colour: f.strong,
					look: 'solid' as const
				}))
		]),
		table: {
			head: [
				{ text: 'Ore' },
				...parts.map((p) => ({ text: p, numeric: true })),
				...sumHead,
				{ text: 'Sum', numeric: true }
			],
			rows: bars.map((bar) => ({
				cells: [
					`${bar.name} (${bar.rest.replace(' · ', ', ')})`,
					...parts.map((symbol) => {
						const part = bar.parts.find((p) => p.part === symbol);
						return part
							? `${qualified(textIn(part.row, 'qualifier'))}${printed(part.value, spec.unit)}`
							: 'not given';
					}),
					...points.map((o) =>
						bar.parts.some((p) => o.parts.includes(p.part))
							? fixed(total(bar.parts.filter((p) => o.parts.includes(p.part))), 1)
							: 'not given'
					),
					fixed(total(bar.parts), 1)
				],
				how: [...new Set(bar.parts.map((p) => certainty(p.row)).filter(Boolean))].join('; '),
				source_ids: [...new Set(bar.parts.flatMap((p) => sourcesOf(p.row)))]
			}))
		},
		rows
	};
}
