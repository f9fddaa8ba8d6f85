import { chartJson } from '#lib/charts/picture/download.ts';
import { chart, chartIds } from '#lib/server/charts.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => chartIds().map((id) => ({ chart: id }));

export const GET = ({ params }: { params: { chart: string } }) =>
	new Response(chartJson(chart(params.chart)), { headers: { 'content-type': 'application/json' } });
