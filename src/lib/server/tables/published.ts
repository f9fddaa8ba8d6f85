import { csvFormatRows } from 'd3';
import type { DataPackage, Resource } from '#lib/data/package.ts';
import { parseCsv } from '#lib/data/parse.ts';
import type { Row } from '#lib/data/rows.ts';
import { content } from '../content.ts';
import { readInput, tableFile } from './files.ts';

/** A table as the site offers it. */
export interface Published {
	resource: Resource;
	text: string;
	rows: number;
	/** Rows left out, because every source they rest on forbids handing them on. */
	withheld: number;
}

const REASON =
	'Rows that rest on proprietary price assessments and forecasts alone are left out: their terms allow single attributed figures, not a series for download.';

let memo: Map<string, Published> | undefined;

/** Every table as it may be downloaded, by name. */
export function published(): Map<string, Published> {
	if (memo) return memo;
	const { tables } = content();
	const closed = new Set(
		tables.sources.flatMap(({ id, redistribution }) => (redistribution === 'no' ? [id] : []))
	);
	const { package: pkg, files } = readInput();
	memo = new Map();
	for (const resource of pkg.resources) {
		const text = files.get(resource.path)?.text ?? '';
		const { columns, cells } = parseCsv(text);
		const rows = tables[resource.name as keyof typeof tables] as unknown as Row[];
		const kept = cells.filter((_cells, i) => {
			const ids = rows[i]?.source_ids;
			return !Array.isArray(ids) || !ids.length || ids.some((id) => !closed.has(id));
		});
		const withheld = cells.length - kept.length;
		const offered = withheld ? csvFormatRows([columns, ...kept]) + '\n' : text;
		memo.set(resource.name, { resource, text: offered, rows: kept.length, withheld });
	}
	return memo;
}

/** The data package of the files as they may be downloaded: their bytes and hashes, and what is left out. */
export function publishedPackage(): DataPackage {
	const { package: pkg } = content();
	const resources = [...published().values()].map(({ resource, text, withheld }) => {
		const { bytes, hash } = tableFile(new TextEncoder().encode(text));
		return {
			...resource,
			bytes,
			hash,
			...(withheld ? { withheld: { rows: withheld, reason: REASON } } : {})
		};
	});
	return { ...pkg, resources };
}
