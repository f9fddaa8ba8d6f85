/** The words in the kit for newsrooms: what lies in it, and under which terms. Pure. */
import { absolute } from '../../text/address.ts';
import { sayDate } from '../../text/dates.ts';
import { sayEdition } from '../../text/edition.ts';
import { homeOf } from '../../text/home.ts';
import { LICENCE } from '../../text/licence.ts';
import { FORMS, formNames } from '../../text/picture-forms.ts';
import type { ChartSource } from '../bundle.ts';
import { creditsOf } from './credits.ts';
import { BYTE_MARK, csvCell } from './download.ts';
import type { Listed } from './index-of.ts';

/** What each picture is for. */
const USES = {
	wide: 'for a page or a newsletter',
	double: 'for print and sharp screens',
	social: 'for a shared link',
	square: 'for feeds'
} as const;

const editionWords = ({ editions }: Listed): string => {
	const last = editions.at(-1);
	return last ? sayEdition(last) : 'No frozen edition yet';
};

/** A source in one line: publisher, title, date, address. */
const sourceLine = ({ name, title, date, url, redistribution }: ChartSource): string =>
	`    - ${name}: ${title}${date ? `, ${sayDate(date)}` : ''}${url ? `. ${url}` : ''}${
		redistribution === 'no' ? ' (its terms do not allow passing on rows)' : ''
	}`;

function about(listed: Listed): string[] {
	const { chart, editions } = listed;
	const { long, adapted } = creditsOf(chart, editions.at(-1) ?? null);
	return [
		`${chart.id}`,
		`  ${chart.title}`,
		`  ${chart.subtitle}`,
		`  Data as of ${sayDate(chart.as_of)}. ${editionWords(listed)}.`,
		`  Page: ${absolute(homeOf(chart.id))}`,
		`  Credit: ${long}`,
		`  If you change it: ${adapted}`,
		...(chart.download.why ? [`  ${chart.download.why}`] : []),
		'  Sources:',
		...chart.sources.map(sourceLine),
		''
	];
}

/** README.txt of the kit. Lines end with CR and LF, so that every editor of plain text shows them. */
export function readme(all: Listed[], edition: { n: number | string; date: string }): string {
	const lines = [
		'SEVENTEEN METALS: ALL CHARTS AND THE MAP, AS PICTURES AND DATA',
		`Edition ${edition.n} of the tables and texts, ${sayDate(edition.date)}. ${all.length - 1} charts and the map.`,
		absolute('/journalists/'),
		'',
		'WHAT IS IN HERE',
		'index.csv       each of them with its title, unit, date and files',
		'citations.bib   a citation of each, for programs that keep literature; citations.ris is the same',
		'charts/<id>/    one folder for each, the map’s is charts/map/:',
		...formNames.map((form) => {
			const { width, ending, ...rest } = FORMS[form];
			const size = 'height' in rest ? `${width} x ${rest.height} px` : `${width} px wide`;
			return `  <id>${ending}.png`.padEnd(20) + `${size}, ${USES[form]}`;
		}),
		'  <id>.svg'.padEnd(20) + 'drawing, sharp at any size, letters inside',
		'  <id>.csv'.padEnd(20) + 'rows for a spreadsheet, UTF-8, each with its unit, the ids of its sources,',
		' '.repeat(20) + 'and title, date and licence of the chart',
		'  <id>.json'.padEnd(20) + 'the same rows with columns described, sources, licence and addresses',
		'',
		'LICENCE',
		`Charts, map, words and our own rows: ${LICENCE.name}, ${LICENCE.url}`,
		'Use them anywhere with the line of credit that stands below at each chart. If you change something, say what.',
		'What comes from a source keeps the terms of that source. Rows of sources that forbid passing them on are not in',
		'the CSV and JSON files; the chart shows such a number singly, with the name of its source.',
		'',
		'DATES',
		'Each chart says as of when its data are. What happened later is not in it. The newest state of each chart stands',
		`at its page; what was corrected stands at ${absolute('/about/corrections/')}`,
		'',
		'THE CHARTS AND THE MAP',
		'',
		...all.flatMap(about)
	];
	return lines.join('\r\n');
}

const COLUMNS =
	'id,title,subtitle,theme,chapter,unit,as_of,edition,rows,rows_withheld,folder,page,credit'.split(',');

/** index.csv of the kit: a line for each chart, and for the map. */
export function kitIndex(all: Listed[]): string {
	const rows = all.map(({ chart, chapter, editions }) => {
		const last = editions.at(-1);
		const cells: Record<string, string | number> = {
			id: chart.id,
			title: chart.title,
			subtitle: chart.subtitle,
			theme: chart.theme,
			chapter: chapter?.slug ?? '',
			unit: chart.unit.short,
			as_of: chart.as_of,
			edition: last?.n ?? '',
			rows: chart.placed.rows.length - chart.withheld.length,
			rows_withheld: chart.withheld.length,
			folder: `charts/${chart.id}/`,
			page: absolute(homeOf(chart.id)),
			credit: creditsOf(chart, last ?? null).long
		};
		return COLUMNS.map((column) => csvCell(cells[column])).join(',');
	});
	return BYTE_MARK + [COLUMNS.join(','), ...rows, ''].join('\r\n');
}
