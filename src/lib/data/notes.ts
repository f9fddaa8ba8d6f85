/** The remarks of a facility row, made readable: the tables write them for keepers, pages for readers. Pure. */

/** What a row's notes say. */
export interface Notes {
	/** Remarks in sentences, '' for none. */
	remarks: string;
	/** What no source was found for, in words: 'operator', 'year of start'. */
	unsourced: string[];
	/** How exact the day of the state is, where it is less than a day: 'month' or 'year'. */
	dated: '' | 'month' | 'year';
}

/** Names of columns in a reader's words. */
const COLUMNS: Record<string, string> = {
	start_year: 'year of start',
	owner_country: 'country of the owner',
	status_as_of: 'date of the state'
};
const plain = (text: string): string =>
	text.replace(/\b(start_year|owner_country|status_as_of)\b/g, (name) => COLUMNS[name] ?? name);

const DATED = /\s*status_as_of: only the (month|year) is known\.?/;
/** "unsourced: a, b (c)" up to the end of its clause. */
const UNSOURCED =
	/(?:;\s*)?\b(?:still )?unsourced(?: after another search)?:\s*((?:\([^)]*\)|; status|[^.;(])+)(?:[.;]\s*|$)/gi;

/** Parts of a list at its commas, but not at those between brackets. */
const items = (list: string): string[] => list.split(/[,;]\s*(?![^(]*\))/).map((item) => item.trim());

const tidy = (item: string): string =>
	plain(item)
		.replace(/\s*\((?:background knowledge|approximate, from memory)\)/g, '')
		.trim();

const sentence = (text: string): string => {
	const trimmed = text.trim();
	if (!trimmed) return '';
	return trimmed.charAt(0).toUpperCase() + trimmed.slice(1) + (/[.!?]["”’)]?$/.test(trimmed) ? '' : '.');
};

/** The notes of a row taken apart. */
export function readNotes(notes: string): Notes {
	const dated = (DATED.exec(notes)?.[1] ?? '') as Notes['dated'];
	const unsourced: string[] = [];
	const rest = notes
		.replace(DATED, '')
		.replace(/\bincl\. /g, 'including ')
		.replace(/\s*\(unsourced\)/g, ' (no source found)')
		.replace(UNSOURCED, (_, list: string) => {
			unsourced.push(...items(list).map(tidy).filter(Boolean));
			return '. ';
		});
	const remarks = plain(rest)
		.replace(/^start_year is/, 'The year of start is')
		.replace(/\bstatus_as_of: /, 'date of the state: ')
		.replace(/\(model repo\)/g, '(a model)')
		.replace('The earlier row had it', 'An earlier edition of the table had it')
		.replace(/(?<!\.)\.(?:\s*\.)(?!\.)/g, '.')
		.replace(/^[.\s]+/, '');
	return { remarks: sentences(remarks), unsourced, dated };
}

/** Notes for keepers, of no use to a reader. */
const INNER = /background knowledge|^Capacity left blank/;

/** Each sentence with a capital at its start and a stop at its end. */
const sentences = (text: string): string =>
	text
		.split(/(?<=[^.]\.)\s+(?=\p{L}|\d)/u)
		.filter((each) => !INNER.test(each))
		.map(sentence)
		.filter(Boolean)
		.join(' ');
