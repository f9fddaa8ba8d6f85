import { sayDate } from '../../text/dates.ts';
import { fits, thin } from '../scene/fit.ts';
import { STEPS, type Text } from '../scene/scene.ts';

/** Every month (or year) from the first to the last of `periods`. */
export function run(periods: string[]): string[] {
	const [first, last] = [periods[0] ?? '', periods.at(-1) ?? ''];
	if (!/^\d{4}(-\d{2})?$/.test(first)) return periods;
	const monthly = first.length === 7;
	const count = (p: string) => (monthly ? Number(p.slice(0, 4)) * 12 + Number(p.slice(5)) - 1 : Number(p));
	return Array.from({ length: count(last) - count(first) + 1 }, (_, i) => {
		const n = count(first) + i;
		return monthly ? `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}` : String(n);
	});
}

/**
 * Names of months, as many as fit, and the years under them; or years alone.
 * @param periods one per column, all months or all years
 * @param y px of the first line
 * @param room px of the drawing that are not plot
 */
export function periodAxis(periods: string[], y: number, room: number): Text[] {
	const band = 100 / periods.length;
	const word = (i: number, text: string, line = 0): Text => ({
		is: 'text',
		x: (i + 0.5) * band,
		y: y + line * 18,
		text,
		anchor: 'middle',
		size: 12
	});
	if (periods[0]?.length !== 7) {
		const years = (every: number) =>
			periods.flatMap((p, i) => ((periods.length - 1 - i) % every ? [] : [word(i, p)]));
		// Rather every year in two figures than every other one in four; a straight sign is as narrow as the real one.
		const brief = periods.map((p, i) => word(i, `'${p.slice(2)}`));
		const [all = [], ...fewer] = [1, 2, 5, 10, 25].map(years);
		const sets = fits(brief, STEPS[0] - room, 4) ? [all, brief] : [all, ...fewer];
		return thin(sets, room, 4).map((one) => ({ ...one, text: one.text.replace("'", '’') }));
	}
	const named = (letters: number, every: number) =>
		periods.flatMap((p, i) => {
			const month = Number(p.slice(5)) - 1;
			return month % every ? [] : [word(i, sayDate(p).slice(0, letters))];
		});
	const years = periods.flatMap((p, i): Text[] =>
		i === 0 || p.endsWith('-01')
			? [
					{
						...word(i, p.slice(0, 4), 1),
						x: i * band + band * 0.11,
						anchor: 'start',
						bold: true,
						fill: 'ink'
					}
				]
			: []
	);
	/** A last year that begins too near the end of the plot keeps inside of it. */
	const kept = years.map((year, i): Text =>
		i && i === years.length - 1 ? { ...year, x: 100, anchor: 'end' } : year
	);
	return [
		...thin([named(3, 1), named(1, 1), named(3, 3), named(1, 3)], room, 4),
		...thin([years, kept], room, 4, Infinity, 0)
	];
}
