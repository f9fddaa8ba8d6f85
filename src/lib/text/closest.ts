/** How many letters must be added, dropped or changed to make one word of the other. */
function distance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			current[j] = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
		}
		previous = current;
	}
	return previous[b.length] ?? 0;
}

/** The word of a list most like a mistyped one; undefined when none is near. */
export function closest(word: string, list: Iterable<string>): string | undefined {
	let best: string | undefined;
	// A word of two letters is near to every other one.
	if (word.length < 3) return undefined;
	let least = Math.max(2, Math.ceil(word.length / 5)) + 1;
	for (const candidate of list) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const far = distance(word.toLowerCase(), candidate.toLowerCase());
		if (far < least) [best, least] = [candidate, far];
	}
	return best;
}
