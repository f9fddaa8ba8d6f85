/** Rows and pictures that can be taken away, as things of schema.org. Pure. */
import type { Coverage } from '#lib/data/coverage.ts';
import { absolute } from '#lib/text/address.ts';
import { LICENCE } from '#lib/text/licence.ts';
import { citation, NAME, publisherId, whole, type Cited, type Node } from './json-ld.ts';

export type Files = readonly (readonly [type: string, path: string])[];

const distribution = (files: Files): Node[] =>
	files.map(([encodingFormat, file]) => ({
		'@type': 'DataDownload',
		encodingFormat,
		contentUrl: absolute(file)
	}));

/** What a set of rows says of itself. Paths are below the base path. */
export interface DatasetOf {
	path: string;
	name: string;
	description: string;
	/** ISO date of the newest row's source; '' when unknown. */
	date: string;
	/** Files to take: media type and path. */
	files?: Files;
	coverage?: Coverage;
	keywords?: string[];
	/** The documents that the rows rest on, and how many of them, first in order, are cited as such. */
	sources?: Cited[];
	cited?: number;
	/** Other properties. */
	more?: Record<string, unknown>;
}

/** Who made it, under which licence: every file says the same. */
const rights = () => ({ license: LICENCE.url, creator: { '@id': publisherId() } });

const core = ({ path, name, description }: Pick<DatasetOf, 'path' | 'name' | 'description'>): Node => ({
	'@type': 'Dataset',
	'@id': `${absolute(path)}#data`,
	name,
	description: fitted(description),
	url: absolute(path),
	isAccessibleForFree: true,
	...rights()
});

const covered = ({ time, places, measured }: Coverage) => ({
	...(time ? { temporalCoverage: time } : {}),
	...(places.length ? { spatialCoverage: places.map((name) => ({ '@type': 'Place', name })) } : {}),
	...(measured.length
		? {
				variableMeasured: measured.map(({ name, unit }) => ({
					'@type': 'PropertyValue',
					name,
					...(unit ? { unitText: unit } : {})
				}))
			}
		: {})
});

/** Those of the documents that the page names with an address: nothing may point to a thing without one. */
const pointers = (sources: Cited[]) =>
	sources.flatMap(({ at, url }) => (at && url ? [{ '@id': absolute(at) }] : []));

/** Rows that can be taken away: a chart's, or a table's. */
export const dataset = ({ date, files = [], sources = [], cited = 0, ...of }: DatasetOf): Node => ({
	...core(of),
	inLanguage: 'en-GB',
	publisher: { '@id': publisherId() },
	isPartOf: whole(),
	...(date ? { dateModified: date } : {}),
	...(of.keywords?.length ? { keywords: of.keywords } : {}),
	...(of.coverage ? covered(of.coverage) : {}),
	...(files.length ? { distribution: distribution(files) } : {}),
	...(sources.length ? { isBasedOn: sources.map(citation) } : {}),
	...(cited ? { citation: pointers(sources).slice(0, cited) } : {}),
	...of.more
});

/** A picture that can be taken away. Paths are below the base path. */
export interface PictureOf {
	/** The page it belongs to. */
	path: string;
	name: string;
	file: string;
	/** The page that says on which terms it may be used. */
	terms: string;
	/** Whom to credit, and for what. */
	credit: string;
}

/** A picture with its licence and whom to credit. */
export const imageObject = ({ path, name, file, terms, credit }: PictureOf): Node => ({
	'@type': 'ImageObject',
	'@id': `${absolute(path)}#picture`,
	name,
	url: absolute(file),
	contentUrl: absolute(file),
	encodingFormat: 'image/png',
	...rights(),
	acquireLicensePage: absolute(terms),
	creditText: credit,
	copyrightNotice: `© ${NAME}, ${LICENCE.name}`,
	representativeOfPage: true
});

/** Search engines refuse a dataset whose description is under 50 or over 5000 letters. */
function fitted(text: string): string {
	const long = text.length < 50 ? `${text} From the open tables of ${NAME}, row by row with sources.` : text;
	return long.length > 5000 ? `${long.slice(0, 4996)} …` : long;
}
