import { chartCited, citationFile } from '#lib/server/cite.ts';
import { takenIds } from '#lib/server/taken.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => takenIds().map((chart) => ({ chart }));

export const GET = ({ params }: { params: { chart: string } }) =>
	citationFile(chartCited(params.chart), 'csl.json');
