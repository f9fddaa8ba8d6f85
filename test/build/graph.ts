import type { Page } from './site.ts';

/** A thing of schema.org as it stands in a page. */
export interface Thing {
	'@type': string | string[];
	'@id'?: string;
	[property: string]: unknown;
}

/** The things that a page says of itself; throws on a tag that is no JSON. */
export const graphOf = ({ $ }: Page): Thing[] =>
	$('script[type="application/ld+json"]')
		.get()
		.flatMap((node) => (JSON.parse($(node).text()) as { '@graph': Thing[] })['@graph']);

/** Those of them that are of a kind. */
export const ofKind = (page: Page, kind: string): Thing[] =>
	graphOf(page).filter((thing) => [thing['@type']].flat().includes(kind));
