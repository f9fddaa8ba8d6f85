/** How a reader reports an error: to the address that the publisher of this copy has set, or with a text to copy. Pure. */
import { absolute } from './address.ts';
import { sayDate } from './dates.ts';
import { sayEdition } from './edition.ts';

/** Where reports go (REPORT_TO at build): a mail address, a web address with {subject} and {text} in it, or nothing. */
const REPORT_TO: string = typeof __REPORT_TO__ === 'string' ? __REPORT_TO__ : '';

/** The address or host to which reports go, for readers; '' for none. */
export const REPORT_HOST: string = REPORT_TO.replace(/^mailto:/, '').replace(/^https:\/\/([^/]+).*$/, '$1');

/** Where it is told how to report, when no address is set. */
export const HOW_TO_REPORT = '/about/corrections/#report';

/** What a report is about. */
export interface Reported {
	/** Id of the chart, so that everyone finds the same rows. */
	id: string;
	title: string;
	/** Address below the base path. */
	path: string;
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
}

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

/** A report on a chart, filled in but for what is wrong. */
export function report({ id, title, path, asOf, edition }: Reported, to = REPORT_TO): Report {
	const subject = `Error in chart ${id}`;
	const text = [
		`Chart: ${title}`,
		`Id: ${id}`,
		edition ? sayEdition(edition) : 'Edition: none frozen yet',
		`Data as of: ${sayDate(asOf)}`,
		`Address: ${absolute(path)}`,
		'',
		'What is wrong (which row or word):',
		'What it should say, and which document says so:'
	].join('\n');
	return { href: reportAddress(to, subject, text), subject, text };
}
