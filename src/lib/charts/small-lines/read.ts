import type { ChartSpec, Row, Where } from '../bundle.ts';
import type { Colour } from '../scene/scene.ts';
import { numberIn, select, textIn } from '../spec/select.ts';
import { run } from '../parts/periods.ts';
import { printed } from '../words.ts';

/** One small plot: what it is called and which rows are its own. */
export interface Panel {
	name: string;
	where: Where;
	colour: Colour;
}
/** Plots over the same periods. */
export interface Group {
	name: string;
	basis?: string;
	/** The period that each newest number is held against: marked, with its number, and the change in per cent. */
	against?: string;
	panels: Panel[];
}
export interface Point {
	period: string;
	/** Place among the periods of its group. */
	at: number;
	value: number;
	print: string;
	row: Row;
}
export interface Plot {
	panel: Panel;
	points: Point[];
	/** Its largest number, which fills its height. */
	most: number;
	/** The point that the newest is held against. */
	base?: Point;
}
export interface Series {
	group: Group;
	periods: string[];
	plots: Plot[];
}

/** The groups with their plots. @throws when a plot meets no row, two rows for a period, or nothing above nought */
export function groupsOf(spec: ChartSpec, rows: Row[]): Series[] {
	const { x = '', y = '' } = spec.columns;
	return (spec.options.groups as Group[]).map((group) => {
		const all = group.panels.flatMap((panel) => select(rows, panel.where));
		const periods = run([...new Set(all.map((row) => textIn(row, x)))].sort());
		const plots = group.panels.map((panel): Plot => {
			const points = select(rows, panel.where)
				.map((row): Point => {
					const value = numberIn(row, y);
					const period = textIn(row, x);
					return {
						period,
						at: periods.indexOf(period),
						value,
						print: printed(value, spec.unit),
						row
					};
				})
				.sort((a, b) => a.at - b.at);
			const twice = points.find((point, i) => points[i + 1]?.period === point.period);
			if (twice) throw new Error(`panels: two rows for ${panel.name} in ${twice.period}`);
			const most = Math.max(...points.map((point) => point.value));
			if (!points.length) throw new Error(`panels: no row for ${panel.name}`);
			if (!(most > 0)) throw new Error(`panels: ${panel.name} has no number above 0`);
			const base = points.find((point) => point.period === group.against);
			if (group.against && !base?.value)
				throw new Error(`panels: ${panel.name} has no number in ${group.against} to hold the newest against`);
			return { panel, points, most, base };
		});
		return { group, periods, plots };
	});
}

/** Points that follow each other without a gap, as runs. */
export function runsOf(points: Point[]): Point[][] {
	const out: Point[][] = [];
	for (const point of points) {
		const last = out.at(-1)?.at(-1);
		if (last && point.at - last.at === 1) out.at(-1)?.push(point);
		else out.push([point]);
	}
	return out;
}
