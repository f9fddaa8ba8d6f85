/**
 * How concentrated a supply is: the Herfindahl-Hirschman index, the sum of the squared shares of all suppliers.
 * The formula is that of Nasdaq’s glossary (`nasdaq-glossary-herfindahl` in the sources), with shares of one and not
 * in per cent, so that the index ends at 1 and not at 10,000.
 */

/**
 * The index of some suppliers, from above 0 to 1; 1 is a sole supplier.
 * @param amounts what each supplies, all in one unit (tonnes, kilograms or shares); a nought adds nothing
 * @throws when there is none, one is negative or no finite number, or all are nought
 */
export function herfindahl(amounts: readonly number[]): number {
	const wrong = amounts.find((amount) => !Number.isFinite(amount) || amount < 0);
	if (wrong !== undefined) throw new Error(`${wrong} is no amount: write finite numbers from 0 up`);
	const most = amounts.reduce((a, b) => Math.max(a, b), 0);
	if (most === 0) throw new Error('no amount is above 0, so there are no shares');
	// By the largest first, so that no sum runs over, however large the unit makes the numbers.
	const parts = amounts.map((amount) => amount / most);
	const whole = parts.reduce((sum, part) => sum + part, 0);
	return parts.reduce((sum, part) => sum + (part / whole) ** 2, 0);
}

/**
 * How many suppliers of equal size would be as concentrated: 1 over the index, from 1 up.
 * @throws when the index is not above 0 and at most 1
 */
export function effectiveSuppliers(index: number): number {
	if (!(index > 0 && index <= 1))
		throw new Error(`${index} is no index of concentration: it lies above 0, up to 1`);
	return 1 / index;
}
