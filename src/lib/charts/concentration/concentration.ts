import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import type { LegendItem } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { draw, percent, type Words } from './draw.ts';
import { otherOf, othersOf, periodsOf, type Period } from './read.ts';

/**
 * How concentrated a supply is, period after period: the Herfindahl-Hirschman index of the rows of each, and under it
 * a field per period in which every supplier is a square block of its share, so that the filled part is the index.
 * Options: `colour` of the blocks and `colours` of some; `of`, what the shares are of; `fields`, the words over the
 * fields, of which there are none where it is ''; `least` suppliers that a period needs; `other`, rows that tell the same periods otherwise.
 */
export const concentration: Kind = {
	roles: ['period', 'name', 'value'],
	options: { colour: true, of: true, fields: true, colours: false, least: false, other: false },
	needs: ['other.name', 'other.where'],
	derive: (spec, rows, rowsOf) => [
		...periodsOf(spec, rows).map((one) => ({ ...told(one), by: 'own' })),
		...othersOf(spec, rowsOf).map((one) => ({ ...told(one), by: 'other' }))
	],
	place
};

const told = ({ period, parts, index, suppliers, estimated }: Period): Row => ({
	period,
	index,
	suppliers,
	countries: parts.filter((part) => part.share > 0).length,
	largest: parts[0]?.name ?? '',
	share: 100 * (parts[0]?.share ?? 0),
	estimated: 100 * estimated
});

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const periods = periodsOf(spec, rows);
	const others = othersOf(spec, help.rows);
	const words: Words = { of: String(spec.options.of), fields: String(spec.options.fields) };
	const name = otherOf(spec)?.name ?? '';
	const line = (one: Period, label: string) => ({
		cells: [
			label,
			one.print,
			one.suppliers.toFixed(1),
			one.parts[0]?.name ?? '',
			percent(one.parts[0]?.share ?? 0),
			String(one.parts.filter((part) => part.share > 0).length)
		],
		how: `derived${one.estimated > 0.5 ? `, ${percent(one.estimated)} of it from estimates` : ''}`,
		source_ids: [...new Set(one.parts.flatMap((part) => sourcesOf(part.row)))]
	});
	return {
		scenes: [draw(spec, periods, others, words, false), draw(spec, periods, others, words, true)],
		legend: legend(periods, others, name, words.fields ? String(spec.options.colour) : ''),
		table: {
			head: [
				{ text: 'Year' },
				{ text: `Index, ${spec.unit.short}`, numeric: true },
				{ text: 'As if so many of equal size', numeric: true },
				{ text: 'Largest' },
				{ text: 'Its share', numeric: true },
				{ text: 'How many supply', numeric: true }
			],
			rows: periods.flatMap((one) => [
				line(one, one.period),
				...others.filter((o) => o.period === one.period).map((o) => line(o, `${one.period}, ${name}`))
			])
		},
		rows: [...periods, ...others].flatMap((one) => one.parts.map((part) => part.row))
	};
}

/** What the marks mean; `rest` is the colour of blocks, '' where there are none. */
function legend(periods: Period[], others: Period[], name: string, rest: string): LegendItem[] {
	const rings = periods.some((one) => one.estimated > 0.5);
	const blocks = new Map(
		(rest ? periods : []).flatMap((one) => one.parts.slice(0, 1)).map((part) => [part.name, part.colour])
	);
	return [
		...[...blocks].map(([text, colour]): LegendItem => ({ text, colour, look: 'solid' })),
		...(rest && periods.some((one) => one.parts.length > 1) && blocks.size === 1
			? [{ text: 'all others', colour: rest, look: 'solid' as const }]
			: []),
		...(rings ? [{ text: 'mostly from estimates', colour: 'ink', look: 'ring' as const }] : []),
		...(others.length ? [{ text: name, colour: 'edge', look: 'small' as const }] : [])
	];
}
