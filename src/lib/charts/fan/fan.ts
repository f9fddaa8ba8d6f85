import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { PHONE, STEPS } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { certainty, uncertain } from '../words.ts';
import { draw, type Sheet } from './draw.ts';
import { derived, panelsOf } from './read.ts';

/**
 * Outlooks as lines from the past to what is expected, each author and each way of counting on a plot of its
 * own, all on one scale. Ends carry their names.
 */
export const fan: Kind = {
	roles: ['year', 'value'],
	options: { panels: true, known: true },
	derive: derived,
	place
};

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const panels = panelsOf(spec, rows);
	const points = panels.flatMap(({ lines }) => lines.flatMap((line) => line.points));
	const years = points.map((p) => p.year);
	const sheet: Sheet = {
		panels,
		years: [Math.floor(Math.min(...years) / 10) * 10, Math.ceil(Math.max(...years) / 10) * 10],
		most: Math.max(...points.map((p) => p.value)),
		spoken: spec.unit.spoken,
		fill: help.fill
	};
	return {
		scenes: [
			draw(sheet, STEPS[0], 1, { phone: false }),
			draw(sheet, PHONE, 1, { phone: true, below: 2 }),
			draw(sheet, STEPS[2], 2, { from: 2, below: 4 }),
			draw(sheet, STEPS[4], 3, { from: 4 })
		],
		legend: [
			{ text: 'past', colour: 'ink', look: 'line' },
			{ text: 'expected', colour: 'ink', look: 'dash' },
			...(points.some((p) => uncertain(p.row))
				? [{ text: 'derived', colour: 'ink', look: 'ring' as const }]
				: [])
		],
		table: {
			head: [
				{ text: 'Who and what' },
				{ text: 'Line' },
				{ text: 'Year' },
				{ text: 'Past or expected' },
				{ text: spec.unit.spoken, numeric: true }
			],
			rows: panels.flatMap(({ panel, lines }) =>
				lines.flatMap((line) =>
					line.points.map((p) => ({
						cells: [panel.name, line.spec.name, String(p.year), p.known ? 'past' : 'expected', p.print],
						how: certainty(p.row),
						source_ids: sourcesOf(p.row)
					}))
				)
			)
		},
		rows: points.map((p) => p.row)
	};
}
