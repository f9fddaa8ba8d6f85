import { FRESH, stateDated } from '#lib/data/evidence.ts';
import { atWork, listedAtWork, sayCount, sitesOf } from '#lib/map/counts.ts';
import { site } from '#lib/map/site.ts';
import { sayStage, stages, statusLook } from '#lib/map/stages.ts';
import { content } from '#lib/server/content.ts';
import { countryName, inEU } from '#lib/text/countries.ts';
import { sayDate } from '#lib/text/dates.ts';
import { langOf } from '#lib/text/languages.ts';
import { list } from '#lib/text/list.ts';
import { byName } from '#lib/text/order.ts';

/** All plants and mines by country, and within a country by stage. */
export function load() {
	const { facilities } = content().tables;
	const codes = [...new Set(facilities.map(({ country }) => country))].sort((a, b) =>
		byName(countryName(a), countryName(b))
	);
	const order = new Map(stages.map(({ id }, i) => [id, i]));
	const countries = codes.map((code) => {
		const rows = facilities
			.filter(({ country }) => country === code)
			.sort((a, b) => order.get(a.stage)! - order.get(b.stage)! || byName(a.name, b.name));
		return {
			code,
			name: countryName(code),
			eu: inEU(code),
			working: rows.filter(atWork).length,
			counts: stages.map(({ id }) => rows.filter(({ stage }) => stage === id).length),
			inWords: list(
				stages.flatMap((look) => {
					const count = rows.filter(({ stage }) => stage === look.id).length;
					return count ? [sayStage(look, count)] : [];
				})
			),
			rows: rows.map((row) => {
				const day = stateDated(row);
				return {
					site: site(row),
					lang: langOf(row.name),
					place: row.region_or_town,
					placeLang: langOf(row.region_or_town),
					state: `${statusLook(row.status).name}, ${day ? sayDate(day) : 'undated'}`
				};
			})
		};
	});
	return {
		countries,
		all: facilities.length,
		fresh: FRESH,
		listed: facilities.filter((row) => listedAtWork(row) && !atWork(row)).length,
		counted: sayCount(facilities),
		sites: sitesOf(facilities),
		totals: stages.map(({ id }) => facilities.filter(({ stage }) => stage === id).length)
	};
}
