import { evaluate, namesIn } from '../formula.ts';
import { parsePointer, rowsAt, type Pointer } from '../pointer.ts';
import type { Row } from '../rows.ts';
import { fieldOf, quote, rowsOf, written, type Checked } from './report.ts';

const table = 'facts';

/** Ids of the sources that say where towns lie, and nothing else. */
const places = (checked: Checked): Set<string> =>
	new Set(
		rowsOf(checked, 'sources')
			.filter(({ kind }) => kind === 'places')
			.map(({ id }) => String(id))
	);

/** Facts against the rows they point to, and derived facts against their formula; none rests on a list of towns. */
export function checkFacts(checked: Checked): void {
	const towns = places(checked);
	const facts = rowsOf(checked, table);
	const byId = new Map(facts.map((fact) => [String(fact.id), fact]));
	for (const [row, fact] of facts.entries()) {
		if (fact.row && fact.formula) {
			checked.report(
				{ table, row, column: 'formula' },
				`${quote(fact.formula)} stands beside a row`,
				'keep the row or the formula'
			);
		}
		if (fact.value === null && !fact.as_said) {
			checked.report(
				{ table, row, column: 'value' },
				'the fact has neither a value nor words',
				'write value or as_said'
			);
		}
		for (const id of Array.isArray(fact.source_ids) ? fact.source_ids : []) {
			if (!towns.has(id)) continue;
			checked.report(
				{ table, row, column: 'source_ids' },
				`${quote(id)} says where places lie, which is no source of a number`,
				'take it out'
			);
		}
		if (fact.row) checkPointer(checked, row, fact, towns);
		if (fact.formula) checkFormula(checked, row, fact, byId);
	}
}

function checkPointer(checked: Checked, row: number, fact: Row, towns: ReadonlySet<string>): void {
	const text = String(fact.row);
	const tell = (column: string, wrong: string, mend: string) =>
		checked.report({ table, row, column }, wrong, mend);
	const pointer = parsePointer(text);
	if (!pointer)
		return tell('row', `${quote(text)} is no pointer`, 'write table?column=text&column=text#column');
	const rows = checked.rows.get(pointer.table);
	const missing =
		rows &&
		[...pointer.where.map(([column]) => column), pointer.column].find(
			(column) => !fieldOf(checked, pointer.table, column)
		);
	if (!rows)
		return tell('row', `${quote(text)} names no table`, 'write the name of a table of datapackage.json');
	if (missing !== undefined)
		return tell('row', `${quote(missing)} is no column of ${pointer.table}.csv`, 'write one of its columns');
	const found = rowsAt(pointer, rows);
	const target = found[0];
	if (!target)
		return tell(
			'row',
			`${quote(text)} matches no row of ${pointer.table}.csv`,
			'copy the cells as they stand there'
		);
	if (found.length > 1) {
		return tell(
			'row',
			`${quote(text)} matches ${found.length} rows of ${pointer.table}.csv`,
			'add another column=text until one is left'
		);
	}
	compare(checked, row, fact, pointer, target, towns);
}

function compare(
	checked: Checked,
	row: number,
	fact: Row,
	pointer: Pointer,
	target: Row,
	towns: ReadonlySet<string>
): void {
	const tell = (column: string, wrong: string, mend: string) =>
		checked.report({ table, row, column }, wrong, mend);
	const there = `${pointer.table}.csv, row ${(checked.rows.get(pointer.table) ?? []).indexOf(target) + 2}`;
	const field = fieldOf(checked, pointer.table, pointer.column);
	const value = target[pointer.column];
	const unit = field?.unit ?? (field?.unitField ? String(target[field.unitField] ?? '') : '');
	if (value === null || value === '')
		return tell('row', `${quote(fact.row)} has no number, in ${there}`, 'quote another row');
	if (value !== fact.value)
		tell('value', `${fact.value} is not ${String(value)}, the value in ${there}`, `write ${String(value)}`);
	if (unit && unit !== fact.unit)
		tell('unit', `${quote(fact.unit)} is not ${quote(unit)}, the unit in ${there}`, `write ${unit}`);
	// A row of a site also names where its position is from.
	const sources = ((target.source_ids ?? []) as string[]).filter((id) => !towns.has(id));
	if (sources.length && [...sources].sort().join() !== [...(fact.source_ids as string[])].sort().join()) {
		tell(
			'source_ids',
			`${quote(fact.source_ids)} are not the sources of ${there}`,
			`write ${sources.join(';')}`
		);
	}
	if (target.print === 'no') tell('row', `${there} is marked print no`, 'quote another row');
}

function checkFormula(checked: Checked, row: number, fact: Row, byId: Map<string, Row>): void {
	const column = 'formula';
	const formula = String(fact.formula);
	const unknown = namesIn(formula).find((id) => !byId.has(id));
	if (unknown !== undefined) {
		checked.report(
			{ table, row, column },
			`${quote(unknown)} is no id of facts.csv`,
			'correct the id in braces'
		);
		return;
	}
	if (namesIn(formula).includes(String(fact.id))) {
		checked.report(
			{ table, row, column },
			`${quote(fact.id)} is computed from itself`,
			'name other facts only'
		);
		return;
	}
	const decimals = written(checked, table, row, 'value').split('.')[1]?.length ?? 0;
	try {
		const made = evaluate(formula, (id) => Number(byId.get(id)?.value)).toFixed(decimals);
		if (Number(made) !== fact.value) {
			checked.report(
				{ table, row, column: 'value' },
				`${fact.value} is not ${made}, which ${quote(formula)} gives`,
				`write ${made}`
			);
		}
	} catch (error) {
		checked.report(
			{ table, row, column },
			`${quote(formula)} cannot be computed, ${(error as Error).message}`,
			'use + - * / and brackets'
		);
	}
}
