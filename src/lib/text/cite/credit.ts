import { absolute } from '../address.ts';
import { sayDate } from '../dates.ts';
import { attribute } from '../html.ts';
import { LICENCE } from '../licence.ts';
import { AUTHOR, type Edition } from './record.ts';

/** Credit lines: title, author, source, licence, and what was changed. */
export interface Credits {
	/** At most 80 letters, for under a picture. */
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
	id: string;
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
 * The shortest line that names all four: the id is the title in a few words, and stands in the address.
 * Where the address is too long for one line, the id stands for it.
 */
function short(id: string, url: string): string {
	const whole = `${AUTHOR}, ${LICENCE.name}, ${url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}`;
	return whole.length <= SHORT ? whole : `“${id}”, ${AUTHOR}, ${LICENCE.name}`;
}

/** The credit lines of a chart or a page. */
export function credits({ id, title, path, asOf, edition, data }: Credited): Credits {
	const url = absolute(path);
	const state = edition ? `edition ${edition.n}, ${sayDate(edition.date)}` : `data as of ${sayDate(asOf)}`;
	const named = inner(title);
	const said = `“${named}” by ${AUTHOR}, ${state}. Source: ${url}`;
	const licence = `${LICENCE.name}, ${LICENCE.url}`;
	return {
		short: short(id, url),
		long: `${said}. Licence: ${licence}. ${data}`,
		html:
			`“<a href="${attribute(url)}">${attribute(named)}</a>” by ${AUTHOR}, ${state}. ` +
			`Licence: <a rel="license" href="${LICENCE.url}">${LICENCE.name}</a>. ${attribute(data)}`,
		adapted: `Adapted from ${said}. Licence: ${licence}. Changes: [say what you changed]. ${data}`
	};
}
