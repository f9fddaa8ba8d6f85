const names = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'none' });

/** The English name of a language code (ISO 639-1): 'et' gives 'Estonian'. The code itself when unknown. */
export function languageName(code: string): string {
	return (/^[a-z]{2,3}$/.test(code) ? names.of(code) : undefined) ?? code;
}
