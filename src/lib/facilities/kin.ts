/** Which facilities belong together: on one site, under one company, or near by. Pure. */
import { geoDistance } from 'd3';
import type { Facility } from '#lib/data/rows.ts';
import { EARTH } from '#lib/map/regions.ts';
import { countryName } from '#lib/text/countries.ts';

/** Words between names of companies: brackets, commas, strokes, "with", "via". */
const BETWEEN = /\s*[();,/]\s*|\s+(?:with|via|through)\s+/;
/** What an operator's cell says beside a name. */
const BESIDE =
	/\s+(?:group|affiliate|project|joint venture|acquisition|reported|pending)\b.*$|\s+\d[\d.]*%.*$|\s+\d{4}$/;
const NO_NAME =
	/^(?:|none|various|state-linked|partners|project|licence holder|site|sale to .*|now .*|ex .*|formerly .*)$|not (?:verified|awarded)|licence|reserve|chinese/i;

/** The names of companies in an operator's cell: 'Magnequench (Neo Performance Materials)' gives both. */
export const companies = ({ operator }: Pick<Facility, 'operator'>): string[] =>
	operator
		.split(BETWEEN)
		.map((part) => part.replace(BESIDE, '').trim())
		.filter((part) => part.length > 2 && !NO_NAME.test(part));

/** Another facility, and what leads to it. */
export interface Kin {
	row: Facility;
	/** The company named by both rows, or the distance in kilometres. */
	why: string;
}

/** Rows that stand on the same site at another stage. */
export const sameSite = (row: Facility, all: readonly Facility[]): Facility[] =>
	all.filter(({ id, site_id }) => site_id === row.site_id && id !== row.id);

/** Rows elsewhere that name the same company, with its name; at most `most`. */
export function sameCompany(row: Facility, all: readonly Facility[], most = 8): Kin[] {
	const countries = new Set(all.map(({ country }) => countryName(country)));
	const own = companies(row).filter((name) => !countries.has(name));
	return all
		.flatMap((other) => {
			if (other.site_id === row.site_id) return [];
			const names = companies(other);
			const why = own.find((name) => names.includes(name));
			return why ? [{ row: other, why }] : [];
		})
		.slice(0, most);
}

/** Kilometres between two points on the globe. */
export const kilometres = (a: Pick<Facility, 'lat' | 'lon'>, b: Pick<Facility, 'lat' | 'lon'>): number =>
	geoDistance([a.lon, a.lat], [b.lon, b.lat]) * EARTH;

/** The nearest other sites within `within` kilometres, with the distance in words; a site with many stages counts once. */
export function nearest(row: Facility, all: readonly Facility[], within = 400, most = 5): Kin[] {
	const seen = new Set([row.site_id]);
	return all
		.map((other) => ({ other, far: kilometres(row, other) }))
		.filter(({ far }) => far <= within)
		.sort((a, b) => a.far - b.far || a.other.id.localeCompare(b.other.id))
		.filter(({ other }) => !seen.has(other.site_id) && seen.add(other.site_id))
		.slice(0, most)
		.map(({ other, far }) => ({
			row: other,
			why: far < 10 ? 'in the same town or beside it' : `about ${Math.round(far / 10) * 10} km away`
		}));
}
