/** What pages say of themselves to machines: schema.org, as plain objects, and the tag that carries them. Pure. */
import { absolute } from '#lib/text/address.ts';
import { LICENCE } from '#lib/text/licence.ts';

/** A thing of schema.org. `@type` names its kind, or kinds; addresses are whole. */
export interface Node {
	'@type': string | string[];
	[property: string]: unknown;
}

/** Name of the site, as every page prints it. */
export const NAME = 'Seventeen Metals';

const siteId = (): string => `${absolute('/')}#site`;
export const publisherId = (): string => `${absolute('/')}#publisher`;

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
export const whole = (): Node => ({ '@type': 'WebSite', '@id': siteId(), name: NAME, url: absolute('/') });

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
	/** Its own address on this site below the base path, where others may point to it. */
	at?: string;
}

/** A source as a creative work: who published what, when, in which language, where. */
export const citation = ({ title, publisher: name, url, date, language, at }: Cited): Node => ({
	'@type': 'CreativeWork',
	...(at ? { '@id': absolute(at) } : {}),
	name: title,
	publisher: { '@type': 'Organization', name },
	...(url ? { url } : {}),
	...(date ? { datePublished: date } : {}),
	...(language ? { inLanguage: language } : {})
});

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
