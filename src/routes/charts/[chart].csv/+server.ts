import { chartCsv } from '#lib/charts/picture/download.ts';
import { chart, charts } from '#lib/server/charts.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () =>
	charts()
		.filter((one) => one.download.offered)
		.map((one) => ({ chart: one.id }));

export const GET = ({ params }: { params: { chart: string } }) =>
	new Response(chartCsv(chart(params.chart)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
