import { quote, rowsOf, type Checked } from './report.ts';

/** One row only is the preferred one of a country, year and edition set. */
export function checkPreferred(checked: Checked): void {
	for (const [table, columns] of [
		['mine-production', ['year', 'country']],
		['reserves', ['country']]
	] as const) {
		const seen = new Map<string, number>();
		for (const [row, cells] of rowsOf(checked, table).entries()) {
			if (cells.preferred !== 'yes') continue;
			const key = columns.map((column) => cells[column]).join(', ');
			const first = seen.get(key);
			if (first === undefined) seen.set(key, row);
			else {
				checked.report(
					{ table, row, column: 'preferred' },
					`${quote('yes')} for ${key} already stands in row ${first + 2}`,
					'let the newer edition say yes, the older one no'
				);
			}
		}
	}
}

/** Months are printed in whole tonnes, so twelve of them may miss their year by a few. */
const SLACK_T = 10;
const MAGNETS = 'China exports: rare-earth permanent magnets (HS 850511)';

/** Twelve months of magnet exports to the world against the total of their year that may be printed. */
export function checkMagnetYears(checked: Checked): void {
	const table = 'magnet-exports-monthly';
	const rows = rowsOf(checked, table);
	const world = rows.flatMap((cells, row) =>
		cells.series === MAGNETS &&
		cells.destination === 'World' &&
		cells.unit === 't magnets' &&
		cells.print === 'yes'
			? [{ row, period: String(cells.period), value: Number(cells.value) }]
			: []
	);
	for (const year of world.filter(({ period }) => /^\d{4}$/.test(period))) {
		const months = world.filter(({ period }) => period.startsWith(`${year.period}-`) && period.length === 7);
		const sum = months.reduce((total, { value }) => total + value, 0);
		if (months.length !== 12 || Math.abs(sum - year.value) <= SLACK_T) continue;
		checked.report(
			{ table, row: year.row, column: 'value' },
			`the twelve months of ${year.period} add to ${Math.round(sum)}, the year says ${year.value}`,
			'correct the month or the year'
		);
	}
}

/** The elements table against the controls table: which announcement lists which element. */
export function checkElements(checked: Checked): void {
	const controls = rowsOf(checked, 'controls');
	const listed = (notice: string) =>
		new Set(
			controls.filter(({ announcement }) => String(announcement).includes(notice)).map(({ symbol }) => symbol)
		);
	for (const [column, notice] of [
		['controlled_april_2025', 'No. 18 of 2025'],
		['controlled_october_2025', 'No. 57 of 2025']
	] as const) {
		const symbols = listed(notice);
		for (const [row, cells] of rowsOf(checked, 'elements').entries()) {
			if ((cells[column] === 'yes') === symbols.has(cells.symbol ?? '')) continue;
			checked.report(
				{ table: 'elements', row, column },
				`${quote(cells[column])} for ${String(cells.symbol)} does not agree with controls.csv on ${notice}`,
				'correct the one or the other'
			);
		}
	}
}
