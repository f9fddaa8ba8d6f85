/** The rows of the list under the map, in words ready to print. Pure. */
import { stateDated } from '#lib/data/evidence.ts';
import { readNotes } from '#lib/data/notes.ts';
import type { Facility, Source } from '#lib/data/rows.ts';
import { countryName } from '#lib/text/countries.ts';
import { sayDate } from '#lib/text/dates.ts';
import { formatValue } from '#lib/text/units.ts';
import { classes, site, type Site } from './site.ts';
import { stages, statusLook, type StageLook } from './stages.ts';

export interface ListRow {
	site: Site;
	classes: string;
	name: string;
	place: string;
	oneLine: string;
	operator: string;
	/** "Ramping up" */
	status: string;
	/** "as of 14 September 2026", or that no source dates it. */
	asOf: string;
	/** "started 2025", "start stated for 2027" or ''. */
	start: string;
	/** "2,000 t/yr NdFeB magnets", or '' where no figure was found. */
	capacity: string;
	capacityNote: string;
	elements: string;
	confidence: string;
	/** "exact site", "placed to the town", "placed to the district" */
	exactness: string;
	notes: string;
	sources: { id: string; text: string }[];
}

export interface Group {
	look: StageLook;
	rows: ListRow[];
}

const exact = { site: 'exact site', town: 'placed to the town', district: 'placed to the district' } as const;

const begun = new Set(['operating', 'ramping-up', 'paused', 'closed']);

function sayStart(row: Facility): string {
	if (row.start_year === null) return '';
	return begun.has(row.status) ? `since ${row.start_year}` : `start stated for ${row.start_year}`;
}

/** The table's notes in words: what no source was found for, then the remarks. */
function sayNotes(notes: string): string {
	const { remarks, unsourced } = readNotes(notes);
	return [unsourced.length ? `No source found for ${unsourced.join(', ')}.` : '', remarks]
		.filter(Boolean)
		.join(' ');
}

/** "Narva (Kulgu industrial park), Estonia"; a region that names its country stands alone. */
export function placeOf({
	region_or_town: region,
	country
}: Pick<Facility, 'region_or_town' | 'country'>): string {
	const name = countryName(country);
	return region.includes(name) ? region : `${region}, ${name}`;
}

/** The list rows of a table, by stage in the order of the chain, by name within. Throws on a source id without a row. */
export function groups(facilities: readonly Facility[], sources: readonly Source[]): Group[] {
	const byId = new Map(sources.map((s) => [s.id, s]));
	const cite = (id: string) => {
		const source = byId.get(id);
		if (!source) throw new RangeError(`sources: no row ${id}`);
		const year = source.date_published.slice(0, 4);
		return { id, text: year ? `${source.publisher}, ${year}` : source.publisher };
	};
	const rows = facilities.map((f): ListRow => {
		const at = site(f);
		const said = stateDated(f);
		return {
			site: at,
			classes: classes(at),
			name: f.name,
			place: placeOf(f),
			oneLine: f.one_line,
			operator: f.operator,
			status: statusLook(f.status).name,
			asOf: said ? `as of ${sayDate(said)}` : 'no source dates it',
			start: sayStart(f),
			capacity: f.capacity === null ? '' : formatValue(f.capacity, f.capacity_unit),
			capacityNote: f.capacity === null && /^no /i.test(f.capacity_note) ? '' : f.capacity_note,
			elements: f.elements.join(', '),
			confidence: f.confidence,
			exactness: exact[f.coord_precision],
			notes: sayNotes(f.notes),
			sources: f.source_ids.map(cite)
		};
	});
	return stages.map((look) => ({
		look,
		rows: rows.filter((r) => r.site.stage === look.id).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
	}));
}
