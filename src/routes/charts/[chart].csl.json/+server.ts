import { chartCited, citationFile } from '#lib/server/cite.ts';
import { chartIds } from '#lib/server/charts.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => chartIds().map((chart) => ({ chart }));

export const GET = ({ params }: { params: { chart: string } }) =>
	citationFile(chartCited(params.chart), 'csl.json');
