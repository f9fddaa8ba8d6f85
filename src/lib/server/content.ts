import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPackage } from '#lib/data/package.ts';
import { parseCsv, typedRows } from '#lib/data/parse.ts';
import type { Tables } from '#lib/data/rows.ts';

/** The folder of the tables. */
export const TABLES = join(process.cwd(), 'content/tables');

/** Everything that the site is built from: the typed tables and their description. */
export interface Content {
	tables: Tables;
	package: DataPackage;
}

let memo: Content | undefined;

/** The checked content, read once. */
export function content(): Content {
	if (memo) return memo;
	const pkg = JSON.parse(readFileSync(join(TABLES, 'datapackage.json'), 'utf8')) as DataPackage;
	const tables: Record<string, unknown> = {};
	for (const resource of pkg.resources) {
		tables[resource.name] = typedRows(resource, parseCsv(readFileSync(join(TABLES, resource.path), 'utf8')));
	}
	memo = { tables: tables as unknown as Tables, package: pkg };
	return memo;
}
