import { createRequire } from 'node:module';

/** A citation as the library gives it back. */
export interface Parsed {
	id: string;
	type: string;
	title: string;
	author: { literal?: string; family?: string }[];
	issued: { 'date-parts': number[][] };
	version?: string;
	URL: string;
	note?: string;
}

interface Library {
	Cite: new (input: unknown) => {
		data: Parsed[];
		format(what: 'bibliography', how: { template: string; lang: string; format: string }): string;
	};
}

// One way of loading for all parts: they register themselves with the core that they find.
const load = createRequire(import.meta.url);
const { Cite } = load('@citation-js/core') as Library;
for (const plugin of ['bibtex', 'ris', 'csl']) load(`@citation-js/plugin-${plugin}`);

/** What a citation library, not ours, reads in a text: BibTeX, RIS or CSL-JSON. */
export const parseCitation = (text: string): Parsed[] => new Cite(text).data;

/** A record in the library's own APA, without the words that mark italics. */
export const theirApa = (record: unknown): string =>
	new Cite(record).format('bibliography', { template: 'apa', lang: 'en-US', format: 'text' }).trim();
