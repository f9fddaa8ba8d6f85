import { csvFile } from '#lib/server/chart-files.ts';
import { taken, takenIds } from '#lib/server/taken.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () =>
	takenIds()
		.filter((id) => taken(id).download.offered)
		.map((chart) => ({ chart }));

export const GET = ({ params }: { params: { chart: string } }) =>
	new Response(csvFile(params.chart), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
