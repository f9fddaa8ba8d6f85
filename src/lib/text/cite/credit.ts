import { absolute } from '../address.ts';
import { sayDate } from '../dates.ts';
import { attribute } from '../html.ts';
import { LICENCE } from '../licence.ts';
import { AUTHOR, type Edition } from './record.ts';

/** Credit lines: title, author, source, licence, and what was changed. */
export interface Credits {
	/** For under a picture: at most 80 letters, unless the address alone is too long for that. */
	short: string;
	long: string;
	/** The long one with its links, as HTML. */
	html: string;
	/** For what you changed: the brackets say what to write. */
	adapted: string;
}

/** More letters than this do not fit under a picture in a narrow column. */
export const SHORT = 80;

/** What a credit line is for. */
export interface Credited {
	title: string;
	/** Address below the base path. */
	path: string;
	/** ISO date of the newest evidence. */
	asOf: string;
	edition?: Edition | null;
	/** The line that names the sources of the numbers: 'Data: USGS. As of 7 October 2026.' */
	data: string;
}

const inner = (words: string): string => words.replaceAll('“', '‘').replaceAll('”', '’');

/**
 * The shortest line that names all four: the id is the title in a few words, and stands in the address. Where it is too
 * long, the licence goes without its number, which stands on the page; the address is never given up.
 */
function short(url: string): string {
	const at = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
	const line = (licence: string) => `${AUTHOR}, ${licence}, ${at}`;
	const whole = line(LICENCE.name);
	return whole.length <= SHORT ? whole : line(LICENCE.name.replace(/ [\d.]+$/, ''));
}

type Stated = Pick<Credited, 'title' | 'asOf' | 'edition'>;

const stateOf = ({ asOf, edition }: Stated): string =>
	edition ? `edition ${edition.n}, ${sayDate(edition.date)}` : `data as of ${sayDate(asOf)}`;

const made = (of: Stated): string => `“${inner(of.title)}” by ${AUTHOR}, ${stateOf(of)}`;

const licence = `${LICENCE.name}, ${LICENCE.url}`;

/** The long line without our address, for a file that is right wherever the site stands. */
export const placelessCredit = (of: Stated & Pick<Credited, 'data'>): string =>
	`${made(of)}. Licence: ${licence}. ${of.data}`;

/** The credit lines of a chart or a page. */
export function credits({ title, path, asOf, edition, data }: Credited): Credits {
	const url = absolute(path);
	const state = stateOf({ title, asOf, edition });
	const named = inner(title);
	const said = `${made({ title, asOf, edition })}. Source: ${url}`;
	return {
		short: short(url),
		long: `${said}. Licence: ${licence}. ${data}`,
		html:
			`“<a href="${attribute(url)}">${attribute(named)}</a>” by ${AUTHOR}, ${state}. ` +
			`Licence: <a rel="license" href="${LICENCE.url}">${LICENCE.name}</a>. ${attribute(data)}`,
		adapted: `Adapted from ${said}. Licence: ${licence}. Changes: [say what you changed]. ${data}`
	};
}
