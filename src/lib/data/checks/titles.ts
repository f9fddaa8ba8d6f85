import { foreignWord } from '#lib/text/languages.ts';
import { quote, rowsOf, type Checked } from './report.ts';

/** The language of each title: a voice reads a German title as English unless its row says otherwise. */
export function checkTitles(checked: Checked): void {
	for (const [row, source] of rowsOf(checked, 'sources').entries()) {
		const place = { table: 'sources', row, column: 'title_language' };
		const own = String(source.title_language ?? '');
		const of = String(source.language ?? '');
		const word = foreignWord(String(source.title ?? ''));
		if (!own && of !== 'en')
			checked.report(
				place,
				`empty, but the text is in the language ${quote(of)}`,
				`write ${of}, or en where the title is a rendering`
			);
		else if (word && (!own || own === 'en'))
			checked.report(
				place,
				`${quote(own)} stands beside a title with ${quote(word)}`,
				'write the language of the title'
			);
	}
}
