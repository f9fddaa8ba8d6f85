import { shortName } from '#lib/charts/spec/publisher.ts';
import type { Source } from '#lib/data/rows.ts';

/** A source in a few words. */
export interface Doc {
	id: string;
	name: string;
}

/** A function that gives sources in a few words by their ids. Unknown ids are left out: the check of tables names them. */
export function docsOf(sources: readonly Pick<Source, 'id' | 'publisher'>[]): (ids: string[]) => Doc[] {
	const names = new Map(sources.map(({ id, publisher }) => [id, shortName(publisher)]));
	return (ids) => ids.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id) ?? '' }] : []));
}
