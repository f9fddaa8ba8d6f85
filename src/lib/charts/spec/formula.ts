/** Sums of named numbers: `100 * (1 - {may} / {january})`, and comparisons of them: `{fall} > 78`. */

type Lookup = (name: string) => number;
const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|\{([\w-]+)\}|([-+*/()]))/y;

/**
 * The value of a formula.
 * @throws when it is not well formed, a name is unknown, or the result is not a finite number
 */
export function evaluate(formula: string, lookup: Lookup): number {
	const tokens: (number | string)[] = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < formula.trimEnd().length) {
		const at = TOKEN.lastIndex;
		const match = TOKEN.exec(formula);
		if (!match) throw new Error(`"${formula}" is not understood from "${formula.slice(at)}" on`);
		tokens.push(match[1] ? Number(match[1]) : match[2] ? lookup(match[2]) : (match[3] as string));
	}
	let i = 0;
	const value = (): number => {
		const token = tokens[i++];
		if (token === '-') return -value();
		if (token === '(') {
			const inner = sum();
			if (tokens[i++] !== ')') throw new Error(`"${formula}" lacks a closing bracket`);
			return inner;
		}
		if (typeof token !== 'number') throw new Error(`"${formula}" lacks a number`);
		return token;
	};
	const product = (): number => {
		let left = value();
		while (tokens[i] === '*' || tokens[i] === '/')
			left = tokens[i++] === '*' ? left * value() : left / value();
		return left;
	};
	const sum = (): number => {
		let left = product();
		while (tokens[i] === '+' || tokens[i] === '-')
			left = tokens[i++] === '+' ? left + product() : left - product();
		return left;
	};
	const result = sum();
	if (i < tokens.length) throw new Error(`"${formula}" has something left over`);
	if (!Number.isFinite(result)) throw new Error(`"${formula}" gives no number`);
	return result;
}

/**
 * Whether a comparison such as `{a} >= 2 * {b}` is true.
 * @throws when it is not a comparison, or as `evaluate`
 */
export function holds(statement: string, lookup: Lookup): boolean {
	const match = /^([^<>=]+)(<=|>=|<|>|=)([^<>=]+)$/.exec(statement);
	if (!match) throw new Error(`"${statement}" is not a comparison`);
	const [left, right] = [evaluate(match[1] as string, lookup), evaluate(match[3] as string, lookup)];
	if (match[2] === '=') return Math.abs(left - right) < 1e-9;
	if (match[2] === '<') return left < right;
	if (match[2] === '>') return left > right;
	return match[2] === '<=' ? left <= right : left >= right;
}
