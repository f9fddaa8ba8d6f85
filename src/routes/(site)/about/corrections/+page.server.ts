import { content } from '#lib/server/content.ts';
import { sayDate } from '#lib/text/dates.ts';
import { docsOf } from '#lib/ui/about/docs.ts';
import { CLASSES } from '#lib/ui/about/classes.ts';

/** The log, newest first, as the table has it. */
export function load() {
	const { tables } = content();
	const docs = docsOf(tables.sources);
	const entries = tables.corrections.map(({ source_ids, date, ...entry }) => ({
		...entry,
		kind: CLASSES[entry.class],
		date: sayDate(date),
		iso: date,
		sources: docs(source_ids)
	}));
	return { entries, weak: entries.filter((entry) => entry.class === 'known-weakness').length };
}
