/** How a reader reports an error: to the address that the publisher of this copy has set, or with a text to copy. Pure. */
import { absolute } from './address.ts';
import { sayDate } from './dates.ts';
import { sayEdition } from './edition.ts';
import { homeOf, kindOf } from './home.ts';
import { MAP_ID } from './picture-forms.ts';

/** Where reports go (REPORT_TO at build): a mail address, a web address with {subject} and {text} in it, or nothing. */
const REPORT_TO: string = typeof __REPORT_TO__ === 'string' ? __REPORT_TO__ : '';

/** The address or host to which reports go, for readers; '' for none. */
export const REPORT_HOST: string = REPORT_TO.replace(/^mailto:/, '').replace(/^https:\/\/([^/]+).*$/, '$1');

/**
 * Where a report on a chart is written when no address is set: the page of corrections, with the chart's id, its edition
 * and the date of its data. A script there fills them in.
 */
export const reportPath = ({ id, asOf, edition }: Pick<Reported, 'id' | 'asOf' | 'edition'>): string =>
	`/about/corrections/?chart=${id}&edition=${edition ? edition.n : 'none'}&data=${asOf}#report`;

/** What an address as `reportPath` makes them says; null for every other, so that no stranger’s words get in. */
export function asked(query: string): { id: string; edition: string; asOf: string } | null {
	const given = new URLSearchParams(query);
	const [id = '', edition = '', asOf = ''] = ['chart', 'edition', 'data'].map(
		(name) => given.get(name) ?? ''
	);
	const sound =
		/^[a-z][a-z0-9-]{0,79}$/.test(id) && /^(none|\d{1,4})$/.test(edition) && /^\d{4}(-\d\d){0,2}$/.test(asOf);
	return sound ? { id, edition, asOf } : null;
}

/** What a report is about. */
export interface Reported {
	/** Id of the chart, or `map`, so that everyone finds the same rows. */
	id: string;
	title: string;
	/** ISO date of the newest source. */
	asOf: string;
	edition?: { n: number; date: string } | null;
}

export interface Report {
	/** Whole address of the link; null when no address for reports is set. */
	href: string | null;
	subject: string;
	/** The text of the report, with room for what is wrong. */
	text: string;
	/** Where to write it when no address is set, below the base path. */
	path: string;
}

/** What a report ends with: the room for what is wrong. */
export const ROOM = [
	'',
	'What is wrong (which row or word):',
	'What it should say, and which document says so:'
].join('\n');

/**
 * The address of a report in which subject and text are filled in.
 * @param to 'mailto:desk@…', a web address with {subject} and {text}, or ''
 * @returns null for ''
 * @throws on anything else, with its mend
 */
export function reportAddress(to: string, subject: string, text: string): string | null {
	if (!to) return null;
	const [s, t] = [encodeURIComponent(subject), encodeURIComponent(text)];
	if (/^mailto:[^\s?@]+@[^\s?@]+$/.test(to)) return `${to}?subject=${s}&body=${t}`;
	if (/^https:\/\/\S+$/.test(to)) return to.replaceAll('{subject}', s).replaceAll('{text}', t);
	throw new Error(
		`REPORT_TO is "${to}". Mend: write mailto: and an address, or https:// with {subject} and {text} where they go.`
	);
}

/** What a report on it is about, within a sentence: 'chart china-quotas'. */
export const subjectOf = (id: string): string => (id === MAP_ID ? 'the map' : `chart ${id}`);

/** A report on a chart, or on the map, filled in but for what is wrong. */
export function report({ id, title, asOf, edition }: Reported, to = REPORT_TO): Report {
	const subject = `Error in ${subjectOf(id)}`;
	const text = [
		`${kindOf(id)}: ${title}`,
		`Id: ${id}`,
		edition ? sayEdition(edition) : 'Edition: none frozen yet',
		`Data as of: ${sayDate(asOf)}`,
		`Address: ${absolute(homeOf(id))}`,
		ROOM
	].join('\n');
	return { href: reportAddress(to, subject, text), subject, text, path: reportPath({ id, asOf, edition }) };
}
