import { describe, expect, it } from 'vitest';
import { foreignWord, langOf, languageName, titleLang } from '#lib/text/languages.ts';

describe('a word that is not English', () => {
	it.each([
		['EU drängt auf schnellere Exportgenehmigungen', 'drängt'],
		['Exportauflagen für Seltene Erden', 'für'],
		['China und die EU', 'und'],
		['Terres rares : avec cette usine', 'avec'],
		['EU: Fortsatt problemer med kinesisk eksport', 'med'],
		['Výrobca obrích magnetov rozširuje výrobu', 'obrích'],
		['商务部公告2025年第61号', '商'],
		['Khai thác đất hiếm', 'ấ'],
		['Šefčovič meets Wang at Sillamäe and Luleå', undefined],
		['Speech by President von der Leyen at La Rochelle', undefined],
		['Baseline neodymium per battery', undefined]
	])('in “%s” is %s', (title, word) =>
		expect(foreignWord(title)).toEqual(word && expect.stringContaining(word))
	);
});

describe('the language of words in a page', () => {
	it.each([
		['de', 'de'],
		['en', undefined],
		['', undefined]
	])('is for a title in “%s”: %s', (title_language, lang) =>
		expect(titleLang({ title_language })).toBe(lang)
	);
	it('is known by letters where it can be', () => {
		expect(langOf('Yên Phú')).toBeUndefined();
		expect(langOf('Lai Châu, đất hiếm ở')).toBe('vi');
		expect(langOf('包头', 'zh')).toBe('zh');
		expect(langOf('Sillamäe')).toBeUndefined();
	});
	it('has a name', () => expect([languageName('et'), languageName('xx1')]).toEqual(['Estonian', 'xx1']));
});
