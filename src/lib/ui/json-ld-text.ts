/** Chapters as things of schema.org. Pure. */
import { absolute } from '#lib/text/address.ts';
import { LICENCE } from '#lib/text/licence.ts';
import { citation, publisherId, whole, type Cited, type Node } from './json-ld.ts';

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
	/** What a reader knows afterwards, in whole sentences. */
	teaches: string[];
	/** The charts shown: what rows they stand for, their own pages say. */
	charts: { path: string; name: string }[];
	/** The documents it leans on most: keep the list short. */
	citations: Cited[];
}

/** A chapter of the site: to be read, and to be set as reading. */
export const article = (of: ArticleOf): Node => ({
	'@type': ['Article', 'LearningResource'],
	'@id': `${absolute(of.path)}#article`,
	headline: of.headline,
	description: of.description,
	url: absolute(of.path),
	image: absolute(of.picture),
	inLanguage: 'en-GB',
	isAccessibleForFree: true,
	license: LICENCE.url,
	position: of.position,
	learningResourceType: 'Reading',
	educationalUse: ['Self-study', 'Assignment'],
	teaches: of.teaches,
	wordCount: of.words,
	timeRequired: `PT${of.minutes}M`,
	datePublished: of.published,
	dateModified: of.modified,
	contentReferenceTime: of.newestEvidence,
	...(of.validUntil ? { expires: of.validUntil } : {}),
	author: { '@id': publisherId() },
	publisher: { '@id': publisherId() },
	isPartOf: whole(),
	hasPart: of.charts.map(({ path, name }) => ({ '@type': 'CreativeWork', name, url: absolute(path) })),
	citation: of.citations.map(citation)
});
