import { quote, rowsOf, type Checked } from './report.ts';

/** Units that are a part of a whole; changes, rates and comparisons are not. */
function isShare(unit: string): boolean {
	return /^%/.test(unit) && !/change|per year|heavier|revenue|duty/.test(unit);
}

/** Published ranges in order, shares within 0 to 100, and a unit beside every number. */
export function checkRanges(checked: Checked): void {
	for (const { name: table, schema } of checked.package.resources) {
		const columns = new Set(schema.fields.map((field) => field.name));
		const pairs = schema.fields.flatMap(({ name, unitField, constraints }) =>
			unitField ? [{ name, unitField, limited: constraints?.maximum === 100 }] : []
		);
		for (const [row, cells] of rowsOf(checked, table).entries()) {
			if (columns.has('low')) checkOrder(checked, table, row, cells as Record<string, number | null>);
			for (const { name, unitField, limited } of pairs) {
				const value = cells[name];
				const unit = String(cells[unitField] ?? '');
				if (typeof value !== 'number') continue;
				if (unit === '') {
					checked.report(
						{ table, row, column: unitField },
						`${name} is ${value} without a unit`,
						'write what the number counts'
					);
				}
				// A column that may not exceed 100 has been told so already.
				if (!limited && isShare(unit) && (value > 100 || value < 0)) {
					const off = value > 100 ? 'over 100' : 'below 0';
					checked.report(
						{ table, row, column: name },
						`${value} ${quote(unit)} is a share ${off}`,
						'correct the number or its unit'
					);
				}
			}
		}
	}
}

function checkOrder(
	checked: Checked,
	table: string,
	row: number,
	cells: Record<string, number | null>
): void {
	const { low, high, value } = cells;
	const mend = 'put the smaller number into low, the larger into high';
	if (typeof low === 'number' && typeof high === 'number' && low > high) {
		checked.report({ table, row, column: 'low' }, `${low} is above high, ${high}`, mend);
	}
	if (typeof value !== 'number') return;
	if (typeof low === 'number' && value < low) {
		checked.report({ table, row, column: 'value' }, `${value} is below low, ${low}`, mend);
	}
	if (typeof high === 'number' && value > high) {
		checked.report({ table, row, column: 'value' }, `${value} is above high, ${high}`, mend);
	}
}

/** Sets of shares that must be whole: rows of one sum_group add to 100 (ores to 90–105, as their source says). */
export function checkSums(checked: Checked): void {
	for (const { name: table, schema } of checked.package.resources) {
		if (!schema.fields.some((field) => field.name === 'sum_group')) continue;
		const groups = new Map<string, { sum: number; row: number }>();
		for (const [row, cells] of rowsOf(checked, table).entries()) {
			const group = String(cells.sum_group ?? '');
			const value = cells.share ?? cells.value;
			if (!group || typeof value !== 'number') continue;
			const found = groups.get(group);
			groups.set(group, { sum: (found?.sum ?? 0) + value, row });
		}
		for (const [group, { sum, row }] of groups) {
			const [least, most] = group.startsWith('ore-') ? [90, 105] : [99.5, 100.5];
			if (sum >= least && sum <= most) continue;
			checked.report(
				{ table, row, column: 'sum_group' },
				`the rows of ${quote(group)} add to ${Number(sum.toFixed(2))}, not to 100`,
				'correct a share, or take the row out of the group'
			);
		}
	}
}
