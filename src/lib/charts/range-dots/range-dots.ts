import { scaleLinear } from 'd3';
import { formatNumber } from '../../text/numbers.ts';
import type { ChartSpec, Help, Kind, Placed, Row, Where } from '../bundle.ts';
import { textWidth, wrap } from '../scene/letters.ts';
import { STEPS, type LegendItem, type Mark, type Scene, type Text } from '../scene/scene.ts';
import { perStep, thin } from '../scene/fit.ts';
import { numberIn, select, sourcesOf, textIn } from '../spec/select.ts';
import { sayDate } from '../../text/dates.ts';
import { certainty, printed, qualified, uncertain } from '../words.ts';

const PITCH = 25;
const HEAD = 46;

interface Group {
	name: string;
	basis: string;
	where: Where;
	/** Columns whose value is added to a dot's words where `names` has a word for it. */
	details?: string[];
}
interface Value {
	row: Row;
	value: number;
	who: string;
	print: string;
	/** A goal, not a count: drawn as an upright stroke and left out of the band. */
	goal: boolean;
}
/** Rows that are goals, and what they are called. */
interface Goal {
	where: Where;
	text: string;
}

/**
 * Published values of one thing side by side, a dot for each with who says it and of when; the band behind a
 * group spans from its smallest to its largest value. What is derived is a ring; what `goal` meets is a goal and comes first.
 */
export const rangeDots: Kind = {
	roles: ['value', 'year'],
	options: { colour: true, groups: true, domain: true, goal: false },
	derive: (spec, rows) =>
		groupsOf(spec, rows).map(({ group, values }) => ({
			group: group.name,
			least: values[0]?.value ?? null,
			most: values.at(-1)?.value ?? null,
			values: values.length
		})),
	place
};

function groupsOf(spec: ChartSpec, rows: Row[]): { group: Group; values: Value[] }[] {
	const { value = '', year = '' } = spec.columns;
	const goal = spec.options.goal as Goal | undefined;
	return (spec.options.groups as Group[]).map((group) => ({
		group,
		values: select(rows, group.where)
			.map((row): Value => {
				const number = numberIn(row, value);
				const said = sourcesOf(row).find((id) => spec.names[id]);
				if (!said) throw new Error(`names: no word for any of the sources ${sourcesOf(row).join(', ')}`);
				const over = qualified(textIn(row, 'qualifier'));
				const isGoal = goal ? select([row], goal.where).length > 0 : false;
				return {
					row,
					value: number,
					who:
						goal && isGoal
							? goal.text
							: [spec.names[said], shortMonth(textIn(row, year)), ...details(group, row)].join(', '),
					print: `${over}${printed(number, spec.unit)}${spec.unit.short === '%' ? '%' : ''}`,
					goal: isGoal
				};
			})
			.sort((a, b) => Number(b.goal) - Number(a.goal) || a.value - b.value)
	}));
	function details(group: Group, row: Row): string[] {
		return (group.details ?? []).flatMap((column) => spec.names[textIn(row, column)] ?? []);
	}
}

/** '2025-12' as 'Dec 2025': in full it has no room beside its mark. */
const shortMonth = (date: string): string => sayDate(date).replace(/([A-Z][a-z]{2})[a-z]*/, '$1');

function place(spec: ChartSpec, rows: Row[], _help: Help): Placed {
	const groups = groupsOf(spec, rows);
	const colour = String(spec.options.colour);
	const [from = 0, to = 100] = spec.options.domain as number[];
	const scale = scaleLinear([from, to], [0, 100]);
	const values = groups.flatMap((g) => g.values);
	const percent = spec.unit.short === '%' ? '%' : '';
	const right =
		Math.ceil(Math.max(...values.map((v) => textWidth(v.print, 13, true) - (100 - scale(v.value)) * 2))) + 14;
	const ticks = scale.ticks(5);
	// Names stand beside the dots where all dots leave room for them, else above.
	const free = Math.min(...values.map((v) => scale(v.value)));
	const beside = free > 50;

	/** Who and how much on both sides of a mark; both on its right where the left has no room for who. */
	const label = (one: Value, y: number): Text[] => {
		const x = scale(one.value);
		const much = textWidth(one.print, 13, true);
		const left = (x / 100) * (STEPS[0] - right) > textWidth(one.who, 13) + 15;
		const who: Text = { is: 'text', x, y: y + 4, text: one.who, halo: true };
		return [
			left ? { ...who, dx: -13, anchor: 'end' } : { ...who, dx: 12 + much + 8 },
			{ is: 'text', x, dx: 12, y: y + 4.5, text: one.print, bold: true, fill: 'ink', halo: true }
		];
	};

	const scene = (wide: boolean): Scene => {
		const marks: Mark[] = [];
		let top = wide ? 8 : 0;
		groups.forEach(({ group, values: own }, g) => {
			// A basis may need two lines on the narrowest drawing.
			const head = wide ? 0 : HEAD + (wrap(group.basis, STEPS[0], 12).length - 1) * 15;
			const first = top + head;
			const end = first + Math.max(own.length * PITCH, wide ? 58 : 0);
			if (g)
				marks.push({ is: 'line', x1: 0, x2: 100, y1: top - 8, y2: top - 8, stroke: 'edge', ground: true });
			for (const tick of wide ? ticks.slice(1) : ticks)
				marks.push({
					is: 'line',
					x1: scale(tick),
					x2: scale(tick),
					y1: first - 6,
					y2: end + 2,
					stroke: 'line',
					ground: true
				});
			const counted = own.filter((one) => !one.goal);
			const [low, high] = [counted[0]?.value ?? 0, counted.at(-1)?.value ?? 0];
			const high2 = first + own.length * PITCH;
			marks.push({
				is: 'rect',
				x: scale(low),
				w: scale(high) - scale(low),
				y: first - 2,
				h: high2 - first - 4,
				fill: 'tint',
				ground: true
			});
			marks.push({
				is: 'text',
				x: 0,
				y: top + 16,
				text: group.name,
				size: 14,
				bold: true,
				fill: 'ink',
				halo: wide,
				pick: { group: group.name }
			});
			marks.push(
				...basis(group.basis, top + 33, wide ? free / 100 : 1, wide ? 130 : 0, wide).map((m) => ({
					...m,
					pick: { group: group.name }
				}))
			);
			own.forEach((one, i) => {
				const y = first + i * PITCH + PITCH / 2 - 3;
				const ring = uncertain(one.row);
				const how = certainty(one.row);
				if (!wide)
					marks.push({ is: 'line', x1: 0, x2: scale(one.value), y1: y, y2: y, stroke: 'line', dash: '1 4' });
				const say = `${group.name}: ${one.print.replace('%', ' per cent')}, ${one.who}${how ? `, ${how}` : ''}`;
				const pick = { group: group.name };
				const said = { say, printed: one.print, series: g, pick };
				if (one.goal) {
					const at = scale(one.value);
					marks.push({ is: 'line', x1: at, x2: at, y1: y, y2: high2 - 4, stroke: 'ink', dash: '3 3', pick });
					marks.push({ is: 'rect', x: at - 0.4, w: 0.8, y: y - 9, h: 18, fill: 'ink', ...said });
				} else
					marks.push({
						is: 'dot',
						x: scale(one.value),
						y,
						r: 6,
						fill: ring ? 'paper' : colour,
						stroke: ring ? colour : undefined,
						...said
					});
				marks.push(...label(one, y).map((word) => ({ ...word, pick })));
			});
			top = end + 18;
		});
		const words = (every: number): Text[] =>
			ticks
				.filter((_, i) => i % every === 0)
				.map((tick) => ({
					is: 'text',
					x: scale(tick),
					y: top + 6,
					text: `${formatNumber(tick)}${percent}`,
					anchor: tick === from ? 'start' : 'middle',
					size: 12
				}));
		marks.push(...thin([words(1), words(2)], right));
		return {
			height: top + 12,
			left: 0,
			right,
			show: beside ? (wide ? { from: 3 } : { below: 3 }) : undefined,
			marks
		};
	};
	const goal = spec.options.goal as Goal | undefined;
	const goalLegend: LegendItem[] = goal ? [{ text: goal.text, colour: 'ink', look: 'dash' }] : [];
	return {
		scenes: beside ? [scene(false), scene(true)] : [scene(false)],
		legend: values.some((v) => uncertain(v.row) || v.goal)
			? [
					...goalLegend,
					{ text: 'published', colour, look: 'dot' },
					{ text: 'derived from tonnes', colour, look: 'ring' },
					{ text: 'span of what is published', colour: 'tint', look: 'solid' }
				]
			: [],
		table: {
			head: [
				{ text: 'Stage' },
				{ text: 'What is counted' },
				{ text: 'Who says it, of when' },
				{ text: spec.unit.spoken, numeric: true }
			],
			rows: groups.flatMap(({ group, values: v }) =>
				v.map((one) => ({
					cells: [group.name, group.basis, one.who, one.print],
					how: certainty(one.row),
					source_ids: sourcesOf(one.row)
				}))
			)
		},
		rows: values.map((v) => v.row)
	};
}

/** The words under a group's name, in as many lines as the part of the width that is free allows. */
function basis(words: string, y: number, part: number, less: number, halo: boolean): Text[] {
	const sets = STEPS.map((step) =>
		wrap(words, Math.max(120, step * part - less), 12).map((line, i): Text => ({
			is: 'text',
			x: 0,
			y: y + i * 15,
			text: line,
			size: 12,
			halo
		}))
	);
	return perStep(sets);
}
