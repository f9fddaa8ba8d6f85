import { chartCited, citationFile } from '#lib/server/cite.ts';
import { takenIds } from '#lib/server/taken.ts';
import { CITATION_ENDINGS, type CitationEnding } from '#lib/text/cite/write.ts';

export const prerender = true;
export const trailingSlash = 'never';
/** `.csl.json` has a route of its own: else `.json` would take it. */
export const entries = () =>
	takenIds().flatMap((chart) =>
		CITATION_ENDINGS.filter((form) => form !== 'csl.json').map((form) => ({ chart, form }))
	);

export const GET = ({ params }: { params: { chart: string; form: CitationEnding } }) =>
	citationFile(chartCited(params.chart), params.form);
