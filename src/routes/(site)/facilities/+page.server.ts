import { gatheredDate, stateDated } from '#lib/data/evidence.ts';
import { site } from '#lib/map/site.ts';
import { stages, statusLook } from '#lib/map/stages.ts';
import { content } from '#lib/server/content.ts';
import { countryName, inEU } from '#lib/text/countries.ts';
import { sayDate } from '#lib/text/dates.ts';
import { langOf } from '#lib/text/languages.ts';

/** All sites by country, and within a country by stage. */
export function load() {
	const { facilities, sources } = content().tables;
	const gathered = gatheredDate({ sources });
	const codes = [...new Set(facilities.map(({ country }) => country))].sort((a, b) =>
		countryName(a).localeCompare(countryName(b), 'en-GB')
	);
	const order = new Map(stages.map(({ id }, i) => [id, i]));
	const countries = codes.map((code) => {
		const rows = facilities
			.filter(({ country }) => country === code)
			.sort((a, b) => order.get(a.stage)! - order.get(b.stage)! || a.name.localeCompare(b.name, 'en-GB'));
		return {
			code,
			name: countryName(code),
			eu: inEU(code),
			counts: stages.map(({ id }) => rows.filter(({ stage }) => stage === id).length),
			rows: rows.map((row) => {
				const day = stateDated(row, gathered);
				return {
					site: site(row),
					lang: langOf(row.name),
					place: row.region_or_town,
					placeLang: langOf(row.region_or_town),
					state: `${statusLook(row.status).name}${day ? `, ${sayDate(day)}` : ', undated'}`
				};
			})
		};
	});
	return {
		countries,
		all: facilities.length,
		eu: facilities.filter(({ country }) => inEU(country)).length,
		totals: stages.map(({ id }) => facilities.filter(({ stage }) => stage === id).length)
	};
}
