import { citationFile, siteCited } from '#lib/server/cite.ts';
import { CITATION_ENDINGS, type CitationEnding } from '#lib/text/cite/write.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => CITATION_ENDINGS.map((form) => ({ form }));

export const GET = ({ params }: { params: { form: CitationEnding } }) =>
	citationFile(siteCited(), params.form);
