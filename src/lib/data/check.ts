import type { Topology } from 'topojson-specification';
import { checkCells } from './checks/cells.ts';
import { checkConflicts } from './checks/conflicts.ts';
import { checkDateOrder, checkDates } from './checks/dates.ts';
import { checkFacilities, checkFlows } from './checks/facilities.ts';
import { checkFacts } from './checks/facts.ts';
import { checkFiles, checkHashes, checkShape, type TableFile } from './checks/files.ts';
import { checkReferences, checkUnique } from './checks/keys.ts';
import { checkRanges, checkSums } from './checks/numbers.ts';
import { outlines, type Distance } from './checks/outlines.ts';
import { checkHalfPoints, checkPlaces } from './checks/places.ts';
import { sentence, type Checked, type Place } from './checks/report.ts';
import { checkElements, checkMagnetYears, checkPreferred } from './checks/series.ts';
import { checkTitles } from './checks/titles.ts';
import type { DataPackage, Resource } from './package.ts';
import { parseCsv, typedRows, type RawTable } from './parse.ts';
import type { Row } from './rows.ts';

/** The content as read: the package, its files by path, and a world atlas for the points. */
export interface CheckInput {
	package: DataPackage;
	files: Map<string, TableFile>;
	atlas: Topology;
}

const distances = new WeakMap<Topology, Distance>();

/** The outlines of an atlas, made once: tests and growing tables ask for them again and again. */
function distanceIn(atlas: Topology): Distance {
	const known = distances.get(atlas) ?? outlines(atlas);
	distances.set(atlas, known);
	return known;
}

/** The typed rows, and a sentence for each problem. Hashes are left out: see `hashProblems`. */
export function checkTables(input: CheckInput): { rows: Map<string, Row[]>; problems: string[] } {
	const problems: string[] = [];
	const report = (place: Place, wrong: string, mend: string) => problems.push(sentence(place, wrong, mend));
	const resources = new Map<string, Resource>(
		input.package.resources.map((resource) => [resource.name, resource])
	);
	const raw = new Map<string, RawTable>();
	const rows = new Map<string, Row[]>();
	checkFiles(input.package, input.files, report);
	for (const resource of input.package.resources) {
		const file = input.files.get(resource.path);
		if (!file) continue;
		const table = parseCsv(file.text.replace(/^\ufeff/, ''));
		checkShape(
			resource.name,
			resource.schema.fields.map((field) => field.name),
			table,
			report
		);
		raw.set(resource.name, table);
		rows.set(resource.name, typedRows(resource, table));
	}
	const checked: Checked = { package: input.package, resources, raw, rows, report };
	checkCells(checked);
	checkUnique(checked);
	checkReferences(checked);
	checkTitles(checked);
	checkDates(checked);
	checkDateOrder(checked);
	checkRanges(checked);
	checkSums(checked);
	checkFacilities(checked);
	checkFlows(checked);
	checkPlaces(checked, distanceIn(input.atlas));
	checkHalfPoints(checked);
	checkPreferred(checked);
	checkMagnetYears(checked);
	checkElements(checked);
	checkFacts(checked);
	checkConflicts(checked);
	return { rows, problems };
}

/** A sentence for each table whose bytes or hash in the package are stale. */
export function hashProblems(input: CheckInput): string[] {
	const problems: string[] = [];
	checkHashes(input.package, input.files, (place, wrong, mend) =>
		problems.push(sentence(place, wrong, mend))
	);
	return problems;
}
