import { absolute } from '../address.ts';
import { sayDate } from '../dates.ts';
import { homeOf, kindOf } from '../home.ts';
import { LICENCE } from '../licence.ts';

/** The project as author and publisher. No person is named anywhere on the site. */
export const AUTHOR = 'Seventeen Metals';

/** A record in CSL-JSON: what every form of a citation is written from. */
export interface CslRecord {
	/** Unique, made of letters, digits and hyphens: it is the key in BibTeX too. */
	id: string;
	type: 'dataset' | 'webpage';
	title: string;
	author: { literal: string }[];
	issued: { 'date-parts': number[][] };
	/** Number of the edition; left out where there is none. */
	version?: string;
	/** What it is, in words: 'Chart and data set'. */
	genre: string;
	URL: string;
	language: string;
	/** As-of date and licence, in words. */
	note: string;
}

/** An edition: its number, and the ISO day on which it was put out. */
export interface Edition {
	n: number | string;
	date: string;
}

interface Cited {
	title: string;
	/** Address below the base path. */
	path: string;
	/** ISO date of the newest evidence; '' when there is none to name. */
	asOf: string;
	edition?: Edition | null;
}

/** '2026-10-07' as CSL writes dates; a month or a year alone stays shorter. */
const parts = (iso: string): number[][] => [(iso.split('/').at(-1) ?? '').split('-').map(Number)];

const note = (asOf: string): string =>
	`${asOf ? `Data as of ${sayDate(asOf)}. ` : ''}Licence: ${LICENCE.name}, ${LICENCE.url}`;

function record(key: string, type: CslRecord['type'], genre: string, of: Cited): CslRecord {
	const date = of.edition?.date || of.asOf;
	if (!date) throw new Error(`a citation of ${of.path} needs an edition or a date of its data`);
	return {
		id: `seventeen-metals-${key}`,
		type,
		title: of.title,
		author: [{ literal: AUTHOR }],
		issued: { 'date-parts': parts(date) },
		...(of.edition ? { version: String(of.edition.n) } : {}),
		genre,
		URL: absolute(of.path),
		language: 'en-GB',
		note: note(of.asOf)
	};
}

/**
 * The record of a chart, or of the map, with its rows.
 * @throws when it has neither an edition nor a date of its data
 */
export const chartRecord = (of: { id: string; title: string; as_of: string }, edition?: Edition | null) =>
	record(of.id, 'dataset', `${kindOf(of.id)} and data set`, {
		title: of.title,
		path: homeOf(of.id),
		asOf: of.as_of,
		edition
	});

/** The record of a chapter. @param asOf ISO date of its newest evidence */
export const chapterRecord = (of: { slug: string; title: string }, asOf: string, edition: Edition) =>
	record(`chapter-${of.slug}`, 'webpage', 'Chapter', {
		title: of.title,
		path: `/chapters/${of.slug}/`,
		asOf,
		edition
	});

/** The record of the whole site with its tables. */
export const siteRecord = (title: string, asOf: string, edition: Edition) =>
	record('site', 'webpage', 'Website and data set', { title, path: '/', asOf, edition });
