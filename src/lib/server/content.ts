import { checkTables } from '#lib/data/check.ts';
import type { DataPackage } from '#lib/data/package.ts';
import type { Tables } from '#lib/data/rows.ts';
import { ContentError } from './content-error.ts';
import { readInput } from './tables/files.ts';

/** Everything that the site is built from: the typed tables and their description. */
export interface Content {
	tables: Tables;
	package: DataPackage;
}

let memo: Content | undefined;

/** The content of content/tables, read and checked once. Throws a ContentError that lists every problem. */
export function content(): Content {
	if (memo) return memo;
	const input = readInput();
	const { rows, problems } = checkTables(input);
	if (problems.length) throw new ContentError(problems);
	// The checks have just held every cell against its column.
	memo = { tables: Object.fromEntries(rows) as unknown as Tables, package: input.package };
	return memo;
}
