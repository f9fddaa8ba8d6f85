import type { DataPackage } from '../package.ts';
import type { RawTable } from '../parse.ts';
import { quote, type Place } from './report.ts';

/** A file of content/tables as it was read. */
export interface TableFile {
	text: string;
	bytes: number;
	/** 'sha256:' and the digest in hex, as in datapackage.json. */
	hash: string;
	/** Whether the bytes are valid UTF-8. */
	utf8: boolean;
}

type Report = (place: Place, wrong: string, mend: string) => void;

const REFRESH = 'run npx tsx src/tools/check-content.ts --write';

/** Files against the package: missing ones, ones nobody described, encoding. Names are those of the files. */
export function checkFiles(pkg: DataPackage, files: Map<string, TableFile>, report: Report): void {
	const described = new Set(pkg.resources.map((resource) => resource.path));
	for (const resource of pkg.resources) {
		const file = files.get(resource.path);
		const table = resource.name;
		if (!file) {
			report({ table }, 'the file is missing', 'restore it, or take its resource out of datapackage.json');
			continue;
		}
		if (!file.utf8) report({ table }, 'the file is not valid UTF-8', 'save it again with the encoding UTF-8');
		if (file.text.startsWith('\ufeff')) {
			report({ table }, 'the file starts with a byte order mark', 'save it as UTF-8 without BOM');
		}
	}
	for (const path of files.keys()) {
		if (described.has(path)) continue;
		report({ table: path }, 'the file is not described', 'add a resource for it to datapackage.json');
	}
}

/** Bytes and hashes that no longer fit their file: true of every file just edited, and mended by one command. */
export function checkHashes(pkg: DataPackage, files: Map<string, TableFile>, report: Report): void {
	for (const { name, path, bytes, hash } of pkg.resources) {
		const file = files.get(path);
		if (!file || (file.bytes === bytes && file.hash === hash)) continue;
		report(
			{ table: name },
			`the file has ${file.bytes} bytes and hash ${file.hash.slice(0, 15)}…, datapackage.json still says ${bytes} and ${hash.slice(0, 15)}…`,
			`if the edit was meant, ${REFRESH}`
		);
	}
}

/** The header and the shape of one table: unknown, missing and repeated columns, cell counts, repeated rows. */
export function checkShape(table: string, columns: string[], raw: RawTable, report: Report): void {
	for (const [i, column] of raw.columns.entries()) {
		if (raw.columns.indexOf(column) !== i) {
			report({ table, row: -1, column }, `the column ${quote(column)} stands twice`, 'rename or remove one');
		} else if (!columns.includes(column)) {
			report(
				{ table, row: -1, column },
				`unknown column ${quote(column)}`,
				'remove it, or describe it in datapackage.json'
			);
		}
	}
	for (const column of columns) {
		if (raw.columns.includes(column)) continue;
		report(
			{ table, row: -1, column },
			`the column ${quote(column)} is missing`,
			'add it to the header and to every row'
		);
	}
	const seen = new Map<string, number>();
	for (const [row, cells] of raw.cells.entries()) {
		if (cells.length !== raw.columns.length) {
			report(
				{ table, row },
				`${cells.length} cells where the header has ${raw.columns.length}, from ${quote(cells[0])}`,
				'look for a comma outside quotation marks, or a missing one'
			);
		}
		const key = cells.join('\u0000');
		const first = seen.get(key);
		if (first === undefined) seen.set(key, row);
		else
			report({ table, row }, `${quote(cells.join(','))} repeats row ${first + 2}`, 'remove one of the two');
	}
}
