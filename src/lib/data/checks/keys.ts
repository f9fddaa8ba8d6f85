import { closest } from '#lib/text/closest.ts';
import { quote, rowsOf, type Checked } from './report.ts';

/** Ids that stand twice, by the unique columns and primary keys of the package. */
export function checkUnique(checked: Checked): void {
	for (const { name: table, schema } of checked.package.resources) {
		const keys = new Set(schema.primaryKey ?? []);
		for (const field of schema.fields) if (field.constraints?.unique) keys.add(field.name);
		for (const column of keys) {
			const seen = new Map<string, number>();
			for (const [row, cells] of rowsOf(checked, table).entries()) {
				const id = String(cells[column] ?? '');
				const first = seen.get(id);
				if (id === '') continue;
				if (first === undefined) seen.set(id, row);
				else {
					checked.report(
						{ table, row, column },
						`the id ${quote(id)} already stands in row ${first + 2}`,
						'give one of the two another id'
					);
				}
			}
		}
	}
	checkAliases(checked);
}

/** An old id of a source must not be the id, or an old id, of another one. */
function checkAliases(checked: Checked): void {
	const sources = rowsOf(checked, 'sources');
	const owner = new Map(sources.map((source, row) => [String(source.id), row]));
	for (const [row, { aliases }] of sources.entries()) {
		for (const alias of Array.isArray(aliases) ? aliases : []) {
			const other = owner.get(alias);
			if (other === undefined) owner.set(alias, row);
			else {
				checked.report(
					{ table: 'sources', row, column: 'aliases' },
					`the old id ${quote(alias)} already belongs to row ${other + 2}`,
					'leave it with one of the two'
				);
			}
		}
	}
}

/** Lists and foreign keys that point to nothing. */
export function checkReferences(checked: Checked): void {
	const known = new Map<string, Set<string>>();
	const idsOf = (resource: string, column: string): Set<string> => {
		const key = `${resource}.${column}`;
		let ids = known.get(key);
		if (!ids) {
			ids = new Set(rowsOf(checked, resource).map((row) => String(row[column])));
			known.set(key, ids);
		}
		return ids;
	};
	const renamed = new Map(
		rowsOf(checked, 'sources').flatMap((row) =>
			(Array.isArray(row.aliases) ? row.aliases : []).map((alias) => [alias, String(row.id)] as const)
		)
	);
	for (const { name: table, schema } of checked.package.resources) {
		const single = (schema.foreignKeys ?? []).map(({ fields, reference }) => ({
			column: fields[0] ?? '',
			resource: reference.resource,
			field: reference.fields[0] ?? ''
		}));
		const lists = schema.fields.flatMap(({ name, references }) =>
			references ? [{ column: name, resource: references.resource, field: references.field }] : []
		);
		for (const { column, resource, field } of [...single, ...lists]) {
			const ids = idsOf(resource, field);
			for (const [row, cells] of rowsOf(checked, table).entries()) {
				const cell = cells[column];
				for (const id of Array.isArray(cell) ? cell : [cell]) {
					if (id === '' || id === null || id === undefined || ids.has(String(id))) continue;
					const near = renamed.get(String(id)) ?? closest(String(id), ids);
					checked.report(
						{ table, row, column },
						`${quote(id)} is no ${field} of ${resource}.csv`,
						near ? `write ${near}, or add the row` : 'add the row, or take the id out'
					);
				}
			}
		}
	}
}
