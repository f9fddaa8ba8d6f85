import { max, scaleLinear } from 'd3';
import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { valueAxis } from '../parts/axis.ts';
import { thin } from '../scene/fit.ts';
import { textWidth } from '../scene/letters.ts';
import type { Mark, Text } from '../scene/scene.ts';
import { numberIn, sourcesOf, textIn } from '../spec/select.ts';
import { certainty, printed, uncertain } from '../words.ts';
import { remarks, type Remark, type Spot } from './remarks.ts';

/** Px, where the yaml gives no `height`. */
const TALL = 400;
const [TOP, FOOT] = [34, 30];

interface Series {
	value: string;
	name: string;
	colour: string;
	width?: number;
	dash?: string;
}
interface Point {
	x: number;
	value: number;
	row: Row;
}

/**
 * Lines over years. Neighbouring years are joined; where a year has no row the line stops, and a year without
 * neighbours is a dot. Estimates are rings. A nought is a point on the ground line, never a gap.
 */
export const lines: Kind = {
	roles: ['x', 'y', 'series'],
	options: { series: true, remarks: false, height: false },
	needs: [
		'series.*.value',
		'series.*.name',
		'series.*.colour',
		'remarks.*.series',
		'remarks.*.x',
		'remarks.*.text'
	],
	place
};

/** Points in runs without a gap of more than one year. */
export function runs(points: Point[]): Point[][] {
	const out: Point[][] = [];
	for (const point of points) {
		const last = out.at(-1)?.at(-1);
		if (last && point.x - last.x <= 1) out.at(-1)?.push(point);
		else out.push([point]);
	}
	return out;
}

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const HEIGHT = Number(spec.options.height ?? TALL);
	const { x: xColumn = '', y: yColumn = '', series: seriesColumn = '' } = spec.columns;
	const series = (spec.options.series as Series[]).map((one) => ({
		...one,
		points: rows
			.filter((row) => textIn(row, seriesColumn) === one.value)
			.map((row): Point => ({ x: numberIn(row, xColumn), value: numberIn(row, yColumn), row }))
			.sort((a, b) => a.x - b.x)
	}));
	const every = series.flatMap((s) => s.points);
	const [first, last] = [Math.min(...every.map((p) => p.x)), Math.max(...every.map((p) => p.x))];
	const scale = scaleLinear([0, max(every, (p) => p.value) ?? 0], [HEIGHT - FOOT, TOP]).nice(4);
	const y = (value: number) => Math.round((scale(value) ?? 0) * 10) / 10;
	const x = (value: number) => ((value - first) / (last - first)) * 100;
	const axis = valueAxis(scale.ticks(4), y, spec.unit.short, true);
	const ends = series.map((s) => s.points.at(-1)).map((p) => (p ? printed(p.value, spec.unit) : ''));
	const right =
		Math.ceil(
			Math.max(...series.map((s, i) => Math.max(textWidth(s.name, 13, true), textWidth(ends[i] ?? '', 12))))
		) + 12;

	const marks: Mark[] = [...axis.marks];
	series.forEach((s) => {
		const long = runs(s.points).filter((run) => run.length > 1);
		marks.push({
			is: 'path',
			runs: long.map((run) => run.map((p): [number, number] => [x(p.x), y(p.value)])),
			stroke: s.colour,
			width: s.width ?? 2.5,
			dash: s.dash,
			pick: { series: s.value }
		});
	});
	series.forEach((s, index) => {
		const alone = new Set(
			runs(s.points)
				.filter((run) => run.length === 1)
				.map((run) => run[0])
		);
		for (const p of s.points) {
			const ring = uncertain(p.row);
			const how = certainty(p.row);
			marks.push({
				is: 'dot',
				x: x(p.x),
				y: y(p.value),
				r: ring || alone.has(p) ? 3.5 : 4,
				fill: ring ? 'paper' : s.colour,
				stroke: ring ? s.colour : undefined,
				quiet: !ring && !alone.has(p),
				say: `${s.name}, ${p.x}: ${printed(p.value, spec.unit)} ${spec.unit.spoken}${how ? `, ${how}` : ''}`,
				printed: printed(p.value, spec.unit),
				series: index,
				pick: { x: p.x, series: s.value }
			});
		}
	});
	// Names at the ends, pushed apart where two ends lie close.
	let under = Infinity;
	[...series.keys()]
		.filter((i) => series[i]?.points.length)
		.sort((a, b) => (series[a]?.points.at(-1)?.value ?? 0) - (series[b]?.points.at(-1)?.value ?? 0))
		.forEach((i) => {
			const s = series[i];
			const end = s?.points.at(-1);
			if (!s || !end) return;
			const top = Math.min(y(end.value) + 4, under - 36);
			under = top;
			marks.push({
				is: 'text',
				x: x(end.x),
				dx: 9,
				y: top,
				text: s.name,
				bold: true,
				fill: 'ink',
				pick: { series: s.value }
			});
			marks.push({
				is: 'text',
				x: x(end.x),
				dx: 9,
				y: top + 15,
				text: ends[i] ?? '',
				size: 12,
				pick: { series: s.value }
			});
		});
	const spots = ((spec.options.remarks as Remark[] | undefined) ?? []).map((remark): Spot => {
		const own = series.find((s) => s.value === remark.series);
		const point = own?.points.find((p) => p.x === remark.x);
		if (!own || !point)
			throw new Error(`a remark stands at ${remark.series}, ${remark.x}, where there is no row`);
		return {
			x: x(point.x),
			y: y(point.value),
			colour: own.colour,
			dot: uncertain(point.row) || runs(own.points).some((run) => run.length === 1 && run[0] === point),
			words: help.fill(remark.text),
			side: remark.side,
			lift: remark.lift ?? 40
		};
	});
	const taken = axis.marks.filter((mark) => mark.is === 'text');
	const at = every.map((p): [number, number] => [x(p.x), y(p.value)]);
	marks.push(...remarks(spots, taken, at, 12, right));
	const years = (step: number): Text[] => {
		const list = [];
		for (let year = Math.ceil(first / step) * step; year <= last - step * 0.3; year += step) list.push(year);
		return [...list, last].map((year) => ({
			is: 'text',
			x: x(year),
			y: HEIGHT - FOOT + 20,
			text: String(year),
			anchor: year === first ? 'start' : 'middle',
			size: 12
		}));
	};
	const steps = last - first > 30 ? [10, 20, 25, 50, 100] : [2, 4, 5, 10];
	marks.push(...thin(steps.map(years), right, 6));

	/** What the rings are: as many words as the rows have flags. */
	const rings = ['estimated', 'derived'].filter((flag) =>
		every.some((p) => certainty(p.row).split(', ').includes(flag))
	);
	const xs = [...new Set(every.map((p) => p.x))].sort((a, b) => b - a);
	return {
		scenes: [{ height: HEIGHT, left: 0, right, marks }],
		legend: [
			...(rings.length ? [{ text: rings.join(' or '), colour: 'ink', look: 'ring' as const }] : []),
			...(series.some((s) => runs(s.points).some((run) => run.length === 1))
				? [{ text: 'single years found', colour: 'ink', look: 'dot' as const }]
				: [])
		],
		table: {
			head: [{ text: 'Year' }, ...series.map((s) => ({ text: s.name, numeric: true }))],
			rows: xs.map((year) => {
				const found = series.map((s) => s.points.find((p) => p.x === year));
				const how = found.flatMap((p, i) =>
					p && certainty(p.row) ? [`${series[i]?.name}: ${certainty(p.row)}`] : []
				);
				return {
					cells: [String(year), ...found.map((p) => (p ? printed(p.value, spec.unit) : 'no figure'))],
					how: how.join('; '),
					source_ids: [...new Set(found.flatMap((p) => (p ? sourcesOf(p.row) : [])))]
				};
			})
		},
		rows
	};
}
