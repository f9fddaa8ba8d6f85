import { jsonFile } from '#lib/server/chart-files.ts';
import { takenIds } from '#lib/server/taken.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => takenIds().map((id) => ({ chart: id }));

export const GET = ({ params }: { params: { chart: string } }) =>
	new Response(jsonFile(params.chart), { headers: { 'content-type': 'application/json' } });
