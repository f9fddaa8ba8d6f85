/** Formulas of derived facts: numbers, + - * / and brackets, and the ids of other facts in braces. */

/** The ids that a formula names. */
export function namesIn(formula: string): string[] {
	return [...formula.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

/**
 * The number that a formula gives, with `valueOf` for the ids in braces.
 * Throws an Error that says what is wrong with the formula.
 */
export function evaluate(formula: string, valueOf: (id: string) => number): number {
	const tokens = formula.match(/\{[^{}]*\}|\d+(\.\d+)?|[-+*/()]|\S/g) ?? [];
	let at = 0;
	const atom = (): number => {
		const token = tokens[at++];
		if (token === '(') {
			const value = sum();
			if (tokens[at++] !== ')') throw new Error('a bracket is not closed');
			return value;
		}
		if (token === '-') return -atom();
		if (token?.startsWith('{')) return valueOf(token.slice(1, -1));
		if (token && /^\d/.test(token)) return Number(token);
		throw new Error(token ? `“${token}” is not part of a formula` : 'the formula ends too early');
	};
	const product = (): number => {
		let value = atom();
		while (tokens[at] === '*' || tokens[at] === '/') {
			if (tokens[at++] === '*') value *= atom();
			else value /= atom();
		}
		return value;
	};
	const sum = (): number => {
		let value = product();
		while (tokens[at] === '+' || tokens[at] === '-') {
			if (tokens[at++] === '+') value += product();
			else value -= product();
		}
		return value;
	};
	const value = sum();
	if (at < tokens.length) throw new Error(`“${tokens[at]}” stands where the formula should end`);
	return value;
}
