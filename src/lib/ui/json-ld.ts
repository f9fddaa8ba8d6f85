/** What pages say of themselves to machines: schema.org, as plain objects, and the tag that carries them. Pure. */
import { absolute } from '#lib/text/address.ts';
import { LICENCE } from '#lib/text/licence.ts';

/** A thing of schema.org. `@type` names its kind; addresses are whole. */
export interface Node {
	'@type': string;
	[property: string]: unknown;
}

/** Name of the site, as every page prints it. */
const NAME = 'Seventeen Metals';

const siteId = (): string => `${absolute('/')}#site`;
const publisherId = (): string => `${absolute('/')}#publisher`;

/** The project as the one who makes and publishes. It names no person: none is named anywhere on the site. */
const publisher = (): Node => ({
	'@type': 'Organization',
	'@id': publisherId(),
	name: NAME,
	url: absolute('/'),
	logo: absolute('/icon.svg'),
	publishingPrinciples: absolute('/about/method/'),
	correctionsPolicy: absolute('/about/corrections/')
});

/** The site as that which pages and rows are a part of: with its name, so that no pointer leads nowhere. */
const whole = (): Node => ({ '@type': 'WebSite', '@id': siteId(), name: NAME, url: absolute('/') });

/** The site as a whole. */
export const website = (description: string): Node => ({
	...whole(),
	description,
	inLanguage: 'en-GB',
	license: LICENCE.url,
	publisher: { '@id': publisherId() }
});

/** One door on the way from the opening to a page: its name and its address below the base path. */
export type Crumb = readonly [name: string, path: string];

/** Where pages below an address hang: under which door. */
const DOORS: Record<string, Crumb> = {
	chapters: ['Chapters', '/chapters/'],
	charts: ['Charts', '/charts/'],
	facilities: ['Plants and mines', '/facilities/'],
	about: ['About', '/about/']
};

/** The doors between the opening and a page, read from its address; the page itself comes last. */
export function trailOf(path: string, title: string): Crumb[] {
	const door = DOORS[path.split('/')[1] ?? ''];
	return [...(door && door[1] !== path ? [door] : []), [title, path]];
}

/** The way from the opening to a page, the page itself last. */
export const breadcrumbs = (...trail: Crumb[]): Node => ({
	'@type': 'BreadcrumbList',
	itemListElement: ([[NAME, '/'], ...trail] as Crumb[]).map(([name, path], i) => ({
		'@type': 'ListItem',
		position: i + 1,
		name,
		item: absolute(path)
	}))
});

/** A document that something rests on. `date` is ISO or ''. */
export interface Cited {
	title: string;
	publisher: string;
	url: string;
	date: string;
	language?: string;
}

/** A source as a creative work: who published what, when, in which language, where. */
const citation = ({ title, publisher: name, url, date, language }: Cited): Node => ({
	'@type': 'CreativeWork',
	name: title,
	publisher: { '@type': 'Organization', name },
	...(url ? { url } : {}),
	...(date ? { datePublished: date } : {}),
	...(language ? { inLanguage: language } : {})
});

type Files = readonly (readonly [type: string, path: string])[];

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
	picture?: string;
	citations?: Cited[];
	/** Other properties, such as `spatialCoverage`. */
	more?: Record<string, unknown>;
}

/** Rows that can be taken away: a chart's, or a table's. */
export const dataset = ({ path, name, description, date, ...rest }: DatasetOf): Node => ({
	'@type': 'Dataset',
	'@id': `${absolute(path)}#data`,
	name,
	description: fitted(description),
	url: absolute(path),
	inLanguage: 'en-GB',
	isAccessibleForFree: true,
	license: LICENCE.url,
	creator: { '@id': publisherId() },
	publisher: { '@id': publisherId() },
	isPartOf: whole(),
	...(date ? { dateModified: date } : {}),
	...(rest.picture ? { image: absolute(rest.picture) } : {}),
	...(rest.files?.length ? { distribution: distribution(rest.files) } : {}),
	...(rest.citations?.length ? { citation: rest.citations.map(citation) } : {}),
	...rest.more
});

/** Rows on a page that only shows them: what they are and where to take them; their own page says the rest. */
export const datasetShown = ({ path, name, description, files = [] }: DatasetOf): Node => ({
	'@type': 'Dataset',
	'@id': `${absolute(path)}#data`,
	name,
	description: fitted(description),
	url: absolute(path),
	distribution: files.map(([, file]) => ({ '@type': 'DataDownload', contentUrl: absolute(file) }))
});

/** What a chapter says of itself. */
export interface ArticleOf {
	path: string;
	headline: string;
	description: string;
	/** ISO day on which this edition of the words and tables was put out. */
	published: string;
	/** ISO day of the last change that the log of corrections has for it, or of the edition. */
	modified: string;
	/** ISO date of the newest evidence: what happened later is not told. */
	newestEvidence: string;
	/** Day until which a legal state told here was set to run; '' for none. */
	validUntil?: string;
	picture: string;
	words: number;
	minutes: number;
	position: number;
	about: string[];
	/** Paths of the charts shown. */
	charts: string[];
	/** The documents it leans on most: keep the list short. */
	citations: Cited[];
}

/** A chapter of the site. */
export const article = (of: ArticleOf): Node => ({
	'@type': 'Article',
	'@id': `${absolute(of.path)}#article`,
	headline: of.headline,
	description: of.description,
	url: absolute(of.path),
	mainEntityOfPage: absolute(of.path),
	image: absolute(of.picture),
	inLanguage: 'en-GB',
	isAccessibleForFree: true,
	license: LICENCE.url,
	position: of.position,
	wordCount: of.words,
	timeRequired: `PT${of.minutes}M`,
	datePublished: of.published,
	dateModified: of.modified,
	contentReferenceTime: of.newestEvidence,
	...(of.validUntil ? { expires: of.validUntil } : {}),
	author: { '@id': publisherId() },
	publisher: { '@id': publisherId() },
	isPartOf: whole(),
	about: of.about.map((name) => ({ '@type': 'Thing', name })),
	hasPart: of.charts.map((path) => ({ '@id': `${absolute(path)}#data` })),
	citation: of.citations.map(citation)
});

/** Search engines refuse a dataset whose description is under 50 or over 5000 letters. */
function fitted(text: string): string {
	const long = text.length < 50 ? `${text} From the open tables of ${NAME}, row by row with sources.` : text;
	return long.length > 5000 ? `${long.slice(0, 4996)} …` : long;
}

/**
 * The tag that carries these things. Letters that could end the tag, or be read as markup, are written as escapes,
 * so that no title of a source can break out of it.
 */
export function scriptTag(nodes: Node[]): string {
	const graph = { '@context': 'https://schema.org', '@graph': [publisher(), ...nodes] };
	const text = JSON.stringify(graph).replace(
		/[<>&\u2028\u2029]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
	return `<script type="application/ld+json">${text}</script>`;
}
