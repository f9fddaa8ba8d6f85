/** Pure makers of addresses: the base path and origin come in once, from the layout that knows them. */

/** The site's own origin, without a slash at its end (SITE_URL at build). */
const ORIGIN: string = typeof __SITE_URL__ === 'string' ? __SITE_URL__ : 'http://localhost:4173';

/** The sub-path the site lives under: '' or '/metals' (BASE_PATH at build). */
export const BASE: string = typeof __BASE_PATH__ === 'string' ? __BASE_PATH__ : '';

/** An address on this site below the base path: `to('/charts/')` gives '/metals/charts/'. */
export const to = (path: string): string => BASE + path;

/** The same with the origin, for embeds, citations and machines. */
export const absolute = (path: string): string => ORIGIN + BASE + path;
