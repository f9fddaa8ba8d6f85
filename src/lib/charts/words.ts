import type { Row, Unit } from './bundle.ts';
import { textIn } from './spec/select.ts';

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
/** 1238 gives '1,238'. */
export const formatNumber = (value: number): string => grouped.format(value).replace('-', '−');

const MONTHS =
	'January February March April May June July August September October November December'.split(' ');
/** '2025-04-04' gives '4 April 2025', '2025-04' 'April 2025', '2025' itself. */
export function sayDate(iso: string): string {
	const [year, month, day] = iso.split('-');
	const name = MONTHS[Number(month) - 1];
	return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** A number as its mark, its table cell and its speech print it: rounded to the unit's decimals. */
export const printed = (value: number, unit: Unit): string => formatNumber(Number(value.toFixed(unit.decimals)));

const SIGNS: Record<string, string> = { '~': 'about ', '>': 'over ', '<': 'under ', '>=': 'at least ', '<=': 'at most ' };
/** A qualifier in words with a blank after it: '~' gives 'about ', '' gives ''. */
export const qualified = (qualifier: string): string => SIGNS[qualifier] ?? (qualifier ? `${qualifier} ` : '');

const FLAGS: Record<string, string> = { e: 'estimated', d: 'derived', r: 'revised', p: 'provisional' };
/** What a row says of its own certainty: 'derived, medium confidence'; '' when published and of high confidence. */
export function certainty(row: Row): string {
	const flags = textIn(row, 'flag')
		.split(/[;, ]+/)
		.filter(Boolean)
		.map((flag) => FLAGS[flag] ?? flag);
	const confidence = textIn(row, 'confidence');
	if (confidence && confidence !== 'high') flags.push(`${confidence} confidence`);
	return flags.join(', ');
}

/** Whether a row is an estimate or derived: drawn hatched or hollow. */
export const uncertain = (row: Row): boolean => /\b[ed]\b/.test(textIn(row, 'flag'));

/** Words with a capital first letter. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** 'a', 'a and b', 'a, b and c'. */
export const list = (words: string[]): string =>
	words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
