import { closest } from '#lib/text/closest.ts';
import { quote, rowsOf, written, type Checked } from './report.ts';

const table = 'facilities';
/** A note which says that no source gives the state. */
const NO_STATE = /\bunsourced[^.]*\b(status|everything)\b/i;

/** Rules of the facilities table that its columns alone cannot say. */
export function checkFacilities(checked: Checked): void {
	const sites = new Map<string, { row: number; lat: number; lon: number }>();
	const stages = new Map<string, number>();
	for (const [row, cells] of rowsOf(checked, table).entries()) {
		const site = String(cells.site_id);
		const [lat, lon] = [Number(cells.lat), Number(cells.lon)];
		if (!written(checked, table, row, 'capacity') && cells.capacity_unit !== '') {
			checked.report(
				{ table, row, column: 'capacity' },
				`the unit ${quote(cells.capacity_unit)} stands without a number`,
				'write the capacity, or empty the unit'
			);
		}
		if (!written(checked, table, row, 'status_as_of') && !NO_STATE.test(String(cells.notes))) {
			checked.report(
				{ table, row, column: 'status_as_of' },
				'the status has no date',
				'write the day on which a source last confirmed it, like 2026-09-14; or say in notes “unsourced: status”'
			);
		}
		const first = sites.get(site);
		if (!first) sites.set(site, { row, lat, lon });
		else if (Math.hypot(first.lat - lat, first.lon - lon) > 0.05) {
			checked.report(
				{ table, row, column: 'lat' },
				`${lat}, ${lon} is not where row ${first.row + 2} puts the site ${quote(site)}`,
				'give both rows one position, or two sites'
			);
		}
		const key = `${site} ${String(cells.stage)}`;
		const same = stages.get(key);
		if (same === undefined) stages.set(key, row);
		else {
			checked.report(
				{ table, row, column: 'stage' },
				`${quote(cells.stage)} at the site ${quote(site)} already stands in row ${same + 2}`,
				'keep one row for each stage of a site'
			);
		}
		const sources = cells.source_ids as string[];
		if (!sources.length && !(cells.confidence === 'low' && /unsourced/.test(String(cells.notes)))) {
			checked.report(
				{ table, row, column: 'source_ids' },
				'the row names no source',
				'write at least one id of sources.csv, or low confidence and a note that starts with “unsourced”'
			);
		}
	}
}

/** Ends of a flow that look like the id of a facility must be one. */
export function checkFlows(checked: Checked): void {
	const ids = new Set(rowsOf(checked, table).map((row) => String(row.id)));
	for (const [row, cells] of rowsOf(checked, 'flows').entries()) {
		for (const column of ['from_facility_or_country', 'to_facility_or_country']) {
			const end = String(cells[column]);
			if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(end) || ids.has(end)) continue;
			const near = closest(end, ids);
			checked.report(
				{ table: 'flows', row, column },
				`${quote(end)} is no id of facilities.csv`,
				near ? `write ${near}` : 'add the facility, or write a country code or a name'
			);
		}
	}
}
