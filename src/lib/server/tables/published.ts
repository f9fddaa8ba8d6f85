import { csvFormatRows } from 'd3';
import type { DataPackage, Resource } from '#lib/data/package.ts';
import { parseCsv } from '#lib/data/parse.ts';
import { parsePointer, rowsAt } from '#lib/data/pointer.ts';
import type { Row, Tables } from '#lib/data/rows.ts';
import { charts } from '../charts.ts';
import { content } from '../content.ts';
import { readInput, tableFile } from './files.ts';

/** A table as the site offers it. */
export interface Published {
	resource: Resource;
	text: string;
	rows: number;
	/** Rows left out, because a source they rest on forbids handing them on, or allows a short extract only. */
	withheld: number;
	/** Why rows are left out, in a sentence; '' when none is. */
	why: string;
}

const CLOSED =
	'Rows that rest on proprietary price assessments and forecasts alone, or were computed from one, are left out: their terms allow single attributed figures, not a series for download.';
const EXTRACT =
	'The terms of the source allow a short extract only: rows that no chart draws and no fact points to are left out.';

/** Rows that stand in a chart, or that a fact points to. */
function inUse(tables: Tables): Set<object> {
	const pointed = tables.facts.flatMap(({ row }) => {
		const pointer = parsePointer(row);
		return pointer ? rowsAt(pointer, tables[pointer.table as keyof Tables] as unknown as Row[]) : [];
	});
	return new Set<object>([...charts().flatMap(({ placed }) => placed.rows), ...pointed]);
}

let memo: Map<string, Published> | undefined;

/** Every table as it may be downloaded, by name. */
export function published(): Map<string, Published> {
	if (memo) return memo;
	const { tables } = content();
	const ids = (terms: string) =>
		new Set(tables.sources.flatMap(({ id, redistribution }) => (redistribution === terms ? [id] : [])));
	const closed = ids('no');
	const extract = ids('extract');
	const used = inUse(tables);
	const { package: pkg, files } = readInput();
	memo = new Map();
	for (const resource of pkg.resources) {
		const text = files.get(resource.path)?.text ?? '';
		const { columns, cells } = parseCsv(text);
		const rows = tables[resource.name as keyof typeof tables] as unknown as Row[];
		/** Whether a source of the row gives a short extract only, and the row is not part of it. */
		const beyond = (row: Row): boolean =>
			Array.isArray(row.source_ids) && row.source_ids.some((id) => extract.has(id)) && !used.has(row);
		const why = rows.some((row) => rests(row, closed)) ? CLOSED : rows.some(beyond) ? EXTRACT : '';
		const kept = cells.filter((_cells, i) => !rests(rows[i] as Row, closed) && !beyond(rows[i] as Row));
		const withheld = cells.length - kept.length;
		const offered = withheld ? csvFormatRows([columns, ...kept]) + '\n' : text;
		memo.set(resource.name, { resource, text: offered, rows: kept.length, withheld, why });
	}
	return memo;
}

/**
 * Whether a row rests on closed sources: on these alone, or, where it was computed, on any. A number that an open
 * source prints too stands without the closed one; a ratio of a closed and an open price gives the closed one away.
 */
function rests(row: Row, closed: Set<string>): boolean {
	const ids = Array.isArray(row.source_ids) ? row.source_ids.map(String) : [];
	const computed = /\bd\b/.test(String(row.flag ?? '')) || Boolean(row.formula);
	return ids.length > 0 && (computed ? ids.some((id) => closed.has(id)) : ids.every((id) => closed.has(id)));
}

/** The data package of the files as they may be downloaded: their bytes and hashes, and what is left out. */
export function publishedPackage(): DataPackage {
	const { package: pkg } = content();
	const resources = [...published().values()].map(({ resource, text, withheld, why }) => {
		const { bytes, hash } = tableFile(new TextEncoder().encode(text));
		return {
			...resource,
			bytes,
			hash,
			...(withheld ? { withheld: { rows: withheld, reason: why } } : {})
		};
	});
	return { ...pkg, resources };
}
