/** Citations of what the tables and texts hold, with the edition in which they stand. */
import { recordOf } from '#lib/charts/picture/credits.ts';
import { chapterRecord, siteRecord, type CslRecord, type Edition } from '#lib/text/cite/record.ts';
import { CITATION_FILES, citations, type CitationEnding } from '#lib/text/cite/write.ts';
import { chapter } from './chapters.ts';
import { content } from './content.ts';
import { editionOf } from './editions.ts';
import { taken } from './taken.ts';

/** The edition of words and tables as a whole: the version and day of their description. */
export function siteEdition(): Edition {
	const { package: pkg } = content();
	return { n: pkg.version, date: pkg.created.slice(0, 10) };
}

/** The record of a chart, or of the map. @throws that there is no such chart */
export const chartCited = (id: string): CslRecord => recordOf(taken(id), editionOf(id));

/** The record of a chapter. @throws that there is no such chapter */
export function chapterCited(slug: string): CslRecord {
	const found = chapter(slug);
	return chapterRecord(found, found.newestEvidence, siteEdition());
}

/** The record of the whole site with its tables. */
export const siteCited = (): CslRecord => siteRecord(content().package.title, '', siteEdition());

/** A record as a file. */
export const citationFile = (record: CslRecord, ending: CitationEnding): Response =>
	new Response(citations(record)[CITATION_FILES[ending].form], {
		headers: { 'content-type': CITATION_FILES[ending].type }
	});
