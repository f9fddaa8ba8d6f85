/** All that the page of a facility prints, gathered from the tables, the chapters and the map. */
import { readNotes } from '#lib/data/notes.ts';
import type { Facility, Tables } from '#lib/data/rows.ts';
import { nearest, sameCompany, sameSite, type Kin } from '#lib/facilities/kin.ts';
import { linksOf } from '#lib/facilities/links.ts';
import { sayUnsourced, sayWhat } from '#lib/facilities/say.ts';
import { around } from '#lib/map/around.ts';
import { place } from '#lib/map/place.ts';
import { projection, type Region } from '#lib/map/regions.ts';
import { groups, placeOf, type ListRow } from '#lib/map/rows.ts';
import { site, type Site } from '#lib/map/site.ts';
import { countryName } from '#lib/text/countries.ts';
import { sayDate } from '#lib/text/dates.ts';
import { langOf, languageName, titleLang } from '#lib/text/languages.ts';
import { chapters } from './chapters.ts';
import { content } from './content.ts';
import { withCountries } from './country-names.ts';
import { ground } from './ground.ts';
import { sites } from './maps.ts';

/** Kilometres that a locator map is wide: enough to know the country by its shape. */
const SPAN = 1600;
const RATIO = 0.72;
/** Steps of the drawing's grid across; it is shown about as wide. */
const GRID = 400;

interface Known {
	tables: Tables;
	lists: Map<string, ListRow>;
	sources: Map<string, Tables['sources'][number]>;
	elements: Map<string, string>;
}

let memo: Known | undefined;

/** What all pages share, made once. */
function known(): Known {
	if (memo) return memo;
	const { tables } = content();
	memo = {
		tables,
		lists: new Map(
			groups(tables.facilities, tables.sources).flatMap(({ rows }) => rows.map((row) => [row.site.id, row]))
		),
		sources: new Map(tables.sources.map((source) => [source.id, source])),
		elements: new Map(tables.elements.map(({ symbol, name }) => [String(symbol), String(name).toLowerCase()]))
	};
	return memo;
}

/** Whether a site lies in a frame with room for its mark. */
function inside(frame: Region): (at: Site) => boolean {
	const on = projection(frame);
	return ({ lon, lat }) => {
		const [x, y] = on([lon, lat]) ?? [-1, -1];
		return x > 8 && y > 8 && x < frame.width - 8 && y < frame.width * frame.ratio - 8;
	};
}

/** A small map around one facility: its country by shape, its neighbours pale. */
function locator(row: Facility) {
	const frame = withCountries(around([row], { span: SPAN, ratio: RATIO, width: 280 }), [row]);
	// On one spot the marks of one site would push each other aside: the page's own mark stands alone there.
	const fits = inside(frame);
	const shown = sites().filter(
		(other) =>
			other.id === row.id || (Math.hypot(other.lon - row.lon, other.lat - row.lat) > 0.05 && fits(other))
	);
	const named = { [row.id]: row.region_or_town.split(/[(,/]/)[0]!.trim() };
	const drawn = place(frame, shown, { named });
	// Among many marks there may be no room for the one name that counts: then the site stands alone.
	const own = drawn.labels.some((label) => label.site === row.id)
		? drawn
		: place(frame, [site(row)], { named, countries: false });
	return { ...own, ground: ground(frame, GRID), chain: [] };
}

/** A facility as another page's list names it. */
const brief = (row: Facility, why = '') => ({
	id: row.id,
	name: row.name,
	lang: langOf(row.name),
	site: site(row),
	place: placeOf(row),
	why
});
const kin = ({ row, why }: Kin) => brief(row, why);

/** The chapters that tell of a facility: by a map on which it is picked out, or by a fact of its row. */
function toldIn(row: Facility) {
	const { facts } = content().tables;
	const own = new Set(
		facts.filter((fact) => fact.row.startsWith(`facilities?id=${row.id}#`)).map((fact) => fact.id)
	);
	return chapters()
		.filter(
			({ uses }) =>
				uses.facts.some((id) => own.has(id)) ||
				[...uses.maps, ...uses.stops].some(
					({ sites: picked }) => picked.includes(row.id) || picked.includes(row.site_id)
				)
		)
		.map(({ number, slug, title }) => ({ number, slug, title }));
}

/** The ids of all facilities, in the order of the table. */
export const facilityIds = (): string[] => content().tables.facilities.map(({ id }) => id);

/** What the page of a facility prints. Throws RangeError when there is no such row. */
export function facilityPage(id: string) {
	const { tables, lists, sources, elements } = known();
	const row = tables.facilities.find((each) => each.id === id);
	const list = lists.get(id);
	if (!row || !list) throw new RangeError(`facilities: no row ${id}`);
	const notes = readNotes(row.notes);
	const cite = (source: string) => {
		const found = sources.get(source);
		if (!found) throw new RangeError(`sources: no row ${source}`);
		const { publisher, title, url, date_published: date, language } = found;
		return {
			id: source,
			publisher,
			title,
			lang: titleLang(found),
			url,
			about: [publisher, date ? sayDate(date) : 'undated', languageName(language)].join(' · ')
		};
	};
	return {
		row,
		list,
		lang: langOf(row.name),
		what: sayWhat(row),
		country: countryName(row.country),
		placeLang: langOf(row.region_or_town),
		elements: row.elements.map((symbol) => ({ symbol, name: elements.get(symbol) ?? '' })),
		remarks: notes.remarks,
		unsourced: sayUnsourced(notes.unsourced),
		dated: notes.dated,
		links: linksOf(id, tables.flows, tables.facilities).map((link) => ({
			...link,
			lang: langOf(link.other),
			sources: link.sourceIds.map(cite)
		})),
		sources: row.source_ids.map(cite),
		sameSite: sameSite(row, tables.facilities).map((other) => brief(other)),
		company: sameCompany(row, tables.facilities).map(kin),
		near: nearest(row, tables.facilities).map(kin),
		told: toldIn(row),
		map: locator(row)
	};
}
