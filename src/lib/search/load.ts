/** Loads the index, once for a page; a failure is forgotten, so that the next wish tries again. */
import { to } from '#lib/text/address.ts';
import type { Finder } from './finder.ts';

let coming: Promise<Finder> | undefined;

/** The finder with its index. Rejects when either cannot be had. */
export function finder(): Promise<Finder> {
	coming ??= Promise.all([import('./finder.ts'), fetch(to('/search/index.json'))])
		.then(async ([{ makeFinder }, answer]) => {
			if (!answer.ok) throw new Error(`The index answered ${answer.status}`);
			return makeFinder(await answer.json());
		})
		.catch((cause: unknown) => {
			coming = undefined;
			throw cause;
		});
	return coming;
}
