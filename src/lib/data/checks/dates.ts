import { firstDay, lastDay } from '#lib/text/dates.ts';
import { quote, rowsOf, written, type Checked } from './report.ts';

/** Whether a day, month or year (ISO) exists in the calendar. */
function isDate(text: string): boolean {
	const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
	if (!parts) return false;
	const month = Number(parts[2] ?? 1);
	const day = Number(parts[3] ?? 1);
	const date = new Date(Date.UTC(Number(parts[1]), month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const FORMS = {
	day: 'write a day that exists, like 2025-04-04',
	partial: 'write a day, month or year that exists, like 2025-04-04, 2025-04 or 2025',
	period: 'write a day, month or year that exists, or two of them with a slash, like 2025-01/2025-05'
};

/** Every date of every table: written as ISO, in the calendar, and no interval that ends before it starts. */
export function checkDates(checked: Checked): void {
	for (const { name: table, schema } of checked.package.resources) {
		for (const { name: column, time } of schema.fields) {
			if (!time) continue;
			for (const [row] of rowsOf(checked, table).entries()) {
				const text = written(checked, table, row, column);
				if (!text) continue;
				const parts = time === 'period' ? text.split('/') : [text];
				if (
					parts.length > 2 ||
					!parts.every((part) => isDate(part) && (time !== 'day' || part.length === 10))
				) {
					checked.report({ table, row, column }, `${quote(text)} is not a date`, FORMS[time]);
				} else if (parts[1] && lastDay(parts[1]) < firstDay(parts[0] ?? '')) {
					checked.report(
						{ table, row, column },
						`${quote(text)} ends before it starts`,
						'write the earlier date first'
					);
				}
			}
		}
	}
}

/** Two dates of one row in the wrong order, unless a note explains it. Unknown dates are left alone. */
function inOrder(
	checked: Checked,
	table: string,
	before: string,
	after: string,
	mend: string,
	note = ''
): void {
	for (const [row, cells] of rowsOf(checked, table).entries()) {
		const [from, until] = [String(cells[before] ?? ''), String(cells[after] ?? '')];
		if (!from || !until || (note && cells[note])) continue;
		if (isDate(from) && isDate(until) && lastDay(until) < firstDay(from)) {
			checked.report(
				{ table, row, column: after },
				`${quote(until)} is before ${before} ${quote(from)}`,
				mend
			);
		}
	}
}

/** Dates of one row against each other and against the newest day on which a source was read. */
export function checkDateOrder(checked: Checked): void {
	const swap = 'correct one of the two dates';
	inOrder(
		checked,
		'controls',
		'date_announced',
		'date_in_force',
		`${swap}, or explain it in date_in_force_note`,
		'date_in_force_note'
	);
	inOrder(checked, 'controls', 'date_announced', 'suspended_from', swap);
	inOrder(checked, 'controls', 'suspended_from', 'suspended_until', swap);
	inOrder(checked, 'controls', 'date_in_force', 'suspended_until', swap);
	inOrder(checked, 'sources', 'date_published', 'date_accessed', swap);
	for (const [row, { suspended_from, suspended_until }] of rowsOf(checked, 'controls').entries()) {
		if (suspended_until && !suspended_from) {
			checked.report(
				{ table: 'controls', row, column: 'suspended_from' },
				`${quote(suspended_until)} ends a suspension without a first day`,
				'write the day it started'
			);
		}
	}
	const sources = rowsOf(checked, 'sources');
	const newest = sources.reduce((day, source) => {
		const accessed = String(source.date_accessed ?? '');
		return isDate(accessed) && accessed > day ? accessed : day;
	}, '');
	for (const [table, column] of [
		['sources', 'date_published'],
		['facilities', 'status_as_of']
	] as const) {
		for (const [row, cells] of rowsOf(checked, table).entries()) {
			const date = String(cells[column] ?? '');
			if (!isDate(date) || firstDay(date) <= newest) continue;
			checked.report(
				{ table, row, column },
				`${quote(date)} is after ${newest}, the newest day on which a source was read`,
				'correct it, or give that source its date_accessed'
			);
		}
	}
	for (const table of ['events', 'licences']) {
		for (const [row, { date, precision }] of rowsOf(checked, table).entries()) {
			const length = { day: 10, month: 7, year: 4 }[String(precision)];
			if (!length || !isDate(String(date)) || String(date).length === length) continue;
			checked.report(
				{ table, row, column: 'precision' },
				`${quote(precision)} does not fit the date ${quote(date)}`,
				'write day, month or year as the date is written'
			);
		}
	}
}
