/** The log of corrections as an Atom feed (RFC 4287). Pure. */
import type { Correction } from '#lib/data/rows.ts';
import { absolute } from '#lib/text/address.ts';
import { LICENCE } from '#lib/text/licence.ts';
import { CLASSES } from './classes.ts';

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * @param entries the log, newest first; each entry's address on the page of corrections is its id for ever
 * @throws when there is none: a feed needs the day of its newest entry
 */
export function atom(entries: readonly Correction[]): string {
	const newest = entries
		.map(({ date }) => date)
		.sort()
		.at(-1);
	if (!newest)
		throw new Error('content/tables/corrections.csv has no row. Mend: add what is known to be weak.');
	const page = absolute('/about/corrections/');
	const at = (date: string) => `${date}T00:00:00Z`;
	const tag = (name: string, text: string, more = '') => `<${name}${more}>${escape(text)}</${name}>`;
	const one = (entry: Correction) =>
		[
			'\t<entry>',
			`\t\t${tag('id', `${page}#${entry.id}`)}`,
			`\t\t${tag('title', `${CLASSES[entry.class]}: ${entry.said}`)}`,
			`\t\t${tag('updated', at(entry.date))}`,
			`\t\t${tag('published', at(entry.date))}`,
			`\t\t<link rel="alternate" type="text/html" href="${escape(`${page}#${entry.id}`)}"/>`,
			...entry.where.map(
				(where) => `\t\t<link rel="related" type="text/html" href="${escape(absolute(where))}"/>`
			),
			`\t\t<category term="${entry.class}" label="${CLASSES[entry.class]}"/>`,
			`\t\t${tag('content', `${entry.said} ${entry.now}`, ' type="text"')}`,
			'\t</entry>'
		].join('\n');
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
		`\t${tag('id', page)}`,
		`\t${tag('title', 'Seventeen Metals: corrections and known weaknesses')}`,
		`\t${tag('subtitle', 'What was corrected, made clear or updated, and what is weaker than it looks.')}`,
		`\t${tag('updated', at(newest))}`,
		'\t<author><name>Seventeen Metals</name></author>',
		`\t<link rel="self" type="application/atom+xml" href="${escape(absolute('/feed.xml'))}"/>`,
		`\t<link rel="alternate" type="text/html" href="${escape(page)}"/>`,
		`\t${tag('rights', `${LICENCE.name}, Seventeen Metals`)}`,
		...entries.map(one),
		'</feed>',
		''
	].join('\n');
}
