/** Dates as the tables write them (2025, 2025-04, 2025-04-04, or two of these with a slash), in words. */

const MONTHS = 'January February March April May June July August September October November December'.split(
	' '
);

/** One date in words: '2025-04-04' gives '4 April 2025', '2025-04' gives 'April 2025', '2025' stays. */
function sayOne(date: string): string {
	const [year = '', month, day] = date.split('-');
	if (!month) return year;
	const name = MONTHS[Number(month) - 1] ?? month;
	return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** A date or interval in words: '2025-01/2025-05' gives 'January to May 2025'. */
export function sayDate(date: string): string {
	const [from = '', until] = date.split('/');
	if (!until) return sayOne(from);
	const [fromYear, fromMonth, fromDay] = from.split('-');
	const [untilYear, untilMonth] = until.split('-');
	if (fromYear !== untilYear || !fromMonth) return `${sayOne(from)} to ${sayOne(until)}`;
	if (fromDay && fromMonth === untilMonth) return `${Number(fromDay)} to ${sayOne(until)}`;
	return `${sayOne(from).replace(` ${fromYear}`, '')} to ${sayOne(until)}`;
}

/** The first day of a date or interval, ISO: '2025-04' gives '2025-04-01'. */
export function firstDay(date: string): string {
	const from = date.split('/')[0] ?? '';
	return from + '-01-01'.slice(from.length === 4 ? 0 : from.length === 7 ? 3 : 6);
}

/** The last day of a date or interval, ISO: '2025-04' gives '2025-04-30'. */
export function lastDay(date: string): string {
	const until = date.split('/').at(-1) ?? '';
	if (until.length === 4) return `${until}-12-31`;
	if (until.length !== 7) return until;
	const [year, month] = until.split('-').map(Number);
	return `${until}-${new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()}`;
}
