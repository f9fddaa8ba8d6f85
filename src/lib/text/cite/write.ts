import { sayDate } from '../dates.ts';
import { LICENCE } from '../licence.ts';
import type { CslRecord } from './record.ts';

/** All the forms in which a thing can be cited. */
export interface Citations {
	/** Within a sentence or under a picture. */
	short: string;
	/** In a note or a list, with all there is. */
	long: string;
	apa: string;
	bibtex: string;
	ris: string;
	csl: string;
}

const author = (of: CslRecord): string => of.author.map(({ literal }) => literal).join(', ');
const [YEAR, MONTH, DAY] = [0, 1, 2];
const dated = (of: CslRecord, part: number): number | undefined => of.issued['date-parts'][0]?.[part];
const iso = (of: CslRecord): string =>
	(of.issued['date-parts'][0] ?? []).map((n) => String(n).padStart(2, '0')).join('-');

/** A sentence's end, unless the words bring one: 'Who depends on whom?' stays. */
const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);
/** Quotation marks inside quotation marks are single ones. */
const inner = (words: string): string => words.replaceAll('“', '‘').replaceAll('”', '’');

const editionOf = (of: CslRecord): string => (of.version ? `edition ${of.version}, ${sayDate(iso(of))}` : '');
/** 'edition 2, 7 October 2026', or the date of the data where there is no edition. */
const when = (of: CslRecord): string => editionOf(of) || `data as of ${sayDate(iso(of))}`;

const short = (of: CslRecord): string => `${author(of)}, “${inner(of.title)}”, ${when(of)}, ${of.URL}`;

const long = (of: CslRecord): string =>
	`${author(of)} (${dated(of, YEAR)}). “${inner(ended(of.title))}” ${of.genre}${
		of.version ? `, ${editionOf(of)}` : ''
	}. ${of.note.replace(`, ${LICENCE.url}`, '.')} ${of.URL}`;

/** After the seventh edition of the manual of the American Psychological Association. */
function apa(of: CslRecord): string {
	const [month, day] = [dated(of, MONTH), dated(of, DAY)];
	const named = month ? sayDate(iso(of)).split(' ').at(-2) : '';
	const page = of.type === 'webpage';
	const date = page && named ? `${dated(of, YEAR)}, ${named}${day ? ` ${day}` : ''}` : dated(of, YEAR);
	const version = of.version && !page ? ` (Version ${of.version})` : '';
	return `${author(of)}. (${date}). ${of.title}${version} [${of.genre}]. ${of.URL}`;
}

const LATEX: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};
/** Words in which no letter is a command to LaTeX. */
const latex = (words: string): string => words.replace(/[\\~^&%$#_{}]/g, (c) => LATEX[c] ?? `\\${c}`);

/** The note with the edition, for programs that drop a version. */
const noted = (of: CslRecord): string =>
	`${of.version ? `Edition ${of.version}, ${sayDate(iso(of))}. ` : ''}${of.note}`;

const BIB_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function bibtex(of: CslRecord): string {
	const month = dated(of, MONTH);
	const fields: [string, string | undefined][] = [
		['author', `{{${latex(author(of))}}}`],
		['title', `{{${latex(of.title)}}}`],
		['year', `{${dated(of, YEAR)}}`],
		['month', month ? BIB_MONTHS[month - 1] : undefined],
		['howpublished', `{${latex(of.genre)}}`],
		['version', of.version ? `{${latex(of.version)}}` : undefined],
		['note', `{${latex(noted(of))}}`],
		['language', '{en-GB}'],
		['url', `{${of.URL}}`]
	];
	const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
	return `@misc{${of.id},\n${lines.join(',\n')}\n}\n`;
}

const RIS_TYPE: Record<CslRecord['type'], string> = { dataset: 'DATA', webpage: 'ELEC' };

/** Tags of RIS, each on a line that ends as its makers wrote: CR and LF. */
function ris(of: CslRecord): string {
	const slashed = `${iso(of).replaceAll('-', '/')}${'/'.repeat(4 - (of.issued['date-parts'][0] ?? []).length)}`;
	const tags: [string, string | undefined][] = [
		['TY', RIS_TYPE[of.type]],
		['ID', of.id],
		['AU', author(of)],
		['TI', of.title],
		['PY', String(dated(of, YEAR))],
		['DA', slashed],
		// The format knows an edition of data, but none of a page: there the note says it.
		['ET', of.type === 'dataset' ? of.version : undefined],
		['LA', of.language],
		['N1', noted(of)],
		['UR', of.URL]
	];
	const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
	return [...lines, 'ER  - ', ''].join('\r\n');
}

/** A record in every form in which it can be cited. */
export const citations = (of: CslRecord): Citations => ({
	short: short(of),
	long: long(of),
	apa: apa(of),
	bibtex: bibtex(of),
	ris: ris(of),
	csl: `${JSON.stringify([of], null, '\t')}\n`
});

/** Files of a citation: the ending of the address, its media type, and which form it holds. */
export const CITATION_FILES = {
	bib: { type: 'application/x-bibtex; charset=utf-8', form: 'bibtex', name: 'BibTeX' },
	ris: { type: 'application/x-research-info-systems; charset=utf-8', form: 'ris', name: 'RIS' },
	'csl.json': { type: 'application/vnd.citationstyles.csl+json', form: 'csl', name: 'CSL-JSON' }
} as const satisfies Record<string, { type: string; form: keyof Citations; name: string }>;

export type CitationEnding = keyof typeof CITATION_FILES;
export const isCitationEnding = (ending: string): ending is CitationEnding =>
	Object.hasOwn(CITATION_FILES, ending);
/** All the endings, in the order of the files above. */
export const CITATION_ENDINGS = Object.keys(CITATION_FILES).filter(isCitationEnding);
