/** Countries by ISO 3166-1 alpha-2 code, and the three groups that keep one colour everywhere. */

const names = new Intl.DisplayNames(['en-GB'], { type: 'region', fallback: 'none' });

/** Names that the field uses instead of the longer standard ones. */
const SHORT: Record<string, string> = { MM: 'Myanmar', TR: 'Türkiye', HK: 'Hong Kong' };

/** The English name of a country code; the code itself when it is unknown. */
export function countryName(code: string): string {
	return SHORT[code] ?? (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined) ?? code;
}

const EU27 = new Set(
	'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ')
);

/** The states of the European Union, those around it that take part in its chain, and Greenland. */
export const WIDER_EUROPE: ReadonlySet<string> = new Set([...EU27, 'GB', 'NO', 'CH', 'UA', 'GL']);

/** Whether a code is one of the 27 member states (or the EU itself). */
export function inEU(code: string): boolean {
	return code === 'EU' || EU27.has(code);
}

/** Names that take an article inside a sentence. */
const WITH_ARTICLE = new Set('AE CD CF DO EU GB NL PH US'.split(' '));

/** The country inside a sentence: 'the United States', 'Estonia'. */
export const theCountry = (code: string): string =>
	(WITH_ARTICLE.has(code) ? 'the ' : '') + countryName(code);
