/** The links of the chain that begin or end at a facility. Pure. */
import type { Facility, Flow } from '#lib/data/rows.ts';
import { theCountry } from '#lib/text/countries.ts';
import { sayDate } from '#lib/text/dates.ts';
import { formatValue } from '#lib/text/units.ts';

/** One link as the page prints it. */
export interface ChainLink {
	id: string;
	/** Whether the material comes in or goes out. */
	way: 'in' | 'out';
	/** The other end: its name, and its id where it is a facility with a page. */
	other: string;
	otherId: string;
	material: string;
	/** "1,500 t of NdPr oxide a year, at most", '' where no figure was found. */
	quantity: string;
	/** "2026", '' where it has none. */
	year: string;
	/** "Medium confidence" */
	sure: string;
	notes: string;
	sourceIds: string[];
}

/** Units of the flows table in words; the year or aim that some carry follows the number. */
const UNITS: Record<string, string> = {
	'USD million over 4 years': 'million US dollars over four years',
	'dry t/yr concentrate': 't of dry concentrate a year',
	'percent of heavy concentrate': '% of the heavy concentrate',
	'percent of plant feed in first five years': '% of the plant’s feed in its first five years',
	't NdPr oxide (all customers)': 't of NdPr oxide, to all customers together',
	't NdPr oxide produced': 't of NdPr oxide made',
	't REO mined': 't of rare-earth oxide mined',
	't REO quota': 't of rare-earth oxide: a quota, not a measured flow',
	't REO/yr planned': 't of rare-earth oxide a year, planned',
	't REO/yr target 2027': 't of rare-earth oxide a year, the aim for 2027',
	't magnets installed': 't of magnets a year, capacity installed',
	't magnets planned': 't of magnets a year, planned',
	't rare earth oxides': 't of rare-earth oxides',
	't separated oxides/yr planned': 't of separated oxides a year, planned',
	't/yr NdPr oxide (up to)': 't of NdPr oxide a year, at most',
	't/yr REO planned': 't of rare-earth oxide a year, planned',
	't/yr at peak (35% of phase 1, computed)': 't a year at its peak, computed as 35% of phase 1',
	't/yr contained Dy+Tb (max)': 't of dysprosium and terbium contained a year, at most',
	't/yr metal planned': 't of metal a year, planned',
	't/yr planned': 't a year, planned'
};

/** Whether a unit of the flows table has words of its own here. */
export const inWords = (unit: string): boolean => unit in UNITS;

/** The links of one facility, those that come in first. */
export function linksOf(id: string, flows: readonly Flow[], facilities: readonly Facility[]): ChainLink[] {
	const names = new Map(facilities.map((row) => [row.id, row.name]));
	return flows
		.flatMap((flow) => {
			const { from_facility_or_country: from, to_facility_or_country: to } = flow;
			if (from !== id && to !== id) return [];
			const end = from === id ? to : from;
			const name = names.get(end);
			return {
				id: flow.id,
				way: from === id ? ('out' as const) : ('in' as const),
				other: name ?? (/^[A-Z]{2}$/.test(end) ? theCountry(end) : end),
				otherId: name ? end : '',
				material: flow.material,
				quantity: flow.quantity === null ? '' : formatValue(flow.quantity, UNITS[flow.unit] ?? flow.unit),
				year: flow.year ? sayDate(flow.year) : '',
				sure: `${flow.confidence.charAt(0).toUpperCase()}${flow.confidence.slice(1)} confidence`,
				notes: flow.notes && flow.notes.replace(/[.]?$/, '.'),
				sourceIds: flow.source_ids
			};
		})
		.sort((a, b) => a.way.localeCompare(b.way));
}
