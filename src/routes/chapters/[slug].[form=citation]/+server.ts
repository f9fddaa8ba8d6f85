import { chapterCited, citationFile } from '#lib/server/cite.ts';
import { chapters } from '#lib/server/chapters.ts';
import { CITATION_ENDINGS, type CitationEnding } from '#lib/text/cite/write.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () =>
	chapters().flatMap(({ slug }) => CITATION_ENDINGS.map((form) => ({ slug, form })));

export const GET = ({ params }: { params: { slug: string; form: CitationEnding } }) =>
	citationFile(chapterCited(params.slug), params.form);
