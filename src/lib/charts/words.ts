import { sayDate } from '../text/dates.ts';
import { MAKER } from '../text/licence.ts';
import { sayQualifier } from '../text/numbers.ts';
import type { Row, Unit } from './bundle.ts';
import { textIn } from './spec/select.ts';

/** The link of an embed to its chart's page, which names who made it; the licence follows. */
export const BACK = `Data, notes and table at ${MAKER}`;

const formats = new Map<number, Intl.NumberFormat>();

/** A number as its mark, its table cell and its speech print it: rounded to the unit's decimals. */
export function printed(value: number, unit: Pick<Unit, 'decimals'>): string {
	const format =
		formats.get(unit.decimals) ?? new Intl.NumberFormat('en-GB', { maximumFractionDigits: unit.decimals });
	formats.set(unit.decimals, format);
	return format.format(value).replace('-', '\u2212');
}

/** The same with all its decimals: 20 gives '20.0'. */
export const fixed = (value: number, decimals: number): string =>
	value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** A qualifier in words with a blank after it: '~' gives 'about ', '' gives ''. */
export const qualified = (qualifier: string): string => sayQualifier(qualifier);

const FLAGS: Record<string, string> = { e: 'estimated', d: 'derived', r: 'revised' };
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

/** How sure a line of a table is that gives words in place of its number: nobody published what is not there. */
export const LACK = 'no figure here';

/** Whether a row is an estimate or derived: drawn hatched or hollow. */
export const uncertain = (row: Row): boolean => /\b[ed]\b/.test(textIn(row, 'flag'));

/** A date as `sayDate` has it, its month in three letters: '2025-12' as 'Dec 2025'. In full it has no room beside a mark. */
export const sayShort = (date: string): string => sayDate(date).replace(/([A-Z][a-z]{2})[a-z]*/, '$1');

/** Words with a capital first letter. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
