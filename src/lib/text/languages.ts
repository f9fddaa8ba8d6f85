const names = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'none' });

/** The English name of a language code (ISO 639-1): 'et' gives 'Estonian'. The code itself when unknown. */
export function languageName(code: string): string {
	return (/^[a-z]{2,3}$/.test(code) ? names.of(code) : undefined) ?? code;
}

/** Scripts that a reader's browser should pick letters and a voice for. */
const FOREIGN = /[\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
/** Letters of Vietnamese that no other language here uses. */
const VIETNAMESE = /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/**
 * The `lang` that some words need inside an English page; undefined when they need none.
 * @param language the code of the language they are known to be in, for scripts that several languages share
 */
export function langOf(words: string, language?: string): string | undefined {
	if (VIETNAMESE.test(words)) return 'vi';
	return FOREIGN.test(words) ? language : undefined;
}
