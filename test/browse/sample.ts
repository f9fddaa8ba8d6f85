/** Pages made by one route are of one make: past this many, some stand for all. */
export const MANY = 40;

/** The folder that an address lies in: '/facilities/x/' gives '/facilities/'. */
const parent = (address: string): string => address.replace(/[^/]+\/?$/, '');

/**
 * The addresses that a browser looks at: all, but of a route with very many pages only the shortest, the longest
 * and three between them, chosen by weight, so that a new row may change which.
 * @param bytes the length of a page
 */
export function sample(addresses: readonly string[], bytes: (address: string) => number): string[] {
	const routes = new Map<string, string[]>();
	for (const address of addresses)
		routes.set(parent(address), [...(routes.get(parent(address)) ?? []), address]);
	const left = new Set<string>();
	for (const all of routes.values()) {
		if (all.length <= MANY) continue;
		const sorted = [...all].sort((a, b) => bytes(a) - bytes(b) || (a < b ? -1 : 1));
		const taken = new Set([0, 1, 2, 3, 4].map((i) => sorted[Math.round((i * (sorted.length - 1)) / 4)]));
		for (const address of all) if (!taken.has(address)) left.add(address);
	}
	return addresses.filter((address) => !left.has(address));
}
