import type { Field } from '#lib/data/package.ts';
import { content } from '#lib/server/content.ts';
import { published, publishedPackage } from '#lib/server/tables/published.ts';

/** What a column may hold, in words. */
function holds({ type, time, constraints, delimiter, references, unitField, unit }: Field): string {
	if (references) return `list of ids of ${references.resource}, joined with ${delimiter}`;
	if (type === 'list') return `list, joined with ${delimiter}`;
	if (time === 'day') return 'day, ISO 8601';
	if (time === 'partial') return 'day, month or year, ISO 8601';
	if (time === 'period') return 'day, month, year or interval, ISO 8601';
	const words = constraints?.enum;
	if (words && words.length <= 8 && words.join().length < 90) return words.join(', ');
	if (words) return `${words.length} fixed words`;
	const counted = unit ?? (unitField ? `unit in ${unitField}` : '');
	const kind = { string: 'text', number: 'number', integer: 'whole number', year: 'year', date: 'day' }[type];
	return counted ? `${kind}, ${counted}` : kind;
}

/** The tables as the page lists them: rows offered and withheld, size of the file, columns in words. */
export function load() {
	const { package: pkg } = content();
	const offered = publishedPackage().resources;
	const tables = [...published().values()].map(({ resource, rows, withheld, why }, i) => ({
		name: resource.name,
		title: resource.title,
		description: resource.description,
		method: resource.method
			? `${resource.method} Coverage: ${resource.coverage}; confidence: ${resource.confidence}.`
			: '',
		rows,
		withheld,
		why,
		kilobytes: Math.max(1, Math.round((offered[i]?.bytes ?? 0) / 1000)),
		columns: resource.schema.fields.map((field) => ({
			name: field.name,
			holds: holds(field),
			needed: field.constraints?.required ?? false,
			description: field.description
		}))
	}));
	return {
		tables,
		rows: tables.reduce((sum, table) => sum + table.rows, 0),
		withheld: tables.filter((table) => table.withheld),
		version: pkg.version
	};
}
