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

/** A word that begins small and holds a letter that English has not: names begin with a capital letter. */
const LETTER = /(?<![\p{L}’'-])(?=\p{Ll})\p{Ll}*[ß-öø-ÿĀ-ž]\p{L}*/u;
/** Small words of other languages here, none of which is a word or a part of a name in English. */
const SMALL =
	/(?<![\p{L}’-])(?:und|für|zur|den|auf|mit|bei|aus|nicht|une|les|dans|avec|sur|pour|della|delle|gli|del|nueva|nuevo|las|los|til|og|av|med|uma|dos|das|oraz|na)(?![\p{L}’-])/u;

/** A word by which a title shows that it is not in English, as far as letters and small words tell; undefined for none. */
export const foreignWord = (title: string): string | undefined =>
	(FOREIGN.exec(title) ?? VIETNAMESE.exec(title) ?? LETTER.exec(title) ?? SMALL.exec(title))?.[0];

/** The `lang` that the title of a source needs inside an English page; undefined when it needs none. */
export const titleLang = (source: { title_language: string }): string | undefined =>
	source.title_language === 'en' ? undefined : source.title_language || undefined;
