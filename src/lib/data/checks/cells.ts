import { closest } from '#lib/text/closest.ts';
import type { Field } from '../package.ts';
import { quote, type Checked, type Place } from './report.ts';

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** The name of a column inside a sentence: what an unknown word in it is called. */
const called = (field: Field): string => field.name.replaceAll('_', ' ');

function oneOf(list: string[]): string {
	return list.length > 12 ? 'one of the words that datapackage.json lists' : `one of ${list.join(', ')}`;
}

/** What an empty cell in a column that must not be empty is told. */
function emptyMend(table: string, column: string): [string, string] {
	if (column === 'source_ids') return ['the row names no source', 'write at least one id of sources.csv'];
	return [`the cell is empty, but every row of ${table} needs it`, 'fill it in'];
}

function checkNumber(field: Field, text: string, tell: (wrong: string, mend: string) => void): void {
	if (!NUMBER.test(text)) {
		const bare = text.replace(/[\s,\u00a0\u202f']/g, '');
		if (bare !== text && NUMBER.test(bare)) {
			return tell(`${quote(text)} is not a plain number`, `write ${bare}, without a sign between thousands`);
		}
		return tell(`${quote(text)} is not a number`, 'write digits only, and put words into the note');
	}
	const value = Number(text);
	const { minimum, maximum } = field.constraints ?? {};
	if (field.type !== 'number' && !Number.isInteger(value))
		tell(`${text} is not a whole number`, 'drop the decimals');
	if (minimum !== undefined && value < minimum)
		tell(`${text} is below ${minimum}`, 'correct the number or its unit');
	if (maximum === undefined || value <= maximum) return;
	if (field.name === 'lat')
		tell(`${text} is beyond ${maximum}`, 'lat and lon look swapped, write them the other way round');
	else
		tell(
			`${text} is over ${maximum}${maximum === 100 ? ', more than a share can be' : ''}`,
			'correct the number or its unit'
		);
}

function checkText(
	field: Field,
	text: string,
	pattern: RegExp | undefined,
	tell: (wrong: string, mend: string) => void
): void {
	// A spreadsheet that opens the file would run such a cell as a formula.
	if (/^[=+\-@\t]/.test(text))
		tell(`${quote(text)} would be run by a spreadsheet`, 'start the cell with a letter or a digit');
	if (text !== text.trim()) tell(`${quote(text)} has a space at an end`, 'remove the space');
	const { enum: words, maxLength } = field.constraints ?? {};
	if (words && !words.includes(text)) {
		const near = closest(text, words);
		tell(
			`unknown ${called(field)} ${quote(text)}`,
			near ? `write ${near}, or ${oneOf(words)}` : `write ${oneOf(words)}`
		);
	} else if (pattern && !pattern.test(text) && !field.time) {
		const form = field.constraints?.pattern ?? '';
		tell(`${quote(text)} is not written as ${called(field)} must be`, `follow the form ${form}`);
	}
	if (maxLength !== undefined && text.length > maxLength) {
		tell(`${quote(text)} has ${text.length} characters`, `keep it to ${maxLength}`);
	}
}

function checkList(
	field: Field,
	text: string,
	pattern: RegExp | undefined,
	tell: (wrong: string, mend: string) => void
): void {
	const items = text.split(field.delimiter ?? ';');
	for (const [i, item] of items.entries()) {
		if (item === '' || item !== item.trim()) {
			tell(`the list ${quote(text)} has an empty item or a space`, 'join the items with one semicolon only');
			return;
		}
		if (pattern && !pattern.test(item))
			tell(
				`${quote(item)} is not written as ${called(field)} must be`,
				`follow the form ${field.constraints?.pattern ?? ''}`
			);
		if (items.indexOf(item) !== i) tell(`${quote(item)} stands twice in the list`, 'name it once');
		if (field.items && !field.items.includes(item)) {
			tell(
				`unknown element ${quote(item)}`,
				`write chemical symbols, like ${field.items.slice(0, 3).join(';')}`
			);
		}
	}
	if (/^[=+\-@\t]/.test(text))
		tell(`${quote(text)} would be run by a spreadsheet`, 'start the cell with a letter or a digit');
}

/** Every cell against the description of its column: type, range, words, form, length. */
export function checkCells(checked: Checked): void {
	for (const { name: table, schema } of checked.package.resources) {
		const raw = checked.raw.get(table);
		if (!raw) continue;
		for (const field of schema.fields) {
			const at = raw.columns.indexOf(field.name);
			if (at < 0) continue;
			const form = field.constraints?.pattern;
			const pattern = form ? new RegExp(`^(?:${form})$`) : undefined;
			const numeric = field.type === 'number' || field.type === 'integer' || field.type === 'year';
			for (const [row, cells] of raw.cells.entries()) {
				const text = cells[at] ?? '';
				const place: Place = { table, row, column: field.name };
				const tell = (wrong: string, mend: string) => checked.report(place, wrong, mend);
				if (text === '') {
					if (field.constraints?.required) tell(...emptyMend(table, field.name));
				} else if (numeric) checkNumber(field, text, tell);
				else if (field.type === 'list') checkList(field, text, pattern, tell);
				else checkText(field, text, pattern, tell);
			}
		}
	}
}
