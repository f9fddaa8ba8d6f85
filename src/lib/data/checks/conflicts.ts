import { formatNumber } from '#lib/text/numbers.ts';
import { quote, rowsOf, type Checked } from './report.ts';

const table = 'conflicts';

/** A question needs two values and one answer, and a value that stands as a fact must be that fact's. */
export function checkConflicts(checked: Checked): void {
	const facts = new Map(rowsOf(checked, 'facts').map((fact) => [String(fact.id), fact]));
	const first = new Map<string, number>();
	const count = new Map<string, number>();
	for (const [row, cells] of rowsOf(checked, table).entries()) {
		const id = String(cells.conflict);
		count.set(id, (count.get(id) ?? 0) + 1);
		const at = first.get(id);
		if (at === undefined) first.set(id, row);
		else {
			for (const column of ['question', 'printed', 'why']) {
				if (cells[column] === rowsOf(checked, table)[at]?.[column]) continue;
				checked.report(
					{ table, row, column },
					`${quote(cells[column])} is not what row ${at + 2} says of the same question`,
					'write the same words in all rows of a question'
				);
			}
		}
		for (const fact of Array.isArray(cells.fact_ids) ? cells.fact_ids : []) {
			const found = facts.get(fact);
			if (!found) continue;
			const words = String(found.as_said || formatNumber(Number(found.value)));
			if (String(cells.said).includes(words)) continue;
			checked.report(
				{ table, row, column: 'said' },
				`${quote(cells.said)} does not hold ${quote(words)}, the value of the fact ${fact}`,
				'correct one of the two, or take the id out of fact_ids'
			);
		}
	}
	for (const [id, rows] of count) {
		if (rows > 1) continue;
		checked.report(
			{ table, row: first.get(id) ?? 0, column: 'conflict' },
			`the question ${quote(id)} has one value only`,
			'add what others say, or take the row out'
		);
	}
}
