import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { fits, perStep } from '../scene/fit.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { seen, STEPS, type Mark, type Show, type Text } from '../scene/scene.ts';
import { sourcesOf, textIn } from '../spec/select.ts';
import { certainty, fixed, printed, qualified } from '../words.ts';
import { barsOf, total, type Family, type Part, type Point } from './read.ts';

/** Px: the heads, from bar to bar, a bar. */
const [TOP, PITCH, BAR] = [38, 40, 16];
/** Px from a column of sums to the next, where there are few and all, and of its numbers. */
const [NEAR, COLUMN, NUMBER] = [52, 60, 32];

/** A column of sums: its head, and the parts of a bar that it adds up. */
interface Sum {
	name: string;
	bold: boolean;
	of(part: Part): boolean;
}
/**
 * Bars made of parts in families, each family in one hue and its named parts in the strong one. Bars are as long
 * as their parts add up to: nothing is stretched to 100. The sums that matter stand in columns at the right; where it is
 * narrow, those of families and the last of the others. `sort_by` is the family of which the first bar has most; `foot` is
 * said under the bars.
 */
export const stackedBars: Kind = {
	roles: ['bar', 'part', 'value'],
	options: { families: true, parts: true, point_out: true, sort_by: true, foot: false },
	needs: [
		'families.*.value',
		'families.*.name',
		'families.*.colour',
		'families.*.strong',
		'families.*.letters',
		'parts.table',
		'parts.key',
		'parts.family',
		'parts.name',
		'parts.order',
		'point_out.*.name',
		'point_out.*.parts'
	],
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

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const bars = barsOf(spec, rows, help.rows);
	const points = spec.options.point_out as Point[];
	const families = spec.options.families as Family[];
	const longest = Math.max(...bars.map((b) => total(b.parts)));
	const pointed = (part: string) => points.some((o) => o.parts.includes(part));
	const sums: Sum[] = [
		...families.flatMap((f) =>
			f.column ? [{ name: f.column, bold: true, of: (p: Part) => p.family === f }] : []
		),
		...points.map((o) => ({ name: o.name, bold: false, of: (p: Part) => o.parts.includes(p.part) }))
	];
	const named = Math.max(...bars.map((b) => textWidth(b.name, 13, true)));
	const fit = Math.floor((STEPS[0] - named - 6 - NUMBER) / NEAR) + 1;
	const few = sums.length > fit ? [...sums.slice(0, Math.max(fit - 1, 0)), ...sums.slice(-1)] : sums;
	const columns: [Sum[], Show | undefined][] =
		few === sums
			? [[sums, undefined]]
			: [
					[few, { below: 1 }],
					[sums, { from: 1 }]
				];
	const sumsAt = (step: number) => columns.find(([, show]) => seen(show, step))?.[0] ?? [];
	const apart = (here: Sum[]) => (here === few ? NEAR : COLUMN);
	/** Px from the first column of sums to the last. */
	const taken = (step: number) => (sumsAt(step).length - 1) * apart(sumsAt(step));
	/** A word in each column of sums, at the widths that have it. */
	const across = (y: number, word: (sum: Sum) => string, head = false): Text[] =>
		perStep(
			STEPS.map((step) => {
				const here = sumsAt(step);
				return here.map((sum, i): Text => ({
					is: 'text',
					x: 100,
					dx: -(here.length - 1 - i) * apart(here),
					y,
					text: word(sum),
					anchor: 'end',
					bold: head || sum.bold || undefined,
					fill: 'ink'
				}));
			})
		);
	const marks: Mark[] = across(24, ({ name }) => name, true);
	marks.push({ is: 'line', x1: 0, x2: 100, y1: TOP - 6, y2: TOP - 6, stroke: 'edge', ground: true });
	bars.forEach((bar, b) => {
		const top = TOP + b * PITCH;
		const y = top + 20;
		marks.push({ is: 'text', x: 0, y: top + 15, text: bar.name, bold: true, fill: 'ink' });
		const rest: Text = {
			is: 'text',
			x: 0,
			dx: textWidth(bar.name, 13, true) + 7,
			y: top + 15,
			text: bar.rest
		};
		const number = (sum: Sum) => {
			const parts = bar.parts.filter(sum.of);
			return parts.length ? fixed(total(parts), 1) : 'n/a';
		};
		const brief = { ...rest, text: bar.rest.split(' · ')[0] ?? '' };
		marks.push(
			...perStep(
				STEPS.map((step) => {
					const [first] = sumsAt(step);
					const room = step - 6 - taken(step) - (first ? textWidth(number(first), 13, first.bold) : 0);
					const word = step < (STEPS[1] ?? 0) ? brief : rest;
					return [word, brief].filter((one) => fits([one], step, 0, 0, room)).slice(0, 1);
				})
			),
			...across(top + 15, number)
		);
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
					y: y + 12.5,
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
				y1: y - 3,
				y2: y + BAR + 3,
				stroke: 'ink',
				width: 2,
				ground: true
			});
	});
	const under = TOP + bars.length * PITCH;
	const words = String(spec.options.foot ?? '');
	const sets = STEPS.map((step) => (words ? wrap(words, step - 4, 12) : []));
	marks.push(
		...perStep(
			sets.map((set) =>
				set.map((text, i): Text => ({ is: 'text', x: 0, y: under + 12 + i * 15, text, size: 12 }))
			)
		)
	);
	const foot = Math.max(...sets.map((set) => set.length)) * 15;
	const sumHead = sums.map(({ name }) => ({ text: name, numeric: true }));
	const parts = [...new Set(bars.flatMap((b) => b.parts.map((p) => p.part)))].sort(
		(a, b) => order(a) - order(b)
	);
	const nameOf = (part: string): string =>
		(bars.flatMap((b) => b.parts).find((p) => p.part === part)?.name ?? part).toLowerCase();
	function order(part: string): number {
		return bars.flatMap((b) => b.parts).find((p) => p.part === part)?.family === families[0] ? 0 : 1;
	}
	return {
		scenes: [{ height: under + foot + (foot ? 4 : 0), left: 0, right: 0, marks }],
		legend: families.flatMap((f) => [
			{ text: f.name, colour: f.colour, look: 'solid' as const },
			...points
				.filter((o) => bars.some((b) => b.parts.some((p) => o.parts.includes(p.part) && p.family === f)))
				.map((o) => ({
					text: `with ${o.parts.map(nameOf).join(', ')} (${o.parts.join(',\u00a0')})`,
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
					...sums.map((sum) => {
						const parts = bar.parts.filter(sum.of);
						return parts.length ? fixed(total(parts), 1) : 'not given';
					}),
					fixed(total(bar.parts), 1)
				],
				how: [...new Set(bar.parts.map((p) => certainty(p.row)).filter(Boolean))].join('; '),
				source_ids: [...new Set(bar.parts.flatMap((p) => sourcesOf(p.row)))]
			}))
		},
		rows
	};
}
